//! Frontdesk: lead-capture widgets for business-to-business sites. Compiled to WASM the widgets live in a visitor's
//! browser; compiled natively the same views become HTML that works without it.

#[cfg(target_arch = "wasm32")]
mod mount;
mod platform;
mod registry;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
mod ui;
pub mod widgets;

#[cfg(target_arch = "wasm32")]
pub use mount::{Mounted, mount, tags};
