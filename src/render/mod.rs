//! HTML first: the widgets' own views as declarative shadow DOM, for a page that works before and without any script.

mod page;
mod whole;

pub use page::{InvalidPage, render_page};
pub use whole::{form_page, thanks_page};

use crate::ui::base::base_attributes;
use crate::ui::el::el;
use crate::widgets::consultation::state::State;
use crate::widgets::consultation::{Parts, Widget, view};
use frontdesk_core::config::{Consultation, Site};
use frontdesk_core::form::{Form, PlainFormats, Values};
use frontdesk_core::lead::{Date, LeadId};
use frontdesk_core::strings::{plural, strings_for};
use leptos::prelude::*;
use std::sync::Arc;

/// What rendering needs beside the config.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// Where `pkg/` is served, with a slash at the end, such as `/frontdesk/`.
    pub base: &'a str,
    /// The day that bounds dates.
    pub today: Date,
    /// The lead's id where the page is made for one visitor; none in a file that many will load.
    pub lead_id: Option<LeadId>,
    /// The style sheet's text, to be put into the page instead of a link to it.
    pub inline_css: Option<&'a str>,
}

/// What a tag says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// The widget's id in the config; the first one where empty.
    pub config: String,
    /// The language, a BCP 47 tag; the site's where empty.
    pub lang: String,
    /// The theme's preset; the site's where empty.
    pub preset: String,
    /// The colour scheme; the site's where empty.
    pub scheme: String,
}

/// What a visitor already answered, where a form is shown again.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    /// The answers.
    pub values: Values,
    /// The fields at which a problem is shown.
    pub problems: Vec<String>,
    /// The address of the page on which the form stood first; empty where unknown.
    pub page: String,
}

/// The config has no consultation of this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWidget {
    /// The id that the tag names.
    pub wanted: String,
    /// The ids that the config has.
    pub known: Vec<String>,
}

impl std::fmt::Display for UnknownWidget {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let known = self.known.join("`, `");
        write!(out, "the config has no consultation `{}`; it has `{known}`", self.wanted)
    }
}

impl std::error::Error for UnknownWidget {}

/// The content of a tag: a `<template shadowrootmode="open">` with the form in it.
///
/// # Errors
/// Where the config has no widget of the tag's id.
pub fn render_template(
    site: &Site,
    tag: &Tag,
    answered: Option<&Answered>,
    options: &Options,
) -> Result<String, UnknownWidget> {
    let base = render_base(site, tag, answered, options)?;
    let sheet = match options.inline_css {
        Some(css) => format!("<style>{css}</style>"),
        None => {
            el("link").attr("rel", "stylesheet").attr("href", format!("{}frontdesk.css", options.base)).html()
        }
    };
    Ok(format!("<template shadowrootmode=\"open\">{sheet}{base}</template>"))
}

fn consultation<'a>(site: &'a Site, tag: &Tag) -> Result<&'a Consultation, UnknownWidget> {
    site.consultation(&tag.config).ok_or_else(|| UnknownWidget {
        wanted: tag.config.clone(),
        known: site.consultation.iter().map(|form| form.id.clone()).collect(),
    })
}

fn render_base(
    site: &Site,
    tag: &Tag,
    answered: Option<&Answered>,
    options: &Options,
) -> Result<String, UnknownWidget> {
    let config = consultation(site, tag)?;
    let locale = if tag.lang.is_empty() { site.locale.as_deref().unwrap_or("en") } else { &tag.lang };
    let strings = strings_for(locale);
    let form = Arc::new(Form::new(site, config, &strings, locale));
    let attributes = base_attributes(&site.theme, &tag.preset, &tag.scheme, locale, &strings);
    let mut state = State::new(form.clone(), options.today);
    if let Some(answered) = answered {
        state.fill(answered.values.clone());
        state.touched = answered.problems.clone();
        state.shows_summary = !answered.problems.is_empty();
    }
    Ok(Owner::new().with(|| {
        let widget = Widget::new(Parts {
            state: ArcRwSignal::new(state),
            form,
            strings,
            formats: Box::new(PlainFormats),
            plural,
            slots: Vec::new(),
            action: site.endpoint.clone(),
            page: answered.map(|answered| answered.page.clone()).unwrap_or_default(),
            lead_id: options.lead_id.map(|id| id.to_string()).unwrap_or_default(),
            journey: Box::new(Vec::new),
            perform: Box::new(|_, _| {}),
            is_rendered: true,
        });
        let base = attributes.into_iter().fold(el("div"), |base, (name, value)| base.attr(name, value));
        base.child(view::view(&widget)).html()
    }))
}

/// The source that a Content-Security-Policy needs for an inlined style sheet: `sha256-` and Base64.
pub fn csp_hash(css: &str) -> String {
    use base64::Engine;
    use sha2::Digest;
    format!(
        "sha256-{}",
        base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(css.as_bytes()))
    )
}
