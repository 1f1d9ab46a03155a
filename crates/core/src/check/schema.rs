//! JSON Schemas made from the types: the shape that `check` walks and that editors read.

use crate::lead::Lead;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The files of `schema/` with their JSON Schemas (draft 2020-12).
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![("site.schema.json", site()), ("lead.schema.json", lead())]
}

/// The shape of a site's config. In browsers the generated file itself: making it anew would take more code than it is long.
#[cfg(target_arch = "wasm32")]
pub fn site() -> Value {
    serde_json::from_str(include_str!("../../../../schema/site.schema.json")).unwrap_or_default()
}

/// The shape of a site's config.
#[cfg(not(target_arch = "wasm32"))]
pub fn site() -> Value {
    static SITE: std::sync::OnceLock<Value> = std::sync::OnceLock::new();
    let made =
        || SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<crate::config::Site>();
    SITE.get_or_init(|| finished(made().to_value(), "site.schema.json")).clone()
}

/// The shape of a lead as it may be sent.
pub fn lead() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    finished(generator.into_root_schema_for::<Lead>().to_value(), "lead.schema.json")
}

/// The shape of a lead as the widgets write it: what they always give is required.
pub fn written_lead() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    finished(generator.into_root_schema_for::<Lead>().to_value(), "lead.schema.json")
}

fn finished(mut schema: Value, id: &str) -> Value {
    plain(&mut schema);
    if let Some(keys) = schema.as_object_mut() {
        keys.shift_insert(1, "$id".to_owned(), id.into());
    }
    schema
}

/// An `Option` may be absent; that it may also be `null` is an accident of serde which no file should rest on.
fn plain(schema: &mut Value) {
    match schema {
        Value::Array(entries) => entries.iter_mut().for_each(plain),
        Value::Object(keys) => {
            // Rust's own names of number formats, which strict validators refuse.
            if keys.get("type").is_some_and(|one| one != "string") {
                keys.retain(|key, format| key != "format" || !format.is_string());
            }
            if let Some(Value::Array(types)) = keys.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    keys.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(any)) = keys.get_mut("anyOf") {
                any.retain(|one| one.get("type").is_none_or(|name| name != "null"));
                if let [Value::Object(only)] = any.as_slice() {
                    let only = only.clone();
                    keys.shift_remove("anyOf");
                    keys.extend(only);
                }
            }
            keys.values_mut().for_each(plain);
        }
        _ => {}
    }
}
