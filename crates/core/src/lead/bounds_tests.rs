//! Each bound, one edit away from the shared fixture.

use super::*;
use serde_json::{Value, json};

const FIXTURE: &str = include_str!("../../../../tests/fixtures/lead.json");

fn now() -> Timestamp {
    Timestamp::parse("2026-11-21T09:30:05Z").unwrap()
}

/// The pointers and codes of the fixture with one value replaced; `null` takes it away.
fn problems(pointer: &str, value: Value) -> Vec<(String, &'static str)> {
    let mut lead: Value = serde_json::from_str(FIXTURE).unwrap();
    if value.is_null() {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        lead.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    } else {
        *lead.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
    }
    let lead: Lead = serde_json::from_value(lead).unwrap();
    lead.problems(now()).into_iter().map(|problem| (problem.field, problem.code.as_str())).collect()
}

#[test]
fn the_fixture_has_no_problem() {
    let lead: Lead = serde_json::from_str(FIXTURE).unwrap();
    assert_eq!(lead.problems(now()), []);
}

#[test]
fn each_bound_names_its_place_and_kind() {
    let long = |length: usize| Value::from("ä".repeat(length));
    let reason = json!({"signal": "x", "at": "2026-11-21T09:30:00Z", "weight": 0, "says": "x"});
    let answer = json!({"field": "x", "label": "x", "value": "x"});
    for (pointer, value, field, code) in [
        ("/contact/name", long(301), "/contact/name", "too-long"),
        ("/contact/company", long(301), "/contact/company", "too-long"),
        ("/contact/title", long(301), "/contact/title", "too-long"),
        ("/contact/name", json!("Ada\r\nBcc: x"), "/contact/name", "characters"),
        ("/page/title", long(501), "/page/title", "too-long"),
        ("/answers/0/label", long(501), "/answers/0/label", "too-long"),
        ("/answers/4/value", long(10_001), "/answers/4/value", "too-long"),
        ("/answers/4/value", json!("a\0b"), "/answers/4/value", "characters"),
        ("/answers/3/value/1", json!("\u{7}"), "/answers/3/value/1", "characters"),
        ("/answers/3/value", json!(vec!["x"; 51]), "/answers/3/value", "too-many"),
        ("/answers", Value::from(vec![answer; 101]), "/answers", "too-many"),
        ("/tags/stage/confidence", json!(1.01), "/tags/stage/confidence", "out-of-range"),
        ("/tags/temperature/score", json!(9), "/tags/temperature/score", "score"),
        ("/tags/role/reasons", Value::from(vec![reason; 101]), "/tags/role/reasons", "too-many"),
        ("/tags/role/reasons/0/says", long(501), "/tags/role/reasons/0/says", "too-long"),
        ("/tags/segment", long(301), "/tags/segment", "too-long"),
        (
            "/attribution/last/campaign/utm_source",
            json!("a\nb"),
            "/attribution/last/campaign/utm_source",
            "characters",
        ),
        ("/consent/text", json!("Something else"), "/consent/textHash", "text-hash"),
        ("/submittedAt", json!("2026-11-22T09:30:06Z"), "/submittedAt", "future"),
    ] {
        assert_eq!(problems(pointer, value), [(field.to_owned(), code)], "{pointer}");
    }
}

#[test]
fn what_lies_just_within_a_bound_is_taken() {
    for (pointer, value) in [
        ("/contact/name", Value::from("ä".repeat(300))),
        ("/answers/4/value", Value::from("one\r\n\ttwo")),
        ("/answers/4/value", Value::from("ä".repeat(10_000))),
        ("/submittedAt", Value::from("2026-11-22T09:30:05Z")),
        ("/submittedAt", Value::from("2020-01-01T00:00:00Z")),
        ("/contact/email", Value::Null),
        ("/contact/phone", Value::Null),
        ("/consent", Value::Null),
        ("/tags/temperature", Value::Null),
    ] {
        assert_eq!(problems(pointer, value), [], "{pointer}");
    }
}

#[test]
fn a_lead_that_nobody_could_answer_is_refused() {
    let only_name = json!({"name": "Ada"});
    assert_eq!(problems("/contact", only_name), [("/contact".to_owned(), "unreachable")]);
}

#[test]
fn a_problem_never_repeats_what_the_visitor_wrote() {
    let mut lead: Lead = serde_json::from_str(FIXTURE).unwrap();
    lead.contact.name = Some("secretname".repeat(40));
    let written = serde_json::to_string(&lead.problems(now())).unwrap();
    assert_eq!(
        written,
        r#"[{"field":"/contact/name","code":"too-long","says":"400 characters, at most 300 are taken"}]"#
    );
}
