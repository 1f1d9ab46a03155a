//! `GET /inbox`: the page on which a person reads leads. It holds no lead: its script asks `/api` with the token.

use super::send;
use crate::refusal::{Code, Refusal};
use crate::security;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

/// The files that the page asks for, each as its name, its type and its text.
macro_rules! files {
    ($($kind:ident: $($name:literal)+;)+) => {
        &[$($(($name, $kind, include_str!(concat!("../../assets/", $name)))),+),+]
    };
}

/// The page's own files, in the program itself: an inbox is one file to copy.
const FILES: &[(&str, &str, &str)] = files! {
    CSS: "inbox.css" "list.css" "detail.css" "report.css";
    JS: "main.js" "api.js" "trouble.js" "dom.js" "words.js" "times.js" "marks.js";
    JS: "filters.js" "listing.js" "table.js" "pane.js" "leads.js" "accounts.js";
    JS: "detail.js" "pipeline.js" "tags.js" "origin.js" "journey.js" "account.js" "report.js";
};

/// Shows the page.
pub(crate) async fn show(headers: HeaderMap) -> Response {
    let mut response = send::bytes(&headers, HTML, include_bytes!("../../assets/inbox.html").to_vec());
    security::protect(response.headers_mut(), security::OWN);
    response
}

/// One of the page's files.
pub(crate) async fn file(headers: HeaderMap, Path(name): Path<String>) -> Result<Response, Refusal> {
    let file = FILES.iter().find(|(have, ..)| *have == name);
    let (_, kind, text) = file.ok_or_else(|| Refusal::new(Code::NotFound))?;
    Ok(send::bytes(&headers, kind, text.as_bytes().to_vec()))
}
