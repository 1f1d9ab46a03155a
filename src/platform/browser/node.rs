//! What `JSON.parse` made, as `core` reads it.

use frontdesk_core::node::Node;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// A value of the page. An `undefined` or `null` under a key counts as absent.
pub struct Js(pub JsValue);

fn boxed(value: JsValue) -> Box<dyn Node> {
    Box::new(Js(value))
}

impl Node for Js {
    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Option<Vec<Box<dyn Node>>> {
        Some(self.0.dyn_ref::<Array>()?.iter().map(boxed).collect())
    }

    fn entries(&self) -> Option<Vec<(String, Box<dyn Node>)>> {
        let object = self.0.dyn_ref::<Object>().filter(|object| !object.is_instance_of::<Array>())?;
        let entry = |entry: JsValue| {
            let pair: Array = entry.dyn_into().ok()?;
            let value = pair.get(1);
            let is_there = !value.is_undefined() && !value.is_null();
            is_there.then(|| Some((pair.get(0).as_string()?, boxed(value))))?
        };
        Some(Object::entries(object).iter().filter_map(entry).collect())
    }
}
