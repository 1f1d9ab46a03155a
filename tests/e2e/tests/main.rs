//! Whole journeys in real browsers, against the built widgets and the real inbox.

mod journey;
mod probe;
mod visitor;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = [journey::cases(), probe::cases()];
    frontdesk_e2e::run(cases.into_iter().flatten().collect())
}
