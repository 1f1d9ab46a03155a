//! Which other origins' scripts may post leads. Everything else of the inbox is for its own origin alone.
//!
//! A preflight from an origin that is not listed is refused, and so is JSON that it sends, before anything is stored.
//! HTML form posts come in from every origin: a site's static pages post to an inbox on another host, with JavaScript
//! off no preflight is made, and since there are no cookies, a forged post can do nothing that a bare client could not.

use crate::inbox::Inbox;
use crate::refusal::{Code, Refusal};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What a lead's request may carry, beside every `Frontdesk-…` header.
const HEADERS: &[&str] = &["accept", "content-type", "idempotency-key"];

/// A day; Chromium keeps two hours of it.
const MAX_AGE: &str = "86400";

/// Who sent a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sender<'a> {
    /// The inbox's own pages, or no browser at all.
    Own,
    /// A listed origin.
    Allowed(&'a HeaderValue),
    /// Any other.
    Foreign,
}

/// Who sent it, by the `Origin` that browsers add to every cross-origin request and every post.
pub(crate) fn sender<'a>(inbox: &Inbox, headers: &'a HeaderMap) -> Sender<'a> {
    let Some(origin) = headers.get(header::ORIGIN) else { return Sender::Own };
    let name = origin.to_str().unwrap_or_default();
    // The scheme is not compared: behind a proxy that ends TLS it is unknown here.
    let host = name.split_once("://").map(|(_, host)| host);
    if host.is_some() && host == headers.get(header::HOST).and_then(|host| host.to_str().ok()) {
        return Sender::Own;
    }
    let is_listed =
        |allowed: &String| allowed == "*" || allowed.trim_end_matches('/').eq_ignore_ascii_case(name);
    match inbox.allowed_origins.iter().any(is_listed) {
        true => Sender::Allowed(origin),
        false => Sender::Foreign,
    }
}

/// `OPTIONS /v1/leads`
pub(crate) async fn preflight(State(inbox): State<Inbox>, headers: HeaderMap) -> Response {
    let sender = sender(&inbox, &headers);
    if sender == Sender::Foreign {
        return Refusal::new(Code::OriginNotAllowed).into_response();
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    let answer = response.headers_mut();
    answer.insert(header::ALLOW, HeaderValue::from_static("POST, OPTIONS"));
    if let Sender::Allowed(_) = sender {
        answer.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("POST"));
        answer.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(MAX_AGE));
        if let Ok(names) = HeaderValue::from_str(&allowed_headers(&headers)) {
            answer.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, names);
        }
    }
    allow(sender, response)
}

/// Lets a listed origin's script read the answer.
pub(crate) fn allow(sender: Sender<'_>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if let Sender::Allowed(origin) = sender {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        let exposed = HeaderValue::from_static("idempotent-replayed, retry-after");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    }
    response
}

fn allowed_headers(headers: &HeaderMap) -> String {
    let asked = headers.get(header::ACCESS_CONTROL_REQUEST_HEADERS);
    let asked = asked.and_then(|names| names.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    let ours = asked.split(',').map(str::trim).filter(|name| name.starts_with("frontdesk-"));
    HEADERS.iter().copied().chain(ours).collect::<Vec<_>>().join(", ")
}
