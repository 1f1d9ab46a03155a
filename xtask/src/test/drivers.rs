//! The WebDriver programs of the chosen engines.

use crate::run::find;
use crate::tools::browsers::Engine;
use crate::tools::geckodriver;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Paths of the drivers; only those of chosen engines are there.
#[derive(Default)]
pub struct Drivers {
    pub chromium: Option<PathBuf>,
    pub firefox: Option<PathBuf>,
    pub webkit: Option<PathBuf>,
}

impl Drivers {
    pub fn find(workspace: &Workspace, engines: &[Engine]) -> Result<Self> {
        let mut drivers = Self::default();
        for engine in engines {
            match engine {
                Engine::Chromium => drivers.chromium = Some(on_path("chromedriver")?),
                Engine::Firefox => drivers.firefox = Some(geckodriver::ensure(workspace)?),
                Engine::Webkit => drivers.webkit = Some(on_path("WebKitWebDriver")?),
            }
        }
        Ok(drivers)
    }

    pub fn of(&self, engine: Engine) -> Result<&PathBuf> {
        let driver = match engine {
            Engine::Chromium => &self.chromium,
            Engine::Firefox => &self.firefox,
            Engine::Webkit => &self.webkit,
        };
        driver.as_ref().with_context(|| format!("there is no driver for {}", engine.name()))
    }
}

fn on_path(program: &str) -> Result<PathBuf> {
    find(program).with_context(|| format!("{program} is not on the PATH"))
}
