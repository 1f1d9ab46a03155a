//! The inbox's bounds on a lead, seen beforehand: no form may make a lead that is refused.

use super::{CHOICES, FieldView, FormView, place};
use crate::check::Finding;
use crate::config::FieldType;
use crate::lead::bounds;

/// No more fields than a lead carries answers.
pub fn answers(form: &FormView) -> Vec<Finding> {
    let count = form.fields.len();
    if count <= bounds::LIST {
        return Vec::new();
    }
    let expected = format!("at most {}: no inbox takes a lead with more", bounds::LIST);
    vec![Finding::error(&place::key(&form.path, "steps"), format!("{count} fields"), expected)]
}

/// Labels, values and typed texts within what a lead carries.
pub fn lengths(field: &FieldView) -> Vec<Finding> {
    let most = |path: String, count: usize, max: usize, what: &str| {
        let expected = format!("at most {max}: the inbox takes no more");
        (count > max).then(|| Finding::error(&path, format!("{count} {what}"), expected))
    };
    let label = if field.is(&[FieldType::Consent]) { bounds::ANSWER } else { bounds::LABEL };
    let longest = |text: &crate::config::Text| text.all().map(|text| text.chars().count()).max().unwrap_or(0);
    let stated = field.field;
    let mut findings = vec![most(field.at("label"), longest(&stated.label), label, "characters")];
    if field.is(&[FieldType::Checkboxes, FieldType::MultiSelect]) {
        findings.push(most(field.at("options"), stated.options.len(), bounds::VALUES, "options"));
    }
    if field.is(CHOICES) {
        findings.extend(stated.options.iter().enumerate().map(|(at, option)| {
            let path = place::entry(&field.at("options"), at);
            let value =
                most(place::key(&path, "value"), option.value.chars().count(), bounds::NAME, "characters");
            value.or_else(|| {
                most(place::key(&path, "label"), longest(&option.label), bounds::LABEL, "characters")
            })
        }));
    }
    let typed = match (field.question.contact, field.question.kind) {
        (Some(_), _) => bounds::NAME,
        _ => bounds::ANSWER,
    };
    if field.is(&[FieldType::Text, FieldType::Textarea, FieldType::Company]) {
        let max = stated.max.unwrap_or_default().max(0.0) as usize;
        findings.push(most(field.at("max"), max, typed, "characters"));
    }
    findings.into_iter().flatten().collect()
}
