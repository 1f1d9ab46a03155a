//! geckodriver, which drives Firefox over WebDriver. Debian has no package of it.

use crate::tools::cargo_install;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::PathBuf;

const VERSION: &str = "0.37.1";

pub fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let root = workspace.cache.join("geckodriver");
    cargo_install(&workspace.root, "geckodriver", "geckodriver", VERSION, &root)
}
