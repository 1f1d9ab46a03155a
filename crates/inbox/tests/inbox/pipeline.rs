//! Moving leads along the seller's pipeline.

use crate::support::{Desk, id, lead};
use serde_json::{Value, json};

const HOUR: i64 = 3_600_000;

#[tokio::test]
async fn a_lead_moves_and_its_history_stays() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    desk.pass(HOUR);
    let moved = desk.move_to(1, "first-contact").await;
    assert_eq!((moved.status.as_u16(), moved.header("cache-control")), (200, "no-store"));
    assert_eq!(moved.json()["status"], "first-contact");
    assert_eq!(moved.json()["lead"]["id"], id(1));
    desk.pass(HOUR);
    desk.move_to(1, "sale").await;
    desk.move_to(1, "meeting").await;
    let kept = desk.get(&format!("/api/leads/{}", id(1))).await.json();
    assert_eq!(
        kept["history"],
        json!([
            {"from": "new", "to": "first-contact", "at": "2026-11-21T10:30:05.000Z"},
            {"from": "first-contact", "to": "sale", "at": "2026-11-21T11:30:05.000Z"},
            {"from": "sale", "to": "meeting", "at": "2026-11-21T11:30:05.000Z"},
        ])
    );
    assert_eq!(
        (&kept["status"], &kept["firstResponseAt"]),
        (&json!("meeting"), &json!("2026-11-21T10:30:05.000Z"))
    );
    let listed = desk.get("/api/leads").await.json()["leads"][0].clone();
    assert_eq!((&listed["status"], &listed["account"]), (&json!("meeting"), &json!("analytical.example")));
}

#[tokio::test]
async fn back_at_new_nobody_has_answered() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    assert_eq!(desk.move_to(1, "lost").await.json()["firstResponseAt"], "2026-11-21T09:30:05.000Z");
    desk.pass(HOUR);
    assert_eq!(desk.move_to(1, "new").await.json()["firstResponseAt"], Value::Null);
    desk.pass(HOUR);
    let again = desk.move_to(1, "proposal").await.json();
    assert_eq!(again["firstResponseAt"], "2026-11-21T11:30:05.000Z");
    assert_eq!(again["history"].as_array().unwrap().len(), 3, "what was undone is not forgotten");
}

#[tokio::test]
async fn a_move_to_where_it_stands_changes_nothing() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    let answer = desk.move_to(1, "new").await;
    assert_eq!((answer.status.as_u16(), &answer.json()["history"]), (200, &json!([])));
    desk.move_to(1, "meeting").await;
    desk.pass(HOUR);
    assert_eq!(desk.move_to(1, "meeting").await.json()["history"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_no_status_is_refused_with_the_words_there_are() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    let answer = desk.move_to(1, "won").await;
    assert_eq!(answer.problem(), (422, "status-invalid".into()));
    assert_eq!(
        answer.json()["errors"][0]["detail"],
        "expected one of new, first-contact, needs-research, meeting, proposal, contract, closing-meeting, sale, lost"
    );
    let uri = format!("/api/leads/{}", id(1));
    for (body, field) in [
        (json!({}), "/status"),
        (json!({"status": 7}), "/status"),
        (json!({"status": "sale", "suspect": null}), "/suspect"),
        (json!(["sale"]), ""),
    ] {
        let answer = desk.patch(&uri, body.clone()).await;
        assert_eq!(
            (answer.problem().0, answer.json()["errors"][0]["field"].as_str()),
            (422, Some(field)),
            "{body}"
        );
    }
    assert_eq!(desk.get(&uri).await.json()["history"], json!([]));
}

#[tokio::test]
async fn only_the_bearer_moves_and_only_leads_that_are_there() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    let uri = format!("/api/leads/{}", id(1));
    let json_type = [("content-type", "application/json")];
    let body = r#"{"status":"sale"}"#;
    assert_eq!(desk.send("PATCH", &uri, &json_type, body).await.problem(), (401, "token-required".into()));
    assert_eq!(desk.move_to(2, "sale").await.problem(), (404, "not-found".into()));
    let sale = json!({"status": "sale"});
    assert_eq!(desk.patch("/api/leads/nothing", sale.clone()).await.status, 404);
    assert_eq!(desk.patch(&format!("{uri}?site=other"), sale.clone()).await.status, 404);
    assert_eq!(desk.get(&uri).await.json()["status"], "new");
    assert_eq!(desk.patch(&format!("{uri}?site=acme"), sale).await.status, 200);
}

#[tokio::test]
async fn a_change_is_kept_when_the_inbox_stops() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    desk.move_to(1, "contract").await;
    desk.inbox.close().await;
    let options = crate::support::options(desk.directory.path(), &desk.world);
    let desk = Desk { inbox: frontdesk_inbox::Inbox::open(options).unwrap(), ..desk };
    let kept = desk.get(&format!("/api/leads/{}", id(1))).await.json();
    assert_eq!((&kept["status"], &kept["history"][0]["to"]), (&json!("contract"), &json!("contract")));
}
