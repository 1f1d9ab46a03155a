//! Rules of fields, conditions and forms.

use super::*;
use Level::{Error, Warning};

#[test]
fn ids_are_in_kebab_case_and_each_once() {
    check_cases(vec![
        ("/site", json!("Acme Oy"), Error, "site", "\"Acme Oy\"", "kebab-case", "`acme-oy`"),
        (
            "/consultation/0/id",
            json!("myForm"),
            Error,
            "consultation[0].id",
            "\"myForm\"",
            "kebab-case",
            "`my-form`",
        ),
        (
            "/consultation/0/steps/1/id",
            json!("need"),
            Error,
            "consultation[0].steps[1].id",
            "\"need\" a second time",
            "",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/id",
            json!("times"),
            Error,
            "consultation[0].steps[1].fields[3].id",
            "\"times\" a second time",
            "",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/id",
            json!("frontdesk-start"),
            Error,
            "consultation[0].steps[1].fields[3].id",
            "",
            "another id",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/id",
            json!("fax-number"),
            Error,
            "consultation[0].steps[1].fields[3].id",
            "",
            "another id",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/id",
            Value::Null,
            Error,
            "consultation[0].steps[1].fields[3].id",
            "neither an `id` nor a `use`",
            "",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/label",
            Value::Null,
            Error,
            "consultation[0].steps[1].fields[3].label",
            "nothing",
            "the question",
            "",
        ),
    ]);
}

#[test]
fn properties_fit_their_type() {
    check_cases(vec![
        (
            "/consultation/0/steps/0/fields/2/options",
            json!([{"value": "a"}, {"value": "b"}]),
            Error,
            "consultation[0].steps[0].fields[2].options",
            "`number`",
            "`select`, `radio`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/min",
            json!(1),
            Error,
            "consultation[0].steps[0].fields[1].min",
            "`min` on a field of type `select`",
            "`text`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/unit",
            json!("kg"),
            Error,
            "consultation[0].steps[0].fields[1].unit",
            "",
            "`number` or `range`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/step",
            json!(2),
            Error,
            "consultation[0].steps[0].fields[1].step",
            "",
            "`number` or `range`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/hours",
            json!({"timeZone": "UTC", "from": 1, "to": 2}),
            Error,
            "consultation[0].steps[0].fields[1].hours",
            "",
            "`slots`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/freeMail",
            json!("refuse"),
            Error,
            "consultation[0].steps[0].fields[1].freeMail",
            "",
            "`email`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/link",
            json!("/x"),
            Error,
            "consultation[0].steps[0].fields[1].link",
            "",
            "`consent`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/latest",
            json!(5),
            Error,
            "consultation[0].steps[0].fields[1].latest",
            "",
            "`date`",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/5/value",
            json!("yes"),
            Error,
            "consultation[0].steps[1].fields[5].value",
            "`consent`",
            "only the visitor may tick it",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/0/declares",
            json!("role"),
            Error,
            "consultation[0].steps[1].fields[0].declares",
            "`email`",
            "`select`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/0/type",
            json!("checkboxes"),
            Error,
            "consultation[0].steps[0].fields[0].type",
            "`checkboxes`",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/3",
            json!({"id": "x", "type": "hidden"}),
            Error,
            "consultation[0].steps[0].fields[3].value",
            "nothing",
            "`value` or `fromUrl`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/3/fromUrl",
            json!(" "),
            Error,
            "consultation[0].steps[0].fields[3].fromUrl",
            "",
            "parameter",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3",
            json!({"id": "x", "type": "range", "label": {"en": "a", "fi": "b"}, "min": 1}),
            Error,
            "consultation[0].steps[1].fields[3].max",
            "nothing",
            "the end of the slider",
            "",
        ),
    ]);
}

