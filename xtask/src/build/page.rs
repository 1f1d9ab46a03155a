//! What ships beside the WebAssembly: the loader, the styles, languages, schemas and licences.

use super::bundle;
use crate::tools::npm::NpmTools;
use crate::workspace::Workspace;
use crate::{files, progress};
use anyhow::{Result, bail};
use std::path::Path;

/// ES modules become one classic script: it runs from a plain `<script async>`, and its hash is enough for SRI.
pub fn loader(workspace: &Workspace, tools: Option<&NpmTools>, out: &Path) -> Result<()> {
    let entry = workspace.root.join("www/loader/main.js");
    if !entry.is_file() {
        bail!("www/loader/main.js is missing: it is the entry of the script that site owners embed");
    }
    let bundled = out.join("frontdesk.js");
    match tools {
        Some(tools) => {
            let bundle =
                tools.esbuild().arg(entry).args(["--bundle", "--minify", "--format=iife", "--target=es2020"]);
            bundle.arg(format!("--outfile={}", bundled.display())).quiet()
        }
        None => files::write(&bundled, bundle::into_one_script(&entry)?),
    }
}

/// What the loader imports where it is needed: the folder below www/, and what its entry exports.
const PARTS: [(&str, &str); 2] = [("journey", "begin"), ("memory", "show")];

/// Each part of the loader that loads by itself, as one ES module.
pub fn parts(workspace: &Workspace, tools: Option<&NpmTools>, out: &Path) -> Result<()> {
    for (folder, export) in PARTS {
        let entry = workspace.root.join("www").join(folder).join("main.js");
        let bundled = out.join(format!("frontdesk_{folder}.js"));
        match tools {
            Some(tools) => {
                let bundle = tools.esbuild().arg(entry).args([
                    "--bundle",
                    "--minify",
                    "--format=esm",
                    "--target=es2020",
                ]);
                bundle.arg(format!("--outfile={}", bundled.display())).quiet()?;
            }
            None => files::write(&bundled, bundle::into_one_module(&entry, export)?)?,
        }
    }
    Ok(())
}

/// The widgets' files in the order of their names as one sheet, that of the memory panel, and that of whole small pages.
pub fn styles(workspace: &Workspace, tools: Option<&NpmTools>, out: &Path) -> Result<()> {
    let sources = files::in_folder(&workspace.root.join("www/css"), "css")?;
    if sources.is_empty() {
        bail!("www/css holds no style sheet, so widgets would have none");
    }
    let sheets = sources.iter().map(|file| files::read_text(file)).collect::<Result<Vec<_>>>()?;
    let page = files::read_text(&workspace.root.join("www/page.css"))?;
    let memory = files::read_text(&workspace.root.join("www/memory/memory.css"))?;
    for (name, text) in
        [("frontdesk.css", sheets.join("\n")), ("frontdesk_memory.css", memory), ("page.css", page)]
    {
        let sheet = out.join(name);
        files::write(&sheet, text)?;
        if let Some(tools) = tools {
            let minify = tools.esbuild().arg(&sheet).args(["--minify", "--allow-overwrite"]);
            minify.arg(format!("--outfile={}", sheet.display())).quiet()?;
        }
    }
    Ok(())
}

/// Files that ship as they are.
pub fn copied(workspace: &Workspace, out: &Path) -> Result<()> {
    for (from, to) in [("www/i18n", "i18n"), ("schema", "schema")] {
        let sources = files::in_folder(&workspace.root.join(from), "json")?;
        if sources.is_empty() {
            progress::note(&format!("{from} holds no JSON file to ship"));
        }
        for file in sources {
            files::copy(&file, &out.join(to).join(file.file_name().unwrap_or_default()))?;
        }
    }
    let types = workspace.root.join("schema/frontdesk.d.ts");
    if types.is_file() {
        files::copy(&types, &out.join("frontdesk.d.ts"))?;
    }
    ["LICENSE-MIT", "LICENSE-APACHE"]
        .iter()
        .try_for_each(|file| files::copy(&workspace.root.join(file), &out.join(file)))
}
