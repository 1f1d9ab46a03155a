//! The file's tables, and how they came to be: each migration is run once, in order, counted by `user_version`.

use super::OpenError;
use crate::account;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

/// Append only: a file in the field has run some of these already.
const MIGRATIONS: &[&str] = &["
CREATE TABLE leads (
    seq INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    content BLOB NOT NULL,
    widget TEXT NOT NULL,
    widget_kind TEXT NOT NULL,
    phase TEXT,
    role TEXT,
    score INTEGER,
    band TEXT,
    timeline TEXT,
    email_domain TEXT,
    account TEXT,
    search TEXT NOT NULL,
    suspect TEXT,
    status TEXT NOT NULL DEFAULT 'new',
    lead TEXT NOT NULL
) STRICT;
-- A lead is kept once, however often it is sent. Rows are never deleted, so a key is never forgotten.
CREATE UNIQUE INDEX leads_once ON leads (site, id);
CREATE INDEX leads_by_arrival ON leads (received_at, seq);
CREATE INDEX leads_by_content ON leads (site, content, received_at);
", "
-- Made anew rather than altered: what is read of every lead stands before `lead`, which may fill several pages.
CREATE TABLE leads_2 (
    seq INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    content BLOB NOT NULL,
    widget TEXT NOT NULL,
    widget_kind TEXT NOT NULL,
    phase TEXT,
    role TEXT,
    score INTEGER,
    band TEXT,
    timeline TEXT,
    tier INTEGER,
    email_domain TEXT,
    account TEXT,
    -- The registrable domain, and the id of the buying group.
    domain TEXT,
    buying_group TEXT,
    channel TEXT,
    cost_key TEXT,
    suspect TEXT,
    status TEXT NOT NULL DEFAULT 'new',
    -- Since the status is no longer `new`, and since it was changed last.
    first_response_at INTEGER,
    changed_at INTEGER,
    name TEXT,
    email TEXT,
    company TEXT,
    size TEXT,
    industry TEXT,
    location TEXT,
    search TEXT NOT NULL,
    lead TEXT NOT NULL
) STRICT;
INSERT INTO leads_2
SELECT seq, site, id, received_at, fingerprint, content, widget, widget_kind, phase, role, score, band, timeline,
       CASE json_type(json, '$.tags.tier') WHEN 'integer' THEN json_extract(json, '$.tags.tier') END,
       email_domain, account, account_domain(account, email_domain, json_extract(json, '$.contact.website')),
       json_extract(json, '$.account.group'),
       json_extract(json, '$.attribution.last.channel'),
       -- The first leads said `source` where later ones say `utm_source`, and named no cost.
       coalesce(json_extract(json, '$.attribution.costKey'),
                nullif(lower(concat_ws(' / ', json_extract(json, '$.attribution.last.source'),
                                              json_extract(json, '$.attribution.last.medium'),
                                              json_extract(json, '$.attribution.last.campaign'))), '')),
       suspect, status, NULL, NULL,
       json_extract(json, '$.contact.name'), json_extract(json, '$.contact.email'),
       json_extract(json, '$.contact.company'), json_extract(json, '$.account.size'),
       json_extract(json, '$.account.industry'), json_extract(json, '$.account.location'),
       search, lead
FROM (SELECT *, CASE WHEN json_valid(lead) THEN lead ELSE '{}' END AS json FROM leads);
DROP TABLE leads;
ALTER TABLE leads_2 RENAME TO leads;
CREATE UNIQUE INDEX leads_once ON leads (site, id);
CREATE INDEX leads_by_arrival ON leads (received_at, seq);
CREATE INDEX leads_by_content ON leads (site, content, received_at);
CREATE INDEX leads_by_domain ON leads (domain, received_at, seq) WHERE domain IS NOT NULL;
CREATE TABLE status_changes (
    seq INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX status_changes_of ON status_changes (lead, seq);
-- A trigger rather than a foreign key: the shell in which a person deletes a lead does not keep those by itself.
CREATE TRIGGER status_changes_go AFTER DELETE ON leads BEGIN
    DELETE FROM status_changes WHERE lead = old.seq;
END;
"];

/// Opens the file for the writer and brings its tables up to date.
pub(super) fn open(path: &Path, busy: Duration) -> Result<Connection, OpenError> {
    let named = |error| OpenError::from_sqlite(path.to_owned(), error);
    let mut connection = Connection::open(path).map_err(named)?;
    connection.busy_timeout(busy).map_err(named)?;
    connection.pragma_update(None, "journal_mode", "WAL").map_err(named)?;
    // FULL syncs the log at every commit: what was acknowledged survives a power cut.
    connection.pragma_update(None, "synchronous", "FULL").map_err(named)?;
    migrate(path, &mut connection)?;
    Ok(connection)
}

/// Opens the file for reading alone.
pub(super) fn open_reader(path: &Path, busy: Duration) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(busy)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// In one transaction that takes the write lock first, so that two starting processes do not both migrate.
fn migrate(path: &Path, connection: &mut Connection) -> Result<(), OpenError> {
    let named = |error| OpenError::from_sqlite(path.to_owned(), error);
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    add_functions(connection).map_err(named)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(named)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(named)?;
    if found > known {
        return Err(OpenError::Newer { path: path.to_owned(), found, known });
    }
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        transaction.execute_batch(migration).map_err(named)?;
    }
    transaction.pragma_update(None, "user_version", known).map_err(named)?;
    transaction.commit().map_err(named)
}

/// What migrations need and SQLite lacks: the registrable domain of a key, an email domain or a website.
fn add_functions(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("account_domain", 3, flags, |context| {
        let text = |at| context.get::<Option<String>>(at);
        let (key, email_domain, website) = (text(0)?, text(1)?, text(2)?);
        Ok(account::domain_of(key.as_deref(), email_domain.as_deref(), website.as_deref()))
    })
}

#[cfg(test)]
#[path = "schema_tests.rs"]
mod migrating;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_commit_is_synced_to_the_disk() {
        let directory = tempfile::tempdir().unwrap();
        let connection = open(&directory.path().join("leads.db"), Duration::ZERO).unwrap();
        let asked = |name| {
            connection.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0)).unwrap()
        };
        assert_eq!(asked("journal_mode"), "wal".to_owned().into());
        // 2 is FULL.
        assert_eq!(asked("synchronous"), 2.into());
        assert_eq!(asked("user_version"), (MIGRATIONS.len() as i64).into());
    }

    #[test]
    fn readers_cannot_write() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("leads.db");
        let _writer = open(&path, Duration::ZERO).unwrap();
        let reader = open_reader(&path, Duration::ZERO).unwrap();
        assert!(reader.execute("DELETE FROM leads", []).is_err());
    }
}
