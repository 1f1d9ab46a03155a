//! Bounds of numbers, characters, choices and days.

use super::{CHOICES, FieldView};
use crate::check::Finding;
use crate::config::FieldType;

/// The least is not above the greatest, and steps go up.
pub fn order(field: &FieldView) -> Vec<Finding> {
    let stated = field.field;
    let mut findings = Vec::new();
    let mut pair = |(low, from): (&str, Option<f64>), (high, to): (&str, Option<f64>)| {
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            let expected = format!("at most `{high}`, which is {to}");
            findings.push(Finding::error(&field.at(low), format!("{from}"), expected));
        }
    };
    pair(("min", stated.min), ("max", stated.max));
    let days = |days: Option<i64>| days.map(|days| days as f64);
    pair(("earliest", days(stated.earliest)), ("latest", days(stated.latest)));
    if let Some(step) = stated.step.filter(|step| *step <= 0.0) {
        findings.push(Finding::error(&field.at("step"), format!("{step}"), "a number above 0"));
    }
    findings
}

/// Characters and choices are counted: whole numbers, and no more choices than there are.
pub fn whole_counts(field: &FieldView) -> Vec<Finding> {
    let is_counted = field.is(CHOICES)
        || field.is(&[FieldType::Text, FieldType::Textarea, FieldType::Company, FieldType::Slots]);
    if !is_counted {
        return Vec::new();
    }
    let choices = field.question.choices.len();
    let mut findings = Vec::new();
    for (key, count) in [("min", field.field.min), ("max", field.field.max)] {
        let Some(count) = count else { continue };
        if count < 0.0 || count.fract() != 0.0 || (key == "max" && count < 1.0) {
            let expected = if key == "max" { "a whole number from 1" } else { "a whole number from 0" };
            findings.push(Finding::error(&field.at(key), format!("{count}"), expected));
        } else if field.is(CHOICES) && count > choices as f64 {
            let expected = format!("at most {choices}, the number of options");
            findings.push(Finding::error(&field.at(key), format!("{count}"), expected));
        } else if field.is(&[FieldType::Slots]) && count > 10.0 {
            findings.push(Finding::error(&field.at(key), format!("{count}"), "a whole number from 1 to 10"));
        }
    }
    findings
}

/// A slider needs both ends.
pub fn slider(field: &FieldView) -> Vec<Finding> {
    if !field.is(&[FieldType::Range]) {
        return Vec::new();
    }
    let ends = [("min", field.field.min), ("max", field.field.max)];
    let missing = ends.into_iter().filter(|(_, end)| end.is_none());
    missing
        .map(|(key, _)| Finding::error(&field.at(key), "nothing", format!("`{key}`, the end of the slider")))
        .collect()
}
