//! Which findings of sense still stand where the shape is broken: one mistake should give one message.

use super::Finding;

/// Whether a rule's finding does not merely follow from a finding of shape.
pub fn is_certain(finding: &Finding, shape: &[Finding]) -> bool {
    let path = finding.path.as_str();
    !shape.iter().any(|broken| {
        let broken = broken.path.as_str();
        // Tiers and audiences go by the questions of all forms.
        let by_forms = path.starts_with("tiers") || path.contains(".when");
        if by_forms && is_within(broken, "consultation") {
            return true;
        }
        let same_form = || path.contains("showWhen") && form(path) == form(broken);
        is_within(path, broken) || is_within(broken, path) || is_within(path, field(broken)) || same_form()
    })
}

/// Whether a path is another one or lies below it.
fn is_within(path: &str, above: &str) -> bool {
    let rest = path.strip_prefix(above);
    !above.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The field around a path; empty where there is none. What fits a field hangs on its other properties.
fn field(path: &str) -> &str {
    let end = path.find(".fields[").and_then(|at| Some(at + path.get(at..)?.find(']')? + 1));
    end.and_then(|end| path.get(..end)).unwrap_or_default()
}

/// The form around a path. Conditions hang on all its fields.
fn form(path: &str) -> &str {
    path.split(".steps").next().unwrap_or_default()
}
