//! TypeScript from the JSON Schemas: an interface for each object, a union for each enum, and the page's API.

use super::node::{list, resolved, words};
use super::schema;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The text of `frontdesk.d.ts`.
pub fn typescript() -> String {
    let mut types: BTreeMap<String, String> = BTreeMap::new();
    for root in [schema::site(), schema::written_lead()] {
        let name = root.get("title").and_then(Value::as_str).unwrap_or_default();
        types.insert(name.to_owned(), declaration(name, &root));
        let definitions = root.get("$defs").and_then(Value::as_object);
        for (name, definition) in definitions.into_iter().flatten() {
            types.entry(name.clone()).or_insert_with(|| declaration(name, definition));
        }
    }
    let types: String = types.into_values().collect();
    format!("{HEAD}\n{types}{}", include_str!("typescript_page.d.ts"))
}

const HEAD: &str = "// Generated from the Rust types by `cargo xtask codegen`. Do not edit.\n";

fn declaration(name: &str, definition: &Value) -> String {
    let about = doc(definition, "");
    if definition.get("properties").is_none() {
        return format!("{about}export type {name} = {};\n\n", type_of(definition, ""));
    }
    format!("{about}export interface {name} {}\n\n", object(definition, ""))
}

fn object(schema: &Value, indent: &str) -> String {
    let required: Vec<&str> = list(schema, "required").iter().filter_map(Value::as_str).collect();
    let properties = schema.get("properties").and_then(Value::as_object);
    let mut out = String::from("{\n");
    for (key, property) in properties.into_iter().flatten() {
        let inner = format!("{indent}  ");
        let mark = if required.contains(&key.as_str()) { "" } else { "?" };
        out.push_str(&doc(property, &inner));
        let is_name = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '$' || c == '_');
        let key = if is_name { key.clone() } else { Value::from(key.as_str()).to_string() };
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{inner}{key}{mark}: {};", type_of(property, &inner));
    }
    out + indent + "}"
}

fn type_of(schema: &Value, indent: &str) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or_default().to_owned();
    }
    let words = words(schema);
    if !words.is_empty() {
        return words.iter().map(|word| Value::from(*word).to_string()).collect::<Vec<_>>().join(" | ");
    }
    let any: Vec<String> = list(schema, "anyOf").iter().map(|one| type_of(one, indent)).collect();
    if !any.is_empty() {
        return any.join(" | ");
    }
    let nested = |key: &str| schema.get(key).map_or("unknown".to_owned(), |one| type_of(one, indent));
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => "string".to_owned(),
        Some("number" | "integer") => "number".to_owned(),
        Some("boolean") => "boolean".to_owned(),
        Some("array") => format!("Array<{}>", nested("items")),
        Some("object") if schema.get("properties").is_none() => {
            format!("{{ [key: string]: {} }}", nested("additionalProperties"))
        }
        Some("object") => object(resolved(schema, schema), indent),
        _ => "unknown".to_owned(),
    }
}

fn doc(schema: &Value, indent: &str) -> String {
    let about = schema.get("description").and_then(Value::as_str).unwrap_or_default().replace("*/", "*\\/");
    let lines: Vec<&str> = about.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let middle: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
            format!("{indent}/**\n{middle}{indent} */\n")
        }
    }
}
