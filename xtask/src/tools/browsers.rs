//! The browsers that tests drive, and their WebDriver programs: found, or installed where apt can.

use crate::progress;
use crate::run::{Run, find};
use anyhow::{Result, bail};
use clap::ValueEnum;

/// The three engines that visitors' browsers are built on.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// One of the programs is needed; the package brings it.
struct Need {
    any_of: &'static [&'static str],
    package: &'static str,
}

const fn need(any_of: &'static [&'static str], package: &'static str) -> Need {
    Need { any_of, package }
}

/// geckodriver is no package of Debian's: `tools::geckodriver` builds it.
const CHROMIUM: &[Need] = &[
    need(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], "chromium"),
    need(&["chromedriver"], "chromium-driver"),
];
const FIREFOX: &[Need] = &[need(&["firefox-esr", "firefox"], "firefox-esr")];
/// WebKitGTK has no headless mode, so it draws on a virtual display.
const WEBKIT: &[Need] = &[
    need(&["WebKitWebDriver"], "webkit2gtk-driver"),
    need(&["xvfb-run"], "xvfb"),
    need(&["xauth"], "xauth"),
];

/// Persian, Arabic and Chinese must be drawn with real letters. Only packages that apt knows can be checked for these.
const FONTS: [&str; 2] = ["fonts-noto-core", "fonts-noto-cjk"];

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Chromium => CHROMIUM,
            Self::Firefox => FIREFOX,
            Self::Webkit => WEBKIT,
        }
    }
}

/// Makes sure that the engines can run, or says exactly what to type.
pub fn ensure(engines: &[Engine]) -> Result<()> {
    let missing: Vec<_> =
        engines.iter().flat_map(|engine| engine.needs()).filter(|need| !is_there(need)).collect();
    let mut packages: Vec<_> = missing.iter().map(|need| need.package).collect();
    if find("apt-get").is_none() {
        if missing.is_empty() {
            return Ok(());
        }
        let programs: Vec<_> = missing.iter().map(|need| need.any_of.join(" or ")).collect();
        bail!("put these programs on the PATH, from your system's packages: {}", programs.join(", "));
    }
    refuse_snaps(&packages)?;
    packages.extend(FONTS.into_iter().filter(|font| !is_installed(font)));
    if packages.is_empty() {
        return Ok(());
    }
    if !is_root() {
        bail!(
            "packages are missing, and only root may install them: sudo apt-get install -y {}",
            packages.join(" ")
        );
    }
    let apt = || {
        Run::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive").mend("apt-get failed: try it by hand")
    };
    progress::timed(&format!("installing {}", packages.join(" ")), || {
        apt().args(["update", "-q"]).quiet()?;
        apt().args(["install", "-y", "-q", "--no-install-recommends"]).args(&packages).quiet()
    })
}

fn is_there(need: &Need) -> bool {
    need.any_of.iter().any(|program| find(program).is_some())
}

fn is_installed(package: &str) -> bool {
    let status = Run::new("dpkg-query").args(["--show", "--showformat=${Status}", package]).output();
    status.is_ok_and(|status| status == b"install ok installed")
}

fn is_root() -> bool {
    Run::new("id").arg("-u").output().is_ok_and(|id| id.trim_ascii() == b"0")
}

/// Ubuntu's packages of these two browsers are empty and fetch a snap, which cannot be relied on in containers.
fn refuse_snaps(packages: &[&str]) -> Result<()> {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is_ubuntu = system.lines().any(|line| line == "ID=ubuntu");
    let is_snap = |package: &&str| ["chromium", "chromium-driver", "firefox-esr"].contains(package);
    if is_ubuntu && packages.iter().any(is_snap) {
        bail!(
            "on Ubuntu, Chromium and Firefox are snaps, so apt cannot install them here: put chromedriver with Chromium or \
             Chrome, and Firefox, on the PATH (for instance `snap install chromium firefox`), test on Debian, or choose \
             `--engines webkit`"
        );
    }
    Ok(())
}
