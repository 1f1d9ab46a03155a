//! Leads as JSON.

use crate::support::{Desk, id, lead, site};
use serde_json::{Value, json};

#[tokio::test]
async fn a_lead_is_stored_and_read_back_word_for_word() {
    let desk = Desk::open();
    let answer = desk.post_json(&lead(1), &[("idempotency-key", &format!("\"{}\"", id(1)))]).await;
    assert_eq!((answer.status.as_u16(), answer.json()), (201, json!({"id": id(1), "status": "stored"})));
    assert_eq!(answer.header("idempotent-replayed"), "");
    let kept = desk.get(&format!("/api/leads/{}", id(1))).await.json();
    let sent: frontdesk_core::lead::Lead = serde_json::from_value(lead(1)).unwrap();
    assert_eq!(kept["lead"], serde_json::to_value(sent).unwrap());
    assert_eq!((&kept["site"], &kept["status"]), (&json!("acme"), &json!("new")));
    assert_eq!(kept["receivedAt"], "2026-11-21T09:30:05.000Z");
}

#[tokio::test]
async fn the_same_lead_again_gets_the_first_answer_again() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    // Other white space and another order of keys are the same lead.
    let reordered: serde_json::Map<_, _> = lead(1).as_object().unwrap().clone().into_iter().rev().collect();
    let body = serde_json::to_string_pretty(&reordered).unwrap();
    let answer =
        desk.send("POST", "/v1/leads", &[("content-type", "application/json; charset=UTF-8")], body).await;
    assert_eq!((answer.status.as_u16(), answer.json()), (200, json!({"id": id(1), "status": "stored"})));
    assert_eq!(answer.header("idempotent-replayed"), "true");
    assert_eq!(desk.kept().await.len(), 1);
}

#[tokio::test]
async fn another_lead_with_the_same_id_is_refused_and_the_first_one_stays() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    let mut other = lead(1);
    other["contact"]["name"] = json!("Eve");
    assert_eq!(desk.post_json(&other, &[]).await.problem(), (422, "idempotency-mismatch".into()));
    let kept = desk.kept().await;
    assert_eq!((kept.len(), &kept[0]["lead"]["contact"]["name"]), (1, &lead(1)["contact"]["name"]));
}

#[tokio::test]
async fn the_key_may_be_quoted_bare_or_absent_but_never_another() {
    let desk = Desk::open();
    for (number, key) in [(1, format!("\"{}\"", id(1))), (2, id(2)), (3, format!("  \"{}\" ", id(3)))] {
        let answer = desk.post_json(&lead(number), &[("idempotency-key", &key)]).await;
        assert_eq!(answer.status, 201, "{key}");
    }
    let (other, two) = (id(9), [("idempotency-key", id(4)), ("idempotency-key", id(4))]);
    for key in ["", "abc", "\"", "8e03978e-40d5-43e8-bc93-6894a57f9324"] {
        let answer = desk.post_json(&lead(4), &[("idempotency-key", key)]).await;
        assert_eq!(answer.problem(), (400, "idempotency-key-invalid".into()), "{key}");
    }
    let answer = desk.post_json(&lead(4), &[("idempotency-key", &other)]).await;
    assert_eq!(answer.problem(), (400, "idempotency-key-differs".into()));
    let two: Vec<_> = two.iter().map(|(name, key)| (*name, key.as_str())).collect();
    assert_eq!(desk.post_json(&lead(4), &two).await.problem(), (400, "idempotency-key-invalid".into()));
    assert_eq!(desk.kept().await.len(), 3);
}

