//! `cargo xtask bench`: our widgets beside other form libraries, under the same conditions in Chromium.

use crate::build::{self, Minify, Profile};
use crate::run::Run;
use crate::tools::npm;
use crate::workspace::{NativeProfile, Workspace};
use crate::{files, progress};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Whom we compare with unless told otherwise.
const ENTRIES: &str = "plain,preact,react,survey,ours";

/// All runs of all entries take half an hour on two cores.
const LIMIT: Duration = Duration::from_secs(2 * 60 * 60);

#[derive(clap::Args)]
pub struct Arguments {
    /// Given to the bench as they are, after `--`; its README lists them.
    #[arg(last = true)]
    pass: Vec<String>,
}

pub fn perform(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let source = source(&workspace.root)?;
    let entry = workspace.root.join("bench/entry");
    if !entry.join("entry.json").is_file() {
        bail!("bench/entry/entry.json is missing: it tells the bench how to drive our form");
    }
    npm::check_node()?;
    progress::heading("building the widgets");
    build::build(workspace, Profile::Wasm, Minify::Always, &workspace.pkg())?;
    progress::heading("building the bench");
    let bench = workspace.target.join("bench");
    files::copy_folder(&source, &bench, &["node_modules"])?;
    let ours = bench.join("entries/ours");
    files::make_empty_folder(&ours)?;
    files::copy_folder(&entry, &ours, &[])?;
    files::copy_folder(&workspace.pkg(), &ours.join("pkg"), &[])?;
    // HTML first, as a site owner does it.
    let render = Run::new(workspace.build_command(NativeProfile::Debug)?).args(["render", "--base", "./"]);
    let page = ours.join("index.html");
    render.arg("--config").arg(ours.join("site.json")).arg("--out").arg(&page).arg(&page).quiet()?;
    npm::npm().args(["ci", "--no-audit", "--no-fund"]).dir(&bench).run()?;
    npm::npm().args(["run", "build"]).dir(&bench).run()?;
    progress::heading("measuring");
    let run = npm::npm().args(["run", "bench", "--"]).dir(&bench).limit(LIMIT);
    let chosen = arguments.pass.iter().any(|arg| arg.starts_with("--entries"));
    let run = if chosen { run } else { run.args(["--entries", ENTRIES]) };
    run.args(&arguments.pass).run()?;
    progress::note(&format!("results: {}", bench.join("results/latest.md").display()));
    Ok(())
}

/// The bench of the peers is no part of this repository.
fn source(root: &Path) -> Result<PathBuf> {
    let told = std::env::var_os("FRONTDESK_BENCH").map(PathBuf::from);
    let folder = told.unwrap_or_else(|| root.join("../shared/bench"));
    if !folder.join("bench.mjs").is_file() {
        bail!(
            "there is no bench in {}: set FRONTDESK_BENCH to the folder that holds bench.mjs",
            folder.display()
        );
    }
    Ok(folder)
}
