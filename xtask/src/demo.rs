//! `cargo xtask demo`: builds what ships, then serves the demo page with a working inbox until Ctrl-C.

use crate::build::{self, Minify, Profile};
use crate::progress;
use crate::workspace::{NativeProfile, Workspace};
use anyhow::{Context, Result, anyhow};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(clap::Args)]
pub struct Arguments {
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where the inbox keeps its leads.
    #[arg(long, default_value = "data")]
    data: PathBuf,
}

pub fn perform(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    check_port(arguments.port)?;
    progress::heading("building the widgets");
    build::build(workspace, Profile::Wasm, Minify::WhenPossible, &workspace.pkg())?;
    progress::heading("building the server");
    let program = workspace.build_command(NativeProfile::Release)?;
    let mut server = Command::new(&program);
    server.current_dir(&workspace.root).args(["serve", "--port", &arguments.port.to_string(), "--data"]);
    server.arg(std::path::absolute(&arguments.data)?).args(["--config", "www/demo/site.json"]);
    server.args(["--page", "index.html", "--pkg", "pkg", "--static", "www/demo"]);
    progress::heading("serving the demo; Ctrl-C ends it");
    become_server(server, &program)
}

/// Before minutes of building, not after.
fn check_port(port: u16) -> Result<()> {
    let error = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => return Ok(()),
        Err(error) => error,
    };
    let free = (port.saturating_add(1)..=u16::MAX)
        .find(|next| TcpListener::bind((Ipv4Addr::LOCALHOST, *next)).is_ok());
    let mend = free.map_or_else(String::new, |free| format!(": pick another, for instance `--port {free}`"));
    Err(match error.kind() {
        ErrorKind::AddrInUse => anyhow!("port {port} is in use{mend}"),
        _ => anyhow!("port {port} cannot be opened ({error}){mend}"),
    })
}

/// The server takes our place, so that Ctrl-C and every other signal reach it and nothing stands between.
#[cfg(unix)]
fn become_server(mut server: Command, program: &Path) -> Result<()> {
    let error = std::os::unix::process::CommandExt::exec(&mut server);
    Err(error).with_context(|| format!("cannot start {}", program.display()))
}

#[cfg(windows)]
fn become_server(mut server: Command, program: &Path) -> Result<()> {
    let status = server.status().with_context(|| format!("cannot start {}", program.display()))?;
    if status.success() { Ok(()) } else { Err(anyhow!("the server ended with {status}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_named_with_one_that_is_free() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let text = check_port(port).unwrap_err().to_string();
        assert!(
            text.starts_with(&format!("port {port} is in use: pick another, for instance `--port ")),
            "{text}"
        );
    }
}
