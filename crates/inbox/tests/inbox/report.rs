//! The report: figures over leads, and what they cost.

use crate::support::{Desk, id, lead, lead_with};
use frontdesk_inbox::Costs;
use serde_json::{Value, json};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

async fn report(desk: &Desk, query: &str) -> Value {
    let answer = desk.get(&format!("/api/report?{query}")).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("cache-control")),
        (200, "no-store"),
        "{}",
        answer.text()
    );
    answer.json()
}

async fn post(desk: &Desk, number: u64, key: &str) {
    let changes = [("/attribution/costKey", json!(key)), ("/attribution/last/channel", json!("paid-search"))];
    assert_eq!(desk.post_json(&lead_with(number, &changes), &[]).await.status, 201);
}

fn with_costs(costs: Value) -> Desk {
    let file = json!({"currency": "EUR", "costs": costs}).to_string();
    Desk::with(|options| options.costs = Some(Costs::parse(&file).unwrap()))
}

fn row<'a>(report: &'a Value, list: &str, word: &Value) -> &'a Value {
    report[list].as_array().unwrap().iter().find(|row| row["word"] == *word).unwrap()
}

#[tokio::test]
async fn how_fast_leads_are_answered_and_who_waits() {
    let desk = Desk::open();
    for number in 1..=12 {
        desk.post_json(&lead(number), &[]).await;
    }
    for number in 1..=10 {
        desk.pass(HOUR);
        desk.move_to(number, if number < 3 { "sale" } else { "lost" }).await;
    }
    desk.post_json(&lead(13), &[("frontdesk-trap", "1")]).await;
    let report = report(&desk, "").await;
    assert_eq!((&report["leads"], &report["sales"]), (&json!(12), &json!(2)), "suspects count nowhere");
    assert_eq!(
        report["firstResponse"],
        json!({
            "answered": 10, "medianSeconds": 5 * 3_600, "p90Seconds": 9 * 3_600, "waiting": 2,
            "oldest": {"id": id(11), "site": "acme", "receivedAt": "2026-11-21T09:30:05.000Z"},
        })
    );
    assert_eq!(report["statuses"][0], json!({"word": "new", "leads": 2, "sales": 0}));
    assert_eq!(*row(&report, "statuses", &json!("lost")), json!({"word": "lost", "leads": 8, "sales": 0}));
}

#[tokio::test]
async fn leads_are_counted_by_channel_phase_and_band_and_unknown_is_said() {
    let desk = Desk::open();
    desk.post_json(&lead(1), &[]).await;
    desk.post_json(&lead(2), &[]).await;
    let bare = [("/attribution", Value::Null), ("/journey", Value::Null), ("/tags", json!({}))];
    desk.post_json(&lead_with(3, &bare), &[]).await;
    desk.move_to(1, "sale").await;
    let report = report(&desk, "").await;
    assert_eq!(
        report["channels"],
        json!([{"word": "email", "leads": 2, "sales": 1}, {"word": null, "leads": 1, "sales": 0}])
    );
    let counts = |list: &str| -> Vec<(String, u64)> {
        let rows = report[list].as_array().unwrap();
        rows.iter().map(|row| (row["word"].to_string(), row["leads"].as_u64().unwrap())).collect()
    };
    let expect = |pairs: &[(&str, u64)]| -> Vec<(String, u64)> {
        pairs.iter().map(|(word, leads)| ((*word).to_owned(), *leads)).collect()
    };
    let phases = [
        ("\"awareness\"", 0),
        ("\"consideration\"", 2),
        ("\"decision\"", 0),
        ("\"customer\"", 0),
        ("null", 1),
    ];
    assert_eq!(counts("phases"), expect(&phases));
    assert_eq!(counts("bands"), expect(&[("\"cold\"", 0), ("\"warm\"", 0), ("\"hot\"", 2), ("null", 1)]));
    assert_eq!(report["currency"], Value::Null, "without costs nothing is said of money");
    assert_eq!(row(&report, "costKeys", &json!("newsletter / email / autumn-2026"))["cpl"], Value::Null);
}

