//! What views ask of a browser, where there is none: handlers never run, and numbers are written plainly.

use crate::widgets::consultation::state::Moment;
use leptos::web_sys::Event;

/// Never called: nothing happens on a server.
pub fn value_of(_: &Event) -> String {
    String::new()
}

/// Never called: nothing happens on a server.
pub fn is_checked(_: &Event) -> bool {
    false
}

/// Never called: nobody presses a button on a server.
pub fn moment() -> Moment {
    Moment { unix_ms: 0, random: [0; 10], url: None, title: String::new(), journey: Vec::new() }
}

/// A number as an attribute takes it.
pub fn plain_number(number: f64) -> String {
    number.to_string()
}

/// A server has no visitor's time zone.
pub fn time_zone() -> String {
    String::new()
}

/// A link that opens a letter; only a browser makes one with a text in it.
pub fn mail_link(address: &str, _: &str, _: &str) -> String {
    format!("mailto:{address}")
}
