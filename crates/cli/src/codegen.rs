//! `frontdesk codegen`: writes schema/ from the Rust types, or says which of its files are stale.

use anyhow::{Context, Result};
use frontdesk_core::check::generated_files;
use std::path::Path;
use std::process::ExitCode;

/// Writes the generated files into `root/schema/`; with `check` writes nothing and exits with 1 where one is stale.
pub fn run(root: &Path, check: bool) -> Result<ExitCode> {
    let folder = root.join("schema");
    let mut stale = Vec::new();
    for (file, text) in generated_files() {
        let path = folder.join(file);
        if std::fs::read_to_string(&path).is_ok_and(|written| written == text) {
            continue;
        }
        if !check {
            std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        }
        stale.push(file);
    }
    for file in &stale {
        match check {
            true => eprintln!("schema/{file} is stale: run `cargo xtask codegen`"),
            false => println!("wrote schema/{file}"),
        }
    }
    Ok(if check && !stale.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
