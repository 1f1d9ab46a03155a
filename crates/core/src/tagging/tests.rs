//! From journeys to tags.

use super::*;
use crate::config::Site;

mod behaviour;
mod declared;
mod properties;
mod speed;
mod touches;

const DAY: i64 = crate::lead::DAY_MS;

/// A day so many days after the first one.
fn day(days: f64) -> Timestamp {
    Timestamp::from_unix_ms((days * DAY as f64) as i64)
}

/// The rules of a site that says this beside what every site says.
fn rules(more: serde_json::Value) -> Rules {
    let mut site = serde_json::json!({ "site": "a", "endpoint": "/x" });
    for (key, value) in more.as_object().unwrap() {
        site[key] = value.clone();
    }
    Rules::new(&serde_json::from_value::<Site>(site).unwrap())
}

fn built_in() -> Rules {
    rules(serde_json::json!({}))
}

/// A page about a topic.
fn page(days: f64, topic: &str) -> Signal {
    Signal { topic: topic.to_owned(), ..Signal::new(day(days), "page-viewed") }
}
