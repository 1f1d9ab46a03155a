//! The page around a widget, the clock, and randomness.

use crate::widgets::consultation::state::Moment;
use frontdesk_core::contact::Url;
use frontdesk_core::lead::Timestamp;

/// Now, by the visitor's clock.
pub fn now() -> Timestamp {
    Timestamp::from_unix_ms(js_sys::Date::now() as i64)
}

/// What belongs to the moment of submitting.
pub fn moment() -> Moment {
    let document = web_sys::window().and_then(|window| window.document());
    let mut random = [0; 10];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    Moment {
        unix_ms: now().unix_ms(),
        random,
        url: address().as_deref().and_then(|address| Url::parse(address).ok()),
        title: document.map(|document| document.title()).unwrap_or_default().chars().take(300).collect(),
        journey: Vec::new(),
    }
}

/// The page's address without its fragment, which may hold what is nobody else's business.
fn address() -> Option<String> {
    let href = web_sys::window()?.location().href().ok()?;
    href.split('#').next().map(str::to_owned)
}

/// A parameter of the page's address.
pub fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Goes to a page.
pub fn go_to(page: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(page);
    }
}
