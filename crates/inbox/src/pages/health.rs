//! `GET /healthz`: whether leads can be read.

use crate::inbox::Inbox;
use crate::refusal::Refusal;
use axum::Json;
use axum::extract::State;
use serde_json::Value;

/// Reads a little and says so.
pub(crate) async fn check(State(inbox): State<Inbox>) -> Result<Json<Value>, Refusal> {
    inbox.storage.check().await?;
    Ok(Json(serde_json::json!({ "status": "ok" })))
}
