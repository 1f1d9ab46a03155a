//! Ways out for a visitor whose request could not be sent.

use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; tells whether that worked.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Absent where the page is not a secure context.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// A link that opens a letter to an address. Programs cut longer ones than 2000 characters.
pub fn mail_link(address: &str, subject: &str, body: &str) -> String {
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    let body: String = body.chars().take(1_200).collect();
    let link = format!("mailto:{address}?subject={}&body={}", encode(subject), encode(&body));
    link.chars().take(8_000).collect()
}
