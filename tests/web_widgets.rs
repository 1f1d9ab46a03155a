//! The widgets inside real browsers, through the one function that the loader calls.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

mod web;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
