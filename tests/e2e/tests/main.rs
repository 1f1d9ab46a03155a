//! Whole journeys in real browsers, against the built widgets and the real inbox.

#![expect(clippy::indexing_slicing, reason = "a test that finds no such part of an answer has failed")]

mod accessibility;
mod delivery;
mod draft;
mod embed;
mod gathering;
mod isolation;
mod journey;
mod keyboard;
mod layout;
mod leaks;
mod memory;
mod memory_panel;
mod tagging;
mod take_over;
mod visitor;
mod without_script;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = [
        journey::cases(),
        without_script::cases(),
        take_over::cases(),
        layout::cases(),
        leaks::cases(),
        accessibility::cases(),
        keyboard::cases(),
        embed::cases(),
        delivery::cases(),
        draft::cases(),
        isolation::cases(),
        gathering::cases(),
        tagging::cases(),
        memory::cases(),
        memory_panel::cases(),
    ];
    frontdesk_e2e::run(cases.into_iter().flatten().collect())
}
