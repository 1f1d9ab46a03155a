//! A walk over a value along its JSON Schema: says all that does not fit, and mends the rest so that it can be read on.

use super::node::{expected, fits_type, in_range, list, placeholder, resolved, words};
use super::{Finding, place};
use serde_json::{Map, Value};

/// Says what does not fit; gives the value without it, placeholders where something is required.
pub fn walk(schema: &Value, value: &Value, findings: &mut Vec<Finding>) -> Value {
    let mut walk = Walk { root: schema, findings };
    walk.value(schema, value, &place::root()).unwrap_or_else(|| placeholder(schema, schema))
}

/// Everything in a value that a JSON Schema of [`super::schemas`] does not allow.
pub fn conforms(schema: &Value, value: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(schema, value, &mut findings);
    findings
}

struct Walk<'a> {
    root: &'a Value,
    findings: &'a mut Vec<Finding>,
}

impl Walk<'_> {
    /// The value without what does not fit; none where nothing of it fits.
    fn value(&mut self, schema: &Value, value: &Value, path: &str) -> Option<Value> {
        let schema = resolved(self.root, schema);
        let schema = match list(schema, "anyOf") {
            [] => schema,
            any => any.iter().find(|one| fits_type(one, value)).unwrap_or(schema),
        };
        let words = words(schema);
        if !words.is_empty() {
            return self.word(&words, value, path);
        }
        if !fits_type(schema, value) {
            return self.wrong_type(schema, value, path);
        }
        match value {
            Value::Object(keys) => Some(self.object(schema, keys, path)),
            Value::Array(entries) => {
                let items = schema.get("items").unwrap_or(&Value::Null);
                let entry = |(at, entry)| {
                    let kept = self.value(items, entry, &place::entry(path, at));
                    kept.unwrap_or_else(|| placeholder(self.root, items))
                };
                Some(entries.iter().enumerate().map(entry).collect())
            }
            Value::Number(number) if !in_range(schema, number.as_f64()) => {
                self.wrong_type(schema, value, path)
            }
            _ => Some(value.clone()),
        }
    }

    fn wrong_type(&mut self, schema: &Value, value: &Value, path: &str) -> Option<Value> {
        let finding = Finding::error(path, place::shown(value), expected(self.root, schema));
        self.findings.push(match value {
            Value::Null => finding.mend("leave the key out instead"),
            Value::String(text) if expected(self.root, schema).contains("number") && is_number(text) => {
                finding.mend("write it without quotes")
            }
            _ => finding,
        });
        None
    }

    fn word(&mut self, words: &[&str], value: &Value, path: &str) -> Option<Value> {
        let word = value.as_str().unwrap_or_default();
        if words.contains(&word) {
            return Some(value.clone());
        }
        let finding = Finding::error(path, place::shown(value), place::listed(words));
        self.findings.push(finding.nearest(word, words.iter().copied()));
        None
    }

    fn object(&mut self, schema: &Value, keys: &Map<String, Value>, path: &str) -> Value {
        let none = Map::new();
        let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
        let others = schema.get("additionalProperties");
        let mut kept = Map::new();
        for (key, value) in keys {
            let at = place::key(path, key);
            let child = match (properties.get(key), others) {
                (Some(child), _) => child,
                (None, Some(others @ Value::Object(_))) => others,
                (None, Some(Value::Bool(false))) => {
                    self.unknown_key(properties, key, &at);
                    continue;
                }
                (None, _) => continue,
            };
            if let Some(value) = self.value(child, value, &at) {
                kept.insert(key.clone(), value);
            }
        }
        if keys.len() < schema.get("minProperties").and_then(Value::as_u64).unwrap_or(0) as usize {
            self.findings.push(Finding::error(path, "an empty object", expected(self.root, schema)));
        }
        for required in list(schema, "required").iter().filter_map(Value::as_str) {
            let child = properties.get(required).unwrap_or(&Value::Null);
            if !keys.contains_key(required) {
                let expected = format!("`{required}`, {}", expected(self.root, child));
                self.findings.push(Finding::error(&place::key(path, required), "nothing", expected));
            }
            kept.entry(required).or_insert_with(|| placeholder(self.root, child));
        }
        Value::Object(kept)
    }

    fn unknown_key(&mut self, properties: &Map<String, Value>, key: &str, path: &str) {
        let known: Vec<&str> = properties.keys().map(String::as_str).collect();
        let finding = Finding::error(path, format!("the unknown key `{key}`"), place::listed(&known));
        let has_key =
            |child: &Value| resolved(self.root, child).pointer(&format!("/properties/{key}")).is_some();
        let home = properties.iter().find(|(_, child)| has_key(child));
        let finding = match (key, home) {
            ("required", _) if known.contains(&"optional") => {
                finding.mend("every question is required unless `optional` is true")
            }
            (_, Some((home, _))) => finding.mend(format!("`{key}` belongs into `{home}`")),
            _ => finding.nearest(key, known),
        };
        self.findings.push(finding);
    }
}

fn is_number(text: &str) -> bool {
    text.trim().parse::<f64>().is_ok()
}
