//! How the visitor can be answered.

use super::{FieldView, FormView, place};
use crate::check::Finding;
use crate::config::{ContactPart, FieldType};

/// At least one way to answer is asked for, and needed: the inbox takes no lead that nobody could answer.
pub fn reachable(form: &FormView) -> Vec<Finding> {
    let reaches =
        |field: &&FieldView| matches!(field.question.contact, Some(ContactPart::Email | ContactPart::Phone));
    let ways: Vec<&FieldView> = form.fields.iter().filter(reaches).collect();
    let path = place::key(&form.path, "steps");
    let expected =
        "an email or phone question that is not `optional`: nobody could answer the request otherwise";
    if ways.is_empty() && !form.fields.is_empty() {
        let finding = Finding::error(&path, "no question for an email address or a phone number", expected);
        return vec![finding.mend("add {\"use\": \"work-email\"}")];
    }
    let for_all = |field: &&FieldView| {
        let step = form.config.steps.get(field.step);
        field.field.when.is_none() && step.is_none_or(|step| step.when.is_none())
    };
    let is_needed =
        |field: &&FieldView| for_all(field) && (field.question.required || field.is(&[FieldType::Hidden]));
    match (ways.first(), ways.iter().any(is_needed)) {
        (Some(first), false) => {
            let (key, found) = match first.question.required {
                true => ("when", "no way to answer that every visitor is asked for"),
                false => ("optional", "`true` on every way to answer"),
            };
            vec![Finding::error(&first.at(key), found, expected)]
        }
        _ => Vec::new(),
    }
}

/// A part of the contact that two questions answer keeps only the last answer.
pub fn each_part_once(form: &FormView) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, field) in form.fields.iter().enumerate() {
        let always = |field: &FieldView| field.field.show_when.is_none();
        let same = |other: &&FieldView| {
            other.question.contact == field.question.contact && always(other) && always(field)
        };
        let (Some(part), Some(first)) = (field.question.contact, form.fields.iter().take(at).find(same))
        else {
            continue;
        };
        let found = format!("a second question for the contact's {}", part.as_str());
        let expected =
            format!("one: the lead would keep this answer and lose that of `{}`", first.question.id);
        findings.push(Finding::warning(&field.path, found, expected));
    }
    findings
}

/// The part is one that this type can answer.
pub fn part_fits(field: &FieldView) -> Vec<Finding> {
    let Some(part) = field.field.contact else { return Vec::new() };
    let kinds: &[FieldType] = match part {
        ContactPart::Email => &[FieldType::Email],
        ContactPart::Phone => &[FieldType::Phone],
        ContactPart::Website => &[FieldType::Website],
        ContactPart::Name | ContactPart::Title => &[FieldType::Text, FieldType::Hidden],
        ContactPart::Company => &[FieldType::Company, FieldType::Text, FieldType::Hidden],
        ContactPart::Country => &[FieldType::Text, FieldType::Select, FieldType::Radio, FieldType::Hidden],
    };
    if field.is(kinds) {
        return Vec::new();
    }
    let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let found = format!("`{}` on a field of type `{}`", part.as_str(), field.question.kind.as_str());
    vec![Finding::error(&field.at("contact"), found, format!("the type {}", place::listed(&words)))]
}
