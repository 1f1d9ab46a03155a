//! The real `frontdesk serve`, with data and pages of its own.

use crate::http::Message;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// Whoever bears it reads the leads.
pub const TOKEN: &str = "a-token-for-tests-and-nothing-else";

const START: Duration = Duration::from_secs(20);

/// An inbox in a process of its own, which ends with this value.
pub struct Server {
    child: Child,
    _output: Lines<BufReader<ChildStdout>>,
    /// Where it listens.
    pub port: u16,
}

impl Server {
    /// Starts one over a folder that holds `www/` and, beside it, everything that an inbox keeps.
    pub(crate) async fn start(folder: &Path) -> Result<Self> {
        let www = folder.join("www");
        let log = std::fs::File::create(folder.join("server.log"))?;
        let mut child = Command::new(command()?)
            .args(["serve", "--port", "0"])
            .arg("--data")
            .arg(folder.join("data"))
            .arg("--config")
            .arg(www.join("site.json"))
            .arg("--page")
            .arg(www.join("index.html"))
            .arg("--static")
            .arg(&www)
            .arg("--pkg")
            .arg(built()?)
            .env("FRONTDESK_TOKEN", TOKEN)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .context("cannot start `frontdesk serve`")?;
        let output = child.stdout.take().context("no output")?;
        let mut output = BufReader::new(output).lines();
        let line = tokio::time::timeout(START, output.next_line()).await;
        let log = || std::fs::read_to_string(folder.join("server.log")).unwrap_or_default();
        let line =
            line.context("the server does not start")??.with_context(|| format!("it ended: {}", log()))?;
        let port = line.trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
        // It has more to say, and a pipe that closes before that would end it.
        Ok(Self { child, _output: output, port: port.with_context(|| format!("no port in {line:?}"))? })
    }

    /// Ends it at once, as a crash does.
    pub async fn kill(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }

    /// All leads, those that were set aside among them.
    pub async fn leads(&self) -> Result<Vec<Value>> {
        let mut leads = self.listed("/api/leads").await?;
        leads.extend(self.listed("/api/leads?suspect=true").await?);
        Ok(leads)
    }

    /// The one lead that there is, and that a person reads first.
    pub async fn only_lead(&self) -> Result<Value> {
        let (taken, all) = (self.listed("/api/leads").await?, self.leads().await?);
        ensure!(all.len() == 1, "{} leads instead of one: {all:#?}", all.len());
        taken.into_iter().next().context("the lead was set aside as a suspect")
    }

    async fn listed(&self, path: &str) -> Result<Vec<Value>> {
        let bearer = format!("Bearer {TOKEN}");
        let headers = [("host", "127.0.0.1"), ("authorization", bearer.as_str())];
        let answer = Message::new(format!("GET {path} HTTP/1.1"), &headers, "").exchange(self.port).await?;
        ensure!(answer.status() == Some(200), "{path}: {}", answer.start);
        let page: Value = serde_json::from_slice(&answer.body)?;
        Ok(page.get("leads").and_then(Value::as_array).cloned().unwrap_or_default())
    }
}

/// The answer of `frontdesk tag --json`.
pub(crate) async fn tagged(site: &Path, file: &Path) -> Result<Value> {
    let mut tag = Command::new(command()?);
    let output = tag.args(["tag", "--json", "--config"]).arg(site).arg(file).output().await?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn command() -> Result<PathBuf> {
    given("FRONTDESK_BIN", "target/debug/frontdesk")
}

/// The built widgets.
pub(crate) fn built() -> Result<PathBuf> {
    given("FRONTDESK_PKG", "pkg")
}

/// A path that `cargo xtask test` names, or where it usually lies.
pub(crate) fn given(variable: &str, usual: &str) -> Result<PathBuf> {
    let path = std::env::var_os(variable).map_or_else(|| root().join(usual), PathBuf::from);
    ensure!(path.exists(), "{} is not there: run `cargo xtask test --only e2e`", path.display());
    Ok(path)
}

/// The repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
