//! The programs that a build needs beyond Cargo: found, or installed once in the version that is pinned.

pub mod browsers;
pub mod geckodriver;
pub mod npm;
pub mod rust_target;
pub mod wasm_bindgen;

use crate::progress;
use crate::run::Run;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Where `cargo install` puts a program below its `--root`.
fn installed(root: &Path, program: &str) -> PathBuf {
    root.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// Whether the program is there and says that it has this version.
fn has_version(program: &Path, version: &str) -> bool {
    let answer = Run::new(program).arg("--version").output().unwrap_or_default();
    let answer = String::from_utf8_lossy(&answer);
    answer.split_whitespace().any(|word| word == version)
}

/// Installs a Rust program into a folder of its own. Without `--locked`: a lock may name a version of a crate that a
/// registry mirror does not serve yet.
fn cargo_install(
    workspace: &Path,
    package: &str,
    program: &str,
    version: &str,
    root: &Path,
) -> Result<PathBuf> {
    let path = installed(root, program);
    if has_version(&path, version) {
        return Ok(path);
    }
    progress::timed(&format!("installing {package} {version} once; this takes some minutes"), || {
        Run::cargo(workspace)
            .args(["install", package, "--version", version, "--root"])
            .arg(root)
            .without_env("CARGO_TARGET_DIR")
            .mend("the build tool must be compiled once: check the network and try again")
            .run()
    })?;
    if !has_version(&path, version) {
        bail!("{} is not version {version}: remove {} and try again", path.display(), root.display());
    }
    Ok(path)
}
