//! Pieces that all widgets share.

pub mod base;
pub mod el;
