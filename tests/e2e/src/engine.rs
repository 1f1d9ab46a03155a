//! The three engines, each driven by its own program with a fresh profile. Nothing outlives its test.

use crate::until::until;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::{Capabilities, TimeoutConfiguration, WebDriver};

/// What visitors' browsers are built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera, Samsung Internet.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser of an iPhone.
    Webkit,
}

/// All three.
pub const EVERY: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

/// For what only Chromium's developer tools can tell.
pub const ONLY_CHROMIUM: [Engine; 1] = [Engine::Chromium];

/// A page or a script that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// Quitting must not hang either.
const QUIT: Duration = Duration::from_secs(10);

const MINI_BROWSER: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

/// The engines of `FRONTDESK_ENGINES`, or all of them.
pub(crate) fn chosen() -> Vec<Engine> {
    let names = std::env::var("FRONTDESK_ENGINES").unwrap_or_else(|_| "chromium,firefox,webkit".to_owned());
    EVERY.into_iter().filter(|engine| names.split(',').any(|name| name.trim() == engine.name())).collect()
}

impl Engine {
    /// As `cargo xtask test --engines` names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    fn driver(self) -> PathBuf {
        let (variable, usual) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::Webkit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        std::env::var_os(variable).map_or_else(|| usual.into(), PathBuf::from)
    }

    fn capabilities(self, profile: &TempDir, has_script: bool) -> Result<Capabilities> {
        let mut capabilities = Capabilities::new();
        match self {
            Self::Chromium => {
                let profile = format!("--user-data-dir={}", profile.path().display());
                let flags = [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1280,900",
                    "--js-flags=--expose-gc",
                    profile.as_str(),
                ];
                capabilities.set("goog:chromeOptions", json!({ "args": flags }))?;
                capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
            }
            Self::Firefox => {
                let preferences = json!({ "javascript.enabled": has_script, "ui.prefersReducedMotion": 1 });
                let arguments = ["-headless", "--width=1280", "--height=900"];
                capabilities.set("moz:firefoxOptions", json!({ "args": arguments, "prefs": preferences }))?;
            }
            Self::Webkit => {
                let binary = MINI_BROWSER.into_iter().find(|path| std::path::Path::new(path).exists());
                let mut arguments = vec!["--automation", "--geometry=1280x900"];
                if !has_script {
                    arguments.push("--enable-javascript=FALSE");
                }
                let binary = binary.context("MiniBrowser is not installed: package libwebkit2gtk-4.1-0")?;
                capabilities
                    .set("webkitgtk:browserOptions", json!({ "binary": binary, "args": arguments }))?;
            }
        }
        Ok(capabilities)
    }
}

/// A browser with one tab. Dropping it ends it, its driver and its profile, after a panic too.
pub struct Browser {
    /// What it is built on.
    pub engine: Engine,
    driver: Option<WebDriver>,
    session: String,
    port: u16,
    process: Option<u64>,
    child: Child,
    _profile: TempDir,
}

impl Browser {
    /// Starts one with a fresh profile.
    pub(crate) async fn start(engine: Engine, has_script: bool) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let child = Command::new(engine.driver())
            .arg(format!("--port={port}"))
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", engine.driver().display()))?;
        // From here on a failure ends the driver.
        let mut browser = Self {
            engine,
            driver: None,
            session: String::new(),
            port,
            process: None,
            child,
            _profile: profile,
        };
        until("the driver", async || Ok(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()))
            .await?;
        let capabilities = engine.capabilities(&browser._profile, has_script)?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            .request_timeout(PATIENCE * 2)
            .connect()
            .await
            .with_context(|| format!("{} does not start", engine.name()))?;
        browser.session = driver.session_id().to_string();
        let started = driver.capabilities();
        let process = ["goog:processID", "moz:processID"].iter().find_map(|name| started.get(name)?.as_u64());
        browser.process = process;
        driver.update_timeouts(TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None)).await?;
        browser.driver = Some(driver);
        if engine == Engine::Chromium && !has_script {
            browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        }
        Ok(browser)
    }

    /// The session.
    pub fn driver(&self) -> Result<&WebDriver> {
        self.driver.as_ref().context("the browser has not started")
    }

    /// Asks Chromium's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.driver()?.cdp().send_raw(command, parameters).await.with_context(|| command.to_owned())
    }

    /// Quits by the protocol; tells whether the driver says so. Blocking, because dropping is.
    fn quit(&self) -> std::io::Result<bool> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let mut stream = TcpStream::connect_timeout(&address, QUIT)?;
        stream.set_read_timeout(Some(QUIT))?;
        let (session, port) = (&self.session, self.port);
        // With the port: geckodriver takes nothing that names another host.
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(status.ends_with(b" 200"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Its own way of quitting needs a runtime, which may have ended.
        if let Some(driver) = self.driver.take() {
            let _ended = driver.leak();
        }
        let has_quit = !self.session.is_empty() && self.quit().unwrap_or(false);
        if let (false, Some(process)) = (has_quit, self.process) {
            let _ended = Command::new("kill").args(["-9", &process.to_string()]).status();
        }
        let _killed = self.child.kill();
        let _reaped = self.child.wait();
    }
}
