//! `GET /api/leads`: the newest leads first, page by page.

use super::query::Query;
use crate::inbox::Inbox;
use crate::refusal::Refusal;
use crate::storage::StoredLead;
use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct Page {
    leads: Vec<StoredLead>,
    /// The `cursor` of the next page; null on the last one.
    next: Option<String>,
}

/// Lists leads.
pub(crate) async fn list(
    State(inbox): State<Inbox>,
    RawQuery(query): RawQuery,
) -> Result<Json<Page>, Refusal> {
    let Query { filter, after, limit } = Query::parse(query.as_deref())?;
    let (leads, next) = inbox.storage.leads(filter, after, limit).await?;
    Ok(Json(Page { leads, next: next.map(|next| next.to_string()) }))
}