#[test]
fn choices_and_bounds_make_sense() {
    check_cases(vec![
        (
            "/consultation/0/steps/0/fields/1/options",
            Value::Null,
            Error,
            "consultation[0].steps[0].fields[1].options",
            "nothing",
            "at least two options",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/options",
            json!([{"value": "architect"}]),
            Error,
            "consultation[0].steps[0].fields[1].options",
            "one option",
            "at least two",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/options/0/value",
            json!("architect"),
            Error,
            "consultation[0].steps[0].fields[1].options[1].value",
            "a second time",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/options/0/value",
            json!(" "),
            Error,
            "consultation[0].steps[0].fields[1].options[0].value",
            "",
            "white space",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/value",
            json!("architct"),
            Error,
            "consultation[0].steps[0].fields[1].value",
            "\"architct\"",
            "`dealer` or `architect`",
            "`architect`",
        ),
        (
            "/consultation/0/steps/0/fields/2/value",
            json!("5"),
            Error,
            "consultation[0].steps[0].fields[2].value",
            "\"5\"",
            "`too-small`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/min",
            json!(200000),
            Error,
            "consultation[0].steps[0].fields[2].min",
            "200000",
            "at most `max`, which is 100000",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/step",
            json!(0),
            Error,
            "consultation[0].steps[0].fields[2].step",
            "0",
            "above 0",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/4/max",
            json!(8),
            Error,
            "consultation[0].steps[1].fields[4].max",
            "8",
            "at most 7",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/4/min",
            json!(0.5),
            Error,
            "consultation[0].steps[1].fields[4].min",
            "0.5",
            "whole number",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/earliest",
            json!(400),
            Error,
            "consultation[0].steps[1].fields[3].earliest",
            "400",
            "which is 365",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/options/0/value",
            json!("x".repeat(301)),
            Error,
            "consultation[0].steps[0].fields[1].options[0].value",
            "301 characters",
            "at most 300",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/label",
            json!({"en": "x".repeat(501), "fi": "x"}),
            Error,
            "consultation[0].steps[0].fields[2].label",
            "501",
            "at most 500",
            "",
        ),
    ]);
}

#[test]
fn hours_run_forwards_in_a_zone_that_exists() {
    let at = "consultation[0].steps[1].fields[2].hours";
    assert!(check_site(&edited(&format!("{YOU}/2/hours/timeZone"), json!("UTC"))).findings.is_empty());
    assert!(
        check_site(&edited(&format!("{YOU}/2/hours/timeZone"), json!("America/Argentina/Buenos_Aires")))
            .findings
            .is_empty()
    );
    check_cases(vec![
        (
            "/consultation/0/steps/1/fields/2/hours",
            Value::Null,
            Error,
            "consultation[0].steps[1].fields[2].hours",
            "nothing",
            "timeZone",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/to",
            json!(9),
            Error,
            "consultation[0].steps[1].fields[2].hours.to",
            "9",
            "after `from`",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/to",
            json!(25),
            Error,
            "consultation[0].steps[1].fields[2].hours.to",
            "25",
            "1 to 24",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/timeZone",
            json!("europe/helsinki"),
            Error,
            "consultation[0].steps[1].fields[2].hours.timeZone",
            "",
            "IANA",
            "`Europe/Helsinki`",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/timeZone",
            json!("EET"),
            Error,
            "consultation[0].steps[1].fields[2].hours.timeZone",
            "\"EET\"",
            "IANA",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/days",
            json!([]),
            Error,
            "consultation[0].steps[1].fields[2].hours.days",
            "an empty list",
            "",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/days",
            json!(["monday", "monday"]),
            Error,
            "consultation[0].steps[1].fields[2].hours.days[1]",
            "`monday` a second time",
            "",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/ahead",
            json!(0),
            Error,
            "consultation[0].steps[1].fields[2].hours.ahead",
            "0",
            "1 to 90",
            "",
        ),
    ]);
    let misspelt = check_site(&edited(&format!("{YOU}/2/hours/days"), json!(["mon"])));
    assert_eq!(misspelt.findings[0].path, format!("{at}.days[0]"));
}

#[test]
fn conditions_look_back_at_answers_that_exist() {
    check_cases(vec![
        (
            "/consultation/0/steps/0/fields/2/showWhen/field",
            json!("segmnt"),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.field",
            "\"segmnt\"",
            "`stage` or `segment`",
            "`segment`",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/field",
            json!("phone"),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.field",
            "which is asked later",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/field",
            json!("floor-area"),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.field",
            "the field itself",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/is",
            json!(["architects"]),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.is[0]",
            "\"architects\"",
            "an answer to `segment`",
            "`architect`",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/isNot",
            json!(["x"]),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.isNot[0]",
            "",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/atLeast",
            json!(3),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.atLeast",
            "type `select`",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/is",
            Value::Null,
            Error,
            "consultation[0].steps[0].fields[2].showWhen",
            "`field` without a test",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/field",
            Value::Null,
            Error,
            "consultation[0].steps[0].fields[2].showWhen.field",
            "`is` without `field`",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen",
            json!({}),
            Error,
            "consultation[0].steps[0].fields[2].showWhen",
            "an empty condition",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen",
            json!({"any": [{"field": "stage", "is": ["comparing", "chosing"]}]}),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.any[0].is[1]",
            "\"chosing\"",
            "",
            "`choosing`",
        ),
        (
            "/consultation/0/steps/1/showWhen",
            json!({"field": "phone", "answered": true}),
            Error,
            "consultation[0].steps[1].showWhen.field",
            "asked later",
            "",
            "",
        ),
        (
            "/consultation/0/steps/0/showWhen",
            json!({"field": "phone", "answered": true}),
            Error,
            "consultation[0].steps[0].showWhen.field",
            "asked later",
            "there is none",
            "",
        ),
        (
            "/consultation/0/steps/1/showWhen",
            json!({"field": "floor-area", "atLeast": 5, "atMost": 2}),
            Error,
            "consultation[0].steps[1].showWhen.atLeast",
            "5",
            "which is 2",
            "",
        ),
    ]);
}

