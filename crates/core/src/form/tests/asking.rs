//! Which steps and questions are asked.

use super::*;
use serde_json::json;

fn branching() -> Form {
    let steps = json!([
        {"id": "who", "fields": [
            {"id": "kind", "type": "radio", "label": "You", "options": [{"value": "dealer"}, {"value": "builder"}]},
            {"id": "area", "type": "number", "label": "Area", "showWhen": {"field": "kind", "is": ["builder"]}},
            {"id": "crane", "label": "Crane", "showWhen": {"field": "area", "atLeast": 100}}
        ]},
        {"id": "site", "showWhen": {"field": "crane", "answered": true}, "fields": [{"id": "where", "label": "Where"}]},
        {"id": "terms", "fields": [{"id": "terms", "label": "Terms", "showWhen": {"field": "kind", "is": ["dealer"]}}]}
    ]);
    form_of(steps, &Strings::english(), "en")
}

fn asked(form: &Form, answers: &[(&str, &str)]) -> Vec<String> {
    form.asked(&values(answers)).map(|question| question.id.clone()).collect()
}

#[test]
fn conditions_open_and_close_questions_and_steps() {
    let form = branching();
    for (answers, expected) in [
        (&[][..], &["kind"][..]),
        (&[("kind", "dealer")], &["kind", "terms"]),
        (&[("kind", "builder")], &["kind", "area"]),
        (&[("kind", "builder"), ("area", "99")], &["kind", "area"]),
        (&[("kind", "builder"), ("area", "100")], &["kind", "area", "crane"]),
        (&[("kind", "builder"), ("area", "100"), ("crane", "yes")], &["kind", "area", "crane", "where"]),
    ] {
        assert_eq!(asked(&form, answers), expected, "{answers:?}");
        let values = values(answers);
        for step in &form.steps {
            let has_question = step.questions.iter().any(|question| form.asks(&question.id, &values));
            assert_eq!(form.shows_step(step, &values), has_question, "{} of {answers:?}", step.id);
        }
    }
}

/// A visitor answered as a builder, went back and chose dealer: the hidden answers must not keep a step open.
#[test]
fn an_answer_that_was_hidden_decides_nothing() {
    let answers = [("kind", "dealer"), ("area", "100"), ("crane", "yes"), ("where", "here")];
    assert_eq!(asked(&branching(), &answers), ["kind", "terms"]);
    let lead =
        branching().lead(&values(&[&answers[..], &[("terms", "net")]].concat()), submission()).unwrap();
    let fields: Vec<&str> = lead.answers.iter().map(|answer| answer.field.as_str()).collect();
    assert_eq!(fields, ["kind", "terms"]);
}

#[test]
fn a_question_that_is_not_asked_has_no_problem() {
    let today = submission().at.date();
    let ids = |answers: &[(&str, &str)]| {
        let (form, values) = (branching(), values(answers));
        form.problems(&values, today).iter().map(|(question, _)| question.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[]), ["kind"]);
    assert_eq!(ids(&[("kind", "dealer"), ("area", "many")]), ["terms"]);
    assert_eq!(ids(&[("kind", "builder"), ("area", "many")]), ["area"]);
}

#[test]
fn blank_answers_that_a_browser_posts_are_none() {
    let posted = values(&[("a", " "), ("b", ""), ("b", "x"), ("c", "y")]);
    assert_eq!((posted.all("a"), posted.all("b"), posted.first("c")), (&[][..], &["x".to_owned()][..], "y"));
    let mut chosen = Values::default();
    chosen.toggle("p", "one", true);
    chosen.toggle("p", "two", true);
    chosen.toggle("p", "one", true);
    assert_eq!(chosen.all("p"), ["two", "one"]);
    chosen.toggle("p", "two", false);
    chosen.toggle("p", "one", false);
    assert_eq!(chosen.iter().count(), 0);
}
