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
    files::write(glue, loosened(&files::read_text(glue)?))?;
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
    let run = tools.esbuild().arg(entry).args(["--bundle", "--format=esm", "--target=es2020"]);
    run.args(more).arg(format!("--outfile={}", to.display())).quiet()
}

/// Glue in which an unused class is seen as such: the line that lets `using` free its objects is a statement of its own,
/// and the registry that frees forgotten ones is made at once, though one that nothing is registered with has no effect.
fn loosened(glue: &str) -> String {
    let kept =
        glue.lines().filter(|line| !line.starts_with("if (Symbol.dispose)")).flat_map(|line| [line, "\n"]);
    kept.collect::<String>().replace("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(")
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

    #[test]
    fn what_keeps_an_unused_class_alive_is_loosened() {
        let glue = "class A {\n}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\nconst f = new FinalizationRegistry(g);\n";
        assert_eq!(loosened(glue), "class A {\n}\nconst f = /* @__PURE__ */ new FinalizationRegistry(g);\n");
    }
}
