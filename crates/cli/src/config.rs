//! Reads a config for a command that needs a sound one.

use anyhow::{Context, Result, bail};
use frontdesk_core::check::check_site;
use frontdesk_core::config::Site;
use std::path::Path;

/// The site of a file; prints warnings, and fails with every error at once.
pub fn read(file: &Path) -> Result<Site> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let report = check_site(&text);
    let errors: Vec<String> = report.errors().map(|finding| format!("  {finding}")).collect();
    match report.site {
        Some(site) => Ok(site),
        None => bail!("{} cannot be used:\n{}", file.display(), errors.join("\n")),
    }
}
