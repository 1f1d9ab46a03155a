//! The `frontdesk` command. Exit codes: 0 all is well, 1 a config or page is wrong, 2 the command line is wrong.

mod check;
mod codegen;
mod config;
mod render;
mod serve;
mod tag;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Lead-capture widgets for business-to-business sites.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says everything that is wrong or doubtful in a config
    Check {
        /// The site's config
        file: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Fills every Frontdesk tag of a page with HTML that works before and without JavaScript
    Render(render::Arguments),
    /// Runs the inbox: takes leads, shows them, and serves a page and the widgets
    Serve(serve::Arguments),
    /// Says what a journey tells: stage, role, temperature, each with its reasons
    Tag(tag::Arguments),
    /// Writes schema/ from the Rust types
    Codegen {
        /// Only says which files are stale
        #[arg(long)]
        check: bool,
        /// The folder that holds schema/
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Check { file, json } => check::run(&file, json),
        Command::Render(arguments) => render::run(&arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Tag(arguments) => tag::run(&arguments),
        Command::Codegen { check, root } => codegen::run(&root, check),
    }
}
