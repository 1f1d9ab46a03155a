//! `cargo xtask codegen`: schema/ from the Rust types. The `frontdesk` command does it, since it knows all of them.

use crate::workspace::Workspace;
use anyhow::Result;

#[derive(clap::Args)]
pub struct Arguments {
    /// Write nothing; fail when a file is not what the types say.
    #[arg(long)]
    pub check: bool,
}

pub fn perform(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let run = workspace.cargo().args(["run", "--quiet", "--package", "frontdesk-cli", "--", "codegen"]);
    if arguments.check {
        run.arg("--check")
            .mend("schema/ is not up to date: run `cargo xtask codegen` and commit what it writes")
            .run()
    } else {
        run.run()
    }
}
