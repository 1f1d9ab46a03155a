//! The one list of widgets: tags, and what stands behind each of them.

use frontdesk_core::lead::WidgetKind;

/// Every kind of widget, by its tag.
pub const WIDGETS: &[(&str, WidgetKind)] = &[("frontdesk-consultation", WidgetKind::Consultation)];

/// The kind behind a word such as `consultation`.
#[cfg(target_arch = "wasm32")]
pub fn kind(word: &str) -> Option<WidgetKind> {
    WIDGETS.iter().map(|(_, kind)| *kind).find(|kind| kind.as_str() == word)
}
