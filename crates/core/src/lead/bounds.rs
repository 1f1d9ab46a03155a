//! The bounds of a received lead that its types cannot say: lengths, counts, sums and hashes. The inbox asks here.

use super::{AnswerValue, CampaignKeys, Lead, Reason, Timestamp, Touch};
use crate::words::words;

/// One reason why a lead cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct LeadProblem {
    /// Where, as a JSON pointer such as `/answers/3/value`.
    pub field: String,
    /// What kind of problem.
    pub code: LeadProblemCode,
    /// The same in a sentence, without anything that the visitor wrote.
    pub says: String,
}

words! {
    /// The kinds of problems of a received lead.
    LeadProblemCode {
        /// A text is too long.
        TooLong = "too-long",
        /// A list is too long.
        TooMany = "too-many",
        /// A control character.
        Characters = "characters",
        /// A number outside its range.
        OutOfRange = "out-of-range",
        /// The score is not the sum of its reasons.
        Score = "score",
        /// Neither an email address nor a phone number.
        Unreachable = "unreachable",
        /// The consent's hash is not that of its text.
        TextHash = "text-hash",
        /// Submitted at a time that has not come yet.
        Future = "future",
    }
}

/// Names, ids and single words.
pub(crate) const NAME: usize = 300;
/// Labels and sentences.
pub(crate) const LABEL: usize = 500;
/// Answers and consent texts.
pub(crate) const ANSWER: usize = 10_000;
/// The longest web address that `Url` takes.
pub(crate) const ADDRESS: usize = 2_048;
/// Answers of a lead, and reasons of a tag.
pub(crate) const LIST: usize = 100;
/// Values of an answer, and purposes of a consent.
pub(crate) const VALUES: usize = 50;
/// Signals of a journey.
pub(crate) const JOURNEY: usize = 400;
/// Touches of an attribution.
pub(crate) const TOUCHES: usize = 50;
/// How far a visitor's clock may run ahead.
const AHEAD_MS: i64 = 24 * 3_600_000;

/// The first characters of a text, with an ellipsis where some were cut.
pub(crate) fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    text.chars().take(max.saturating_sub(1)).chain(['…']).collect()
}

impl Lead {
    /// Everything that forbids taking this lead, given the time of its arrival; nothing for every lead that our own forms make.
    pub fn problems(&self, now: Timestamp) -> Vec<LeadProblem> {
        let mut bounds = Bounds::default();
        bounds.origin(self);
        bounds.contact(self);
        bounds.answers(self);
        bounds.tags(self);
        bounds.account(self);
        bounds.attribution(self);
        bounds.journey(self);
        bounds.consent(self);
        if self.submitted_at.unix_ms() > now.unix_ms() + AHEAD_MS {
            let says = "the time of submission is more than a day ahead of this server's clock";
            bounds.add("/submittedAt", LeadProblemCode::Future, says);
        }
        bounds.0
    }
}

#[derive(Default)]
struct Bounds(Vec<LeadProblem>);

impl Bounds {
    fn add(&mut self, field: &str, code: LeadProblemCode, says: impl Into<String>) {
        self.0.push(LeadProblem { field: field.to_owned(), code, says: says.into() });
    }

