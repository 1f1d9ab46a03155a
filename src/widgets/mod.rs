//! The widgets.

pub mod consultation;