#[tokio::test]
async fn a_key_belongs_to_its_site() {
    let desk = Desk::with(|options| options.sites.push(site("other")));
    for (uri, status) in [
        ("/v1/leads", 201),
        ("/v1/leads?site=other", 201),
        ("/v1/leads?site=acme", 200),
        ("/v1/leads?site=other", 200),
    ] {
        let json = [("content-type", "application/json")];
        assert_eq!(desk.send("POST", uri, &json, lead(1).to_string()).await.status, status, "{uri}");
    }
    let json = [("content-type", "application/json")];
    let answer = desk.send("POST", "/v1/leads?site=nobody", &json, lead(2).to_string()).await;
    assert_eq!(answer.problem(), (422, "unknown-site".into()));
    assert_eq!(desk.get(&format!("/api/leads/{}?site=other", id(1))).await.json()["site"], "other");
    assert_eq!(desk.get("/api/leads?site=other").await.json()["leads"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_no_lead_is_refused_and_nothing_is_stored() {
    let desk = Desk::open();
    let lead = lead(1).to_string();
    let unknown: String = (0..10_000).map(|n| format!("\"x{n}\":1,")).collect();
    let with = |pointer: &str, value: Value| {
        let mut lead: Value = serde_json::from_str(&lead).unwrap();
        *lead.pointer_mut(pointer).unwrap() = value;
        lead.to_string().into_bytes()
    };
    for (what, body, refusal) in [
        ("nothing", Vec::new(), (400, "malformed")),
        ("half a lead", lead.as_bytes()[..lead.len() / 2].to_vec(), (400, "malformed")),
        ("two leads", format!("{lead}{lead}").into_bytes(), (400, "malformed")),
        ("no JSON", b"name=Ada".to_vec(), (400, "malformed")),
        ("deep nesting", b"[".repeat(60_000), (400, "malformed")),
        (
            "deep nesting in a field",
            lead.replacen("\"en\"", &format!("{}{}", "[".repeat(30_000), "]".repeat(30_000)), 1).into_bytes(),
            (422, "lead-invalid"),
        ),
        (
            "deep nesting in an answer",
            lead.replacen("\"finance\"", &format!("{}{}", "[".repeat(30_000), "]".repeat(30_000)), 1)
                .into_bytes(),
            (400, "malformed"),
        ),
        ("bytes that are not UTF-8", b"{\"schema\":\"\xff\xfe\"}".to_vec(), (400, "not-utf-8")),
        ("a NUL outside a text", b"{\0}".to_vec(), (400, "malformed")),
        ("a NUL in a name", with("/contact/name", json!("A\0da")), (422, "lead-invalid")),
        ("an unknown field", lead.replacen('{', "{\"extra\":1,", 1).into_bytes(), (422, "lead-invalid")),
        (
            "a field twice",
            lead.replacen('{', &format!("{{\"id\":\"{}\",", id(1)), 1).into_bytes(),
            (422, "lead-invalid"),
        ),
        ("another schema", with("/schema", json!("frontdesk.lead/2")), (422, "lead-invalid")),
        (
            "another kind of UUID",
            with("/id", json!("8e03978e-40d5-43e8-bc93-6894a57f9324")),
            (422, "lead-invalid"),
        ),
        ("no email address", with("/contact/email", json!("nobody")), (422, "lead-invalid")),
        ("a script as address", with("/page/url", json!("javascript:alert(1)")), (422, "lead-invalid")),
        ("a forged score", with("/tags/temperature/score", json!(0)), (422, "lead-invalid")),
        ("a far future", with("/submittedAt", json!("2027-01-01T00:00:00Z")), (422, "lead-invalid")),
        ("a number as text", with("/contact/name", json!(7)), (422, "lead-invalid")),
        ("a list", b"[]".to_vec(), (422, "lead-invalid")),
        (
            "10,000 fields that no lead has",
            lead.replacen('{', &format!("{{{unknown}"), 1).into_bytes(),
            (413, "body-too-large"),
        ),
    ] {
        let answer = desk.send("POST", "/v1/leads", &[("content-type", "application/json")], body).await;
        assert_eq!(answer.problem(), (refusal.0, refusal.1.to_owned()), "{what}: {}", answer.text());
    }
    let short: String = (0..5_000).map(|n| format!("\"{n}\":1,")).collect();
    let body = lead.replacen('{', &format!("{{{short}"), 1);
    assert_eq!(
        desk.send("POST", "/v1/leads", &[("content-type", "application/json")], body).await.status,
        422
    );
    assert_eq!(desk.kept().await.len(), 0);
}

#[tokio::test]
async fn a_refusal_names_each_field_and_its_problem() {
    let desk = Desk::open();
    let mut wrong = lead(1);
    wrong["contact"]["name"] = json!("x".repeat(301));
    wrong["contact"]["company"] = json!("a\u{7}b");
    let problem = desk.post_json(&wrong, &[]).await.json();
    let errors: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (error["field"].as_str(), error["code"].as_str()))
        .collect();
    assert_eq!(
        errors,
        [(Some("/contact/name"), Some("too-long")), (Some("/contact/company"), Some("characters"))]
    );
    wrong["contact"]["email"] = json!("nobody");
    let problem = desk.post_json(&wrong, &[]).await.json();
    assert_eq!(
        (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
        (&json!("/contact/email"), &json!("schema"))
    );
}

#[tokio::test]
async fn a_body_over_64_kib_is_refused_whether_announced_or_not() {
    let desk = Desk::open();
    let large = " ".repeat(64 * 1024) + &lead(1).to_string();
    let length = large.len().to_string();
    let json = ("content-type", "application/json");
    for headers in [&[json][..], &[json, ("content-length", &length)]] {
        let answer = desk.send("POST", "/v1/leads", headers, large.clone()).await;
        assert_eq!(answer.problem(), (413, "body-too-large".into()));
    }
    let padding = " ".repeat(64 * 1024 - lead(1).to_string().len());
    assert_eq!(desk.send("POST", "/v1/leads", &[json], padding + &lead(1).to_string()).await.status, 201);
}

#[tokio::test]
async fn other_kinds_of_bodies_are_refused_by_name() {
    let desk = Desk::open();
    for headers in [
        &[][..],
        &[("content-type", "text/plain")],
        &[("content-type", "text/json")],
        &[("content-type", "application/json; charset=utf-16")],
        &[("content-type", "application/json"), ("content-encoding", "gzip")],
    ] {
        let answer = desk.send("POST", "/v1/leads", headers, lead(1).to_string()).await;
        assert_eq!(answer.problem(), (415, "media-type".into()), "{headers:?}");
        assert!(answer.header("accept-post").starts_with("application/json"));
    }
    assert_eq!(desk.kept().await.len(), 0);
}

#[tokio::test]
async fn a_lead_of_a_form_that_was_renamed_is_kept_all_the_same() {
    let desk = Desk::open();
    let mut old = lead(1);
    old["widget"]["id"] = json!("a-form-of-last-year");
    assert_eq!(desk.post_json(&old, &[]).await.status, 201);
    assert_eq!(desk.get("/api/leads?widget=a-form-of-last-year").await.json()["leads"][0]["site"], "acme");
}
