//! One crate to one WebAssembly module with its glue: Cargo, wasm-bindgen, wasm-opt, and a minifier for the glue.

use super::Profile;
use super::modules::Module;
use super::shake;
use super::wasm_opt;
use crate::run::Run;
use crate::tools::npm::NpmTools;
use crate::tools::rust_target::{self, WASM};
use crate::tools::wasm_bindgen::WasmBindgen;
use crate::workspace::Workspace;
use crate::{files, progress};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Increase when the steps below change in a way that the stamp does not see.
const STEPS: &str = "5";

/// The unrolled SHA-256 alone would be 5 KB.
const SMALL: [&str; 6] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zfmt-debug=none",
    "-Zlocation-detail=none",
    "--cfg=sha2_backend=\"soft\"",
    "--cfg=sha2_backend_soft=\"compact\"",
];

/// Builds the module into `out`.
pub fn build(
    workspace: &Workspace,
    module: &Module,
    profile: Profile,
    bindgen: &WasmBindgen,
    tools: Option<&NpmTools>,
    out: &Path,
) -> Result<()> {
    let compiled = compile(workspace, module, profile)?;
    let kept = workspace.target.join("xtask").join(profile.name()).join(module.name);
    let stamp = stamp(workspace, &compiled, profile, tools)?;
    if files::read_text(&kept.join("stamp")).ok().as_deref() == Some(stamp.as_str()) {
        progress::note(&format!("{}: unchanged since the last build", module.name));
    } else {
        process(module, profile, &compiled, bindgen, tools, &kept)?;
        files::write(&kept.join("stamp"), &stamp)?;
    }
    for file in [module.glue(), module.wasm()] {
        files::copy(&kept.join(&file), &out.join(&file))?;
    }
    Ok(())
}

/// Alone, so that no feature of another crate unifies into what visitors download; and as nothing but a `cdylib`, since
/// for a crate that is an `rlib` too Cargo skips link-time optimisation: a sixth of the bytes.
fn compile(workspace: &Workspace, module: &Module, profile: Profile) -> Result<PathBuf> {
    let build = workspace.cargo().args(["rustc", "--lib", "--package", module.package, "--target", WASM]);
    let build = build.args(["--profile", profile.name(), "--crate-type", "cdylib"]);
    let (build, target) = match profile {
        Profile::Wasm => (small(workspace, build)?, workspace.target.join("small")),
        Profile::WasmDev => (build, workspace.target.clone()),
    };
    build.run()?;
    let file = format!("{}.wasm", module.package.replace('-', "_"));
    Ok(target.join(WASM).join(profile.name()).join(file))
}

/// With a standard library built for size, whose panics stop at once instead of wording a message: an eighth of the bytes.
/// In a target folder of its own, since build scripts run anew whenever `RUSTC_BOOTSTRAP` comes or goes.
fn small(workspace: &Workspace, build: Run) -> Result<Run> {
    rust_target::ensure_source(workspace)?;
    let build = build
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .arg("--target-dir")
        .arg(workspace.target.join("small"));
    Ok(build.unshown_arg("--config").unshown_arg(flags(workspace)?))
}

/// Panic messages hold paths of source files. Without their beginnings the module is smaller, does not tell visitors
/// about the machine that built it, and is the same on every machine.
fn flags(workspace: &Workspace) -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.context("set HOME or CARGO_HOME")?.join("registry/src");
    let registries = std::fs::read_dir(&sources).into_iter().flatten().flatten().map(|entry| entry.path());
    let short_paths = [workspace.root.clone(), sources.clone()]
        .into_iter()
        .chain(registries)
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    let flags: Vec<_> = SMALL.iter().map(|flag| flag.to_string()).chain(short_paths).collect();
    // A list of strings is written alike in JSON and TOML.
    Ok(format!("target.{WASM}.rustflags={}", serde_json::to_string(&flags)?))
}

/// What the finished files depend on.
fn stamp(
    workspace: &Workspace,
    compiled: &Path,
    profile: Profile,
    tools: Option<&NpmTools>,
) -> Result<String> {
    let lock = files::read(&workspace.root.join("tools/package-lock.json")).unwrap_or_default();
    let mut hash = Sha256::new();
    hash.update(files::read(compiled)?);
    for part in [STEPS, &workspace.wasm_bindgen, profile.name(), &wasm_opt::FLAGS.join(" ")] {
        hash.update(part);
        hash.update([0]);
    }
    if tools.is_some() {
        hash.update(lock);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn process(
    module: &Module,
    profile: Profile,
    compiled: &Path,
    bindgen: &WasmBindgen,
    tools: Option<&NpmTools>,
    kept: &Path,
) -> Result<()> {
    files::make_empty_folder(kept)?;
    let bound = kept.join("bound");
    Run::new(&bindgen.bindgen)
        .args(["--target", "web", "--no-typescript", "--out-name", module.name, "--out-dir"])
        .arg(&bound)
        .arg(compiled)
        .quiet()?;
    let (glue, wasm) = (bound.join(module.glue()), bound.join(module.wasm()));
    match tools {
        Some(tools) if profile == Profile::Wasm => {
            let shaken = bound.join("shaken.wasm");
            shake::shake(tools, module, &glue, &wasm, &kept.join(module.glue()), &shaken)?;
            wasm_opt::optimize(tools, &shaken, &kept.join(module.wasm()))?
        }
        _ => {
            files::copy(&glue, &kept.join(module.glue()))?;
            files::copy(&wasm, &kept.join(module.wasm()))?;
        }
    }
    files::remove_folder(&bound)
}
