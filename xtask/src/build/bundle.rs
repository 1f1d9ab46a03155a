//! The loader's bundles where npm is missing: their modules in order of dependency, not minified.
//!
//! Good enough for the demo. It understands our loader's own style: relative imports of names without `as`, exports in
//! front of declarations, and names that are unique over all modules.

use crate::files;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// Inside one function, which leaves no names behind.
pub fn into_one_script(entry: &Path) -> Result<String> {
    Ok(format!("(() => {{\n\"use strict\";\n{}}})();\n", joined(entry)?))
}

/// With the one name that the loader imports.
pub fn into_one_module(entry: &Path, export: &str) -> Result<String> {
    Ok(format!("{}export {{ {export} }};\n", joined(entry)?))
}

fn joined(entry: &Path) -> Result<String> {
    let (mut seen, mut script) = (Vec::new(), String::new());
    append(entry, &mut seen, &mut script)?;
    Ok(script)
}

fn append(module: &Path, seen: &mut Vec<PathBuf>, script: &mut String) -> Result<()> {
    if seen.iter().any(|path| path == module) {
        return Ok(());
    }
    seen.push(module.to_owned());
    let text = files::read_text(module)?;
    let (mut body, mut lines) = (String::new(), text.lines());
    while let Some(line) = lines.next() {
        if line.starts_with("import ") || line.starts_with("export {") {
            let mut statement = line.to_owned();
            while !statement.trim_end().ends_with(';') {
                statement.push_str(
                    lines.next().with_context(|| format!("an import in {} lacks its ;", module.display()))?,
                );
            }
            if statement.contains(" as ") {
                bail!("without npm the loader is bundled simply, and cannot rename as in `{statement}`");
            }
            if let Some(path) = statement.split(['"', '\'']).nth(1) {
                append(&module.with_file_name(path.trim_start_matches("./")), seen, script)?;
            }
        } else {
            body.push_str(line.strip_prefix("export ").unwrap_or(line));
            body.push('\n');
        }
    }
    script.push_str(&body);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_stand_in_order_of_dependency_without_imports_and_exports() {
        let folder = std::env::temp_dir().join(format!("frontdesk-bundle-{}", std::process::id()));
        files::write(
            &folder.join("main.js"),
            "import { a } from \"./a.js\";\nimport {\n  b,\n} from \"./b.js\";\na(b);\n",
        )
        .unwrap();
        files::write(
            &folder.join("a.js"),
            "import { b } from \"./b.js\";\nexport function a() { return b; }\n",
        )
        .unwrap();
        files::write(&folder.join("b.js"), "export const b = 1;\n").unwrap();
        let script = into_one_script(&folder.join("main.js")).unwrap();
        let module = into_one_module(&folder.join("main.js"), "a").unwrap();
        files::remove_folder(&folder).unwrap();
        assert_eq!(
            script,
            "(() => {\n\"use strict\";\nconst b = 1;\nfunction a() { return b; }\na(b);\n})();\n"
        );
        assert_eq!(module, "const b = 1;\nfunction a() { return b; }\na(b);\nexport { a };\n");
    }
}
