//! What the loader's script knows of the visitor's journey.

use super::node::Js;
use frontdesk_core::lead::Signal;
use frontdesk_core::node::{Node, read};
use js_sys::Function;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

/// The signals of a list. Each that cannot be read is dropped by itself: a lead goes out all the same.
pub fn signals(list: JsValue) -> Vec<Signal> {
    let items = Js(list).items().unwrap_or_default();
    items.iter().filter_map(|item| read(&**item)).collect()
}

/// A function of the loader that gives the signals known at the moment; none where it gave none.
#[derive(Clone)]
pub struct Journey(Option<Function>);

impl Journey {
    /// Takes what the loader handed over.
    pub fn new(signals: JsValue) -> Self {
        Self(signals.dyn_into().ok())
    }

    /// The signals known now.
    pub fn signals(&self) -> Vec<Signal> {
        let given = self.0.as_ref().and_then(|signals| signals.call0(&JsValue::NULL).ok());
        given.map(signals).unwrap_or_default()
    }

    /// The same as the widget holds it. Browsers have one thread; the wrapper says so to the compiler.
    pub fn reader(self) -> Box<dyn Fn() -> Vec<Signal> + Send + Sync> {
        let journey = SendWrapper::new(self);
        Box::new(move || journey.signals())
    }
}