    /// A text that may have several lines.
    fn text(&mut self, field: &str, text: &str, max: usize) {
        self.checked(field, text, max, |c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    }

    /// One line: a line break in a name could add headers to a mail.
    fn line(&mut self, field: &str, text: &str, max: usize) {
        self.checked(field, text, max, char::is_control);
    }

    fn checked(&mut self, field: &str, text: &str, max: usize, is_forbidden: fn(char) -> bool) {
        let length = text.chars().count();
        if length > max {
            let says = format!("{length} characters, at most {max} are taken");
            self.add(field, LeadProblemCode::TooLong, says);
        }
        if text.chars().any(is_forbidden) {
            self.add(field, LeadProblemCode::Characters, "a control character, none are taken");
        }
    }

    fn count(&mut self, field: &str, count: usize, max: usize) {
        if count > max {
            self.add(field, LeadProblemCode::TooMany, format!("{count} entries, at most {max} are taken"));
        }
    }

    fn origin(&mut self, lead: &Lead) {
        self.line("/widget/id", &lead.widget.id, NAME);
        self.line("/widget/version", &lead.widget.version, NAME);
        self.text("/page/title", &lead.page.title, LABEL);
        self.line("/page/locale", &lead.page.locale, NAME);
    }

    fn account(&mut self, lead: &Lead) {
        let Some(account) = &lead.account else { return };
        for (name, text) in [
            ("group", &account.group),
            ("size", &account.size),
            ("industry", &account.industry),
            ("location", &account.location),
            ("technology", &account.technology),
        ] {
            self.line(&format!("/account/{name}"), text.as_deref().unwrap_or_default(), LABEL);
        }
    }

    fn attribution(&mut self, lead: &Lead) {
        let Some(attribution) = &lead.attribution else { return };
        self.line("/attribution/costKey", &attribution.cost_key, 4 * LABEL);
        self.count("/attribution/touches", attribution.touches.len(), TOUCHES);
        let ends = [("first", &attribution.first), ("last", &attribution.last)];
        let ends = ends.into_iter().filter_map(|(name, touch)| Some((name.to_owned(), touch.as_ref()?)));
        let all = attribution.touches.iter().enumerate().map(|(at, touch)| (format!("touches/{at}"), touch));
        for (place, touch) in ends.chain(all) {
            self.touch(&format!("/attribution/{place}"), touch);
        }
    }

    fn touch(&mut self, place: &str, touch: &Touch) {
        self.line(&format!("{place}/referrer"), &touch.referrer, ADDRESS);
        self.line(&format!("{place}/page"), &touch.page, ADDRESS);
        self.campaign(place, &touch.campaign);
    }

    fn campaign(&mut self, place: &str, keys: &CampaignKeys) {
        for (key, value) in keys.iter() {
            self.line(&format!("{place}/campaign/{key}"), value, LABEL);
        }
    }

    fn journey(&mut self, lead: &Lead) {
        self.count("/journey", lead.journey.len(), JOURNEY);
        for (at, signal) in lead.journey.iter().enumerate() {
            let place = format!("/journey/{at}");
            for (name, text, max) in [
                ("signal", &signal.signal, NAME),
                ("topic", &signal.topic, NAME),
                ("value", &signal.value, ADDRESS),
                ("label", &signal.label, LABEL),
                ("referrer", &signal.referrer, ADDRESS),
            ] {
                self.line(&format!("{place}/{name}"), text, max);
            }
            self.campaign(&place, &signal.campaign);
        }
    }

    fn contact(&mut self, lead: &Lead) {
        let contact = &lead.contact;
        for (name, text) in [
            ("name", &contact.name),
            ("title", &contact.title),
            ("company", &contact.company),
            ("country", &contact.country),
        ] {
            self.line(&format!("/contact/{name}"), text.as_deref().unwrap_or_default(), NAME);
        }
        if contact.email.is_none() && contact.phone.is_none() {
            let says = "neither an email address nor a phone number: nobody could answer";
            self.add("/contact", LeadProblemCode::Unreachable, says);
        }
    }

    fn answers(&mut self, lead: &Lead) {
        self.count("/answers", lead.answers.len(), LIST);
        for (at, answer) in lead.answers.iter().enumerate() {
            self.line(&format!("/answers/{at}/field"), &answer.field, NAME);
            self.text(&format!("/answers/{at}/label"), &answer.label, LABEL);
            let shown = answer.shown.as_deref().unwrap_or_default();
            self.text(&format!("/answers/{at}/shown"), shown, ANSWER);
            let field = format!("/answers/{at}/value");
            match &answer.value {
                AnswerValue::One(text) => self.text(&field, text, ANSWER),
                AnswerValue::Many(texts) => {
                    self.count(&field, texts.len(), VALUES);
                    for (nth, text) in texts.iter().enumerate() {
                        self.text(&format!("{field}/{nth}"), text, ANSWER);
                    }
                }
            }
        }
    }

    fn tags(&mut self, lead: &Lead) {
        let tags = &lead.tags;
        if let Some(stage) = &tags.stage {
            self.line("/tags/stage/model", &stage.model, NAME);
            self.line("/tags/stage/stage", &stage.stage, NAME);
            if !(0.0..=1.0).contains(&stage.confidence) {
                let says = "the confidence is not between 0 and 1";
                self.add("/tags/stage/confidence", LeadProblemCode::OutOfRange, says);
            }
            self.reasons("/tags/stage", &stage.reasons);
        }
        if let Some(role) = &tags.role {
            self.reasons("/tags/role", &role.reasons);
        }
        if let Some(temperature) = &tags.temperature {
            let sum = crate::tagging::score(&temperature.reasons);
            if temperature.score != sum {
                let says = format!("the score is {}, its reasons sum up to {sum}", temperature.score);
                self.add("/tags/temperature/score", LeadProblemCode::Score, says);
            }
            self.reasons("/tags/temperature", &temperature.reasons);
        }
        if tags.tier.is_some_and(|tier| !(1..=3).contains(&tier)) {
            self.add("/tags/tier", LeadProblemCode::OutOfRange, "the tier is not 1, 2 or 3");
        }
        self.line("/tags/segment", tags.segment.as_deref().unwrap_or_default(), NAME);
        self.count("/tags/priorities", tags.priorities.len(), VALUES);
    }

    fn reasons(&mut self, tag: &str, reasons: &[Reason]) {
        self.count(&format!("{tag}/reasons"), reasons.len(), LIST);
        for (at, reason) in reasons.iter().enumerate() {
            self.line(&format!("{tag}/reasons/{at}/signal"), &reason.signal, NAME);
            self.text(&format!("{tag}/reasons/{at}/says"), &reason.says, LABEL);
        }
    }

    fn consent(&mut self, lead: &Lead) {
        let Some(consent) = &lead.consent else { return };
        self.text("/consent/text", &consent.text, ANSWER);
        self.line("/consent/version", &consent.version, NAME);
        self.line("/consent/locale", &consent.locale, NAME);
        self.count("/consent/purposes", consent.purposes.len(), VALUES);
        for (at, purpose) in consent.purposes.iter().enumerate() {
            self.line(&format!("/consent/purposes/{at}"), purpose, NAME);
        }
        if consent.text_hash != crate::form::text_hash(&consent.text) {
            let says = "the hash is not the SHA-256 of the consent's text";
            self.add("/consent/textHash", LeadProblemCode::TextHash, says);
        }
    }
}

#[cfg(test)]
#[path = "bounds_tests.rs"]
mod tests;
