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

/// The page's own files, in the program itself: an inbox is one file to copy.
const FILES: &[(&str, &str, &str)] = &[
    ("inbox.css", CSS, include_str!("../../assets/inbox.css")),
    ("main.js", JS, include_str!("../../assets/main.js")),
    ("api.js", JS, include_str!("../../assets/api.js")),
    ("dom.js", JS, include_str!("../../assets/dom.js")),
    ("list.js", JS, include_str!("../../assets/list.js")),
    ("detail.js", JS, include_str!("../../assets/detail.js")),
    ("words.js", JS, include_str!("../../assets/words.js")),
];

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
