//! The tools that come from npm, in the versions of tools/package-lock.json: wasm-opt, esbuild, axe.

use crate::run::{Run, find};
use crate::workspace::Workspace;
use crate::{files, progress};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// Names what is wrong and the mend, for every task that cannot do without.
const MEND: &str = "install Node.js 20 or newer with npm";

/// Which major version of Node.js the tools need.
const NODE_AT_LEAST: u32 = 20;

/// Installed and ready.
pub struct NpmTools {
    modules: PathBuf,
}

impl NpmTools {
    pub fn esbuild(&self) -> Run {
        self.script("esbuild/bin/esbuild").args(["--log-level=warning", "--legal-comments=none"])
    }

    pub fn wasm_opt(&self) -> Run {
        self.script("binaryen/bin/wasm-opt")
    }

    pub fn wasm_metadce(&self) -> Run {
        self.script("binaryen/bin/wasm-metadce")
    }

    /// The accessibility checker that end-to-end tests put into pages.
    pub fn axe(&self) -> PathBuf {
        self.modules.join("axe-core/axe.min.js")
    }

    /// Through `node` rather than `.bin/`, which has another form on Windows.
    fn script(&self, path: &str) -> Run {
        Run::new("node").arg(self.modules.join(path))
    }
}

/// Installs the tools when they are missing or the lock has changed.
pub fn ensure(workspace: &Workspace) -> Result<NpmTools> {
    check_node()?;
    let folder = workspace.root.join("tools");
    let lock = files::read_text(&folder.join("package-lock.json"))?;
    let modules = folder.join("node_modules");
    let stamp = modules.join(".installed-lock.json");
    if files::read_text(&stamp).ok().as_ref() != Some(&lock) {
        // No install scripts: none of these packages needs its own, and a compromised one would run code here.
        progress::timed("installing wasm-opt, esbuild and axe with npm", || {
            npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).dir(&folder).quiet()
        })?;
        files::write(&stamp, &lock)?;
    }
    Ok(NpmTools { modules })
}

/// npm itself, for packages other than ours.
pub fn npm() -> Run {
    Run::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
        .mend("npm failed: check the network and try again")
}

pub fn check_node() -> Result<()> {
    let npm = if cfg!(windows) { find("npm.cmd").or_else(|| find("npm")) } else { find("npm") };
    if find("node").is_none() || npm.is_none() {
        bail!("npm is missing: {MEND}");
    }
    let answer = Run::new("node").arg("--version").output().context(MEND)?;
    let version = String::from_utf8_lossy(&answer);
    if major(&version)? < NODE_AT_LEAST {
        bail!("Node.js {} is too old: {MEND}", version.trim());
    }
    Ok(())
}

/// The major version in `v20.11.1`.
fn major(version: &str) -> Result<u32> {
    let number = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    number.parse().with_context(|| format!("`{version}` is no version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_understood() {
        assert_eq!(major("v20.11.1\n").unwrap(), 20);
        assert!(major("nonsense").is_err());
    }
}
