//! One question in the visitor's language, with its preset filled in.

use super::{Values, preset};
use crate::config::{
    Condition, ContactPart, Declares, Field, FieldOption, FieldType, FreeMail, SlotHours, StageModel,
};
use crate::strings::Strings;

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The field's id: the `name` of its control.
    pub id: String,
    /// The kind of control.
    pub kind: FieldType,
    /// The question.
    pub label: String,
    /// A sentence under it; may be empty.
    pub help: String,
    /// An example inside the empty control; may be empty.
    pub placeholder: String,
    /// Whether it needs an answer while it is shown.
    pub required: bool,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The least number, number of characters, or number of choices.
    pub min: Option<f64>,
    /// The greatest number, number of characters, or number of choices.
    pub max: Option<f64>,
    /// The step of a number.
    pub step: Option<f64>,
    /// The unit of a number; may be empty.
    pub unit: String,
    /// The first day, in days from today.
    pub earliest: Option<i64>,
    /// The last day, in days from today.
    pub latest: Option<i64>,
    /// The hours that `slots` offers.
    pub hours: Option<SlotHours>,
    /// What happens to free mail services.
    pub free_mail: FreeMail,
    /// The value that it starts with.
    pub value: String,
    /// The parameter of the page's address that fills it in.
    pub from_url: Option<String>,
    /// Shown only while this holds.
    pub show_when: Option<Condition>,
    /// The part of `contact` that it answers.
    pub contact: Option<ContactPart>,
    /// The tag that it declares.
    pub declares: Option<Declares>,
    /// The version of a consent's text.
    pub version: String,
    /// What a consent is for.
    pub purposes: Vec<String>,
    /// The page that explains a consent.
    pub link: Option<String>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the lead carries.
    pub value: String,
    /// What the visitor reads.
    pub label: String,
    /// A sentence under it; may be empty.
    pub help: String,
}

impl Question {
    /// The question of a field in one language.
    pub fn new(field: &Field, stages: &StageModel, strings: &Strings, locale: &str) -> Self {
        let ready =
            field.preset.map(|preset| preset::question(preset, stages, strings, locale)).unwrap_or_default();
        let kind = field.kind.unwrap_or(ready.kind);
        let or = |own: &str, ready: String| if own.is_empty() { ready } else { own.to_owned() };
        let choice = |option: &FieldOption| Choice {
            value: option.value.clone(),
            label: or(option.label.get(locale), option.value.clone()),
            help: option.help.get(locale).to_owned(),
        };
        let choices = match field.options.is_empty() {
            true => ready.choices,
            false => field.options.iter().map(choice).collect(),
        };
        Self {
            id: or(&field.id, ready.id),
            kind,
            label: or(field.label.get(locale), ready.label),
            help: field.help.get(locale).to_owned(),
            placeholder: field.placeholder.get(locale).to_owned(),
            required: kind != FieldType::Hidden && !field.optional.unwrap_or(false),
            choices,
            min: field.min,
            max: field.max,
            step: field.step,
            unit: field.unit.get(locale).to_owned(),
            earliest: field.earliest,
            latest: field.latest,
            hours: field.hours.clone(),
            free_mail: field.free_mail.unwrap_or(FreeMail::Allow),
            value: field.value.clone(),
            from_url: field.from_url.clone(),
            show_when: field.show_when.clone(),
            contact: field.contact.filter(|part| fits(*part, kind)).or(ready.contact).or(contact_of(kind)),
            declares: field.declares.or(ready.declares),
            version: field.version.clone(),
            purposes: field.purposes.clone(),
            link: field.link.clone(),
        }
    }

    /// Whether its own condition holds for these answers; [`super::Form::asks`] also looks at what that condition rests on.
    pub fn is_shown(&self, values: &Values) -> bool {
        self.show_when.as_ref().is_none_or(|when| when.holds(values))
    }

    /// The answer that it starts with: the config's, or where a slider stands before anyone moves it.
    pub fn start_value(&self) -> String {
        match self.min {
            Some(min) if self.kind == FieldType::Range && self.value.is_empty() => (min as i64).to_string(),
            _ => self.value.clone(),
        }
    }

    /// Whether several values may be given.
    pub fn is_multiple(&self) -> bool {
        matches!(self.kind, FieldType::Checkboxes | FieldType::MultiSelect | FieldType::Slots)
    }

    /// The most characters of a text: the config's, or a bound that keeps a lead within what every backend takes.
    pub fn max_characters(&self) -> usize {
        let default = if self.kind == FieldType::Textarea { 5_000 } else { 300 };
        self.max.filter(|max| *max >= 0.0).map_or(default, |max| max as usize)
    }

    /// The choice with this value.
    pub fn choice(&self, value: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.value == value)
    }
}

/// A part with a checked type takes only a checked control: else an unreadable answer would vanish from the lead.
fn fits(part: ContactPart, kind: FieldType) -> bool {
    match part {
        ContactPart::Email => kind == FieldType::Email,
        ContactPart::Phone => kind == FieldType::Phone,
        ContactPart::Website => kind == FieldType::Website,
        _ => true,
    }
}

fn contact_of(kind: FieldType) -> Option<ContactPart> {
    match kind {
        FieldType::Email => Some(ContactPart::Email),
        FieldType::Phone => Some(ContactPart::Phone),
        FieldType::Company => Some(ContactPart::Company),
        FieldType::Website => Some(ContactPart::Website),
        _ => None,
    }
}
