//! The journey that a plain form carries: read leniently, because nothing in it may cost the lead.

use crate::support::{ADA, Desk};
use serde_json::{Value, json};

const PAGE: (&str, &str) = ("frontdesk-page", "https://www.acme.com/offer?utm_source=mail");

/// The signals of the lead that comes of a form with this journey, as the names and values that arrived.
async fn signals(journey: &str) -> Vec<(String, String)> {
    let desk = Desk::open();
    let fields = [ADA, &[PAGE, ("frontdesk-journey", journey)]].concat();
    let answer = desk.post_form(&fields, &[]).await;
    assert_eq!(
        (answer.status.as_u16(), answer.text()),
        (200, "thanks talk en ada@example.com"),
        "{journey:.200}"
    );
    let lead = desk.kept().await[0]["lead"].clone();
    let text = |signal: &Value, name: &str| signal[name].as_str().unwrap_or_default().to_owned();
    let made_here = ["consultation-requested", "stage-declared"];
    let journey = lead["journey"].as_array().cloned().unwrap_or_default();
    let told = journey.iter().map(|signal| (text(signal, "signal"), text(signal, "value")));
    told.filter(|(name, _)| !made_here.contains(&name.as_str())).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[tokio::test]
async fn a_journey_s_own_arrival_counts_rather_than_the_page_s_address() {
    let journey = json!([
        {"at": "2026-11-20T08:00:01.000Z", "signal": "page-viewed", "value": "/pricing", "topic": "pricing"},
        {"at": "2026-11-20T08:00:00.000Z", "signal": "arrived", "value": "/", "referrer": "https://www.google.com/"},
    ]);
    assert_eq!(signals(&journey.to_string()).await, pairs(&[("arrived", "/"), ("page-viewed", "/pricing")]));
    let without = json!([{"at": "2026-11-20T08:00:01.000Z", "signal": "page-viewed", "value": "/pricing"}]);
    assert_eq!(signals(&without.to_string()).await, pairs(&[("page-viewed", "/pricing"), ("arrived", "")]));
}

#[tokio::test]
async fn what_cannot_be_read_is_left_out_and_the_lead_is_taken() {
    let good = json!({"at": "2026-11-20T08:00:00.000Z", "signal": "arrived", "value": "/good"});
    let journey = json!([
        7, null, "x", [], {}, {"signal": "no-time"}, {"at": "soon", "signal": "x"}, {"at": "2026-11-20T08:00:00Z", "signal": ""},
        {"at": "2026-11-20T08:00:00.000Z", "signal": "x", "unknown": 1},
        {"at": "2026-11-22T09:30:06.000Z", "signal": "more-than-a-day-ahead"},
        {"at": "2026-11-22T09:30:05.000Z", "signal": "a-day-ahead"},
        good,
    ]);
    assert_eq!(signals(&journey.to_string()).await, pairs(&[("arrived", "/good"), ("a-day-ahead", "")]));
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    for broken in ["", "no JSON", "{}", "[", "null", "7", "[{\"at\":", &deep] {
        assert_eq!(
            signals(broken).await,
            pairs(&[("arrived", "")]),
            "{broken:.40}: the page's address still tells"
        );
    }
}

#[tokio::test]
async fn hostile_texts_are_cut_and_stay_text() {
    let hostile = format!("<script>alert(1)</script>\n\u{7}{}", "x".repeat(20_000));
    let journey = json!([{"at": "2026-11-20T08:00:00.000Z", "signal": "arrived", "value": hostile}]);
    let signals = signals(&journey.to_string()).await;
    assert!(
        signals[0].1.starts_with("<script>alert(1)</script>  xxx") && signals[0].1.chars().count() <= 2_048
    );
}
