//! The `Idempotency-Key` header (IETF draft 07). A lead's id is its key; the header is for those who look at headers alone.

use crate::refusal::{Code, Refusal};
use axum::http::HeaderMap;
use frontdesk_core::lead::LeadId;

/// The key, quoted as the draft has it or bare; `None` where there is no header.
pub(super) fn given(headers: &HeaderMap) -> Result<Option<LeadId>, Refusal> {
    let invalid = || Refusal::new(Code::IdempotencyKeyInvalid);
    let mut all = headers.get_all("idempotency-key").iter();
    let Some(key) = all.next() else { return Ok(None) };
    if all.next().is_some() {
        return Err(invalid());
    }
    let key = key.to_str().map_err(|_| invalid())?.trim();
    let bare = key.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(key);
    LeadId::parse(bare).map(Some).map_err(|_| invalid())
}

/// Refuses a key that is not the lead's id.
pub(super) fn check(key: Option<LeadId>, id: LeadId) -> Result<(), Refusal> {
    match key {
        Some(key) if key != id => Err(Refusal::new(Code::IdempotencyKeyDiffers)),
        _ => Ok(()),
    }
}
