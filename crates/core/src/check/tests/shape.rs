//! JSON that breaks, and shapes that do not fit.

use super::*;
use Level::Error;

#[test]
fn broken_json_is_shown_with_a_caret() {
    for (json, found, mend) in [
        ("", "at line 1, column 1", "the file is empty"),
        ("{\n  \"site\": \"a\",\n}", "trailing comma at line 3, column 1", "  }\n  ^\n  take the comma"),
        ("{\n  \"ä\": 'x'\n}", "at line 2, column 8", "    \"ä\": 'x'\n         ^"),
        ("{ // note\n}", "key must be a string at line 1, column 3", "double quotes"),
        ("// note\n{}", "at line 1, column 1", "JSON has no comments"),
        ("{ “site”: 1 }", "at line 1, column 3", "straight double quotes"),
        ("{\"site\": \"a\"", "EOF", "ends too early"),
        ("<!doctype html>", "at line 1, column 1", "this is HTML"),
        ("{} {}", "trailing characters at line 1, column 4", "{} {}"),
    ] {
        let report = check_site(json);
        let [finding] = report.findings.as_slice() else { panic!("{json}: {:#?}", report.findings) };
        assert_eq!((finding.path.as_str(), finding.level), ("$", Error));
        assert!(finding.found.contains(found), "{json}: {finding}");
        assert!(finding.mend.as_deref().unwrap().contains(mend), "{json}: {finding}");
    }
}

#[test]
fn shapes_that_do_not_fit_are_named_with_the_nearest_that_does() {
    check_cases(vec![
        (
            "/endpiont",
            json!("/x"),
            Error,
            "endpiont",
            "unknown key `endpiont`",
            "`endpoint`",
            "did you mean `endpoint`?",
        ),
        ("/site", Value::Null, Error, "site", "nothing", "`site`, a text", ""),
        ("/dataLayer", json!("yes"), Error, "dataLayer", "\"yes\"", "`true` or `false`", ""),
        (
            "/accent",
            json!("#000000"),
            Error,
            "accent",
            "unknown key",
            "`theme`",
            "`accent` belongs into `theme`",
        ),
        (
            "/theme/scheme",
            json!("drak"),
            Error,
            "theme.scheme",
            "\"drak\"",
            "`auto`, `light` or `dark`",
            "`dark`",
        ),
        ("/theme/preset", Value::from(7), Error, "theme.preset", "`7`", "`quiet`, `soft` or `sharp`", ""),
        ("/consultation", json!({}), Error, "consultation", "an object", "a list", ""),
        (
            "/consultation/0/submit_label",
            json!("x"),
            Error,
            "consultation[0].submit_label",
            "unknown",
            "",
            "`submitLabel`",
        ),
        (
            "/consultation/0/title",
            json!(3),
            Error,
            "consultation[0].title",
            "`3`",
            "a text or an object with a text for each language",
            "",
        ),
        (
            "/consultation/0/title",
            json!({}),
            Error,
            "consultation[0].title",
            "an empty object",
            "an object with a text for each language",
            "",
        ),
        (
            "/consultation/0/title",
            json!({"en": 1, "fi": "x"}),
            Error,
            "consultation[0].title.en",
            "`1`",
            "a text",
            "",
        ),
        (
            "/consultation/0/steps/1",
            json!("you"),
            Error,
            "consultation[0].steps[1]",
            "\"you\"",
            "an object",
            "",
        ),
        (
            "/consultation/0/steps/1/id",
            Value::Null,
            Error,
            "consultation[0].steps[1].id",
            "nothing",
            "`id`, a text",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/lable",
            json!("x"),
            Error,
            "consultation[0].steps[0].fields[1].lable",
            "`lable`",
            "`label`",
            "did you mean `label`?",
        ),
        (
            "/consultation/0/steps/0/fields/1/required",
            json!(true),
            Error,
            "consultation[0].steps[0].fields[1].required",
            "`required`",
            "",
            "unless `optional` is true",
        ),
        (
            "/consultation/0/steps/0/fields/1/choices",
            json!([]),
            Error,
            "consultation[0].steps[0].fields[1].choices",
            "",
            "",
            "`options`",
        ),
        (
            "/consultation/0/steps/0/fields/1/type",
            json!("dropdown"),
            Error,
            "consultation[0].steps[0].fields[1].type",
            "\"dropdown\"",
            "`select`",
            "did you mean `select`?",
        ),
        (
            "/consultation/0/steps/0/fields/2/min",
            json!("10"),
            Error,
            "consultation[0].steps[0].fields[2].min",
            "\"10\"",
            "a number",
            "without quotes",
        ),
        (
            "/consultation/0/steps/0/fields/2/showWhen/fields",
            json!("x"),
            Error,
            "consultation[0].steps[0].fields[2].showWhen.fields",
            "",
            "",
            "`field`",
        ),
        (
            "/consultation/0/steps/1/fields/2/hours/from",
            json!(300),
            Error,
            "consultation[0].steps[1].fields[2].hours.from",
            "`300`",
            "a whole number from 0 to 255",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/3/earliest",
            json!(1.5),
            Error,
            "consultation[0].steps[1].fields[3].earliest",
            "`1.5`",
            "a whole number",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/0/use",
            json!("stages"),
            Error,
            "consultation[0].steps[0].fields[0].use",
            "",
            "",
            "`stage`",
        ),
    ]);
}

#[test]
fn null_is_no_value() {
    let report = check_site(&SITE.replace("\"acme\"", "\"acme\", \"locale\": null"));
    let [finding] = report.findings.as_slice() else { panic!("{report:#?}") };
    assert_eq!(finding.to_string(), "locale: found `null`, expected a text\n  leave the key out instead");
}

#[test]
fn a_key_given_twice_is_named() {
    let report = check_site(&SITE.replace("\"id\": \"you\",", "\"id\": \"me\", \"id\": \"you\","));
    let [finding] = report.findings.as_slice() else { panic!("{report:#?}") };
    assert_eq!(finding.path, "consultation[0].steps[0].id");
    assert_eq!(finding.found, "the key `id` a second time");
    assert!(report.site.is_none());
}

#[test]
fn everything_is_said_at_once_errors_first() {
    let config = FULL
        .replace("\"#1a4fd6\"", "\"#ffff00\"")
        .replace("\"scheme\": \"auto\"", "\"scheme\": \"auot\"")
        .replace("\"type\": \"number\"", "\"type\": \"numbr\"")
        .replace("sales@acme.example", "sales");
    let report = check_site(&config);
    let paths: Vec<&str> = report.findings.iter().map(|finding| finding.path.as_str()).collect();
    let expected = [
        "theme.scheme",
        "consultation[0].steps[0].fields[2].type",
        "consultation[0].fallbackEmail",
        "theme.accent",
    ];
    assert_eq!(paths, expected, "{:#?}", report.findings);
    assert_eq!((report.errors().count(), report.warnings().count()), (3, 1));
}

#[test]
fn the_byte_order_mark_of_windows_editors_is_read_over() {
    let report = check_site(&format!("\u{feff}{SITE}"));
    assert_eq!(report.findings, []);
    assert!(report.site.is_some());
}

#[test]
fn deep_nesting_is_an_error_not_a_crash() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(check_site(&deep).errors().next().unwrap().found.contains("recursion"));
}
