//! What the log says, and never says.

use crate::support::{ADA, Desk, TOKEN, id, lead};
use serde_json::{Value, json};

#[tokio::test]
async fn each_request_is_one_line_without_personal_data() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    desk.post_json(&lead(1), &[]).await;
    desk.post_form(ADA, &[]).await;
    desk.post_form(&[("work-email", "ada@"), ("frontdesk-widget", "talk")], &[]).await;
    desk.get("/api/leads?q=ada@example.com").await;
    desk.get(&format!("/api/leads/{}", id(1))).await;
    desk.send("GET", "/unsubscribe/ada@example.com", &[], "").await;
    desk.send("ADA", "/v1/leads", &[], "").await;
    let lines: Vec<Value> =
        desk.world.lines.lock().unwrap().iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let said: Vec<_> = lines
        .iter()
        .map(|line| json!([line["method"], line["route"], line["status"], line["code"]]))
        .collect();
    let expected = [
        json!(["POST", "/v1/leads", 201, "stored"]),
        json!(["POST", "/v1/leads", 200, "replayed"]),
        json!(["POST", "/v1/leads", 200, "stored"]),
        json!(["POST", "/v1/leads", 422, "answers-invalid"]),
        json!(["GET", "/api/leads", 200, null]),
        json!(["GET", "/api/leads/{id}", 200, null]),
        json!(["GET", "none", 404, "not-found"]),
        json!(["other", "/v1/leads", 405, "method-not-allowed"]),
    ];
    assert_eq!(said, expected);
    assert!(lines.iter().all(|line| line["ms"].is_u64() && line["at"] == "2026-11-21T09:30:05.000Z"));
    let all = desk.world.lines.lock().unwrap().join("\n");
    let email = lead(1)["contact"]["email"].as_str().unwrap().to_owned();
    for secret in [email.as_str(), "ada", "Ada", "example.com", TOKEN, &id(1), "q="] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
}

#[tokio::test]
async fn a_failure_is_explained_to_the_log_alone() {
    let desk = Desk::open();
    let file = rusqlite::Connection::open(desk.directory.path().join("leads.db")).unwrap();
    file.execute_batch("DROP TABLE leads").unwrap();
    let answer = desk.post_json(&lead(1), &[]).await;
    assert_eq!(answer.problem(), (500, "internal".into()));
    assert!(!answer.text().contains("leads") && !answer.text().contains("SQL"), "{}", answer.text());
    assert_eq!(desk.send("GET", "/healthz", &[], "").await.status, 500);
    let lines = desk.world.lines.lock().unwrap();
    assert!(lines[0].contains("no such table"), "{lines:?}");
}
