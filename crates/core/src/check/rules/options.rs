//! Choices.

use super::{CHOICES, FieldView, place};
use crate::check::Finding;
use crate::config::{FieldType, Preset};
use crate::form::Values;
use crate::lead::Timestamp;

/// At least two options, each value once.
pub fn options(field: &FieldView) -> Vec<Finding> {
    // An unknown stage model has a finding of its own.
    let has_unknown_stages = field.field.preset == Some(Preset::Stage) && field.question.choices.is_empty();
    if !field.is(CHOICES) || has_unknown_stages {
        return Vec::new();
    }
    let path = field.at("options");
    match field.question.choices.len() {
        0 => {
            return vec![Finding::error(
                &path,
                "nothing",
                "a list of at least two options, each with a `value`",
            )];
        }
        1 => return vec![Finding::error(&path, "one option", "at least two to choose from")],
        _ => {}
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for (at, option) in field.field.options.iter().enumerate() {
        let path = place::key(&place::entry(&path, at), "value");
        let value = option.value.as_str();
        if value.trim().is_empty() || value != value.trim() {
            findings.push(Finding::error(
                &path,
                place::quoted(value),
                "a value without white space around it",
            ));
        } else if seen.contains(&value) {
            let found = format!("{} a second time", place::quoted(value));
            findings.push(Finding::error(&path, found, "a value that no other option has"));
        }
        seen.push(value);
    }
    findings
}

/// The value that a field starts with can be taken.
pub fn start_value(field: &FieldView) -> Vec<Finding> {
    let value = field.field.value.as_str();
    let question = &field.question;
    if value.is_empty()
        || field.is(&[FieldType::Hidden, FieldType::Consent, FieldType::Slots, FieldType::Date])
    {
        return Vec::new();
    }
    if field.is(CHOICES) {
        let known: Vec<&str> = question.choices.iter().map(|choice| choice.value.as_str()).collect();
        if known.contains(&value) || known.is_empty() {
            return Vec::new();
        }
        let finding = Finding::error(&field.at("value"), place::quoted(value), place::listed(&known));
        return vec![finding.nearest(value, known)];
    }
    let mut values = Values::default();
    values.set_one(&question.id, value);
    // A date is left out above, so that no day matters.
    let problem = question.problem(&values, Timestamp::from_unix_ms(0).date());
    let unfit = problem.map(|problem| {
        let expected = format!("an answer that the question itself takes (it says `{}`)", problem.code());
        Finding::error(&field.at("value"), place::quoted(value), expected)
    });
    unfit.into_iter().collect()
}
