//! Ids: in kebab-case, each once.

use super::{FormView, place};
use crate::check::Finding;
use crate::config::Site;

/// The site's short name.
pub fn site(site: &Site) -> Vec<Finding> {
    kebab("site", &site.site).into_iter().collect()
}

/// The forms' ids, and that there is a form at all.
pub fn forms(site: &Site) -> Vec<Finding> {
    if site.consultation.is_empty() {
        return vec![Finding::warning(
            "consultation",
            "no form",
            "at least one: without it there is nothing to show",
        )];
    }
    let ids = site.consultation.iter().enumerate();
    unique(ids.map(|(at, form)| (format!("consultation[{at}].id"), form.id.as_str())))
}

/// The ids of a form's steps.
pub fn steps(form: &FormView) -> Vec<Finding> {
    let ids = form.config.steps.iter().enumerate();
    unique(ids.map(|(at, step)| (format!("{}.steps[{at}].id", form.path), step.id.as_str())))
}

/// The ids of a form's fields, whether stated or a preset's.
pub fn fields(form: &FormView) -> Vec<Finding> {
    let (named, nameless): (Vec<_>, Vec<_>) =
        form.fields.iter().partition(|field| !field.question.id.is_empty());
    let missing = |field: &&super::FieldView| {
        Finding::error(
            &field.at("id"),
            "neither an `id` nor a `use`",
            "an id in kebab-case, such as `floor-area`",
        )
    };
    let mut findings: Vec<Finding> = nameless.iter().map(missing).collect();
    findings.extend(unique(named.iter().map(|field| (field.at("id"), field.question.id.as_str()))));
    for field in &named {
        let id = field.question.id.as_str();
        // The form's own controls: hidden fields are named `frontdesk-…`, the honeypot's id ends in `fax-number`.
        if id.starts_with("frontdesk-") || id == "fax-number" {
            let expected = "another id: this one belongs to the form's own controls";
            findings.push(Finding::error(&field.at("id"), place::quoted(id), expected));
        }
    }
    findings
}

/// Each id in kebab-case, and none twice.
pub fn unique<'a>(ids: impl Iterator<Item = (String, &'a str)>) -> Vec<Finding> {
    let mut seen: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for (path, id) in ids {
        if let Some(wrong) = kebab(&path, id) {
            findings.push(wrong);
        } else if seen.contains(&id) {
            let found = format!("{} a second time", place::quoted(id));
            findings.push(Finding::error(&path, found, "an id that nothing else here has"));
        }
        seen.push(id);
    }
    findings
}

fn kebab(path: &str, id: &str) -> Option<Finding> {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if id.len() <= 100 && id.split('-').all(is_part) {
        return None;
    }
    let expected = "an id in kebab-case, at most 100 of a–z, 0–9 and single hyphens";
    let finding = Finding::error(path, place::quoted(id), expected);
    let mended = in_kebab_case(id);
    Some(if mended.is_empty() { finding } else { finding.mend(format!("did you mean `{mended}`?")) })
}

/// `Floor area`, `floorArea` and `floor_area` are `floor-area`.
fn in_kebab_case(text: &str) -> String {
    let mut words = String::new();
    let mut was_lower = false;
    for c in text.chars().take(100) {
        if was_lower && c.is_ascii_uppercase() || !c.is_ascii_alphanumeric() {
            words.push('-');
        }
        if c.is_ascii_alphanumeric() {
            words.push(c.to_ascii_lowercase());
        }
        was_lower = c.is_ascii_lowercase();
    }
    words.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
