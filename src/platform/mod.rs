//! The only code that touches the browser outside a view. On a server the same names answer without one.

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub use browser::{is_checked, mail_link, moment, plain_number, time_zone, value_of};

#[cfg(not(target_arch = "wasm32"))]
mod server;
#[cfg(not(target_arch = "wasm32"))]
pub use server::{is_checked, mail_link, moment, plain_number, time_zone, value_of};
