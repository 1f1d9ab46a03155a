//! What kind of body comes, and reading it within bounds of size and time.

use crate::refusal::{Code, Refusal};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use std::time::Duration;

/// Browsers let 64 KiB outlive their page, so no lead is larger.
pub(super) const LIMIT: usize = 64 * 1024;

/// A phone on a bad line sends 64 KiB in this time; who sends slower wants to hold connections.
const TIME: Duration = Duration::from_secs(30);

/// The kinds of bodies that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    Json,
    Urlencoded,
    Multipart,
}

impl Media {
    /// By `Content-Type`. Browsers send `text/plain` anywhere without asking first, so it is no lead.
    pub(super) fn of(headers: &HeaderMap) -> Result<Self, Refusal> {
        let refused = || Refusal::new(Code::MediaType);
        if headers.get(header::CONTENT_ENCODING).is_some_and(|coding| coding != "identity") {
            return Err(Refusal::saying(Code::MediaType, "compressed bodies are not taken"));
        }
        let value = headers.get(header::CONTENT_TYPE).ok_or_else(refused)?;
        let value = value.to_str().map_err(|_| refused())?.to_ascii_lowercase();
        let mut parts = value.split(';').map(str::trim);
        let media = match parts.next() {
            Some("application/json") => Self::Json,
            Some("application/x-www-form-urlencoded") => Self::Urlencoded,
            Some("multipart/form-data") => return Ok(Self::Multipart),
            _ => return Err(refused()),
        };
        let charset = parts.find_map(|part| part.strip_prefix("charset="));
        match charset.map(|name| name.trim_matches('"')) {
            None | Some("utf-8" | "utf8") => Ok(media),
            Some(_) => Err(Refusal::saying(Code::MediaType, "only UTF-8 is taken")),
        }
    }
}

/// The whole body.
pub(super) async fn read(headers: &HeaderMap, body: Body) -> Result<Bytes, Refusal> {
    let too_large = || Refusal::saying(Code::BodyTooLarge, format!("a lead is at most {LIMIT} bytes"));
    let announced = super::text(headers, "content-length").and_then(|length| length.parse::<usize>().ok());
    if announced.is_some_and(|length| length > LIMIT) {
        return Err(too_large());
    }
    match tokio::time::timeout(TIME, axum::body::to_bytes(body, LIMIT)).await {
        Err(_) => Err(Refusal::new(Code::BodyTooSlow)),
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_limit(&error) => Err(too_large()),
        Ok(Err(_)) => Err(Refusal::saying(Code::Malformed, "the body ended too soon")),
    }
}

fn is_limit(error: &axum::Error) -> bool {
    std::error::Error::source(error).is_some_and(|source| source.is::<http_body_util::LengthLimitError>())
}
