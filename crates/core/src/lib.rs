//! What a lead is, how a widget is configured and how answers become tags: no I/O, no DOM, no clock.

pub mod config;
pub mod contact;
pub mod form;
pub mod lead;
pub mod node;
pub mod strings;
pub mod tagging;
mod words;

#[cfg(feature = "check")]
pub mod check;
