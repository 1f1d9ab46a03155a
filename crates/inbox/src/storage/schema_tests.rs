//! Files of earlier versions are brought up to date, and keep everything.

use super::*;

/// As the first version left it.
fn first_version(path: &Path, leads: &[(&str, &str)]) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(MIGRATIONS[0]).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    for (id, lead) in leads {
        connection
            .execute(
                "INSERT INTO leads (site, id, received_at, fingerprint, content, widget, widget_kind, phase, email_domain,
                                    account, search, status, lead)
                 VALUES ('acme', ?1, 5, x'01', x'02', 'talk', 'consultation', 'decision', 'mail.eu.acme.co.uk',
                         'mail.eu.acme.co.uk', 'ada', 'new', ?2)",
                (id, lead),
            )
            .unwrap();
    }
}

fn text(connection: &Connection, sql: &str) -> Option<String> {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_file_is_filled_in_from_its_leads() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("leads.db");
    let lead = r#"{"contact":{"email":"ada@mail.eu.acme.co.uk","name":"Ada","company":"Acme"},"tags":{"tier":2},
        "account":{"key":"mail.eu.acme.co.uk","group":"g-1","size":"50-249","industry":"paper","location":"Oulu"},
        "attribution":{"last":{"channel":"email"},"costKey":"news / email / spring"}}"#;
    let first = r#"{"contact":{"website":"https://www.beta.fi/"},"attribution":{"last":{"source":"Mail","campaign":"Spring"}}}"#;
    first_version(&path, &[("one", lead), ("two", first), ("three", "no JSON")]);
    let connection = open(&path, Duration::ZERO).unwrap();
    let all = "SELECT concat_ws('|', seq, domain, buying_group, channel, cost_key, tier, name, email, company, size,
                                industry, location, phase, received_at) FROM leads WHERE id = ";
    assert_eq!(
        text(&connection, &format!("{all}'one'")).unwrap(),
        "1|acme.co.uk|g-1|email|news / email / spring|2|Ada|ada@mail.eu.acme.co.uk|Acme|50-249|paper|Oulu|decision|5"
    );
    assert_eq!(text(&connection, &format!("{all}'two'")).unwrap(), "2|acme.co.uk|mail / spring|decision|5");
    assert_eq!(text(&connection, &format!("{all}'three'")).unwrap(), "3|acme.co.uk|decision|5");
    assert_eq!(text(&connection, "SELECT lead FROM leads WHERE id = 'one'").as_deref(), Some(lead));
    assert_eq!(text(&connection, "SELECT lead FROM leads WHERE id = 'three'").as_deref(), Some("no JSON"));
    drop(connection);
    let again = open(&path, Duration::ZERO).unwrap();
    assert_eq!(text(&again, "SELECT count(*) || '' FROM leads").as_deref(), Some("3"));
}

#[test]
fn a_deleted_lead_takes_its_history_along() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("leads.db");
    first_version(&path, &[("one", "{}"), ("two", "{}")]);
    let connection = open(&path, Duration::ZERO).unwrap();
    connection
        .execute_batch(
            "INSERT INTO status_changes (lead, from_status, to_status, at)
             VALUES (1, 'new', 'sale', 6), (2, 'new', 'lost', 7);
             DELETE FROM leads WHERE id = 'one';",
        )
        .unwrap();
    assert_eq!(
        text(&connection, "SELECT group_concat(to_status) FROM status_changes").as_deref(),
        Some("lost")
    );
}
