//! Each rule, one edit away from a config without findings.

use super::*;
use serde_json::{Value, json};

const SITE: &str = include_str!("../../../../tests/fixtures/site.json");
const FULL: &str = include_str!("../../../../tests/fixtures/full-site.json");

/// The full config with one value set; `null` takes the key away, `/-` at the end appends to a list.
fn edited(pointer: &str, value: Value) -> String {
    let mut config: Value = serde_json::from_str(FULL).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match config.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
        Value::Object(keys) if value.is_null() => drop(keys.shift_remove(key).unwrap()),
        Value::Object(keys) => drop(keys.insert(key.to_owned(), value)),
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} is {other}"),
    }
    config.to_string()
}

/// An edit, and the level, path, found, expected and mend of the one finding that it makes; texts by a part of them.
type Case = (&'static str, Value, Level, &'static str, &'static str, &'static str, &'static str);

fn check_cases(cases: Vec<Case>) {
    for (pointer, value, level, path, found, expected, mend) in cases {
        let case = format!("{pointer} = {value}");
        let report = check_site(&edited(pointer, value));
        let [finding] = report.findings.as_slice() else {
            panic!("{case}: {:#?}", report.findings);
        };
        assert_eq!((finding.level, finding.path.as_str()), (level, path), "{case}: {finding}");
        assert!(finding.found.contains(found), "{case}: {finding}");
        assert!(finding.expected.contains(expected), "{case}: {finding}");
        assert!(finding.mend.as_deref().unwrap_or_default().contains(mend), "{case}: {finding}");
        assert_eq!(finding.mend.is_some(), !mend.is_empty(), "{case}: {finding}");
        assert_eq!(report.site.is_some(), level == Level::Warning, "{case}");
    }
}

const NEED: &str = "/consultation/0/steps/0/fields";
const YOU: &str = "/consultation/0/steps/1/fields";

#[test]
fn the_fixtures_have_no_findings() {
    for config in [SITE, FULL] {
        let report = check_site(config);
        assert_eq!(report.findings, []);
        assert_eq!(report.site, serde_json::from_str(config).ok());
    }
}

mod fields;
mod files;
mod generated;
mod journeys;
mod mutations;
mod shape;
mod sites;
