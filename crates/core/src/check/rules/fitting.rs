//! Which property fits which type of field.

use super::{CHOICES, FieldView, place};
use crate::check::Finding;
use crate::config::{Field, FieldType, Preset};
use FieldType::{
    Checkboxes, Company, Consent, Date, Email, Hidden, MultiSelect, Number, Phone, Radio, Range, Select,
    Slots, Text, Textarea, Website,
};

/// One property: its key, whether a field states it, and the types that it fits.
type Property = (&'static str, fn(&Field) -> bool, &'static [FieldType]);

const TYPED: &[FieldType] = &[Text, Email, Phone, Company, Website, Textarea, Number];
const COUNTED: &[FieldType] = &[Text, Textarea, Company, Number, Range, Checkboxes, MultiSelect];

const PROPERTIES: &[Property] = &[
    ("options", |field| !field.options.is_empty(), CHOICES),
    ("placeholder", |field| !field.placeholder.is_empty(), TYPED),
    ("min", |field| field.min.is_some(), COUNTED),
    (
        "max",
        |field| field.max.is_some(),
        &[Text, Textarea, Company, Number, Range, Checkboxes, MultiSelect, Slots],
    ),
    ("step", |field| field.step.is_some(), &[Number, Range]),
    ("unit", |field| !field.unit.is_empty(), &[Number, Range]),
    ("earliest", |field| field.earliest.is_some(), &[Date]),
    ("latest", |field| field.latest.is_some(), &[Date]),
    ("hours", |field| field.hours.is_some(), &[Slots]),
    ("freeMail", |field| field.free_mail.is_some(), &[Email]),
    ("version", |field| !field.version.is_empty(), &[Consent]),
    ("purposes", |field| !field.purposes.is_empty(), &[Consent]),
    ("link", |field| field.link.is_some(), &[Consent]),
    ("declares", |field| field.declares.is_some(), &[Select, Radio, Checkboxes, MultiSelect, Hidden]),
];

/// Everything but boxes to tick and times can start with a value.
const FILLABLE: &[FieldType] = &[
    Text,
    Email,
    Phone,
    Company,
    Website,
    Textarea,
    Number,
    Range,
    Date,
    Select,
    Radio,
    Checkboxes,
    MultiSelect,
    Hidden,
];

/// Each stated property fits the type.
pub fn properties(field: &FieldView) -> Vec<Finding> {
    if !preset_type(field).is_empty() {
        return Vec::new();
    }
    let kind = field.question.kind;
    let unfit =
        PROPERTIES.iter().filter(|(_, is_stated, kinds)| is_stated(field.field) && !kinds.contains(&kind));
    let mut findings: Vec<Finding> = unfit
        .map(|(key, _, kinds)| {
            let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
            let expected = format!("it only on {}", place::listed(&words));
            Finding::error(
                &field.at(key),
                format!("`{key}` on a field of type `{}`", kind.as_str()),
                expected,
            )
        })
        .collect();
    let fills = [("value", !field.field.value.is_empty()), ("fromUrl", field.field.from_url.is_some())];
    for (key, _) in fills.into_iter().filter(|(_, is_stated)| *is_stated && !FILLABLE.contains(&kind)) {
        let expected = match kind {
            Consent => {
                "none: only the visitor may tick it, a box ticked beforehand is no consent (GDPR, recital 32)"
            }
            _ => "none: only the visitor knows",
        };
        findings.push(Finding::error(
            &field.at(key),
            format!("`{key}` on a field of type `{}`", kind.as_str()),
            expected,
        ));
    }
    findings
}

/// A stated type does not contradict the preset.
pub fn preset_type(field: &FieldView) -> Vec<Finding> {
    let (Some(preset), Some(kind)) = (field.field.preset, field.field.kind) else { return Vec::new() };
    let kinds: &[FieldType] = match preset {
        Preset::Name | Preset::JobTitle => &[Text],
        Preset::WorkEmail => &[Email],
        Preset::Phone => &[Phone],
        Preset::Company => &[Company, Text],
        Preset::Website => &[Website],
        Preset::Message => &[Textarea, Text],
        Preset::Location | Preset::Technology => &[Text, Textarea],
        Preset::Stage
        | Preset::Role
        | Preset::Timeline
        | Preset::PurchaseKind
        | Preset::BuyingStyle
        | Preset::Sophistication
        | Preset::CompanySize
        | Preset::Industry => &[Radio, Select],
        Preset::Priorities => &[Checkboxes, MultiSelect],
        Preset::Consent => &[Consent],
    };
    if kinds.contains(&kind) {
        return Vec::new();
    }
    let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let expected = format!("no `type`, or {}: it uses `{}`", place::listed(&words), preset.as_str());
    vec![Finding::error(&field.at("type"), format!("`{}`", kind.as_str()), expected)]
}
