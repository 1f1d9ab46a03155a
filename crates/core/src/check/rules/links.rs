//! Links and addresses that a config puts into a page.

use super::{FieldView, FormView, place};
use crate::check::Finding;
use crate::contact::{Email, is_safe_link};

const PAGE: &str = "`https://…`, or a path on the page's own origin such as `/thanks`";

/// The page that explains a consent.
pub fn link(field: &FieldView) -> Vec<Finding> {
    page(&field.at("link"), field.field.link.as_deref())
}

/// The page to go to afterwards.
pub fn redirect(form: &FormView) -> Vec<Finding> {
    let path = place::key(&place::key(&form.path, "afterSubmit"), "redirect");
    page(&path, form.config.after_submit.redirect.as_deref())
}

/// Where to write when nothing can be sent.
pub fn fallback_email(form: &FormView) -> Vec<Finding> {
    let Some(address) = form.config.fallback_email.as_deref() else { return Vec::new() };
    let Err(error) = Email::parse(address) else { return Vec::new() };
    let found = format!("{} ({error})", place::quoted(address));
    let finding = Finding::error(&place::key(&form.path, "fallbackEmail"), found, "an email address");
    vec![match address.strip_prefix("mailto:").filter(|rest| Email::parse(rest).is_ok()) {
        Some(rest) => finding.mend(format!("did you mean `{rest}`?")),
        None => finding,
    }]
}

/// A page of the site's own, or elsewhere.
pub fn page(path: &str, link: Option<&str>) -> Vec<Finding> {
    let Some(link) = link else { return Vec::new() };
    let lower = link.to_ascii_lowercase();
    if is_safe_link(link) && !lower.starts_with("mailto:") && !lower.starts_with("tel:") {
        return Vec::new();
    }
    vec![Finding::error(path, place::quoted(link), PAGE)]
}
