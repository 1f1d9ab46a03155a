//! Reading and writing files, with errors that name the file.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

pub fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Writes the file and makes its folder.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    file.parent().map_or(Ok(()), make_folder)?;
    fs::write(file, content).with_context(|| format!("cannot write {}", file.display()))
}

pub fn copy(from: &Path, to: &Path) -> Result<()> {
    to.parent().map_or(Ok(()), make_folder)?;
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}

pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// An empty folder, whatever was there before.
pub fn make_empty_folder(folder: &Path) -> Result<()> {
    remove_folder(folder)?;
    make_folder(folder)
}

pub fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// The files directly in a folder, sorted by name; none if there is no folder.
pub fn in_folder(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let files = entries(folder)?.into_iter().filter(|path| path.is_file());
    Ok(files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect())
}

/// Every file below a folder, relative to it and sorted; hidden ones and those below `without` are left out.
pub fn below(folder: &Path, without: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for path in entries(&next)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || without.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies every file below a folder.
pub fn copy_folder(from: &Path, to: &Path, without: &[&str]) -> Result<()> {
    below(from, without)?.iter().try_for_each(|file| copy(&from.join(file), &to.join(file)))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let context = || format!("cannot list {}", folder.display());
    let entries = fs::read_dir(folder).with_context(context)?;
    let mut paths =
        entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>().with_context(context)?;
    paths.sort();
    Ok(paths)
}
