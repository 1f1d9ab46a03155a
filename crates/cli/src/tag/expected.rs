//! What a journey's file expects of its tags. What it does not name may be anything; `null` must be absent.

use frontdesk_core::tagging::Tagged;
use serde::Deserialize;
use serde_json::{Map, Value};

/// Expectations by name.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub struct Expected(Map<String, Value>);

/// The names, and where in what was told each is found.
const PLACES: &[(&str, &str)] = &[
    ("phase", "/tags/stage/phase"),
    ("stage", "/tags/stage/stage"),
    ("stageSource", "/tags/stage/source"),
    ("role", "/tags/role/role"),
    ("roleSource", "/tags/role/source"),
    ("score", "/tags/temperature/score"),
    ("band", "/tags/temperature/band"),
    ("timeline", "/tags/timeline"),
    ("tier", "/tags/tier"),
    ("segment", "/tags/segment"),
    ("visits", "/attribution/visits"),
    ("daysToContact", "/attribution/daysToContact"),
    ("firstChannel", "/attribution/first/channel"),
    ("lastChannel", "/attribution/last/channel"),
    ("group", "/account/group"),
    ("topics", "/topics"),
];

impl Expected {
    /// Each expectation that is not met, in words.
    pub fn unmet(&self, tagged: &Tagged) -> Vec<String> {
        let told = serde_json::to_value(tagged).unwrap_or_default();
        let miss = |(name, expected): (&String, &Value)| {
            let Some((_, place)) = PLACES.iter().find(|(known, _)| known == name) else {
                let known: Vec<&str> = PLACES.iter().map(|(name, _)| *name).collect();
                return Some(format!(
                    "expected.{name}: an unknown name, expected one of {}",
                    known.join(", ")
                ));
            };
            let found = told.pointer(place).unwrap_or(&Value::Null);
            let is_met = match (name.as_str(), expected) {
                ("score", Value::Array(range)) => is_within(found, range),
                _ => found == expected,
            };
            (!is_met).then(|| format!("{name} is {found}, expected {expected}"))
        };
        self.0.iter().filter_map(miss).collect()
    }
}

/// A range of scores that starts at 0 also holds where there is no temperature.
fn is_within(found: &Value, range: &[Value]) -> bool {
    let number = |value: Option<&Value>| value.and_then(Value::as_u64);
    let (Some(least), Some(most)) = (number(range.first()), number(range.get(1))) else { return false };
    found.as_u64().map_or(least == 0, |score| (least..=most).contains(&score))
}
