//! `POST /v1/leads`: takes a lead as JSON or as an HTML form's post, and answers once it is committed.

mod answer;
mod body;
mod fingerprint;
mod form;
mod json;
mod key;
mod pairs;
mod posted;

pub(crate) use pairs::urlencoded;

use crate::cors::{self, Sender};
use crate::inbox::Inbox;
use crate::refusal::{Code, Refusal};
use answer::Wants;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use body::Media;
use frontdesk_core::config::Site;

/// Takes a lead.
pub(crate) async fn post(State(inbox): State<Inbox>, request: Request) -> Response {
    let headers = request.headers().clone();
    let sender = cors::sender(&inbox, &headers);
    let media = Media::of(&headers);
    let wants = match media {
        Ok(Media::Urlencoded | Media::Multipart) => Wants::of(&headers),
        _ => Wants::Json,
    };
    let outcome = match media {
        Ok(Media::Json) if sender == Sender::Foreign => Err(Refusal::new(Code::OriginNotAllowed)),
        Ok(Media::Json) => json::take(&inbox, request).await,
        Ok(media) => form::take(&inbox, request, media, wants).await,
        Err(refusal) => Err(refusal),
    };
    let response = match (outcome, wants) {
        (Ok(response), _) => response,
        (Err(refusal), Wants::Json) => refusal.into_response(),
        (Err(refusal), Wants::Html) => answer::page_of(refusal),
    };
    cors::allow(sender, response)
}

/// A request's body as JSON, for other addresses than this one.
pub(crate) async fn json_body(request: Request) -> Result<serde_json::Value, Refusal> {
    let headers = request.headers().clone();
    if Media::of(&headers)? != Media::Json {
        return Err(Refusal::saying(Code::MediaType, "only JSON is taken here"));
    }
    let bytes = body::read(&headers, request.into_body()).await?;
    let place = |error: serde_json::Error| {
        format!("no JSON from line {}, column {} on", error.line(), error.column())
    };
    serde_json::from_slice(&bytes).map_err(|error| Refusal::saying(Code::Malformed, place(error)))
}

/// The site that the address names: `/v1/leads?site=acme`, for an inbox of several sites.
fn named_site<'a>(inbox: &'a Inbox, query: Option<&str>) -> Result<Option<&'a Site>, Refusal> {
    let pairs = urlencoded(query.unwrap_or_default().as_bytes())?;
    let name = pairs.iter().find(|(name, _)| name == "site").map(|(_, site)| site.as_str());
    inbox.site(name).map_err(|_| Refusal::new(Code::UnknownSite))
}

/// A header's text, where it is there once and is ASCII.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
