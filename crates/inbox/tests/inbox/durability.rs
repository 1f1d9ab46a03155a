//! Once and for ever: what is acknowledged is on disk, and a lead is there once.

use crate::support::{Desk, World, id, lead, options, site};
use frontdesk_core::lead::{Lead, Timestamp};
use frontdesk_inbox::storage::{Arrival, Kept, OpenError, Storage};
use frontdesk_inbox::{Inbox, StartError};
use std::sync::Arc;
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_leads_sent_64_times_at_once_are_a_hundred_rows() {
    let desk = Arc::new(Desk::open());
    let mut posts = tokio::task::JoinSet::new();
    for _ in 0..64 {
        for number in 0..100 {
            let desk = desk.clone();
            posts.spawn(async move { desk.post_json(&lead(number), &[]).await.status.as_u16() });
        }
    }
    let statuses = posts.join_all().await;
    let count = |status| statuses.iter().filter(|have| **have == status).count();
    assert_eq!((count(201), count(200)), (100, 6_300));
    assert_eq!(rows(&desk), 100);
}

fn rows(desk: &Desk) -> i64 {
    let file = rusqlite::Connection::open(desk.directory.path().join("leads.db")).unwrap();
    file.query_row("SELECT count(*) FROM leads", [], |row| row.get(0)).unwrap()
}

/// The control: without the unique key the same posts do double, so the test above can fail.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_unique_key_there_would_be_doubles() {
    let desk = Arc::new(Desk::open());
    let file = rusqlite::Connection::open(desk.directory.path().join("leads.db")).unwrap();
    file.execute_batch("DROP INDEX leads_once").unwrap();
    let mut posts = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let desk = desk.clone();
        posts.spawn(async move { desk.post_json(&lead(1), &[]).await.status.as_u16() });
    }
    posts.join_all().await;
    assert_eq!(rows(&desk), 8);
}

/// The inbox is forgotten without being closed, as SIGKILL leaves it: no checkpoint, no clean end.
#[tokio::test]
async fn what_was_acknowledged_is_there_after_a_sudden_end() {
    let desk = Desk::open();
    for number in 0..20 {
        assert_eq!(desk.post_json(&lead(number), &[]).await.status, 201);
    }
    let copy = tempfile::tempdir().unwrap();
    for file in ["leads.db", "leads.db-wal"] {
        std::fs::copy(desk.directory.path().join(file), copy.path().join(file)).unwrap();
    }
    let after = Storage::open(copy.path()).unwrap();
    let (leads, _) = after.leads(Default::default(), None, 200).await.unwrap();
    assert_eq!(leads.len(), 20);
    assert_eq!(after.keep(arrival(3)).await, Ok(Kept::Mismatch(arrival(3).lead.id)), "keys are remembered");
}

fn arrival(number: u64) -> Arrival {
    let lead: Lead = serde_json::from_value(lead(number)).unwrap();
    Arrival {
        site: "acme".into(),
        received_at: Timestamp::from_unix_ms(0),
        fingerprint: [1; 32],
        content: [2; 32],
        id_is_ours: false,
        suspect: None,
        lead,
    }
}

#[tokio::test]
async fn closing_leaves_one_whole_file_and_takes_nothing_more() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    desk.inbox.close().await;
    let log = desk.directory.path().join("leads.db-wal");
    assert!(std::fs::metadata(log).map_or(0, |log| log.len()) == 0, "the log is folded into the file");
    let answer = desk.post_json(&lead(2), &[]).await;
    assert_eq!(answer.problem(), (503, "busy".into()));
    assert_eq!(answer.header("retry-after"), "2");
    assert_eq!(rows(&desk), 1);
}

#[tokio::test]
async fn two_inboxes_on_one_file_keep_a_lead_once() {
    let first = Desk::open();
    let data = first.directory.path().to_owned();
    let second = Desk::with(|options| options.data = data);
    assert_eq!(first.post_json(&lead(1), &[]).await.status, 201);
    assert_eq!(second.post_json(&lead(1), &[]).await.status, 200);
    assert_eq!(rows(&first), 1);
}

#[test]
fn sqlite_has_no_known_bug_that_loses_commits() {
    let version: Vec<u32> = rusqlite::version().split('.').map(|part| part.parse().unwrap()).collect();
    assert!(version >= vec![3, 51, 3], "SQLite {version:?}");
}

#[test]
fn a_data_directory_that_cannot_be_used_is_explained() {
    let directory = tempfile::tempdir().unwrap();
    let open = |path: &std::path::Path| Storage::open_within(path, Duration::ZERO).err().unwrap();

    let occupied = directory.path().join("a-file");
    std::fs::write(&occupied, "").unwrap();
    assert!(matches!(open(&occupied), OpenError::Directory { .. }));

    let blocked = directory.path().join("blocked");
    std::fs::create_dir_all(blocked.join("leads.db")).unwrap();
    assert!(matches!(open(&blocked), OpenError::NotWritable { .. }), "{:?}", open(&blocked));

    let other = directory.path().join("other");
    std::fs::create_dir(&other).unwrap();
    std::fs::write(
        other.join("leads.db"),
        "no database, though long enough to have a header of its own. ".repeat(40),
    )
    .unwrap();
    assert!(matches!(open(&other), OpenError::NotADatabase { .. }), "{:?}", open(&other));

    let newer = directory.path().join("newer");
    std::fs::create_dir(&newer).unwrap();
    let file = rusqlite::Connection::open(newer.join("leads.db")).unwrap();
    file.pragma_update(None, "user_version", 99).unwrap();
    let error = open(&newer);
    assert!(
        error.to_string().contains("schema version 99") && error.to_string().contains("update Frontdesk"),
        "{error}"
    );

    let locked = directory.path().join("locked");
    drop(Storage::open(&locked).unwrap());
    let file = rusqlite::Connection::open(locked.join("leads.db")).unwrap();
    file.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert!(matches!(open(&locked), OpenError::Locked { .. }), "{:?}", open(&locked));
}

#[test]
fn an_inbox_without_a_token_does_not_start() {
    let directory = tempfile::tempdir().unwrap();
    let mut options = options(directory.path(), &Arc::new(World::default()));
    options.token = " ".into();
    options.sites = vec![site("acme")];
    assert!(matches!(Inbox::open(options), Err(StartError::NoToken)));
    assert_eq!(id(1).len(), 36);
}

#[cfg(unix)]
#[test]
fn a_new_data_directory_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("deep/data");
    let _storage = Storage::open(&data).unwrap();
    assert_eq!(std::fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700);
}
