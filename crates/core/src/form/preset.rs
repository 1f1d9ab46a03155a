//! The ready-made questions, in the language of the strings.

use super::Choice;
use crate::config::{ContactPart, Declares, FieldType, Preset, StageModel};
use crate::lead::{BuyingStyle, Priority, PurchaseKind, Role, Sophistication, Timeline};
use crate::strings::{Key, Strings};

/// What a preset fills in.
pub struct Ready {
    pub id: String,
    pub kind: FieldType,
    pub label: String,
    pub choices: Vec<Choice>,
    pub contact: Option<ContactPart>,
    pub declares: Option<Declares>,
}

impl Default for Ready {
    fn default() -> Self {
        Self {
            id: String::new(),
            kind: FieldType::Text,
            label: String::new(),
            choices: Vec::new(),
            contact: None,
            declares: None,
        }
    }
}

pub fn question(preset: Preset, stages: &StageModel, strings: &Strings, locale: &str) -> Ready {
    use FieldType::{Checkboxes, Company, Consent, Email, Phone, Radio, Select, Text, Textarea, Website};
    let (kind, label, contact, declares) = match preset {
        Preset::Name => (Text, Key::FieldName, Some(ContactPart::Name), None),
        Preset::WorkEmail => (Email, Key::FieldWorkEmail, None, None),
        Preset::Phone => (Phone, Key::FieldPhone, None, None),
        Preset::Company => (Company, Key::FieldCompany, None, None),
        Preset::Website => (Website, Key::FieldWebsite, None, None),
        Preset::JobTitle => (Text, Key::FieldJobTitle, Some(ContactPart::Title), None),
        Preset::Message => (Textarea, Key::FieldMessage, None, None),
        Preset::Stage => (Radio, Key::FieldStage, None, Some(Declares::Stage)),
        Preset::Role => (Select, Key::FieldRole, None, Some(Declares::Role)),
        Preset::Timeline => (Radio, Key::FieldTimeline, None, Some(Declares::Timeline)),
        Preset::PurchaseKind => (Radio, Key::FieldPurchaseKind, None, Some(Declares::PurchaseKind)),
        Preset::BuyingStyle => (Radio, Key::FieldBuyingStyle, None, Some(Declares::BuyingStyle)),
        Preset::Sophistication => (Radio, Key::FieldSophistication, None, Some(Declares::Sophistication)),
        Preset::CompanySize => (Select, Key::FieldCompanySize, None, Some(Declares::CompanySize)),
        Preset::Industry => (Select, Key::FieldIndustry, None, Some(Declares::Industry)),
        Preset::Location => (Text, Key::FieldLocation, None, Some(Declares::Location)),
        Preset::Technology => (Text, Key::FieldTechnology, None, Some(Declares::Technology)),
        Preset::Priorities => (Checkboxes, Key::FieldPriorities, None, Some(Declares::Priorities)),
        Preset::Consent => (Consent, Key::FieldConsent, None, None),
    };
    let words = |prefix: &str, words: &[&str]| {
        let label = |word: &str| strings.by_name(&format!("{prefix}-{word}")).unwrap_or(word).to_owned();
        words.iter().map(|word| choice(word, label(word))).collect()
    };
    let choices = match preset {
        Preset::Stage if stages.stages.is_empty() => {
            words("stage", &stages.phases().iter().map(|(id, _)| *id).collect::<Vec<_>>())
        }
        Preset::Stage => stages.stages.iter().map(|stage| own_stage(stage, locale)).collect(),
        Preset::Role => words("role", Role::WORDS),
        Preset::Timeline => words("timeline", Timeline::WORDS),
        Preset::PurchaseKind => words("purchase", PurchaseKind::WORDS),
        Preset::BuyingStyle => words("style", BuyingStyle::WORDS),
        Preset::Sophistication => words("level", Sophistication::WORDS),
        Preset::Industry => words("industry", INDUSTRIES),
        Preset::CompanySize => SIZES.iter().map(|size| choice(size, size.replace('-', "–"))).collect(),
        Preset::Priorities => words("priority", Priority::WORDS),
        _ => Vec::new(),
    };
    Ready {
        id: preset.as_str().to_owned(),
        kind,
        label: strings.get(label).to_owned(),
        choices,
        contact,
        declares,
    }
}

/// Company sizes by the number of people, as official statistics cut them.
const SIZES: &[&str] = &["1-9", "10-49", "50-249", "250-999", "1000+"];

/// The industries that the ready-made question offers.
const INDUSTRIES: &[&str] = &[
    "manufacturing",
    "construction",
    "trade",
    "logistics",
    "software",
    "finance",
    "health",
    "education",
    "public-sector",
    "energy",
    "services",
    "other",
];

fn own_stage(stage: &crate::config::Stage, locale: &str) -> Choice {
    let label = match stage.label.get(locale) {
        "" => stage.id.clone(),
        label => label.to_owned(),
    };
    choice(&stage.id, label)
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label, help: String::new() }
}
