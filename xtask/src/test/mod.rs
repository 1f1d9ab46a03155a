//! `cargo xtask test`: every check, in the order in which a failure is cheapest to find.

mod browser;
mod drivers;
mod native;
mod record;

use crate::build::{self, Minify, Profile};
use crate::tools::browsers::{self, Engine};
use crate::tools::{npm, rust_target, wasm_bindgen};
use crate::workspace::{NativeProfile, Workspace};
use crate::{codegen, size};
use anyhow::Result;
use clap::ValueEnum;
use drivers::Drivers;
use record::Record;

#[derive(clap::Args)]
pub struct Arguments {
    /// The browsers' engines to test on.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "chromium,firefox,webkit")]
    engines: Vec<Engine>,
    /// One part of the checks.
    #[arg(long, value_enum)]
    only: Option<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Formatting, lints, tests without a browser, generated files.
    Native,
    /// The widgets' own tests, inside each browser.
    Web,
    /// What ships, its size, and end-to-end tests over WebDriver.
    E2e,
}

pub fn perform(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let mut record = Record::default();
    let result = all(workspace, arguments, &mut record);
    record.print();
    result
}

fn all(workspace: &Workspace, arguments: &Arguments, record: &mut Record) -> Result<()> {
    let wants = |part| arguments.only.is_none_or(|only| only == part);
    if wants(Part::Native) {
        native(workspace, record)?;
    }
    if !wants(Part::Web) && !wants(Part::E2e) {
        return Ok(());
    }
    let engines = &arguments.engines;
    let drivers = record.step("browsers and drivers", || {
        browsers::ensure(engines)?;
        Drivers::find(workspace, engines)
    })?;
    if wants(Part::Web) {
        let bindgen = record.step("wasm-bindgen", || {
            rust_target::ensure(workspace)?;
            wasm_bindgen::ensure(workspace)
        })?;
        record.step("browser tests: compile", || browser::compile(workspace))?;
        for engine in engines {
            let name = format!("browser tests: {}", engine.name());
            record.step(&name, || browser::unit_tests(workspace, *engine, &drivers, &bindgen))?;
        }
    }
    if wants(Part::E2e) {
        let pkg = workspace.pkg();
        record.step("build pkg", || build::build(workspace, Profile::Wasm, Minify::Always, &pkg))?;
        record.step("size", || size::check(workspace))?;
        let command = record.step("build the server", || workspace.build_command(NativeProfile::Debug))?;
        let axe = record.step("axe", || npm::ensure(workspace))?.axe();
        record
            .step("end-to-end tests", || browser::end_to_end(workspace, engines, &drivers, &command, &axe))?;
    }
    Ok(())
}

fn native(workspace: &Workspace, record: &mut Record) -> Result<()> {
    record.step("format", || native::format(workspace))?;
    record.step("clippy: native", || native::clippy(workspace))?;
    record.step("clippy: wasm", || native::clippy_wasm(workspace))?;
    record.step("native tests", || native::tests(workspace))?;
    record.step("codegen", || codegen::perform(workspace, &codegen::Arguments { check: true }))
}
