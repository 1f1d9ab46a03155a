//! wasm-bindgen's command-line tool: it must be of exactly the version of the crate.

use crate::tools::cargo_install;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::PathBuf;

/// The tool's programs, which are installed together.
pub struct WasmBindgen {
    pub bindgen: PathBuf,
    /// Runs wasm-bindgen tests in a browser, as Cargo's runner for the target.
    pub test_runner: PathBuf,
}

pub fn ensure(workspace: &Workspace) -> Result<WasmBindgen> {
    let version = &workspace.wasm_bindgen;
    let root = workspace.cache.join(format!("wasm-bindgen-{version}"));
    let install = |program| cargo_install(&workspace.root, "wasm-bindgen-cli", program, version, &root);
    Ok(WasmBindgen { bindgen: install("wasm-bindgen")?, test_runner: install("wasm-bindgen-test-runner")? })
}
