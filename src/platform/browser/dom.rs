//! Elements: what a control holds, where the focus goes, and waiting for the browser.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ShadowRoot};

/// The value of the control that an event came from.
pub fn value_of(event: &Event) -> String {
    property(event, "value").and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether the box that an event came from is ticked.
pub fn is_checked(event: &Event) -> bool {
    property(event, "checked").is_some_and(|checked| checked.is_truthy())
}

/// Inputs, selects and text areas share property names but no type.
fn property(event: &Event, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(event.target()?.as_ref(), &name.into()).ok()
}

/// Focuses an element and brings it into view; nothing happens where there is none.
pub fn focus(root: &ShadowRoot, selector: &str) {
    let Ok(Some(element)) = root.query_selector(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Auto);
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Keeps the widget as tall as it is while a shorter panel follows a form, so that the page below does not jump; or lets
/// it take the height of its content again.
pub fn hold_height(root: &ShadowRoot, hold: bool) {
    let base =
        root.query_selector(".base").ok().flatten().and_then(|base| base.dyn_into::<HtmlElement>().ok());
    if let Some(base) = base {
        let height = if hold { format!("{}px", base.offset_height()) } else { String::new() };
        let _ = base.style().set_property("min-block-size", &height);
    }
}

/// Whether the visitor may see any of an element now.
pub fn is_on_screen(element: &Element) -> bool {
    let height =
        web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let place = element.get_bounding_client_rect();
    place.bottom() > 0.0 && place.top() < height
}

/// Puts the live view in the place of the rendered one. WebKit lays a size container out empty at first, and would
/// scroll a page up that is short for that moment, so the new one is as tall as the old one until it has been laid out.
pub fn swap(old: &Element, base: &HtmlElement) {
    let height = old.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_height);
    let _ = base.style().set_property("min-block-size", &format!("{height}px"));
    let _ = old.replace_with_with_node_1(base);
    let _laid_out = base.offset_height();
    let _ = base.style().remove_property("min-block-size");
}

/// The element that holds a view, with these attributes.
pub fn create_base(attributes: &[(&str, &str)]) -> Option<HtmlElement> {
    let base: Element = web_sys::window()?.document()?.create_element("div").ok()?;
    for (name, value) in attributes {
        base.set_attribute(name, value).ok()?;
    }
    base.dyn_into().ok()
}

/// Waits so many milliseconds.
pub async fn sleep(ms: i32) {
    let timer = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = JsFuture::from(timer).await;
}

/// Waits until the view shows what the state says. Its effects are microtasks, and so is this: whatever follows still
/// belongs to the press that caused it, and cannot come between a visitor and the next field.
pub async fn settled() {
    for _ in 0..2 {
        let _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::UNDEFINED)).await;
    }
}
