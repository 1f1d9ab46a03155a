//! What came of the leads of a span of time: where they came from, how fast they were answered, what they cost.

mod costs;
mod costs_file;
mod figures;
mod response;

pub use costs::{Cost, Costs, Per};
pub(crate) use figures::Report;
