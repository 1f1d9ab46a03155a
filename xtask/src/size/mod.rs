//! `cargo xtask size`: what a visitor downloads, compressed as a good host compresses it, against budgets.toml.

pub mod budgets;
mod measure;

use crate::build::{self, Minify, Profile};
use crate::workspace::{NativeProfile, Workspace};
use crate::{files, progress};
use anyhow::{Context, Result, bail};
use budgets::{Budgets, Use};
use measure::Size;
use std::path::Path;

#[derive(clap::Args)]
pub struct Arguments {
    /// Measure pkg/ as it lies there, without building it first.
    #[arg(long)]
    no_build: bool,
}

pub fn perform(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    crate::tools::npm::ensure(workspace)?;
    if !arguments.no_build {
        build::build(workspace, Profile::Wasm, Minify::Always, &workspace.pkg())?;
    }
    check(workspace)
}

/// Measures pkg/ and fails when something is over its budget.
pub fn check(workspace: &Workspace) -> Result<()> {
    let budgets = Budgets::read(&workspace.root.join("budgets.toml"))?;
    let sizes = progress::timed("compressing with Brotli 11", || measure::folder(&workspace.pkg()))?;
    print_sizes(&sizes);
    let fragment = fragment(workspace);
    let fragment_size = fragment.as_ref().ok().map(|html| measure::bytes("fragment", html));
    let uses = budgets.compare(&sizes, fragment_size.as_ref())?;
    print_uses(&uses);
    fragment.context("the rendered fragment could not be measured")?;
    let over: Vec<_> = uses.iter().filter(|used| used.is_over()).map(|used| used.name).collect();
    if !over.is_empty() {
        bail!("over budget: {}. Make it smaller, or change budgets.toml and say why", over.join(", "));
    }
    Ok(())
}

/// The HTML that stands in a page before any script has run.
fn fragment(workspace: &Workspace) -> Result<Vec<u8>> {
    let command = workspace.build_command(NativeProfile::Debug)?;
    let render = crate::run::Run::new(command).dir(&workspace.root);
    let html =
        render.args(["render", "--config", "www/demo/site.json", "--fragment", "consultation"]).output()?;
    if html.trim_ascii().is_empty() {
        bail!("`frontdesk render --fragment consultation` wrote nothing");
    }
    Ok(html)
}

fn print_sizes(sizes: &[Size]) {
    println!("\n{:<34} {:>10} {:>10}", "file", "raw", "Brotli");
    for size in sizes {
        println!("{:<34} {:>10} {:>10}", size.name, size.raw, size.brotli);
    }
}

fn print_uses(uses: &[Use]) {
    println!("\n{:<34} {:>10} {:>10} {:>7}", "budget", "Brotli", "at most", "used");
    for used in uses {
        let mark = if used.is_over() { "  over" } else { "" };
        println!("{:<34} {:>10} {:>10} {:>6}%{mark}", used.name, used.bytes, used.budget, used.percent());
    }
    println!();
}

/// Every file below the folder, by its name there.
fn names(folder: &Path) -> Result<Vec<String>> {
    Ok(files::below(folder, &[])?.iter().map(|file| file.to_string_lossy().replace('\\', "/")).collect())
}
