//! How a post is answered: JSON to scripts, pages to forms.

use super::text;
use crate::log::Noted;
use crate::refusal::Refusal;
use crate::security;
use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use frontdesk_core::contact::{Url, is_safe_link};
use frontdesk_core::lead::LeadId;

/// What the sender can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wants {
    Html,
    Json,
}

impl Wants {
    /// A browser that posts a form accepts `text/html`; a script that asks for JSON says so.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let accept = text(headers, "accept").unwrap_or_default().to_ascii_lowercase();
        let json = accept.contains("application/json") || accept.contains("application/problem+json");
        if json && !accept.contains("text/html") { Self::Json } else { Self::Html }
    }
}

/// `201` the first time, `200` with the same body again.
pub(super) fn receipt(id: LeadId, replayed: bool) -> Response {
    let status = if replayed { StatusCode::OK } else { StatusCode::CREATED };
    let body = serde_json::json!({ "id": id, "status": "stored" });
    noted((status, Json(body)).into_response(), replayed)
}

/// The thank-you page.
pub(super) fn thanks(html: String, replayed: bool) -> Response {
    noted(page(StatusCode::OK, html), replayed)
}

/// The site's own thank-you page: 303, so that a reload does not post again.
pub(super) fn redirect(to: HeaderValue, replayed: bool) -> Response {
    noted((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(), replayed)
}

/// The form once more, with the visitor's words and what is wrong with them.
pub(super) fn form_again(html: String) -> Response {
    let mut response = page(StatusCode::UNPROCESSABLE_ENTITY, html);
    response.extensions_mut().insert(Noted { code: "answers-invalid", cause: None });
    response
}

/// Where to send the visitor, if it is safe. A path belongs to the origin of the page, which may not be ours:
/// `Origin` tells it, and it leads nowhere but back to where the post came from.
pub(super) fn target(redirect: &str, headers: &HeaderMap) -> Option<HeaderValue> {
    let address = match redirect.strip_prefix('/') {
        Some(_) if is_safe_link(redirect) => match text(headers, "origin") {
            None => redirect.to_owned(),
            Some(origin) => Url::parse(&format!("{origin}{redirect}")).ok()?.to_string(),
        },
        Some(_) => return None,
        None if redirect.contains("://") => Url::parse(redirect).ok()?.to_string(),
        None => return None,
    };
    // Header values are ASCII, paths need not be.
    let encoded = percent_encoding::utf8_percent_encode(&address, NOT_ASCII).to_string();
    HeaderValue::from_str(&encoded).ok()
}

/// Leaves ASCII as it is: the address is one already.
const NOT_ASCII: &percent_encoding::AsciiSet = percent_encoding::CONTROLS;

/// A refusal that has no field to stand at, as a page for a person who has a form in front of them.
pub(super) fn page_of(refusal: Refusal) -> Response {
    let code = refusal.code;
    let words = if code.status().is_server_error() {
        "Your request was not taken. Go back, wait a minute and send it again: your browser still has what you wrote."
    } else {
        "Your request was not taken. Go back: your browser still has what you wrote. If it happens again, please write to us by email."
    };
    let html = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title></head>\
         <body><main><h1>{title}</h1><p>{words}</p></main></body></html>\n",
        title = code.title(),
    );
    let retry = refusal.clone().into_response().headers().get(header::RETRY_AFTER).cloned();
    let mut response = page(code.status(), html);
    security::protect(response.headers_mut(), security::WORDS);
    if let Some(retry) = retry {
        response.headers_mut().insert(header::RETRY_AFTER, retry);
    }
    response.extensions_mut().insert(Noted { code: code.as_str(), cause: refusal.cause });
    response
}

fn page(status: StatusCode, html: String) -> Response {
    let mut response = (status, Html(html)).into_response();
    security::protect(response.headers_mut(), security::WIDGETS);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn noted(mut response: Response, replayed: bool) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if replayed {
        headers.insert("idempotent-replayed", HeaderValue::from_static("true"));
    }
    let code = if replayed { "replayed" } else { "stored" };
    response.extensions_mut().insert(Noted { code, cause: None });
    response
}
