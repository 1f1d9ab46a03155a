//! Rules of the whole site: endpoint, theme, stages, languages, links, secrets.

use super::*;
use Level::{Error, Warning};

#[test]
fn leads_go_somewhere_safe() {
    for endpoint in [
        "/v1/leads",
        "https://leads.example.com",
        "http://localhost:8080/v1/leads",
        "http://127.0.0.1/x",
        "http://[::1]:9/x",
        "http://app.localhost/",
    ] {
        assert_eq!(check_site(&edited("/endpoint", json!(endpoint))).findings, [], "{endpoint}");
    }
    check_cases(vec![
        (
            "/endpoint",
            json!("http://leads.example.com/v1"),
            Warning,
            "endpoint",
            "`http://leads.example.com`",
            "`https://`",
            "",
        ),
        (
            "/endpoint",
            json!("leads.example.com/v1"),
            Error,
            "endpoint",
            "",
            "an address",
            "`https://leads.example.com/v1`",
        ),
        ("/endpoint", json!("v1/leads"), Error, "endpoint", "", "a path such as", ""),
        ("/endpoint", json!("//leads.example.com"), Error, "endpoint", "", "", ""),
        ("/endpoint", json!("javascript:alert(1)"), Error, "endpoint", "", "", ""),
        ("/endpoint", json!("ftp://x.example.com/"), Error, "endpoint", "", "", ""),
        ("/endpoint", json!(""), Error, "endpoint", "", "", ""),
    ]);
}

#[test]
fn the_accent_is_a_colour_that_can_be_seen() {
    check_cases(vec![
        ("/theme/accent", json!("blue"), Error, "theme.accent", "\"blue\"", "`#1a4fd6`", ""),
        ("/theme/accent", json!("#ABC"), Error, "theme.accent", "", "", "`#aabbcc`"),
        ("/theme/accent", json!("1a4fd6"), Error, "theme.accent", "", "", "`#1a4fd6`"),
        (
            "/theme/accent",
            json!("#ffcc00"),
            Warning,
            "theme.accent",
            "1.51 to 1",
            "at least 3 to 1",
            "darker",
        ),
    ]);
}

#[test]
fn stages_are_of_a_known_model_or_the_sites_own() {
    check_cases(vec![
        ("/stages/model", json!("aidma"), Error, "stages.model", "`aidma`", "a name of the site's own", ""),
        (
            "/stages",
            json!({"model": "journey3"}),
            Error,
            "stages.model",
            "\"journey3\"",
            "`journey-3`",
            "`journey-3`",
        ),
        ("/stages/stages/1/id", json!("looking"), Error, "stages.stages[1].id", "a second time", "", ""),
        ("/stages/stages/1/phase", json!("consider"), Error, "stages.stages[1].phase", "", "", ""),
    ]);
}

#[test]
fn texts_speak_all_languages_of_the_site() {
    check_cases(vec![
        (
            "/consultation/0/title",
            json!({"en": "Talk"}),
            Warning,
            "consultation[0].title",
            "no text in fi",
            "en, fi",
            "",
        ),
        (
            "/consultation/0/title",
            json!({"en": "Talk", "fi": " "}),
            Warning,
            "consultation[0].title",
            "no text in fi",
            "",
            "",
        ),
        (
            "/consultation/0/promise",
            json!("Soon"),
            Warning,
            "consultation[0].promise",
            "one text for all languages",
            "en, fi",
            "",
        ),
        (
            "/consultation/0/steps/0/fields/1/options/0/label",
            json!({"fi": "x"}),
            Warning,
            "consultation[0].steps[0].fields[1].options[0].label",
            "no text in en",
            "",
            "",
        ),
        ("/locale", json!("en_GB"), Error, "locale", "\"en_GB\"", "a language tag", "`en-GB`"),
        (
            "/consultation/0/title",
            json!({"en": "a", "fi": "b", "suomi": "c"}),
            Error,
            "consultation[0].title.suomi",
            "\"suomi\"",
            "a language tag",
            "",
        ),
    ]);
}

#[test]
fn links_lead_to_pages() {
    check_cases(vec![
        (
            "/consultation/0/steps/1/fields/5/link",
            json!("javascript:alert(1)"),
            Error,
            "consultation[0].steps[1].fields[5].link",
            "",
            "`https://…`",
            "",
        ),
        (
            "/consultation/0/steps/1/fields/5/link",
            json!("mailto:a@b.example"),
            Error,
            "consultation[0].steps[1].fields[5].link",
            "",
            "",
            "",
        ),
        (
            "/consultation/0/afterSubmit/redirect",
            json!("tel:+358"),
            Error,
            "consultation[0].afterSubmit.redirect",
            "",
            "",
            "",
        ),
        (
            "/consultation/0/afterSubmit/redirect",
            json!("//evil.example"),
            Error,
            "consultation[0].afterSubmit.redirect",
            "",
            "",
            "",
        ),
        (
            "/consultation/0/fallbackEmail",
            json!("mailto:sales@acme.example"),
            Error,
            "consultation[0].fallbackEmail",
            "",
            "an email address",
            "`sales@acme.example`",
        ),
    ]);
}

#[test]
fn secrets_are_refused_and_never_repeated() {
    for (pointer, value, kind) in [
        ("/apiKey", json!("abc"), "a key named `apiKey`"),
        ("/webhook_secret", json!("abc"), "a key named `webhook_secret`"),
        ("/theme/password", json!("abc"), "a key named `password`"),
        ("/consultation/0/title", json!("sk_live_51Habcdefgh"), "a Stripe key"),
        ("/consultation/0/steps/0/fields/3/value", json!("whsec_abcdefgh"), "a webhook's secret"),
        ("/consultation/0/steps/0/fields/3/value", json!("pat-eu1-12ab34cd-0000-1111"), "a HubSpot token"),
        ("/consultation/0/steps/0/fields/3/value", json!("xoxb-123-456-abc"), "a Slack token"),
        ("/consultation/0/steps/0/fields/3/value", json!("Bearer abc123def456ghi"), "a bearer token"),
        ("/consultation/0/steps/0/fields/3/value", json!("-----BEGIN PRIVATE KEY-----"), "a private key"),
        ("/consultation/0/steps/0/fields/3/value", json!("eyJhbGciOi.eyJzdWIi.c2ln"), "a signed token"),
        ("/endpoint", json!("https://x.example.com/?api_key=abc"), "a secret in an address"),
        ("/endpoint", json!("https://me:pass@x.example.com/"), "a password in an address"),
    ] {
        let report = check_site(&edited(pointer, value.clone()));
        let secret: Vec<_> =
            report.errors().filter(|finding| finding.expected.contains("a browser would see it")).collect();
        assert_eq!(secret.len(), 1, "{pointer} = {value}: {:#?}", report.findings);
        assert!(secret[0].found.contains(kind), "{}", secret[0]);
        let said: String = report.findings.iter().map(Finding::to_string).collect();
        let value = value.as_str().unwrap();
        assert!(value == "abc" || !said.contains(value), "{said}");
    }
}

#[test]
fn plain_words_are_no_secrets() {
    for text in [
        "Pat-on-the-back",
        "pat-on-the-back",
        "Bearer of news",
        "risk-free",
        "re_do it",
        "SG. Office",
        "Desk-side",
    ] {
        let report = check_site(&edited("/consultation/0/title", json!({"en": text, "fi": text})));
        assert_eq!(report.findings, [], "{text}");
    }
}
