//! Everything a test needs: an inbox, the door before it, and a browser.

use crate::door::Door;
use crate::engine::{Browser, Engine};
use crate::page::Page;
use crate::pages;
use crate::server::{Server, root};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

/// What differs from test to test.
pub struct Setup {
    site: Value,
    pages: Vec<(String, String)>,
    has_script: bool,
}

impl Setup {
    /// The demo's site and front page, in a browser that runs scripts.
    pub fn new() -> Result<Self> {
        let text = std::fs::read_to_string(root().join("www/demo/site.json"))?;
        let site = serde_json::from_str(&text)?;
        Ok(Self { site, pages: Vec::new(), has_script: true })
    }

    /// With a change to the site's config.
    pub fn config(mut self, change: impl FnOnce(&mut Value)) -> Self {
        change(&mut self.site);
        self
    }

    /// With a file under `/demo/`; an HTML page is rendered by the server.
    pub fn file(mut self, name: &str, text: impl Into<String>) -> Self {
        self.pages.push((name.to_owned(), text.into()));
        self
    }

    /// In a browser in which scripts are switched off.
    pub fn without_script(mut self) -> Self {
        self.has_script = false;
        self
    }

    /// Starts everything.
    pub async fn start(self, engine: Engine) -> Result<Scene> {
        let folder = tempfile::tempdir()?;
        let www = folder.path().join("www");
        copy(&root().join("www/demo"), &www)?;
        std::fs::write(www.join("site.json"), serde_json::to_string_pretty(&self.site)?)?;
        std::fs::write(www.join("watch.js"), include_str!("watch.js"))?;
        std::fs::copy(root().join("index.html"), www.join("index.html"))?;
        for entry in std::fs::read_dir(&www)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "html") {
                std::fs::write(&path, pages::watched(&std::fs::read_to_string(&path)?))?;
            }
        }
        for (name, text) in self.pages {
            std::fs::write(www.join(name), text)?;
        }
        let server = Server::start(folder.path()).await?;
        let door = Door::open(server.port).await?;
        let browser = Browser::start(engine, self.has_script).await?;
        Ok(Scene { browser, door, server: Some(server), folder })
    }
}

/// An inbox, the door before it, and a browser.
pub struct Scene {
    /// The visitor's.
    pub browser: Browser,
    /// What the visitor comes through.
    pub door: Door,
    server: Option<Server>,
    folder: TempDir,
}

impl Scene {
    /// The demo's front page in this engine.
    pub async fn demo(engine: Engine) -> Result<Self> {
        Setup::new()?.start(engine).await
    }

    /// The inbox.
    pub fn server(&self) -> Result<&Server> {
        self.server.as_ref().context("the server is down")
    }

    /// Ends the inbox, as a crash does.
    pub async fn kill_server(&mut self) -> Result<()> {
        self.server.take().context("the server is down already")?.kill().await
    }

    /// Starts it again, with the leads that it had.
    pub async fn restart_server(&mut self) -> Result<()> {
        let server = Server::start(self.folder.path()).await?;
        self.door.lead_to(server.port);
        self.server = Some(server);
        Ok(())
    }

    /// What `frontdesk tag` makes of a lead's own journey.
    pub async fn tag_again(&self, lead: &Value) -> Result<Value> {
        let file = self.folder.path().join("lead.json");
        std::fs::write(&file, lead.to_string())?;
        crate::server::tagged(&self.folder.path().join("www/site.json"), &file).await
    }

    /// The address of a page.
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.door.port)
    }

    /// Goes to a page.
    pub async fn visit(&self, path: &str) -> Result<Page> {
        let driver = self.browser.driver()?.clone();
        driver.goto(self.address(path)).await.with_context(|| format!("cannot open {path}"))?;
        Ok(Page::new(driver, self.browser.engine))
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
