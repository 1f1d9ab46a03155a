//! Consent: asked for, and provable.

use super::{FieldView, FormView, place};
use crate::check::Finding;
use crate::config::FieldType;

/// A form asks for consent.
pub fn missing(form: &FormView) -> Vec<Finding> {
    if form.fields.is_empty() || form.fields.iter().any(|field| field.is(&[FieldType::Consent])) {
        return Vec::new();
    }
    let expected = "one, unless another law lets you answer: the lead carries no proof of consent";
    let finding = Finding::warning(&place::key(&form.path, "steps"), "no consent question", expected);
    vec![finding.mend("add {\"use\": \"consent\", \"version\": \"1\"}")]
}

/// A receipt names the version of its text.
pub fn version(field: &FieldView) -> Vec<Finding> {
    if !field.is(&[FieldType::Consent]) || !field.field.version.is_empty() {
        return Vec::new();
    }
    let expected = "the version of the text, such as \"2026-01\", so that its receipt can be found again";
    vec![Finding::warning(&field.at("version"), "nothing", expected)]
}
