//! `cargo xtask build`: makes pkg/, exactly what a site hosts or installs from npm.

mod bundle;
mod manifest;
mod modules;
mod page;
mod publish;
mod shake;
mod wasm;
mod wasm_opt;

pub use modules::MODULES;

use crate::tools::npm::{self, NpmTools};
use crate::tools::{rust_target, wasm_bindgen};
use crate::workspace::Workspace;
use crate::{files, progress};
use anyhow::Result;
use clap::ValueEnum;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// `wasm` is what visitors download; `wasm-dev` builds fast.
    #[arg(long, value_enum, default_value_t = Profile::Wasm)]
    profile: Profile,
    /// Where the files go [default: pkg/]
    #[arg(long)]
    out: Option<PathBuf>,
}

/// A Cargo profile of the root Cargo.toml.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Profile {
    Wasm,
    WasmDev,
}

impl Profile {
    /// Also the name of the folder below Cargo's target folder.
    fn name(self) -> &'static str {
        match self {
            Self::Wasm => "wasm",
            Self::WasmDev => "wasm-dev",
        }
    }
}

/// What to do where npm is missing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Minify {
    /// Fail: sizes would mean nothing.
    Always,
    /// Go on with larger files and say so.
    WhenPossible,
}

pub fn perform(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let out = arguments.out.as_ref().map_or_else(|| Ok(workspace.pkg()), std::path::absolute)?;
    build(workspace, arguments.profile, Minify::WhenPossible, &out)
}

/// Builds everything into a folder beside the result, then puts it in place.
pub fn build(workspace: &Workspace, profile: Profile, minify: Minify, out: &std::path::Path) -> Result<()> {
    let _alone = publish::wait_for_other_builds(workspace)?;
    rust_target::ensure(workspace)?;
    let bindgen = wasm_bindgen::ensure(workspace)?;
    let tools = minifiers(workspace, minify)?;
    let staging = publish::Staging::inside(out)?;
    for module in MODULES {
        if !module.is_there(workspace) {
            progress::warn(&format!("there is no {}, so {} is not built", module.folder, module.package));
            continue;
        }
        wasm::build(workspace, &module, profile, &bindgen, tools.as_ref(), staging.folder())?;
    }
    page::loader(workspace, tools.as_ref(), staging.folder())?;
    page::parts(workspace, tools.as_ref(), staging.folder())?;
    page::styles(workspace, tools.as_ref(), staging.folder())?;
    page::copied(workspace, staging.folder())?;
    manifest::write(workspace, staging.folder())?;
    staging.publish(out)?;
    progress::note(&format!("{} files in {}", files::below(out, &[])?.len(), out.display()));
    Ok(())
}

fn minifiers(workspace: &Workspace, minify: Minify) -> Result<Option<NpmTools>> {
    match npm::ensure(workspace) {
        Ok(tools) => Ok(Some(tools)),
        Err(error) if minify == Minify::WhenPossible => {
            progress::warn(&format!(
                "{error:#}. Going on without wasm-opt and minifiers: files are larger, but work"
            ));
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
