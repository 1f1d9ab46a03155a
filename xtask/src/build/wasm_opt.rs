//! wasm-opt, with the passes that leave the fewest bytes after Brotli.

use crate::progress;
use crate::tools::npm::NpmTools;
use anyhow::Result;
use std::path::Path;

/// Measured on a ten-field Leptos form of 71.1 KB after wasm-bindgen: these 53.8, `-Oz` 54.4, `-O3` 54.4.
/// `--traps-never-happen` would save another 0.5 %, and turn every out-of-bounds panic into memory corruption.
pub const FLAGS: [&str; 9] = [
    "-Os",
    "--flatten",
    "--rereloop",
    "-Os",
    "--code-folding",
    "-Os",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

pub fn optimize(tools: &NpmTools, from: &Path, to: &Path) -> Result<()> {
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    progress::timed(&format!("wasm-opt {name}"), || {
        tools.wasm_opt().arg(from).args(FLAGS).arg("-o").arg(to).quiet()
    })
}
