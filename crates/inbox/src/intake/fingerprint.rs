//! Whether two posts are the same lead. White space and the order of keys do not count: the lead is written anew first.

use crate::storage::Print;
use frontdesk_core::lead::Lead;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Of the whole lead.
pub(super) fn whole(lead: &Lead) -> Print {
    Sha256::digest(serde_json::to_vec(lead).unwrap_or_default()).into()
}

/// Of the lead without its id, its times and what follows from them, which differ between two presses of one button.
pub(super) fn content(lead: &Lead) -> Print {
    let mut value = serde_json::to_value(lead).unwrap_or_default();
    if let Some(lead) = value.as_object_mut() {
        lead.remove("id");
        lead.remove("submittedAt");
        // What the browser remembers goes on growing, and what follows from it fades.
        for name in ["journey", "attribution", "tags"] {
            lead.remove(name);
        }
    }
    without_times(&mut value);
    Sha256::digest(value.to_string().as_bytes()).into()
}

/// `at` is the name of every further time in a lead, and of nothing else: answers name their fields in values.
fn without_times(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.remove("at");
            object.values_mut().for_each(without_times);
        }
        Value::Array(array) => array.iter_mut().for_each(without_times),
        _ => {}
    }
}
