//! Reading leads back.

use super::{Cursor, Filter};
use frontdesk_core::lead::{LeadId, Timestamp};
use rusqlite::types::{Type, Value};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde::Serialize;

/// A lead as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredLead {
    /// Its id, also in `lead`.
    pub id: LeadId,
    /// The site's short name.
    pub site: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Where it is in the pipeline.
    pub status: String,
    /// When its status was first no longer `new`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_response_at: Option<Timestamp>,
    /// The registrable domain of its account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Why it was set aside, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspect: Option<String>,
    /// The lead as it was kept: not read into today's types, which may be stricter than yesterday's.
    pub lead: serde_json::Value,
}

const COLUMNS: &str = "seq, id, site, received_at, status, suspect, lead, first_response_at, domain";

/// A lead and its row.
pub(super) fn row(
    connection: &Connection,
    site: Option<&str>,
    id: LeadId,
) -> rusqlite::Result<Option<(i64, StoredLead)>> {
    let sql = format!("SELECT {COLUMNS} FROM leads WHERE id = ?1 AND (?2 IS NULL OR site = ?2) LIMIT 1");
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_row((id.to_string(), site), stored).optional()
}

pub(super) fn leads(
    connection: &Connection,
    filter: &Filter,
    after: Option<Cursor>,
    limit: usize,
) -> rusqlite::Result<(Vec<StoredLead>, Option<Cursor>)> {
    let (conditions, mut values) = filter.conditions(after);
    let sql =
        format!("SELECT {COLUMNS} FROM leads WHERE {conditions} ORDER BY received_at DESC, seq DESC LIMIT ?");
    // One more than asked for tells whether anything is left.
    values.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows: Vec<(i64, StoredLead)> =
        statement.query_map(params_from_iter(values), stored)?.collect::<Result<_, _>>()?;
    let is_more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().filter(|_| is_more);
    let next = last.map(|(row, lead)| Cursor { received_at: lead.received_at.unix_ms(), row: *row });
    Ok((rows.into_iter().map(|(_, lead)| lead).collect(), next))
}

pub(super) fn check(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("SELECT count(*) FROM (SELECT 1 FROM leads LIMIT 1)", [], |_| Ok(()))
}

fn stored(row: &Row<'_>) -> rusqlite::Result<(i64, StoredLead)> {
    let (id, json): (String, String) = (row.get(1)?, row.get(6)?);
    let stored = StoredLead {
        id: LeadId::parse(&id).map_err(|error| unreadable(1, error.into()))?,
        site: row.get(2)?,
        received_at: Timestamp::from_unix_ms(row.get(3)?),
        status: row.get(4)?,
        suspect: row.get(5)?,
        first_response_at: row.get::<_, Option<i64>>(7)?.map(Timestamp::from_unix_ms),
        account: row.get(8)?,
        lead: serde_json::from_str(&json).map_err(|error| unreadable(6, error.into()))?,
    };
    Ok((row.get(0)?, stored))
}

fn unreadable(column: usize, error: Box<dyn std::error::Error + Send + Sync>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error)
}