#[test]
fn declared_answers_are_words_of_their_tag() {
    let options = json!([{"value": "finance"}, {"value": "decision-makers"}]);
    let field = json!({"id": "part", "type": "radio", "label": {"en": "a", "fi": "b"}, "declares": "role", "options": options});
    check_cases(vec![
        (
            "/consultation/0/steps/0/fields/-",
            field,
            Error,
            "consultation[0].steps[0].fields[4].options[1].value",
            "\"decision-makers\"",
            "since it declares the role",
            "`decision-maker`",
        ),
        (
            "/consultation/0/steps/0/fields/3",
            json!({"id": "x", "type": "hidden", "value": "consideration", "declares": "stage"}),
            Error,
            "consultation[0].steps[0].fields[3].value",
            "\"consideration\"",
            "`looking`, `comparing` or `choosing`",
            "",
        ),
    ]);
}

#[test]
fn somebody_can_be_answered_and_has_agreed() {
    let email = format!("{YOU}/0");
    let report = check_site(&edited(&email, json!({"use": "name"})));
    assert_eq!(report.findings[0].path, "consultation[0].steps[1].fields[1].optional");
    let mut config: Value = serde_json::from_str(SITE).unwrap();
    config["consultation"][0]["steps"][0]["fields"] = json!([{"use": "message"}]);
    let report = check_site(&config.to_string());
    let [unreachable, consent] = report.findings.as_slice() else { panic!("{report:#?}") };
    assert_eq!((unreachable.level, unreachable.path.as_str()), (Error, "consultation[0].steps"));
    assert!(unreachable.expected.contains("an email or phone question"));
    assert_eq!((consent.level, consent.path.as_str()), (Warning, "consultation[0].steps"));
    check_cases(vec![
        (
            "/consultation/0/steps/1/fields/5/version",
            Value::Null,
            Warning,
            "consultation[0].steps[1].fields[5].version",
            "nothing",
            "version of the text",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3",
            json!({"use": "work-email", "id": "other"}),
            Warning,
            "consultation[0].steps[1].fields[3]",
            "a second question for the contact's email",
            "`work-email`",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/contact",
            json!("email"),
            Error,
            "consultation[0].steps[0].fields[1].contact",
            "`select`",
            "`email`",
            "",
        ),
    ]);
}

#[test]
fn endless_forms_are_warned_of() {
    let asked = |count: usize| {
        let field = |at| json!({"id": format!("q-{at}"), "label": "Question"});
        (0..count).map(field).chain([json!({"use": "work-email"}), json!({"use": "consent", "version": "1"})])
    };
    let warnings = |steps: Value| {
        let mut config: Value = serde_json::from_str(SITE).unwrap();
        config["consultation"][0]["steps"] = steps;
        let report = check_site(&config.to_string());
        assert_eq!(report.errors().count(), 0, "{report:#?}");
        report.findings.iter().map(|finding| finding.found.clone()).collect::<Vec<_>>()
    };
    let step = |id: &str, fields: Vec<Value>| json!({"id": id, "fields": fields});
    assert_eq!(warnings(json!([step("a", asked(6).collect())])), Vec::<String>::new());
    assert_eq!(warnings(json!([step("a", asked(7).collect())])), ["8 questions in one step"]);
    assert_eq!(
        warnings(json!([step("a", asked(12).collect())])),
        ["13 questions in one step", "13 questions in all"]
    );
    let mut steps = vec![step("a", asked(1).collect())];
    steps.extend(
        (0..4).map(|at| step(&format!("s-{at}"), vec![json!({"id": format!("x-{at}"), "label": "x"})])),
    );
    assert_eq!(warnings(steps.into()), ["5 steps"]);
}

#[test]
fn a_step_shows_something() {
    check_cases(vec![
        (
            "/consultation/0/steps/-",
            json!({"id": "x", "fields": []}),
            Error,
            "consultation[0].steps[3].fields",
            "no question",
            "at least one",
            "",
        ),
        (
            "/consultation/0/steps",
            json!([]),
            Error,
            "consultation[0].steps",
            "an empty list",
            "at least one step",
            "",
        ),
    ]);
    assert!(check_site(&edited(&format!("{NEED}/-"), json!({"use": "role"}))).findings.is_empty());
}
