//! Stands in for the crate `wasm-streams` in every build. Leptos depends on it for server functions, which no widget has;
//! the real one exports its classes to JavaScript, so that no linker can leave them out of what visitors download.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream that stays empty.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Keeps the browser's stream, and never reads it.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Drops what was to be sent.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
