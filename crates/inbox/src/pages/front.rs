//! `GET /`: the page of widgets, rendered anew for each visitor so that each gets an id of their own.

use super::files;
use crate::inbox::Inbox;
use crate::refusal::{Code, Refusal};
use crate::security;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

/// Shows the page.
pub(crate) async fn show(State(inbox): State<Inbox>, headers: HeaderMap) -> Result<Response, Refusal> {
    let page = inbox.page.clone().ok_or_else(|| Refusal::new(Code::NotFound))?;
    files::send(inbox, headers, page).await
}

/// A page with its widgets filled in. It holds a visitor's own id: no shared cache may give it to another.
pub(super) fn render(inbox: &Inbox, html: &str) -> Result<Response, Refusal> {
    let html = inbox.render.page(html, inbox.clock.now(), inbox.new_id()?);
    let mut response = Html(html).into_response();
    let headers = response.headers_mut();
    security::protect(headers, security::WIDGETS);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}
