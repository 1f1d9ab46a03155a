//! Moving a lead along the pipeline, and the history of it.

use super::read::{self, StoredLead};
use frontdesk_core::lead::Status;
use frontdesk_core::lead::{LeadId, Timestamp};
use rusqlite::{Connection, named_params};
use serde::Serialize;

/// A wish to move a lead.
#[derive(Clone, Debug)]
pub struct Move {
    /// The lead's site; any where none is named.
    pub site: Option<String>,
    /// The lead.
    pub id: LeadId,
    /// Where to.
    pub to: Status,
    /// When.
    pub at: Timestamp,
}

/// One step of a lead along the pipeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The status before.
    pub from: String,
    /// The status after.
    pub to: String,
    /// When.
    pub at: Timestamp,
}

/// A lead with its history, the oldest change first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeadHistory {
    /// The lead.
    #[serde(flatten)]
    pub stored: StoredLead,
    /// Every change of its status.
    pub history: Vec<Change>,
}

/// Moves a lead; `None` where it is not there. A move to where it stands changes nothing. The caller commits.
pub(super) fn change(connection: &Connection, wish: &Move) -> rusqlite::Result<Option<LeadHistory>> {
    let Some((row, stored)) = read::row(connection, wish.site.as_deref(), wish.id)? else { return Ok(None) };
    if stored.status != wish.to.as_str() {
        record(connection, row, &stored.status, wish)?;
    }
    with_history(connection, wish.site.as_deref(), wish.id)
}

/// The first step away from `new` is the answer to the lead; back at `new`, nobody has answered.
fn record(connection: &Connection, row: i64, from: &str, wish: &Move) -> rusqlite::Result<()> {
    let (to, at) = (wish.to.as_str(), wish.at.unix_ms());
    connection
        .prepare_cached(
            "INSERT INTO status_changes (lead, from_status, to_status, at) VALUES (:lead, :from, :to, :at)",
        )?
        .execute(named_params! { ":lead": row, ":from": from, ":to": to, ":at": at })?;
    connection
        .prepare_cached(
            "UPDATE leads SET status = :to, changed_at = :at,
                    first_response_at = CASE :to WHEN 'new' THEN NULL ELSE coalesce(first_response_at, :at) END
             WHERE seq = :lead",
        )?
        .execute(named_params! { ":lead": row, ":to": to, ":at": at })?;
    Ok(())
}

/// A lead with its history.
pub(super) fn with_history(
    connection: &Connection,
    site: Option<&str>,
    id: LeadId,
) -> rusqlite::Result<Option<LeadHistory>> {
    let Some((row, stored)) = read::row(connection, site, id)? else { return Ok(None) };
    let mut statement = connection.prepare_cached(
        "SELECT from_status, to_status, at FROM status_changes WHERE lead = ? ORDER BY seq",
    )?;
    let change = |row: &rusqlite::Row<'_>| {
        Ok(Change { from: row.get(0)?, to: row.get(1)?, at: Timestamp::from_unix_ms(row.get(2)?) })
    };
    let history = statement.query_map([row], change)?.collect::<Result<_, _>>()?;
    Ok(Some(LeadHistory { stored, history }))
}
