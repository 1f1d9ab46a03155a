//! A build becomes visible at once and as a whole: a server or a test beside us never sees half of one.

use crate::workspace::Workspace;
use crate::{files, progress};
use anyhow::{Context, Result};
use std::fs::{File, TryLockError, remove_file, rename};
use std::path::{Component, Path, PathBuf};

/// Held while a build runs; the system lets go of it when the process ends, however it ends.
pub fn wait_for_other_builds(workspace: &Workspace) -> Result<File> {
    let path = workspace.target.join("xtask").join("build.lock");
    files::write(&path, "")?;
    let lock =
        File::options().write(true).open(&path).with_context(|| format!("cannot open {}", path.display()))?;
    match lock.try_lock() {
        Ok(()) => return Ok(lock),
        Err(TryLockError::WouldBlock) => progress::note("waiting for another build to finish …"),
        Err(TryLockError::Error(error)) => return Err(error).context("cannot lock the build"),
    }
    lock.lock().context("cannot lock the build")?;
    Ok(lock)
}

/// The folder that a build writes to, on the same file system as the result.
pub struct Staging(PathBuf);

impl Staging {
    /// Hidden inside the result, where `.gitignore` and package managers pass it by.
    pub fn inside(out: &Path) -> Result<Self> {
        let folder = out.join(".building");
        files::make_empty_folder(&folder)?;
        Ok(Self(folder))
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Renames every file into place, then removes those that only an older build made.
    pub fn publish(self, out: &Path) -> Result<()> {
        let older = listed(out);
        let built = files::below(&self.0, &[])?;
        for file in &built {
            let to = out.join(file);
            to.parent().map_or(Ok(()), files::make_folder)?;
            rename(self.0.join(file), &to)
                .with_context(|| format!("cannot put {} in place", to.display()))?;
        }
        for file in older.iter().filter(|file| !built.contains(file)) {
            let old = out.join(file);
            if old.is_file() {
                remove_file(&old).with_context(|| format!("cannot remove the old {}", old.display()))?;
            }
        }
        files::remove_folder(&self.0)
    }
}

/// What an older build put there by its own account, so that nothing of anybody else is ever removed.
fn listed(out: &Path) -> Vec<PathBuf> {
    let manifest = files::read(&out.join("package.json")).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    if manifest.get("name").and_then(|name| name.as_str()) != Some("frontdesk") {
        return Vec::new();
    }
    let list = manifest.get("files").and_then(|list| list.as_array()).into_iter().flatten();
    let names = list.filter_map(|file| file.as_str()).map(PathBuf::from);
    names.filter(|file| file.components().all(|part| matches!(part, Component::Normal(_)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_replaces_what_an_older_one_made_and_nothing_else() {
        let out = std::env::temp_dir().join(format!("frontdesk-publish-{}", std::process::id()));
        files::write(&out.join("README.md"), "by hand").unwrap();
        files::write(&out.join("old.js"), "").unwrap();
        let older = r#"{"name":"frontdesk","files":["old.js","../outside.js"]}"#;
        files::write(&out.join("package.json"), older).unwrap();
        let staging = Staging::inside(&out).unwrap();
        files::write(&staging.folder().join("i18n/de.json"), "{}").unwrap();
        staging.publish(&out).unwrap();
        let there = files::below(&out, &[]).unwrap();
        files::remove_folder(&out).unwrap();
        assert_eq!(there, [PathBuf::from("README.md"), "i18n/de.json".into(), "package.json".into()]);
    }
}
