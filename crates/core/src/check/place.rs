//! Paths into a config, and how its values are quoted in a message.

use super::rules::secret_in;
use serde_json::Value;

/// The whole file.
pub fn root() -> String {
    "$".to_owned()
}

/// The path of a key.
pub fn key(path: &str, key: &str) -> String {
    let is_plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    match (path, is_plain) {
        ("$", true) => key.to_owned(),
        (_, true) => format!("{path}.{key}"),
        (_, false) => format!("{path}[{}]", Value::from(key)),
    }
}

/// The path of an entry of a list.
pub fn entry(path: &str, at: usize) -> String {
    format!("{path}[{at}]")
}

/// A value in a message: short, and never a secret.
pub fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(entries) if entries.is_empty() => "an empty list".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        plain => format!("`{plain}`"),
    }
}

/// A text in a message: short, and never a secret.
pub fn quoted(text: &str) -> String {
    if let Some(kind) = secret_in(text) {
        return format!("what looks like {kind}");
    }
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    Value::from(short).to_string()
}

/// Words in a message: "`a`, `b` or `c`".
pub fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
        None => "nothing".to_owned(),
    }
}
