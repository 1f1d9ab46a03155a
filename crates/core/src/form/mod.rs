//! A form as one visitor meets it: texts in their language, presets filled in, answers checked, and the lead made of them.

mod answers;
mod invitation;
mod number;
mod preset;
mod problem;
mod question;
mod submission;
mod validate;

pub use answers::Values;
pub use invitation::invitation;
pub use problem::{Formats, PlainFormats, Problem};
pub use question::{Choice, Question};
pub use submission::{Submission, text_hash};

use crate::config::{Audience, Condition, Consultation, Offer, Site, Text, Variant, Visitor};
use crate::lead::Lead;
use crate::strings::{Key, Strings};
use crate::tagging::{Rules, tag};

/// A consultation form in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The id in the site's config.
    pub id: String,
    /// The language of its texts, a BCP 47 tag.
    pub locale: String,
    /// The heading.
    pub title: String,
    /// The text under the heading; may be empty.
    pub intro: String,
    /// The steps, in order; conditions decide which of them are shown.
    pub steps: Vec<FormStep>,
    /// The button's words.
    pub submit_label: String,
    /// What happens next and when; may be empty.
    pub promise: String,
    /// The thank-you panel's heading.
    pub done_title: String,
    /// The thank-you panel's text; empty where the strings' own text is to be used.
    pub done_text: String,
    /// A page to go to instead of the panel.
    pub redirect: Option<String>,
    /// Where to write when the request cannot be sent.
    pub fallback_email: Option<String>,
    /// What else a visitor may want, each with its words.
    pub offers: Vec<(Offer, String)>,
    /// Whether the thank-you panel offers a link for colleagues.
    pub invites: bool,
    /// The visitor for whom this is the form: variants, questions and offers go by what was known of them.
    pub visitor: Visitor,
    /// What tagging goes by.
    pub rules: Rules,
}

/// One step of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct FormStep {
    /// The id in the config.
    pub id: String,
    /// The heading; may be empty.
    pub title: String,
    /// Shown only while this holds.
    pub show_when: Option<Condition>,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

impl Form {
    /// The form of a config in one language, for a visitor of whom nothing is known.
    pub fn new(site: &Site, config: &Consultation, strings: &Strings, locale: &str) -> Self {
        Self::for_visitor(site, config, strings, locale, Rules::new(site), Visitor::default())
    }

    /// The form of a config in one language, for a visitor whom the site's rules have tagged.
    pub fn for_visitor(
        site: &Site,
        config: &Consultation,
        strings: &Strings,
        locale: &str,
        rules: Rules,
        visitor: Visitor,
    ) -> Self {
        let variant = config.variants.iter().find(|variant| variant.when.includes(&visitor));
        let said = |part: fn(&Variant) -> &Text, text: &Text| {
            let own = variant.map_or("", |variant| part(variant).get(locale));
            if own.is_empty() { text.get(locale).to_owned() } else { own.to_owned() }
        };
        let or = |text: String, key: Key| if text.is_empty() { strings.get(key).to_owned() } else { text };
        let is_meant = |when: &Option<Audience>| when.as_ref().is_none_or(|when| when.includes(&visitor));
        let steps = config.steps.iter().filter(|step| is_meant(&step.when)).map(|step| FormStep {
            id: step.id.clone(),
            title: step.title.get(locale).to_owned(),
            show_when: step.show_when.clone(),
            questions: step
                .fields
                .iter()
                .filter(|field| is_meant(&field.when))
                .map(|field| Question::new(field, &site.stages, strings, locale))
                .collect(),
        });
        Self {
            id: config.id.clone(),
            locale: locale.to_owned(),
            title: or(said(|variant| &variant.title, &config.title), Key::ConsultationTitle),
            intro: said(|variant| &variant.intro, &config.intro),
            steps: steps.collect(),
            submit_label: or(
                said(|variant| &variant.submit_label, &config.submit_label),
                Key::ConsultationSubmit,
            ),
            promise: said(|variant| &variant.promise, &config.promise),
            done_title: or(config.after_submit.title.get(locale).to_owned(), Key::DoneTitle),
            done_text: config.after_submit.text.get(locale).to_owned(),
            redirect: config.after_submit.redirect.clone(),
            fallback_email: config.fallback_email.clone(),
            offers: config
                .offers
                .iter()
                .map(|offer| (offer.clone(), offer.text.get(locale).to_owned()))
                .collect(),
            invites: config.invite,
            rules,
            visitor,
        }
    }

    /// The first offer that fits a visitor: its words and its address.
    pub fn offer(&self, visitor: &Visitor) -> Option<(&str, &str)> {
        let (offer, text) = self.offers.iter().find(|(offer, _)| offer.fits(visitor))?;
        Some((text, &offer.link))
    }

    /// What a lead of this form tells of its visitor.
    pub fn visitor_of(&self, lead: &Lead) -> Visitor {
        let key = lead.account.as_ref().and_then(|account| account.key.clone());
        tag(&self.rules, &lead.journey, key, lead.submitted_at).visitor(&self.rules)
    }

    /// All questions of all steps.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(|step| &step.questions)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// Whether a step is shown for these answers: its condition holds, and so does that of one of its questions.
    pub fn shows_step(&self, step: &FormStep, values: &Values) -> bool {
        self.asked_by_step(values).iter().any(|(shown, asked)| shown.id == step.id && !asked.is_empty())
    }

    /// Whether a question is asked for these answers.
    pub fn asks(&self, id: &str, values: &Values) -> bool {
        self.asked(values).any(|question| question.id == id)
    }

    /// The questions that are asked for these answers, in order.
    pub fn asked<'a>(&'a self, values: &Values) -> impl Iterator<Item = &'a Question> + use<'a> {
        self.asked_by_step(values).into_iter().flat_map(|(_, questions)| questions)
    }

    /// Conditions see only answers to questions that are asked themselves: one that was answered and then hidden decides nothing.
    fn asked_by_step<'a>(&'a self, values: &Values) -> Vec<(&'a FormStep, Vec<&'a Question>)> {
        let mut seen = Values::default();
        let mut asked = Vec::new();
        for step in &self.steps {
            if step.show_when.as_ref().is_some_and(|when| !when.holds(&seen)) {
                continue;
            }
            let mut questions = Vec::new();
            for question in &step.questions {
                if question.is_shown(&seen) {
                    seen.set(&question.id, values.all(&question.id).to_vec());
                    questions.push(question);
                }
            }
            asked.push((step, questions));
        }
        asked
    }
}

#[cfg(test)]
mod tests;
