//! Whole small pages: what a browser without JavaScript sees after it has posted a form.

use super::{Answered, Options, Tag, UnknownWidget, consultation, render_template};
use crate::ui::base::base_attributes;
use crate::ui::el::{El, div, el};
use frontdesk_core::config::Site;
use frontdesk_core::form::Form;
use frontdesk_core::strings::{Key, Strings, strings_for};

/// The form again, with the visitor's words kept and each problem at its field.
///
/// # Errors
/// Where the config has no such form.
pub fn form_page(
    site: &Site,
    tag: &Tag,
    answered: &Answered,
    options: &Options,
) -> Result<String, UnknownWidget> {
    let template = render_template(site, tag, Some(answered), options)?;
    let strings = strings_for(&tag.lang);
    let title = title(site, tag, &strings);
    let body =
        format!("<frontdesk-consultation lang=\"{0}\">{template}</frontdesk-consultation>", language(tag));
    Ok(page(&title, tag, &strings, &body, options))
}

/// A page that says that the request has arrived, and what happens next.
///
/// # Errors
/// Where the config has no such form.
pub fn thanks_page(
    site: &Site,
    tag: &Tag,
    email: Option<&str>,
    options: &Options,
) -> Result<String, UnknownWidget> {
    let config = consultation(site, tag)?;
    let strings = strings_for(&tag.lang);
    let form = Form::new(site, config, &strings, &tag.lang);
    let text = match (form.done_text.as_str(), email) {
        ("", Some(email)) => strings.fill(Key::DoneText, &[("email", email)]),
        ("", None) => strings.get(Key::DoneTextPlain).to_owned(),
        (own, _) => own.to_owned(),
    };
    let promise = (!form.promise.is_empty()).then(|| el("p").class("promise").text(form.promise.clone()));
    let panel = el("section")
        .class("panel done")
        .child(el("span").class("panel-icon").attr("aria-hidden", "true"))
        .child(el("h1").class("title").text(form.done_title.clone()))
        .child(el("p").text(text))
        .child_if(promise);
    let attributes = base_attributes(&site.theme, &tag.preset, &tag.scheme, &form.locale, &strings);
    let base = attributes.into_iter().fold(el("div"), |base: El, (name, value)| base.attr(name, value));
    let base = leptos::prelude::Owner::new().with(|| base.child(div("stage").child(panel)).html());
    let sheet = format!("<link rel=\"stylesheet\" href=\"{}frontdesk.css\">", options.base);
    let body = format!(
        "<frontdesk-consultation><template shadowrootmode=\"open\">{sheet}{base}</template></frontdesk-consultation>"
    );
    Ok(page(&form.done_title, tag, &strings, &body, options))
}

fn title(site: &Site, tag: &Tag, strings: &Strings) -> String {
    let own = site.consultation(&tag.config).map(|form| form.title.get(&tag.lang)).unwrap_or_default();
    if own.is_empty() { strings.get(Key::ConsultationTitle).to_owned() } else { own.to_owned() }
}

/// A tag's language may come from a stranger: only what a language tag is made of goes into the page.
fn language(tag: &Tag) -> String {
    tag.lang.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(35).collect()
}

fn page(title: &str, tag: &Tag, strings: &Strings, body: &str, options: &Options) -> String {
    let title = el("title").text(title.to_owned()).html();
    let (lang, dir, base) = (language(tag), strings.get(Key::Direction), options.base);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{title}\n\
         <link rel=\"stylesheet\" href=\"{base}page.css\">\n</head>\n<body>\n<main>{body}</main>\n</body>\n</html>\n"
    )
}
