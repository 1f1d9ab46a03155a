//! The checks that need no browser.

use crate::build::MODULES;
use crate::tools::rust_target::{self, WASM};
use crate::workspace::Workspace;
use anyhow::Result;
use std::time::Duration;

/// Compilation on a slow machine included.
const LIMIT: Duration = Duration::from_secs(40 * 60);

pub fn format(workspace: &Workspace) -> Result<()> {
    workspace.cargo().args(["fmt", "--all", "--check"]).mend("run `cargo fmt --all`").run()
}

pub fn clippy(workspace: &Workspace) -> Result<()> {
    workspace.cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]).run()
}

/// Native clippy never sees what stands under `cfg(target_arch = "wasm32")`. One crate at a time, as they are built.
pub fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    rust_target::ensure(workspace)?;
    for module in MODULES.iter().filter(|module| module.is_there(workspace)) {
        let clippy = workspace.cargo().args(["clippy", "--package", module.package, "--target", WASM]);
        clippy.args(["--lib", "--tests", "--", "--deny", "warnings"]).run()?;
    }
    Ok(())
}

/// Documentation tests included.
pub fn tests(workspace: &Workspace) -> Result<()> {
    workspace.cargo().args(["test", "--workspace", "--exclude", "frontdesk-e2e"]).limit(LIMIT).run()
}
