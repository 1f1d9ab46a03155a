//! Leaves out what only the exports of dependencies keep alive: Leptos brings streams for server functions, and
//! wasm-bindgen exports them whether anyone calls them or not.

use super::modules::Module;
use crate::files;
use crate::tools::npm::NpmTools;
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;

/// The glue with just what the loader imports, minified, and the module with just what that glue calls.
pub fn shake(
    tools: &NpmTools,
    module: &Module,
    glue: &Path,
    wasm: &Path,
    glue_to: &Path,
    wasm_to: &Path,
) -> Result<()> {
    let folder = glue.parent().unwrap_or(Path::new("."));
    let entry = folder.join("entry.js");
    files::write(&entry, format!("export {{ {} }} from \"./{}\";\n", module.exports, module.glue()))?;
    let bundled_to = folder.join("bundled.js");
    bundle(tools, &entry, &bundled_to, &[])?;
    let bundled = files::read_text(&bundled_to)?;
    let called = called(&bundled);
    bundle(tools, &entry, glue_to, &["--minify"])?;
    let graph = folder.join("graph.json");
    files::write(&graph, serde_json::to_string(&roots(&called))?)?;
    let metadce = tools.wasm_metadce().arg(wasm).arg("--graph-file").arg(&graph);
    metadce.arg("-o").arg(wasm_to).quiet()
}

fn bundle(tools: &NpmTools, entry: &Path, to: &Path, more: &[&str]) -> Result<()> {
    // A registry that nothing is registered with has no effect; only with this word esbuild drops those of unused classes.
    let run = tools.esbuild().arg(entry).args(["--bundle", "--format=esm", "--target=es2020"]);
    run.arg("--pure:FinalizationRegistry").args(more).arg(format!("--outfile={}", to.display())).quiet()
}

/// The names in `wasm.name`.
fn called(glue: &str) -> BTreeSet<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    glue.match_indices("wasm.")
        .filter(|(at, _)| !glue.get(..*at).is_some_and(|before| before.ends_with(is_part)))
        .filter_map(|(at, found)| glue.get(at + found.len()..))
        .map(|rest| rest.split(|c: char| !is_part(c)).next().unwrap_or_default())
        .collect()
}

/// The graph that wasm-metadce reads: one root that reaches every export in use.
fn roots(called: &BTreeSet<&str>) -> serde_json::Value {
    let exports = called.iter().map(|name| json!({ "name": format!("export {name}"), "export": name }));
    let reaches: Vec<_> = called.iter().map(|name| format!("export {name}")).collect();
    let root = json!({ "name": "glue", "root": true, "reaches": reaches });
    std::iter::once(root).chain(exports).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_glue_calls_is_kept() {
        let glue = "const m = wasm.memory.buffer; wasm.__wbindgen_start(); notwasm.other(); const w = wasm;";
        assert_eq!(called(glue).into_iter().collect::<Vec<_>>(), ["__wbindgen_start", "memory"]);
    }
}
