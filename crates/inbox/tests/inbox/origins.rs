//! Which origins' scripts may post.

use crate::support::{ADA, Desk, lead};

fn desk() -> Desk {
    Desk::with(|options| options.allowed_origins = vec!["https://www.acme.com".into()])
}

const ACME: (&str, &str) = ("origin", "https://www.acme.com");
const EVIL: (&str, &str) = ("origin", "https://evil.example");

#[tokio::test]
async fn a_listed_origin_may_send_json_and_read_the_answer() {
    let desk = desk();
    let asked =
        ("access-control-request-headers", "content-type, Idempotency-Key, frontdesk-fill-ms, x-other");
    let answer = desk.send("OPTIONS", "/v1/leads", &[ACME, asked], "").await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (204, ACME.1));
    assert_eq!(answer.header("access-control-allow-methods"), "POST");
    assert_eq!(
        answer.header("access-control-allow-headers"),
        "accept, content-type, idempotency-key, frontdesk-fill-ms"
    );
    assert_eq!(answer.header("access-control-max-age"), "86400");
    let answer = desk.post_json(&lead(1), &[ACME]).await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (201, ACME.1));
    assert!(answer.header("access-control-expose-headers").contains("idempotent-replayed"));
    assert_eq!(answer.header("vary"), "origin");
    // A refusal too: else the widget would take it for a broken line and try again for ever.
    let answer = desk.send("POST", "/v1/leads", &[ACME, ("content-type", "application/json")], "{").await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (400, ACME.1));
}

#[tokio::test]
async fn json_of_another_origin_is_refused_before_it_is_stored() {
    let desk = desk();
    for origin in [
        EVIL,
        ("origin", "null"),
        ("origin", "https://www.acme.com.evil.example"),
        ("origin", "https://acme.com"),
    ] {
        let preflight = desk.send("OPTIONS", "/v1/leads", &[origin], "").await;
        assert_eq!(preflight.problem(), (403, "origin-not-allowed".into()), "{origin:?}");
        let answer = desk.post_json(&lead(1), &[origin]).await;
        assert_eq!(answer.problem(), (403, "origin-not-allowed".into()), "{origin:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
    assert_eq!(desk.kept().await.len(), 0);
}

#[tokio::test]
async fn forms_may_come_from_anywhere() {
    let desk = desk();
    let answer = desk.post_form(ADA, &[EVIL]).await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (200, ""));
    assert_eq!(desk.kept().await.len(), 1);
}

#[tokio::test]
async fn the_inbox_s_own_origin_needs_no_list() {
    let desk = Desk::open();
    let own = [("host", "inbox.acme.com"), ("origin", "https://inbox.acme.com")];
    assert_eq!(desk.post_json(&lead(1), &own).await.status, 201);
    assert_eq!(desk.post_json(&lead(2), &[]).await.status, 201, "no browser, no origin");
    let other_port = [("host", "localhost:8080"), ("origin", "http://localhost:8081")];
    assert_eq!(desk.post_json(&lead(3), &other_port).await.status, 403);
}

#[tokio::test]
async fn every_origin_is_a_choice_and_reading_is_never_shared() {
    let desk = Desk::with(|options| options.allowed_origins = vec!["*".into()]);
    assert_eq!(desk.post_json(&lead(1), &[EVIL]).await.status, 201);
    let token = format!("Bearer {}", crate::support::TOKEN);
    let answer = desk.send("GET", "/api/leads", &[EVIL, ("authorization", &token)], "").await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
}
