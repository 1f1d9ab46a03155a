//! Every kind of problem.

use super::*;
use crate::lead::Date;
use serde_json::{Value, json};

fn problem(field: Value, answers: &[&str]) -> Option<Problem> {
    let mut field = field;
    field["id"] = json!("it");
    let form = form(json!([field]));
    let values = answers.iter().map(|answer| ("it".to_owned(), (*answer).to_owned())).collect();
    form.question("it").unwrap().problem(&values, Date::parse("2026-11-21").unwrap())
}

fn choices(kind: &str) -> Value {
    json!({"type": kind, "options": [{"value": "a"}, {"value": "b"}, {"value": "c"}], "min": 2, "max": 2})
}

#[test]
fn each_kind_of_problem_is_found() {
    let date = |text| Date::parse(text).unwrap();
    let select = || json!({"type": "select", "options": [{"value": "a"}, {"value": "b"}]});
    let number = || json!({"type": "number", "min": 1, "max": 10, "step": 0.5});
    let day = || json!({"type": "date", "earliest": 1, "latest": 30});
    for (field, answers, expected) in [
        (json!({}), &[][..], Some(Problem::Required)),
        (json!({}), &["x"], None),
        (json!({"optional": true}), &[], None),
        (json!({"type": "hidden"}), &[], None),
        (json!({}), &["a\0"], Some(Problem::Characters)),
        (json!({}), &["a\nb"], Some(Problem::Characters)),
        (json!({"type": "textarea"}), &["a\r\nb\tc"], None),
        (json!({"type": "textarea"}), &["a\u{1b}"], Some(Problem::Characters)),
        (json!({}), &["a", "b"], Some(Problem::TooMany(1.0))),
        (json!({"min": 3}), &["ab"], Some(Problem::TooShort(3.0))),
        (json!({"max": 3}), &["abcd"], Some(Problem::TooLong(3.0))),
        (json!({"max": 3}), &[" äää "], None),
        (json!({"type": "email"}), &["ada"], Some(Problem::Email)),
        (json!({"type": "email"}), &["ada@gmail.com"], None),
        (json!({"type": "email", "freeMail": "discourage"}), &["ada@gmail.com"], None),
        (json!({"type": "email", "freeMail": "refuse"}), &["ada@GMAIL.com"], Some(Problem::FreeMail)),
        (json!({"type": "email", "freeMail": "refuse"}), &["ada@acme.com"], None),
        (json!({"type": "phone"}), &["call me"], Some(Problem::Phone)),
        (json!({"type": "phone"}), &["+358 40 1234567"], None),
        (json!({"type": "website"}), &["javascript:x"], Some(Problem::Website)),
        (json!({"type": "website"}), &["acme.com"], None),
        (select(), &[], Some(Problem::ChoiceRequired)),
        (select(), &["z"], Some(Problem::NotAChoice)),
        (select(), &["b"], None),
        (choices("checkboxes"), &[], Some(Problem::TooFew(2.0))),
        (choices("checkboxes"), &["a"], Some(Problem::TooFew(2.0))),
        (choices("multi-select"), &["a", "b", "c"], Some(Problem::TooMany(2.0))),
        (choices("multi-select"), &["a", "z"], Some(Problem::NotAChoice)),
        (choices("checkboxes"), &["a", "c"], None),
        (number(), &["many"], Some(Problem::Number)),
        (number(), &["0.5"], Some(Problem::TooSmall(1.0))),
        (number(), &["10,5"], Some(Problem::TooLarge(10.0))),
        (number(), &["1.25"], Some(Problem::Step(0.5))),
        (number(), &["۲٫۵"], None),
        (day(), &[], Some(Problem::Date)),
        (day(), &["21.11.2026"], Some(Problem::Date)),
        (day(), &["2026-11-21"], Some(Problem::TooEarly(date("2026-11-22")))),
        (day(), &["2026-12-22"], Some(Problem::TooLate(date("2026-12-21")))),
        (day(), &["2026-11-22"], None),
        (json!({"type": "slots"}), &[], Some(Problem::Slot)),
        (json!({"type": "slots"}), &["soon"], Some(Problem::Slot)),
        (json!({"type": "slots"}), &["2026-11-24T09:00:00.000Z", "2026-11-24T09:30"], None),
        (
            json!({"type": "slots", "max": 1}),
            &["2026-11-24T09:00", "2026-11-25T09:00"],
            Some(Problem::TooMany(1.0)),
        ),
        (json!({"type": "consent"}), &[], Some(Problem::Consent)),
        (json!({"type": "consent"}), &["yes"], None),
        (json!({"type": "consent", "optional": true}), &[], None),
    ] {
        assert_eq!(problem(field.clone(), answers), expected, "{field} of {answers:?}");
    }
}

#[test]
fn days_far_beyond_the_calendar_are_no_crash() {
    let field = json!({"type": "date", "earliest": i64::MIN, "latest": i64::MAX});
    assert_eq!(problem(field, &["2026-11-21"]), None);
}

#[test]
fn each_problem_says_how_to_mend_it_in_the_visitors_language() {
    let english = Strings::english();
    for (problem, says) in [
        (Problem::TooShort(3.0), "Write at least 3 characters"),
        (Problem::TooFew(2.0), "Choose at least 2"),
        (Problem::Step(0.5), "Write a whole step of 0.5"),
        (Problem::TooEarly(Date::parse("2026-11-22").unwrap()), "Choose 2026-11-22 or later"),
        (Problem::Consent, "Tick this box so that we may answer you"),
    ] {
        assert_eq!(problem.says(&english, &PlainFormats), says);
        assert_ne!(problem.says(&finnish(), &PlainFormats), says);
        assert!(!problem.says(&finnish(), &PlainFormats).contains('{'));
    }
}

#[test]
fn a_free_address_is_discouraged_and_still_taken() {
    let form = form(json!([{ "use": "work-email", "freeMail": "discourage" }]));
    let question = form.question("work-email").unwrap();
    assert!(question.discourages(&values(&[("work-email", "ada@gmail.com")])));
    assert!(!question.discourages(&values(&[("work-email", "ada@acme.com")])));
    assert!(!question.discourages(&values(&[("work-email", "ada@")])));
}
