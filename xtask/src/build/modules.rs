//! The one list of crates that become WebAssembly modules.

use crate::workspace::Workspace;

/// A crate, and the file name that its module ships under.
pub struct Module {
    pub package: &'static str,
    /// Relative to the root of the workspace.
    pub folder: &'static str,
    /// The module is `<name>_bg.wasm`, its glue `<name>.js`.
    pub name: &'static str,
    /// What the loader imports from the glue; everything else, such as the exports of dependencies, is left out.
    pub exports: &'static str,
}

/// The widgets, and what explains a broken configuration, which loads only when one is broken.
pub const MODULES: [Module; 2] = [
    Module { package: "frontdesk", folder: ".", name: "frontdesk_widgets", exports: "default, mount, tags" },
    Module {
        package: "frontdesk-explain",
        folder: "crates/explain",
        name: "frontdesk_explain",
        exports: "default, explain",
    },
];

impl Module {
    pub fn is_there(&self, workspace: &Workspace) -> bool {
        workspace.root.join(self.folder).join("Cargo.toml").is_file()
    }

    pub fn glue(&self) -> String {
        format!("{}.js", self.name)
    }

    pub fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }
}