#[tokio::test]
async fn costs_fall_on_leads_on_sales_and_on_days() {
    let desk = with_costs(json!([
        {"key": "Google / CPC / Spring", "per": "lead", "amount": 40},
        {"key": "agency", "per": "action", "amount": 250.5},
        {"key": "fair", "per": "period", "amount": 300, "from": "2026-11-21", "to": "2026-11-30"},
        {"key": "fair", "per": "lead", "amount": 1},
        {"key": "later", "per": "lead", "amount": 9, "from": "2026-11-22"},
        {"key": "silent", "per": "period", "amount": 70, "from": "2026-11-01", "to": "2026-11-07"},
    ]));
    for (number, key) in
        ["google / cpc / spring", "google / cpc / spring", "agency", "agency", "fair", "later", "search"]
            .iter()
            .enumerate()
    {
        post(&desk, number as u64, key).await;
    }
    for number in [0, 2] {
        desk.move_to(number, "sale").await;
    }
    desk.pass(DAY);
    let report = report(&desk, "").await;
    assert_eq!(report["currency"], "EUR");
    for (key, cost, cpl, cpa) in [
        ("google / cpc / spring", json!(80.0), json!(40.0), json!(80.0)),
        ("agency", json!(250.5), json!(125.25), json!(250.5)),
        // Two of ten days have come, and one lead.
        ("fair", json!(61.0), json!(61.0), Value::Null),
        ("later", json!(0.0), json!(0.0), Value::Null),
        ("silent", json!(70.0), Value::Null, Value::Null),
        ("search", Value::Null, Value::Null, Value::Null),
    ] {
        let row = row(&report, "costKeys", &json!(key));
        assert_eq!((&row["cost"], &row["cpl"], &row["cpa"]), (&cost, &cpl, &cpa), "{key}");
    }
    let with_days_to_come = self::report(&desk, "until=2026-12-31").await;
    assert_eq!(row(&with_days_to_come, "costKeys", &json!("fair"))["cost"], 61.0, "they cost nothing so far");
    // Six leads have a cost that is known, the seventh does not make them cheaper.
    assert_eq!(
        (&report["cost"], &report["cpl"], &report["cpa"]),
        (&json!(461.5), &json!(76.92), &json!(230.75))
    );
}

#[tokio::test]
async fn a_span_narrows_leads_and_takes_its_share_of_a_period() {
    let desk = with_costs(json!([
        {"key": "fair", "per": "period", "amount": 100, "from": "2026-11-21", "to": "2026-11-30"},
    ]));
    post(&desk, 1, "fair").await;
    desk.pass(3 * DAY);
    post(&desk, 2, "fair").await;
    desk.pass(30 * DAY);
    for (query, leads, cost) in [
        ("", 2, json!(100.0)),
        ("since=2026-11-22", 1, json!(90.0)),
        ("until=2026-11-22", 1, json!(20.0)),
        ("since=2026-11-24&until=2026-11-24", 1, json!(10.0)),
        ("since=2026-12-01", 0, Value::Null),
        ("site=acme", 2, json!(100.0)),
        ("site=other&until=2026-11-01", 0, Value::Null),
    ] {
        let report = report(&desk, query).await;
        let cost_of =
            report["costKeys"].as_array().unwrap().first().map_or(Value::Null, |row| row["cost"].clone());
        assert_eq!((report["leads"].as_u64(), cost_of), (Some(leads), cost), "{query}");
    }
    assert_eq!(desk.get("/api/report?since=soon").await.problem(), (400, "filter-invalid".into()));
    assert_eq!(desk.send("GET", "/api/report", &[], "").await.status, 401);
}

#[tokio::test]
async fn an_empty_inbox_has_a_report() {
    let report = report(&Desk::open(), "").await;
    assert_eq!(
        (&report["leads"], &report["firstResponse"]),
        (&json!(0), &json!({"answered": 0, "waiting": 0}))
    );
}
