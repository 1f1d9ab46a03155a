//! The reference backend: takes leads from widgets and plain forms, keeps each once, and shows them.

mod account;
mod api;
mod auth;
mod blocking;
mod clock;
mod cors;
mod inbox;
mod intake;
mod log;
mod options;
mod pages;
mod refusal;
mod render;
mod report;
mod security;
mod server;
pub mod storage;

pub use clock::{Clock, Machine, NoRandomness, Random};
pub use inbox::{Inbox, StartError};
pub use log::{Log, StandardError};
pub use options::Options;
pub use refusal::{Code, FieldError, Refusal};
pub use render::{Again, Render};
pub use report::{Cost, Costs, Per};
pub use server::{router, serve, serve_until};
