//! Tagging takes time in proportion to the journey.

use super::*;
use std::time::{Duration, Instant};

/// A site with topics of its own, so that addresses are matched too.
fn site() -> Rules {
    let topics: Vec<serde_json::Value> = (0..10)
        .map(|n| serde_json::json!({"id": format!("topic-{n}"), "pages": [format!("/{n}/*")], "phase": "decision"}))
        .collect();
    rules(serde_json::json!({"journey": {"topics": topics}}))
}

fn journey(length: usize) -> Vec<Signal> {
    let names = [ARRIVED, "page-viewed", "page-viewed", "case-viewed", "document-opened", "unknown"];
    let signal = |n: usize| Signal {
        value: format!("/{}/page-{n}", n % 20),
        label: format!("Page {n}"),
        ..Signal::new(Timestamp::from_unix_ms(n as i64 * 60_000), names[n % names.len()])
    };
    (0..length).map(signal).collect()
}

/// The least of several runs, in which other programs have disturbed least.
fn time(length: usize) -> Duration {
    let (rules, journey) = (site(), journey(length));
    let run = || {
        let start = Instant::now();
        let tagged = tag(&rules, &journey, None, day(100.0));
        assert!(tagged.tags.temperature.is_some());
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap()
}

#[test]
fn ten_times_the_signals_take_about_ten_times_as_long() {
    let (thousand, ten, hundred) = (time(1_000), time(10_000), time(100_000));
    eprintln!("1,000: {thousand:?}, 10,000: {ten:?}, 100,000: {hundred:?}");
    // Twenty would still be far from quadratic, which is a hundred.
    assert!(ten < thousand * 20 && hundred < ten * 20, "{thousand:?}, {ten:?}, {hundred:?}");
}
