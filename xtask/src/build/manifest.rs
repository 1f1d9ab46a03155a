//! pkg/package.json, for those who install from npm rather than copy a folder.

use crate::files;
use crate::workspace::Workspace;
use anyhow::Result;
use serde_json::json;
use std::path::Path;

pub fn write(workspace: &Workspace, out: &Path) -> Result<()> {
    let shipped: Vec<_> =
        files::below(out, &[])?.iter().map(|file| file.to_string_lossy().replace('\\', "/")).collect();
    let mut manifest = json!({
        "name": "frontdesk",
        "version": workspace.version,
        "description": "Lead-capture widgets for business-to-business sites: HTML first, alive through WebAssembly.",
        "license": "MIT OR Apache-2.0",
        "main": "frontdesk.js",
        "style": "frontdesk.css",
        "sideEffects": true,
    });
    if let Some(fields) = manifest.as_object_mut() {
        if shipped.iter().any(|file| file == "frontdesk.d.ts") {
            fields.insert("types".to_owned(), json!("frontdesk.d.ts"));
        }
        fields.insert("files".to_owned(), json!(shipped));
    }
    files::write(&out.join("package.json"), format!("{manifest:#}\n"))
}
