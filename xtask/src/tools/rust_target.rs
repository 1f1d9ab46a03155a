//! The WebAssembly target of the Rust compiler.

use crate::run::{Run, find};
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::path::Path;

pub const WASM: &str = "wasm32-unknown-unknown";

pub fn ensure(workspace: &Workspace) -> Result<()> {
    if is_there(workspace)? {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!(
            "the Rust target {WASM} is missing and so is rustup: install Rust from https://rustup.rs, \
             or your distribution's package of the standard library for {WASM}"
        );
    }
    Run::new("rustup").args(["target", "add", WASM]).dir(&workspace.root).run()
}

/// The standard library's source, which is built anew, and smaller, for what visitors download.
pub fn ensure_source(workspace: &Workspace) -> Result<()> {
    let asked = Run::new("rustc").args(["--print", "sysroot"]).dir(&workspace.root);
    let sysroot = asked.mend("install Rust from https://rustup.rs").output()?;
    let source =
        Path::new(String::from_utf8_lossy(&sysroot).trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    if source.is_file() {
        return Ok(());
    }
    let add = Run::new("rustup").args(["component", "add", "rust-src"]).dir(&workspace.root);
    add.mend(
        "the source of Rust's standard library is missing: install it with `rustup component add rust-src`",
    )
    .run()
}

/// A compiler from a distribution can have the target without rustup, so the library's folder decides.
fn is_there(workspace: &Workspace) -> Result<bool> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = Run::new(compiler).args(["--print", "target-libdir", "--target", WASM]).dir(&workspace.root);
    let answer = asked.mend("install Rust from https://rustup.rs").output()?;
    Ok(Path::new(String::from_utf8_lossy(&answer).trim()).is_dir())
}
