//! Leads as HTML forms post them.

use crate::support::{ADA, Desk, FORM, id, lead, urlencoded};
use frontdesk_core::lead::{LeadId, Timestamp};
use frontdesk_inbox::Again;
use serde_json::json;

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = ADA.iter().filter(|(name, _)| more.iter().all(|(new, _)| new != name));
    kept.chain(more).copied().collect()
}

#[tokio::test]
async fn a_form_without_javascript_stores_a_whole_lead() {
    let desk = Desk::open();
    let fields = with(&[
        ("message", "First line\r\nsecond line"),
        ("stage", "decision"),
        ("role", "finance"),
        ("priorities", "budget"),
        ("priorities", "warranty"),
        ("frontdesk-locale", "fi"),
        ("analytics-id", "added by somebody's script"),
    ]);
    let referer = ("referer", "https://www.acme.com/offer?utm_source=mail&utm_campaign=spring");
    let answer = desk.post_form(&fields, &[referer]).await;
    assert_eq!((answer.status.as_u16(), answer.text()), (200, "thanks talk fi ada@example.com"));
    assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
    let kept = desk.kept().await;
    let lead = &kept[0]["lead"];
    assert_eq!(lead["contact"], json!({"email": "ada@example.com", "name": "Ada"}));
    assert_eq!(lead["page"], json!({"url": referer.1, "locale": "fi"}));
    assert_eq!(lead["journey"][0]["signal"], "arrived");
    assert_eq!(lead["journey"][0]["campaign"], json!({"utm_campaign": "spring", "utm_source": "mail"}));
    assert_eq!(lead["answers"][0]["value"], "First line\nsecond line");
    assert_eq!(lead["tags"]["stage"]["phase"], "decision");
    assert_eq!(lead["tags"]["priorities"], json!(["budget", "warranty"]));
    assert_eq!(kept[0]["id"], lead["id"]);
}

#[tokio::test]
async fn a_multipart_form_is_the_same_form() {
    let desk = Desk::open();
    let part = |(name, value): &(&str, &str)| {
        format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = ADA.iter().map(part).collect::<String>() + "--xyz--\r\n";
    let headers = [("content-type", "multipart/form-data; boundary=xyz"), ("accept", "text/html")];
    let answer = desk.send("POST", "/v1/leads", &headers, body).await;
    assert_eq!((answer.status.as_u16(), answer.text()), (200, "thanks talk en ada@example.com"));
    // The same words in the other encoding are the same press.
    assert_eq!(desk.post_form(ADA, &[]).await.header("idempotent-replayed"), "true");
    let broken = desk.send("POST", "/v1/leads", &headers, "no boundary").await;
    assert_eq!(broken.status, 400);
    assert_eq!(desk.kept().await.len(), 1);
}

#[tokio::test]
async fn wrong_answers_come_back_in_the_form_with_all_words_kept() {
    let desk = Desk::open();
    let id = id(5);
    let fields =
        with(&[("work-email", "ada@"), ("message", "Kept"), ("frontdesk-id", &id), ("stage", "nowhere")]);
    let answer = desk.post_form(&fields, &[]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    for part in [
        "form talk en",
        "\"Kept\"",
        "\"ada@\"",
        "(\"work-email\", \"email\")",
        "(\"stage\", \"not-a-choice\")",
        &id,
    ] {
        assert!(answer.text().contains(part), "{part}: {}", answer.text());
    }
    assert_eq!(desk.kept().await.len(), 0);
}

#[tokio::test]
async fn a_script_that_posts_a_form_gets_json() {
    let desk = Desk::open();
    let json_wanted = [("content-type", FORM), ("accept", "application/json")];
    let body = urlencoded(&with(&[("frontdesk-id", &id(1))]));
    let answer = desk.send("POST", "/v1/leads", &json_wanted, body.clone()).await;
    assert_eq!((answer.status.as_u16(), answer.json()), (201, json!({"id": id(1), "status": "stored"})));
    assert_eq!(desk.send("POST", "/v1/leads", &json_wanted, body).await.status, 200);
    let body = urlencoded(&with(&[("frontdesk-id", &id(2)), ("work-email", "")]));
    let answer = desk.send("POST", "/v1/leads", &json_wanted, body).await;
    assert_eq!(answer.problem(), (422, "answers-invalid".into()));
    let error = &answer.json()["errors"][0];
    assert_eq!((&error["field"], &error["code"]), (&json!("work-email"), &json!("required")));
    assert_eq!(error["detail"], "Answer this question");
    let other = urlencoded(&with(&[("frontdesk-id", &id(1)), ("name", "Eve")]));
    let answer = desk.send("POST", "/v1/leads", &json_wanted, other).await;
    assert_eq!(answer.problem(), (422, "idempotency-mismatch".into()));
}

#[tokio::test]
async fn pressing_twice_without_javascript_stores_one() {
    let desk = Desk::open();
    assert_eq!(desk.post_form(ADA, &[]).await.header("idempotent-replayed"), "");
    desk.pass(9 * 60_000);
    assert_eq!(desk.post_form(ADA, &[]).await.header("idempotent-replayed"), "true");
    assert_eq!(desk.post_form(&with(&[("name", "Eve")]), &[]).await.header("idempotent-replayed"), "");
    assert_eq!(desk.kept().await.len(), 2);
    desk.pass(2 * 60_000);
    assert_eq!(
        desk.post_form(ADA, &[]).await.header("idempotent-replayed"),
        "",
        "ten minutes after the first press"
    );
    assert_eq!(desk.kept().await.len(), 3);
}

#[tokio::test]
async fn the_same_id_and_words_are_one_lead_whether_a_form_or_a_script_sent_them() {
    let desk = Desk::open();
    let id = id(1);
    let fields = with(&[("frontdesk-id", &id)]);
    desk.post_form(&fields, &[]).await;
    desk.pass(60 * 60_000);
    assert_eq!(desk.post_form(&fields, &[]).await.header("idempotent-replayed"), "true");
    let kept = desk.kept().await;
    let mut retried = kept[0]["lead"].clone();
    retried["submittedAt"] = json!("2026-11-21T09:29:59.000Z");
    assert_eq!(desk.post_json(&retried, &[]).await.header("idempotent-replayed"), "true");
    assert_eq!(desk.kept().await.len(), 1);
}

#[tokio::test]
async fn two_visitors_of_one_cached_page_lose_nothing() {
    let desk = Desk::open();
    for (name, replayed) in [("Ada", ""), ("Eve", ""), ("Eve", "true"), ("Ada", "true")] {
        let answer = desk.post_form(&with(&[("name", name), ("frontdesk-id", &id(1))]), &[]).await;
        assert_eq!((answer.status.as_u16(), answer.header("idempotent-replayed")), (200, replayed), "{name}");
    }
    let names: Vec<_> =
        desk.kept().await.iter().map(|kept| kept["lead"]["contact"]["name"].clone()).collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&json!("Ada")) && names.contains(&json!("Eve")));
}

