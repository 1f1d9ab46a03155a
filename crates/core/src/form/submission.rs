//! From answers to a lead.

use super::{Form, Problem, Question, Values};
use crate::config::{ContactPart, FieldType};
use crate::contact::{CompanyDomain, Email, Phone, Url, host_of, is_free_mail};
use crate::lead::bounds::{self, cut};
use crate::lead::{
    self, Answer, AnswerValue, ConsentReceipt, Contact, Lead, LeadId, LeadSchema, Page, Signal, Timestamp,
    WidgetKind, WidgetRef,
};
use crate::tagging::{declared_signals, tag};
use sha2::{Digest, Sha256};

/// What belongs to the moment of submitting and is not an answer.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Made once, at the first press of the button.
    pub id: LeadId,
    /// When that was.
    pub at: Timestamp,
    /// The page's address.
    pub url: Option<Url>,
    /// The page's title.
    pub title: String,
    /// What the visitor did before, as far as the browser knows.
    pub journey: Vec<Signal>,
}

impl Form {
    /// The lead of these answers, or every problem that stands in its way, in order.
    pub fn lead(&self, values: &Values, submission: Submission) -> Result<Lead, Vec<(&Question, Problem)>> {
        let problems = self.problems(values, submission.at.date());
        if !problems.is_empty() {
            return Err(problems);
        }
        let asked: Vec<&Question> = self.asked(values).collect();
        let contact = contact(&asked, values);
        let mut journey = submission.journey;
        journey.extend(declared_signals(&asked, values, submission.at));
        journey
            .push(Signal { value: self.id.clone(), ..Signal::new(submission.at, "consultation-requested") });
        let journey = lead::within_bounds(journey);
        let tagged = tag(&self.rules, &journey, company(&contact), submission.at);
        Ok(Lead {
            schema: LeadSchema::V1,
            id: submission.id,
            submitted_at: submission.at,
            widget: WidgetRef {
                kind: WidgetKind::Consultation,
                id: self.id.clone(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            page: Page {
                url: submission.url,
                title: cut(&submission.title, bounds::LABEL),
                locale: self.locale.clone(),
            },
            answers: asked.iter().filter_map(|question| answer(question, values)).collect(),
            tags: tagged.tags,
            account: tagged.account,
            attribution: tagged.attribution,
            journey,
            consent: self.consent(&asked, values, submission.at),
            contact,
        })
    }

    /// One receipt for all ticked boxes: their texts in order, one a line.
    fn consent(&self, asked: &[&Question], values: &Values, at: Timestamp) -> Option<ConsentReceipt> {
        let ticked = |question: &&&Question| {
            question.kind == FieldType::Consent && !values.first(&question.id).is_empty()
        };
        let given: Vec<&Question> = asked.iter().filter(ticked).copied().collect();
        let first = given.first()?;
        let text = given.iter().map(|question| question.label.as_str()).collect::<Vec<_>>().join("\n");
        let mut purposes: Vec<String> = given.iter().flat_map(|question| question.purposes.clone()).collect();
        if purposes.is_empty() {
            purposes.push("reply".to_owned());
        }
        Some(ConsentReceipt {
            text_hash: text_hash(&text),
            text,
            version: first.version.clone(),
            locale: self.locale.clone(),
            at,
            purposes,
        })
    }
}

/// `sha256-` and the lower-case hexadecimal SHA-256 of a text.
pub fn text_hash(text: &str) -> String {
    let hex =
        |byte: u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
    let digest = Sha256::digest(text.as_bytes());
    "sha256-".chars().chain(digest.iter().flat_map(|byte| hex(*byte))).collect()
}

fn contact(asked: &[&Question], values: &Values) -> Contact {
    let mut contact = Contact::default();
    for question in asked {
        let answer = values.first(&question.id).trim();
        let (Some(part), false) = (question.contact, answer.is_empty()) else { continue };
        let text = Some(answer.to_owned());
        match part {
            ContactPart::Email => contact.email = Email::parse(answer).ok(),
            ContactPart::Name => contact.name = text,
            ContactPart::Phone => contact.phone = Phone::parse(answer).ok(),
            ContactPart::Title => contact.title = text,
            ContactPart::Company => contact.company = text,
            ContactPart::Website => contact.website = Url::parse(answer).ok(),
            ContactPart::Country => contact.country = text,
        }
    }
    contact
}

/// The company's domain: of the email where it is the company's own, else of the website.
fn company(contact: &Contact) -> Option<CompanyDomain> {
    let email =
        contact.email.as_ref().map(|email| email.domain().to_owned()).filter(|domain| !is_free_mail(domain));
    let website = || {
        let host = host_of(contact.website.as_ref()?.as_str())?.to_ascii_lowercase();
        Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| !is_free_mail(host))
    };
    CompanyDomain::parse(&email.or_else(website)?).ok()
}

fn answer(question: &Question, values: &Values) -> Option<Answer> {
    let trimmed = values.all(&question.id).iter().map(|answer| answer.trim());
    let answers: Vec<String> = trimmed.filter(|answer| !answer.is_empty()).map(str::to_owned).collect();
    if answers.is_empty() || question.contact.is_some() || question.kind == FieldType::Consent {
        return None;
    }
    let shown: Vec<&str> =
        answers.iter().filter_map(|answer| Some(question.choice(answer)?.label.as_str())).collect();
    let shown = shown.join(", ");
    let value = match question.is_multiple() {
        true => AnswerValue::Many(answers),
        false => AnswerValue::One(answers.into_iter().next()?),
    };
    Some(Answer {
        field: question.id.clone(),
        label: question.label.clone(),
        shown: Some(shown).filter(|shown| !shown.is_empty() && value != AnswerValue::One(shown.clone())),
        value,
    })
}
