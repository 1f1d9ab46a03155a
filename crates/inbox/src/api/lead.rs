//! `/api/leads/{id}`: one lead with its history, and moving it along the pipeline; `?site=acme` where two sites have the
//! same id.

use crate::inbox::Inbox;
use crate::intake::{json_body, urlencoded};
use crate::refusal::{Code, FieldError, Refusal};
use crate::storage::{LeadHistory, Move};
use axum::Json;
use axum::extract::{Path, RawQuery, Request, State};
use frontdesk_core::lead::LeadId;
use frontdesk_core::lead::Status;
use serde_json::Value;

/// Shows a lead.
pub(crate) async fn show(
    State(inbox): State<Inbox>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Json<LeadHistory>, Refusal> {
    let (site, id) = named(&id, query)?;
    inbox.storage.lead(site, id).await?.map(Json).ok_or_else(missing)
}

/// Moves a lead: `{"status": "meeting"}`.
pub(crate) async fn change(
    State(inbox): State<Inbox>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Result<Json<LeadHistory>, Refusal> {
    let (site, id) = named(&id, query)?;
    let to = wanted(&json_body(request).await?)?;
    let wish = Move { site, id, to, at: inbox.clock.now() };
    inbox.storage.change(wish).await?.map(Json).ok_or_else(missing)
}

fn missing() -> Refusal {
    Refusal::saying(Code::NotFound, "no lead has this id")
}

fn named(id: &str, query: Option<String>) -> Result<(Option<String>, LeadId), Refusal> {
    let pairs = urlencoded(query.unwrap_or_default().as_bytes())?;
    let site = pairs.into_iter().find(|(name, _)| name == "site").map(|(_, site)| site);
    Ok((site, LeadId::parse(id).map_err(|_| missing())?))
}

/// The one thing that can be changed. Anything else beside it is refused: it would look as if it had been done.
fn wanted(body: &Value) -> Result<Status, Refusal> {
    let refused = |field: &str, detail: String| {
        let error = FieldError { field: field.to_owned(), code: "status".to_owned(), detail };
        Err(Refusal::of_fields(Code::StatusInvalid, vec![error]))
    };
    let expected = || format!("expected one of {}", Status::WORDS.join(", "));
    let Some(body) = body.as_object() else {
        return refused("", "expected an object such as {\"status\": \"meeting\"}".to_owned());
    };
    if let Some(other) = body.keys().find(|key| *key != "status") {
        return refused(&format!("/{other}"), "only `status` can be changed".to_owned());
    }
    let status = body.get("status").and_then(Value::as_str).and_then(Status::from_word);
    status.map_or_else(|| refused("/status", expected()), Ok)
}
