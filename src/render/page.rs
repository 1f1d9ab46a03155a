//! Fills every Frontdesk tag of a page. All other HTML passes through byte for byte.

use super::{Options, Tag, UnknownWidget, render_template};
use crate::registry::WIDGETS;
use frontdesk_core::config::Site;
use lol_html::html_content::{ContentType, Element};
use lol_html::{EndTagHandler, RewriteStrSettings, element, rewrite_str};
use std::cell::RefCell;
use std::rc::Rc;

/// Why a page cannot be filled.
#[derive(Debug)]
pub enum InvalidPage {
    /// A tag names a widget that the config does not have.
    UnknownWidget(UnknownWidget),
    /// The page is no HTML that can be rewritten.
    Html(String),
}

impl std::fmt::Display for InvalidPage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownWidget(error) => error.fmt(out),
            Self::Html(error) => write!(out, "the page cannot be read as HTML: {error}"),
        }
    }
}

impl std::error::Error for InvalidPage {}

/// The page with every Frontdesk tag filled. Whatever stood in a tag, such as a link for old browsers, stays behind the form.
/// A tag takes its language from its own `lang`, else from the closest element around it that has one.
///
/// # Errors
/// Where a tag names an unknown widget, or the page is no HTML.
pub fn render_page(html: &str, site: &Site, options: &Options) -> Result<String, InvalidPage> {
    let languages = Rc::new(RefCell::new(Vec::<String>::new()));
    let names: Vec<&str> = WIDGETS.iter().map(|(name, _)| *name).collect();
    let with_lang = element!("[lang]", |element| {
        let lang = element.get_attribute("lang").unwrap_or_default();
        // Void elements have no end tag, and nothing inside either.
        if let Some(handlers) = element.end_tag_handlers() {
            languages.borrow_mut().push(lang);
            let languages = languages.clone();
            let leave: EndTagHandler<'static> = Box::new(move |_| {
                languages.borrow_mut().pop();
                Ok(())
            });
            handlers.push(leave);
        }
        Ok(())
    });
    let tag = element!(names.join(","), |element| {
        let around = languages.borrow().last().cloned().unwrap_or_default();
        fill(element, &around, site, options)
    });
    let head = element!("head", |head| {
        // A sheet inside a shadow root does not hold back the first paint; one that is already here makes it no wait.
        if options.inline_css.is_none() {
            let link = format!("<link rel=\"preload\" as=\"style\" href=\"{}frontdesk.css\">", options.base);
            head.append(&link, ContentType::Html);
        }
        Ok(())
    });
    let settings = RewriteStrSettings {
        element_content_handlers: vec![with_lang, tag, head],
        ..RewriteStrSettings::new()
    };
    rewrite_str(html, settings).map_err(|error| match error {
        lol_html::errors::RewritingError::ContentHandlerError(error) => {
            match error.downcast::<UnknownWidget>() {
                Ok(unknown) => InvalidPage::UnknownWidget(*unknown),
                Err(other) => InvalidPage::Html(other.to_string()),
            }
        }
        other => InvalidPage::Html(other.to_string()),
    })
}

fn fill(element: &mut Element, around: &str, site: &Site, options: &Options) -> lol_html::HandlerResult {
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    let mut tag = Tag {
        config: attribute("config"),
        lang: attribute("lang"),
        preset: attribute("preset"),
        scheme: attribute("scheme"),
    };
    if tag.lang.is_empty() {
        tag.lang = around.to_owned();
    }
    element.prepend(&render_template(site, &tag, None, options)?, ContentType::Html);
    Ok(())
}
