//! The form that was rendered before WASM came: what was typed, which errors are shown, and where the caret stands.

use super::storage::pair;
use frontdesk_core::form::Values;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, ShadowRoot};

/// What a visitor did before the take-over.
pub struct Rendered {
    /// The element that the live view replaces.
    pub base: Option<Element>,
    /// Whether there was a form.
    pub is_form: bool,
    /// What was typed and chosen.
    pub values: Values,
    /// The questions at which an error is shown.
    pub touched: Vec<String>,
    /// Whether the trap was filled in.
    pub trapped: bool,
    /// When the form appeared, in milliseconds since 1970, as the loader noted it.
    pub started: Option<i64>,
}

impl Rendered {
    /// Reads the root; everything is empty where nothing was rendered.
    pub fn read(root: &ShadowRoot) -> Self {
        let base = root.query_selector(".base").ok().flatten();
        let form = root
            .query_selector("form")
            .ok()
            .flatten()
            .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let data = form.as_ref().and_then(|form| FormData::new_with_form(form).ok());
        let entries: Vec<(String, String)> = data
            .and_then(|data| js_sys::try_iter(&data).ok().flatten())
            .map(|entries| entries.flatten().filter_map(pair).collect())
            .unwrap_or_default();
        let trapped = entries.iter().any(|(name, value)| name == "frontdesk-fax" && !value.is_empty());
        let started = entries.iter().find(|(name, _)| name == "frontdesk-started");
        let started = started.and_then(|(_, ms)| ms.parse().ok());
        let is_answer = |(name, _): &(String, String)| !name.starts_with("frontdesk-");
        Self {
            base,
            is_form: form.is_some(),
            values: entries.into_iter().filter(is_answer).collect(),
            touched: touched(root),
            trapped,
            started,
        }
    }
}

fn touched(root: &ShadowRoot) -> Vec<String> {
    let Ok(invalid) = root.query_selector_all("[aria-invalid=true]") else { return Vec::new() };
    let name = |at| invalid.get(at)?.dyn_into::<Element>().ok()?.get_attribute("name");
    (0..invalid.length()).filter_map(name).collect()
}

/// Where the focus is, and the selection in it.
pub struct Caret {
    id: String,
    selection: Option<(u32, u32)>,
}

impl Caret {
    /// Reads it; none where the focus is elsewhere.
    pub fn read(root: &ShadowRoot) -> Option<Self> {
        let focused = root.active_element()?;
        let id = focused.id();
        let number = |name: &str| {
            js_sys::Reflect::get(&focused, &name.into())
                .ok()
                .and_then(|n: JsValue| n.as_f64())
                .map(|n| n as u32)
        };
        let selection = number("selectionStart").zip(number("selectionEnd"));
        (!id.is_empty()).then_some(Self { id, selection })
    }

    /// Puts it back; tells whether the element is still there.
    pub fn restore(&self, root: &ShadowRoot) -> bool {
        let Some(element) = root.get_element_by_id(&self.id) else { return false };
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
        if let Some((start, end)) = self.selection {
            // Text areas have the method too, under another type.
            let _ = element.unchecked_ref::<HtmlInputElement>().set_selection_range(start, end);
        }
        true
    }
}
