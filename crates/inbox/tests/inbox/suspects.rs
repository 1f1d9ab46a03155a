//! Leads that a machine may have sent: kept aside, never refused, and answered like all others.

use crate::support::{ADA, Desk, id, lead};

#[tokio::test]
async fn a_filled_trap_or_a_form_filled_in_a_second_is_set_aside() {
    let desk = Desk::open();
    let now = 1_795_253_405_000_i64;
    let ago = |ms: i64| (now - ms).to_string();
    let (fast, slow, ahead) = (ago(1_400), ago(1_600), ago(-3_600_000));
    for (number, (field, value, reason)) in [
        ("frontdesk-fax", "555", Some("honeypot")),
        ("frontdesk-started", &fast, Some("too-fast")),
        ("frontdesk-started", &slow, None),
        ("frontdesk-started", &ahead, None),
        ("frontdesk-started", "-9223372036854775808", None),
        ("frontdesk-started", "soon", None),
        ("frontdesk-started", "", None),
    ]
    .into_iter()
    .enumerate()
    {
        let number = number.to_string();
        let fields = [ADA, &[(field, value), ("company", &number)]].concat();
        let answer = desk.post_form(&fields, &[]).await;
        assert_eq!((answer.status.as_u16(), answer.text()), (200, "thanks talk en ada@example.com"));
        let kept = desk.kept().await;
        let kept = kept.iter().find(|kept| kept["lead"]["contact"]["company"] == number.as_str()).unwrap();
        assert_eq!(kept["suspect"].as_str(), reason, "{field}={value}");
    }
}

#[tokio::test]
async fn the_widget_s_word_counts_for_json() {
    let desk = Desk::open();
    for (number, header, reason) in [
        (1, ("frontdesk-trap", "1"), Some("honeypot")),
        (2, ("frontdesk-fill-ms", "300"), Some("too-fast")),
        (3, ("frontdesk-fill-ms", "40000"), None),
        (4, ("frontdesk-trap", "0"), None),
        (5, ("frontdesk-fill-ms", "many"), None),
    ] {
        let answer = desk.post_json(&lead(number), &[header]).await;
        assert_eq!((answer.status.as_u16(), answer.json()["status"].as_str()), (201, Some("stored")));
        let kept = desk.get(&format!("/api/leads/{}", id(number))).await.json();
        assert_eq!(kept["suspect"].as_str(), reason, "{header:?}");
    }
}

#[tokio::test]
async fn suspects_are_listed_apart() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[("frontdesk-trap", "1")]).await;
    desk.post_json(&lead(2), &[]).await;
    for (query, expected) in [("", id(2)), ("?suspect=false", id(2)), ("?suspect=true", id(1))] {
        let leads = desk.get(&format!("/api/leads{query}")).await.json()["leads"].clone();
        assert_eq!((leads.as_array().unwrap().len(), &leads[0]["id"]), (1, &expected.into()), "{query}");
    }
}
