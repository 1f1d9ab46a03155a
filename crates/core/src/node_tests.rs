//! The own reader and serde agree on what a config is.

use super::*;
use crate::config::Site;
use crate::lead::Signal;
use serde_json::{Value, json};

impl Node for Value {
    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn items(&self) -> Option<Vec<Box<dyn Node>>> {
        Some(self.as_array()?.iter().map(|item| Box::new(item.clone()) as Box<dyn Node>).collect())
    }

    fn entries(&self) -> Option<Vec<(String, Box<dyn Node>)>> {
        let entries = self.as_object()?.iter();
        Some(entries.map(|(key, value)| (key.clone(), Box::new(value.clone()) as Box<dyn Node>)).collect())
    }
}

/// Everything that a config can say.
fn whole() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/full-site.json")).unwrap()
}

/// Whether both readers give the same.
fn agree(value: &Value) -> bool {
    let by_serde = serde_json::from_value::<Site>(value.clone()).ok();
    assert!(read::<Site>(value) == by_serde, "{value}");
    by_serde.is_some()
}

#[test]
fn both_read_the_whole_config_alike() {
    assert!(agree(&whole()));
    assert!(agree(&json!({"site": "a", "endpoint": "/x"})));
    for folder in ["journey-3", "buying-process-5", "problem-solving-7", "aidma", "aisas", "custom"] {
        let file = format!("{}/../../tests/fixtures/journeys/{folder}/site.json", env!("CARGO_MANIFEST_DIR"));
        assert!(agree(&serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()), "{folder}");
    }
}

/// Every place of a value, as a pointer.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    let mut go = |key: String, child: &Value| {
        let place = format!("{at}/{key}");
        all.push(place.clone());
        places(child, &place, all);
    };
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, child)| go(key.clone(), child)),
        Value::Array(items) => items.iter().enumerate().for_each(|(n, child)| go(n.to_string(), child)),
        _ => {}
    }
}

#[test]
fn both_refuse_and_accept_the_same_edits() {
    let whole = whole();
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    assert!(all.len() > 150, "{} places", all.len());
    let (mut accepted, mut refused) = (0, 0);
    for place in &all {
        for edit in [json!("x"), json!(-1), json!(1.5), json!(true), json!([]), json!({}), json!({"x": 1})] {
            let mut edited = whole.clone();
            let edited_place = edited.pointer_mut(place).unwrap();
            // Serde takes a list of the fields for a struct, which nobody means.
            if edited_place.is_object() && edit.is_array() {
                continue;
            }
            *edited_place = edit;
            *if agree(&edited) { &mut accepted } else { &mut refused } += 1;
        }
        let (parent, key) = place.rsplit_once('/').unwrap();
        let mut without = whole.clone();
        if let Some(parent) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
            parent.remove(key);
            *if agree(&without) { &mut accepted } else { &mut refused } += 1;
        }
    }
    assert!(accepted > 100 && refused > 100, "{accepted} accepted, {refused} refused");
}

#[test]
fn signals_are_read_alike() {
    let lead: Value = serde_json::from_str(include_str!("../../../tests/fixtures/lead.json")).unwrap();
    let journey = lead.get("journey").unwrap();
    let by_serde: Vec<Signal> = serde_json::from_value(journey.clone()).unwrap();
    assert_eq!(read::<Vec<Signal>>(journey), Some(by_serde));
    for wrong in
        [json!({"at": "soon", "signal": "x"}), json!({"signal": "x"}), json!({"at": 7, "signal": "x"})]
    {
        assert_eq!(read::<Signal>(&wrong), None, "{wrong}");
    }
}
