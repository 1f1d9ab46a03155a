//! `GET /api/leads/{id}`: one lead; `?site=acme` where two sites have the same id.

use crate::inbox::Inbox;
use crate::intake::urlencoded;
use crate::refusal::{Code, Refusal};
use crate::storage::StoredLead;
use axum::Json;
use axum::extract::{Path, RawQuery, State};
use frontdesk_core::lead::LeadId;

/// Shows a lead.
pub(crate) async fn show(
    State(inbox): State<Inbox>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Json<StoredLead>, Refusal> {
    let missing = || Refusal::saying(Code::NotFound, "no lead has this id");
    let pairs = urlencoded(query.unwrap_or_default().as_bytes())?;
    let site = pairs.into_iter().find(|(name, _)| name == "site").map(|(_, site)| site);
    let id = LeadId::parse(&id).map_err(|_| missing())?;
    inbox.storage.lead(site, id).await?.map(Json).ok_or_else(missing)
}
