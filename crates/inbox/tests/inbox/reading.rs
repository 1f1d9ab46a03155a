//! Reading leads: who may, which ones, page by page.

use crate::support::{Desk, TOKEN, id, lead, lead_with};
use serde_json::{Value, json};

#[tokio::test]
async fn only_the_bearer_of_the_token_reads() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    for uri in ["/api/leads".to_owned(), "/api/leads.csv".to_owned(), format!("/api/leads/{}", id(1))] {
        for header in [
            None,
            Some("Bearer"),
            Some("Bearer "),
            Some("Bearer wrong"),
            Some(TOKEN),
            Some("Basic a-long-random-token"),
        ] {
            let headers: Vec<_> = header.map(|value| ("authorization", value)).into_iter().collect();
            let answer = desk.send("GET", &uri, &headers, "").await;
            assert_eq!(answer.problem(), (401, "token-required".into()), "{uri} {header:?}");
            assert!(answer.header("www-authenticate").starts_with("Bearer"));
        }
        let answer = desk.get(&uri).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"), "{uri}");
    }
    let in_address = desk.send("GET", &format!("/api/leads?token={TOKEN}"), &[], "").await;
    assert_eq!(in_address.status, 401);
}

#[tokio::test]
async fn an_unknown_id_is_404_and_a_wrong_filter_400_with_what_is_allowed() {
    let desk = Desk::open();
    for uri in [format!("/api/leads/{}", id(9)), "/api/leads/nothing".to_owned()] {
        assert_eq!(desk.get(&uri).await.problem(), (404, "not-found".into()));
    }
    let answer = desk.get("/api/leads?phase=late&limit=900").await;
    assert_eq!(answer.problem(), (400, "filter-invalid".into()));
    let errors = answer.json()["errors"].clone();
    assert_eq!(errors[0]["field"], "phase");
    assert_eq!(errors[0]["detail"], "expected one of awareness, consideration, decision, customer");
    assert_eq!(errors[1]["detail"], "expected a whole number from 1 to 200");
    assert_eq!(desk.get("/api/leads.csv?band=x").await.status, 400);
}

async fn ids(desk: &Desk, query: &str) -> Vec<String> {
    let leads = desk.get(&format!("/api/leads?{query}")).await.json()["leads"].clone();
    leads.as_array().unwrap().iter().map(|lead| lead["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn every_filter_narrows() {
    let desk = Desk::open();
    let change = |number, changes: &[(&str, Value)]| {
        let mut lead = lead(number);
        for (pointer, value) in changes {
            *lead.pointer_mut(pointer).unwrap() = value.clone();
        }
        lead
    };
    let cold = json!({"score": 2, "band": "cold", "reasons": [
        {"signal": "x", "at": "2026-11-21T09:30:00Z", "weight": 2, "says": "x"}]});
    desk.post_json(
        &change(1, &[("/contact/name", json!("Åsa Öberg")), ("/contact/company", json!("100% Trä AB"))]),
        &[],
    )
    .await;
    desk.pass(24 * 3_600_000);
    desk.post_json(
        &change(
            2,
            &[
                ("/tags/stage/phase", json!("customer")),
                ("/tags/role/role", json!("committee")),
                ("/tags/temperature", cold),
                ("/widget/id", json!("other")),
                ("/attribution/last/channel", json!("partner")),
                ("/account", json!({"key": "mail.eu.acme.co.uk"})),
                ("/tags/priorities", json!([])),
            ],
        ),
        &[],
    )
    .await;
    let of_tier = lead_with(3, &[("/tags/tier", json!(2)), ("/widget/id", json!("tiered"))]);
    desk.pass(24 * 3_600_000);
    desk.post_json(&of_tier, &[]).await;
    desk.move_to(3, "proposal").await;
    for (query, expected) in [
        ("", vec![id(3), id(2), id(1)]),
        ("status=proposal", vec![id(3)]),
        ("status=new", vec![id(2), id(1)]),
        ("tier=2", vec![id(3)]),
        ("tier=1", vec![]),
        ("channel=partner", vec![id(2)]),
        ("channel=email&status=new", vec![id(1)]),
        ("account=acme.co.uk", vec![id(2)]),
        ("account=www.ACME.co.uk", vec![id(2)]),
        ("account=co.acme.example", vec![]),
        ("phase=customer", vec![id(2)]),
        ("role=committee", vec![id(2)]),
        ("band=cold", vec![id(2)]),
        ("widget=other", vec![id(2)]),
        ("site=acme", vec![id(3), id(2), id(1)]),
        ("site=nobody", vec![]),
        ("q=%C3%A5SA", vec![id(1)]),
        ("q=100%25", vec![id(1)]),
        ("q=%25", vec![id(1)]),
        ("q=_", vec![]),
        ("q=%27%20OR%201%3D1%20--", vec![]),
        ("since=2026-11-22", vec![id(3), id(2)]),
        ("until=2026-11-21", vec![id(1)]),
        ("since=2026-11-21T09:30:05Z&until=2026-11-21T09:30:06Z", vec![id(1)]),
        ("until=2026-11-21T09:30:05Z", vec![]),
        ("role=committee&band=cold&q=x%20y%20z", vec![]),
    ] {
        assert_eq!(ids(&desk, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn pages_neither_repeat_nor_skip_while_leads_arrive() {
    let desk = Desk::open();
    for number in 0..7 {
        desk.post_json(&lead(number), &[]).await;
        // Some share their millisecond.
        desk.pass(i64::from(number % 2 == 0));
    }
    let (mut seen, mut cursor, mut new) = (Vec::new(), String::new(), 100);
    loop {
        let page = desk.get(&format!("/api/leads?limit=2&cursor={cursor}")).await.json();
        seen.extend(page["leads"].as_array().unwrap().iter().map(|lead| lead["id"].clone()));
        desk.post_json(&lead(new), &[]).await;
        new += 1;
        let Some(next) = page["next"].as_str() else { break };
        cursor = next.to_owned();
    }
    let expected: Vec<_> = (0..7).rev().map(|number| json!(id(number))).collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn the_last_page_has_no_next() {
    let desk = Desk::open();
    for number in 0..4 {
        desk.post_json(&lead(number), &[]).await;
    }
    assert_eq!(desk.get("/api/leads?limit=4").await.json()["next"], Value::Null);
    assert!(desk.get("/api/leads?limit=3").await.json()["next"].is_string());
    assert_eq!(desk.get("/api/leads").await.json()["leads"].as_array().unwrap().len(), 4);
}
