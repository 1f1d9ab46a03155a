//! The shared fixtures: wrong configs with the messages that they must give, and a lead that fits its schema.

use super::*;

#[test]
fn wrong_sites_give_just_their_messages() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/bad-sites");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let report = check_site(&std::fs::read_to_string(&path).unwrap());
        let line = |finding: &Finding| match finding.level {
            Level::Error => format!("error: {finding}\n"),
            Level::Warning => format!("warning: {finding}\n"),
        };
        let messages: String = report.findings.iter().map(line).collect();
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        assert_eq!(messages, expected, "{}", path.display());
        assert!(report.site.is_none(), "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 6, "{seen} files");
}

#[test]
fn the_lead_fits_its_schema_and_a_wrong_one_does_not() {
    let lead: Value = serde_json::from_str(include_str!("../../../../../tests/fixtures/lead.json")).unwrap();
    let schema = schema::lead();
    assert_eq!(conforms(&schema, &lead), []);
    for (pointer, value, path) in [
        ("/schema", json!("frontdesk.lead/2"), "schema"),
        ("/tags/temperature/band", json!("lukewarm"), "tags.temperature.band"),
        ("/tags/temperature/score", json!(-1), "tags.temperature.score"),
        ("/answers/0/value", json!(7), "answers[0].value"),
        ("/contact", json!("ada"), "contact"),
    ] {
        let mut wrong = lead.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        let paths: Vec<String> = conforms(&schema, &wrong).into_iter().map(|finding| finding.path).collect();
        assert_eq!(paths, [path], "{pointer}");
        assert!(serde_json::from_value::<crate::lead::Lead>(wrong).is_err(), "{pointer}");
    }
}

#[test]
fn a_lead_reads_and_writes_back_the_same() {
    let text = include_str!("../../../../../tests/fixtures/lead.json");
    let lead: crate::lead::Lead = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_value(&lead).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    let unknown = text.replacen('{', "{\"extra\": 1,", 1);
    assert!(serde_json::from_str::<crate::lead::Lead>(&unknown).is_err());
}
