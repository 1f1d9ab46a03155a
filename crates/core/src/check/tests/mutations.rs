//! Every place of a config with every kind of wrong value: `check` neither crashes nor passes what serde refuses.

use super::*;

/// The pointers of all values within a value.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(keys) => keys.iter().map(|(key, child)| (key.clone(), child)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(at, child)| (at.to_string(), child)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let pointer = format!("{at}/{key}");
        pointers(child, &pointer, out);
        out.push(pointer);
    }
}

#[test]
fn whatever_check_passes_can_be_read_and_whatever_it_refuses_has_a_place() {
    let config: Value = serde_json::from_str(FULL).unwrap();
    let mut places = Vec::new();
    pointers(&config, "", &mut places);
    assert!(places.len() > 140, "{}", places.len());
    for place in places {
        for wrong in [
            json!(null),
            json!(true),
            json!(-1),
            json!(1e300),
            json!(""),
            json!("\u{0}é"),
            json!([]),
            json!({}),
            json!([{}]),
        ] {
            let mut edited = config.clone();
            *edited.pointer_mut(&place).unwrap() = wrong.clone();
            let report = check_site(&edited.to_string());
            let case = format!("{place} = {wrong}: {:#?}", report.findings);
            assert_eq!(report.site.is_some(), report.errors().next().is_none(), "{case}");
            if report.site.is_some() {
                assert_eq!(report.site, serde_json::from_value(edited).ok(), "{case}");
            }
            assert!(report.findings.iter().all(|finding| !finding.path.is_empty()), "{case}");
        }
    }
}
