//! Where things lie, and the versions that are pinned in the root Cargo.toml.

use crate::run::Run;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use toml::Table;

/// The repository and the folders that belong to it.
pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's target folder: one for everything.
    pub target: PathBuf,
    /// Tools built once for all checkouts of the repository.
    pub cache: PathBuf,
    pub version: String,
    pub wasm_bindgen: String,
}

impl Workspace {
    pub fn find() -> Result<Self> {
        let here =
            std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&here).parent().context("xtask lies outside a workspace")?.to_owned();
        let manifest = table(&root.join("Cargo.toml"))?;
        let workspace = manifest.get("workspace").context("the root Cargo.toml has no [workspace]")?;
        let version =
            workspace.get("package").and_then(|package| package.get("version")).and_then(|v| v.as_str());
        let version = version.context("the root Cargo.toml has no workspace.package.version")?.to_owned();
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let wasm_bindgen = wasm_bindgen_version(&root, workspace)?;
        Ok(Self { target, cache: cache()?, version, wasm_bindgen, root })
    }

    pub fn cargo(&self) -> Run {
        Run::cargo(&self.root)
    }

    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// Builds the native `frontdesk` command and says where it lies.
    pub fn build_command(&self, profile: NativeProfile) -> Result<PathBuf> {
        let build = self.cargo().args(["build", "--package", "frontdesk-cli", "--bin", "frontdesk"]);
        let (build, folder) = match profile {
            NativeProfile::Debug => (build, "debug"),
            NativeProfile::Release => (build.arg("--release"), "release"),
        };
        build.run()?;
        Ok(self.target.join(folder).join(format!("frontdesk{}", std::env::consts::EXE_SUFFIX)))
    }
}

/// How the native command is built.
#[derive(Clone, Copy)]
pub enum NativeProfile {
    Debug,
    Release,
}

/// The command-line tool must be of the version that is linked, so the lock decides, and before there is one the manifest.
fn wasm_bindgen_version(root: &Path, workspace: &toml::Value) -> Result<String> {
    let lock = table(&root.join("Cargo.lock")).unwrap_or_default();
    let packages = lock.get("package").and_then(|packages| packages.as_array()).into_iter().flatten();
    let locked = packages
        .filter(|package| package.get("name").and_then(|name| name.as_str()) == Some("wasm-bindgen"))
        .find_map(|package| package.get("version"));
    let declared = workspace.get("dependencies").and_then(|dependencies| dependencies.get("wasm-bindgen"));
    let declared = declared.map(|found| found.get("version").unwrap_or(found));
    let version = locked.or(declared).and_then(|version| version.as_str());
    let version =
        version.context("the root Cargo.toml does not pin wasm-bindgen in [workspace.dependencies]")?;
    Ok(version.trim_start_matches('=').to_owned())
}

fn table(file: &Path) -> Result<Table> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    text.parse().with_context(|| format!("{} is not valid TOML", file.display()))
}

fn cache() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|home| home.join(".cache")));
    Ok(base.context("set HOME or XDG_CACHE_HOME: tools are kept in a cache there")?.join("frontdesk"))
}
