//! The draft of a form in `sessionStorage`. Where storage is blocked, nothing is kept and nothing fails.

use frontdesk_core::form::Values;
use wasm_bindgen::JsCast;
use web_sys::Storage;

/// The draft of one form of one site.
pub struct Draft {
    key: String,
}

impl Draft {
    /// The draft under its name. `frontdesk.reset()` erases every key that starts with `frontdesk:`.
    pub fn new(site: &str, widget: &str) -> Self {
        Self { key: format!("frontdesk:draft:{site}:{widget}") }
    }

    fn storage() -> Option<Storage> {
        web_sys::window()?.session_storage().ok()?
    }

    /// Keeps the answers as pairs of field and answer.
    pub fn keep(&self, values: &Values) {
        let pairs = js_sys::Array::new();
        for (id, answers) in values.iter() {
            for answer in answers {
                pairs.push(&js_sys::Array::of2(&id.into(), &answer.into()));
            }
        }
        let text = js_sys::JSON::stringify(&pairs).ok().map(String::from);
        if let (Some(storage), Some(text)) = (Self::storage(), text) {
            let _ = storage.set_item(&self.key, &text);
        }
    }

    /// The kept answers; none where there are none, or where they cannot be read.
    pub fn find(&self) -> Option<Values> {
        let text = Self::storage()?.get_item(&self.key).ok()??;
        let pairs = js_sys::JSON::parse(&text).ok()?.dyn_into::<js_sys::Array>().ok()?;
        let values: Values = pairs.iter().filter_map(pair).collect();
        (values != Values::default()).then_some(values)
    }

    /// Forgets the answers.
    pub fn forget(&self) {
        if let Some(storage) = Self::storage() {
            let _ = storage.remove_item(&self.key);
        }
    }
}

/// A pair of two texts, as in an array of pairs or an iterator of entries.
pub fn pair(entry: wasm_bindgen::JsValue) -> Option<(String, String)> {
    let pair = entry.dyn_into::<js_sys::Array>().ok()?;
    Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
}
