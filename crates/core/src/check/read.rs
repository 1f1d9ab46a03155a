//! Reading the JSON text: where it breaks, shown with a caret, and the keys that it gives twice.

use super::{Finding, place};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;

/// A text that is JSON.
pub struct Document {
    pub value: Value,
    pub duplicates: Vec<Finding>,
}

/// Reads the text, or says where it is no JSON.
pub fn read(json: &str) -> Result<Document, Finding> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let duplicates = RefCell::default();
    let mut reader = serde_json::Deserializer::from_str(json);
    let seed = Node { path: place::root(), duplicates: &duplicates };
    let value = seed.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    match value {
        Ok(value) => Ok(Document { value, duplicates: duplicates.into_inner() }),
        Err(error) => Err(syntax(json, &error)),
    }
}

/// One value and its place. `serde_json::Value` would keep the last of two equal keys and say nothing.
struct Node<'a> {
    path: String,
    duplicates: &'a RefCell<Vec<Finding>>,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        let node = |at| Node { path: place::entry(&self.path, at), duplicates: self.duplicates };
        while let Some(value) = entries.next_element_seed(node(list.len()))? {
            list.push(value);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let path = place::key(&self.path, &key);
            if map.contains_key(&key) {
                let twice = Finding::error(&path, format!("the key `{key}` a second time"), "each key once");
                self.duplicates.borrow_mut().push(twice);
            }
            let value = entries.next_value_seed(Node { path, duplicates: self.duplicates })?;
            map.insert(key, value);
        }
        Ok(map.into())
    }
}

/// Where the text is no JSON: line, column, and a caret under the place.
fn syntax(json: &str, error: &serde_json::Error) -> Finding {
    let (line, column) = (error.line().max(1), error.column().max(1));
    let whole = error.to_string();
    let cause = whole.split(" at line ").next().unwrap_or_default();
    let source = json.lines().nth(line - 1).unwrap_or_default();
    // serde_json counts bytes; a caret stands under characters.
    let before = source.get(..column - 1).unwrap_or(source).chars().count();
    let start = before.saturating_sub(60);
    let shown: String =
        source.chars().skip(start).take(100).map(|c| if c == '\t' { ' ' } else { c }).collect();
    let caret = format!("  {shown}\n  {}^", " ".repeat(before - start));
    Finding::error(&place::root(), format!("{cause} at line {line}, column {}", before + 1), "JSON").mend(
        match hint(json, source, cause) {
            Some(hint) => format!("{caret}\n  {hint}"),
            None => caret,
        },
    )
}

fn hint(json: &str, source: &str, cause: &str) -> Option<&'static str> {
    let found = source.trim_start();
    match () {
        () if json.trim().is_empty() => Some("the file is empty"),
        () if json.trim_start().starts_with('<') => Some("this is HTML: the address answers with a page"),
        () if cause.contains("trailing comma") => Some("take the comma before the closing bracket away"),
        () if found.starts_with("//") || found.starts_with("/*") => Some("JSON has no comments"),
        () if source.contains(['“', '”', '‘', '’']) => Some("write straight double quotes"),
        () if found.starts_with('\'') => Some("write double quotes"),
        () if cause.contains("key must be a string") => Some("put the key into double quotes"),
        () if cause.contains("EOF") => Some("the file ends too early: a bracket or quote is not closed"),
        () => None,
    }
}
