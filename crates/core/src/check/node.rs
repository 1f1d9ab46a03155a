//! Reading one node of a JSON Schema, as schemars writes it.

use super::place;
use serde_json::Value;

pub fn list<'a>(schema: &'a Value, key: &str) -> &'a [Value] {
    schema.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The schema that a `$ref` names.
pub fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix('#'));
    name.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema)
}

/// The words of an enum: schemars writes documented ones as `oneOf` with a `const` each, others as `enum`.
pub fn words(schema: &Value) -> Vec<&str> {
    let documented = list(schema, "oneOf").iter().filter_map(|one| one.get("const"));
    let plain = list(schema, "enum").iter().chain(schema.get("const"));
    let nested = list(schema, "oneOf").iter().flat_map(|one| list(one, "enum"));
    documented.chain(plain).chain(nested).filter_map(Value::as_str).collect()
}

pub fn fits_type(schema: &Value, value: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => {
            list(schema, "anyOf").is_empty() || list(schema, "anyOf").iter().any(|one| fits_type(one, value))
        }
    }
}

pub fn in_range(schema: &Value, number: Option<f64>) -> bool {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let number = number.unwrap_or_default();
    bound("minimum").is_none_or(|min| number >= min) && bound("maximum").is_none_or(|max| number <= max)
}

/// What a schema takes, in words.
pub fn expected(root: &Value, schema: &Value) -> String {
    let schema = resolved(root, schema);
    let words = words(schema);
    if !words.is_empty() {
        return place::listed(&words);
    }
    let any: Vec<String> = list(schema, "anyOf").iter().map(|one| expected(root, one)).collect();
    if !any.is_empty() {
        return any.join(" or ");
    }
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    match (schema.get("type").and_then(Value::as_str), bound("minimum"), bound("maximum")) {
        (Some("string"), ..) => "a text".to_owned(),
        (Some("integer"), Some(min), Some(max)) => format!("a whole number from {min} to {max}"),
        (Some("integer"), ..) => "a whole number".to_owned(),
        (Some("number"), ..) => "a number".to_owned(),
        (Some("boolean"), ..) => "`true` or `false`".to_owned(),
        (Some("array"), ..) => "a list".to_owned(),
        (Some("object"), ..) if schema.get("properties").is_none() => {
            "an object with a text for each language".to_owned()
        }
        _ => "an object".to_owned(),
    }
}

/// The least value that a schema takes, so that the rest of the file can be read.
pub fn placeholder(root: &Value, schema: &Value) -> Value {
    let schema = resolved(root, schema);
    if let Some(word) = words(schema).first() {
        return Value::from(*word);
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("number" | "integer") => schema.get("minimum").cloned().unwrap_or_else(|| 0.into()),
        Some("boolean") => Value::Bool(false),
        Some("array") => Value::Array(Vec::new()),
        Some("object") => {
            let child = |key: &str| schema.pointer(&format!("/properties/{key}")).unwrap_or(&Value::Null);
            let required = list(schema, "required").iter().filter_map(Value::as_str);
            required.map(|key| (key.to_owned(), placeholder(root, child(key)))).collect()
        }
        _ => Value::from(""),
    }
}
