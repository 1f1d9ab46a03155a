//! What people and browsers look at.

pub(crate) mod files;
pub(crate) mod front;
pub(crate) mod health;
pub(crate) mod inbox;
mod mime;
mod send;
