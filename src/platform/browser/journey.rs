//! What the loader's script knows of the visitor's journey.

use super::read::read;
use frontdesk_core::lead::Signal;
use js_sys::Function;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

/// A function of the loader that gives the signals known at the moment; none where it gave none.
#[derive(Clone)]
pub struct Journey(Option<Function>);

impl Journey {
    /// Takes what the loader handed over.
    pub fn new(signals: JsValue) -> Self {
        Self(signals.dyn_into().ok())
    }

    /// The signals; none where they cannot be read: a lead goes out all the same.
    pub fn signals(&self) -> Vec<Signal> {
        let given = self.0.as_ref().and_then(|signals| signals.call0(&JsValue::NULL).ok());
        given.and_then(|given| read(given).ok()).unwrap_or_default()
    }

    /// The same as the widget holds it. Browsers have one thread; the wrapper says so to the compiler.
    pub fn reader(self) -> Box<dyn Fn() -> Vec<Signal> + Send + Sync> {
        let journey = SendWrapper::new(self);
        Box::new(move || journey.signals())
    }
}
