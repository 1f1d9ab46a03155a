//! Fields that nobody sees.

use super::FieldView;
use crate::check::Finding;
use crate::config::FieldType;

/// A hidden field has something to carry.
pub fn hidden(field: &FieldView) -> Vec<Finding> {
    let stated = field.field;
    let mut findings = Vec::new();
    if let Some(parameter) = stated.from_url.as_deref().filter(|parameter| parameter.trim().is_empty()) {
        let expected = "the name of a parameter of the page's address, such as `campaign`";
        findings.push(Finding::error(&field.at("fromUrl"), super::place::quoted(parameter), expected));
    }
    if !field.is(&[FieldType::Hidden]) {
        return findings;
    }
    if stated.value.is_empty() && stated.from_url.is_none() {
        let expected = "`value` or `fromUrl`: nobody can fill in a field that is not shown";
        findings.push(Finding::error(&field.at("value"), "nothing", expected));
    }
    findings
}
