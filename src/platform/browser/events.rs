//! Events that a widget tells its page.

use super::write::write;
use serde::Serialize;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Dispatches an event on the tag; it bubbles out of every shadow root around.
pub fn emit(host: &HtmlElement, name: &str, detail: &impl Serialize) {
    dispatch(host, name, detail, false);
}

/// Dispatches an event that the page may cancel; tells whether it did not.
pub fn emit_request(host: &HtmlElement, name: &str, detail: &impl Serialize) -> bool {
    dispatch(host, name, detail, true)
}

fn dispatch(host: &HtmlElement, name: &str, detail: &impl Serialize, cancelable: bool) -> bool {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(cancelable);
    init.set_detail(&write(detail));
    CustomEvent::new_with_event_init_dict(name, &init)
        .and_then(|event| host.dispatch_event(&event))
        .unwrap_or(true)
}
