//! `cargo xtask <command>`: everything one does with this repository besides editing it.

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

mod bench;
mod build;
mod codegen;
mod demo;
mod files;
mod process_group;
mod progress;
mod run;
mod size;
mod test;
mod tools;
mod workspace;

/// The tasks of the project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build pkg/: exactly what a site hosts.
    Build(build::Arguments),
    /// Build everything and serve the demo page with a working inbox.
    Demo(demo::Arguments),
    /// Run every check: lints, tests, sizes, three browsers.
    Test(test::Arguments),
    /// Compare what a visitor downloads with budgets.toml.
    Size(size::Arguments),
    /// Write schema/ from the Rust types, or check that it is up to date.
    Codegen(codegen::Arguments),
    /// Measure the widgets beside other form libraries in Chromium.
    Bench(bench::Arguments),
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    process_group::end_children_on_interrupt()?;
    let workspace = workspace::Workspace::find()?;
    match task {
        Task::Build(arguments) => build::perform(&workspace, &arguments),
        Task::Demo(arguments) => demo::perform(&workspace, &arguments),
        Task::Test(arguments) => test::perform(&workspace, &arguments),
        Task::Size(arguments) => size::perform(&workspace, &arguments),
        Task::Codegen(arguments) => codegen::perform(&workspace, &arguments),
        Task::Bench(arguments) => bench::perform(&workspace, &arguments),
    }
}