#[tokio::test]
async fn a_redirect_leads_to_the_page_s_own_origin_or_to_a_web_address_and_nowhere_else() {
    let desk = Desk::open();
    for (widget, origin, status, location) in [
        ("redirecting", None, 303, "/thanks"),
        ("redirecting", Some("https://www.acme.com"), 303, "https://www.acme.com/thanks"),
        ("redirecting", Some("null"), 200, ""),
        ("abroad", None, 303, "https://www.acme.com/th%C3%A4nks"),
        ("unsafe", None, 200, ""),
    ] {
        let headers: Vec<_> = origin.map(|origin| ("origin", origin)).into_iter().collect();
        let answer = desk.post_form(&with(&[("frontdesk-widget", widget)]), &headers).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (status, location),
            "{widget} {origin:?}"
        );
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused_with_a_page_and_nothing_is_stored() {
    let desk = Desk::open();
    let many: String = (0..10_000).map(|n| format!("{n}=&")).collect();
    for (what, body, status) in [
        ("no such form", urlencoded(&with(&[("frontdesk-widget", "nowhere")])), 422),
        ("bytes that are not UTF-8", "name=%ff%fe&frontdesk-widget=talk".to_owned(), 400),
        ("a NUL", "name=A%00da&frontdesk-widget=talk".to_owned(), 400),
        ("10,000 fields", many, 400),
        ("too much", urlencoded(&with(&[("message", &"x".repeat(70_000))])), 413),
    ] {
        let headers = [("content-type", FORM), ("accept", "text/html")];
        let answer = desk.send("POST", "/v1/leads", &headers, body).await;
        assert_eq!(answer.status.as_u16(), status, "{what}");
        assert!(answer.text().contains("Go back"), "{what}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
    assert_eq!(desk.kept().await.len(), 0);
}

#[tokio::test]
async fn a_header_s_key_counts_for_a_form_too() {
    let desk = Desk::open();
    let other = id(2);
    let key = [("idempotency-key", other.as_str())];
    assert_eq!(desk.post_form(&with(&[("frontdesk-id", &id(1))]), &key).await.status, 400);
    assert_eq!(desk.post_form(ADA, &key).await.status, 200);
    assert_eq!(desk.kept().await[0]["id"], id(2));
    assert_eq!(desk.post_json(&lead(3), &[]).await.status, 201);
}

#[tokio::test]
async fn a_renderer_that_panics_costs_no_lead() {
    struct Panics;
    impl frontdesk_inbox::Render for Panics {
        fn page(&self, _: &str, _: Timestamp, _: LeadId) -> String {
            panic!("page")
        }
        fn form_page(&self, _: &Again) -> String {
            panic!("form")
        }
        fn thanks_page(&self, _: &str, _: &str, _: Option<&str>) -> String {
            panic!("thanks")
        }
    }
    let desk = Desk::with(|options| options.render = std::sync::Arc::new(Panics));
    assert_eq!(desk.post_form(ADA, &[]).await.status, 500);
    assert_eq!(desk.kept().await.len(), 1, "the second press finds the first");
}
