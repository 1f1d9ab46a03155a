//! The inbox in process: each suite says what it does for those who send and read leads.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what helps tests is not itself marked as a test, and a panic is how a test fails"
)]

mod support;

mod accounts;
mod durability;
mod export;
mod form_posts;
mod journeys;
mod json_posts;
mod logging;
mod origins;
mod pages;
mod pipeline;
mod reading;
mod report;
mod stopping;
mod suspects;
