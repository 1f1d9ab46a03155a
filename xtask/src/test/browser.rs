//! Tests that need browsers: the widgets' own, inside each engine, and end-to-end ones over WebDriver.

use super::drivers::Drivers;
use crate::run::Run;
use crate::tools::browsers::Engine;
use crate::tools::rust_target::WASM;
use crate::tools::wasm_bindgen::WasmBindgen;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;
use std::time::Duration;

/// A browser that hangs must not hang CI: after this everything that a step started is ended.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// How long the tests of one file may take inside the browser, in seconds; the runner's own limit of 20 is short for
/// a busy machine.
const TEST_FILE_SECONDS: &str = "180";

/// What the runner looks at to choose a browser, in its order: all but one must be unset.
const CHOICES: [&str; 4] = ["GECKODRIVER", "SAFARIDRIVER", "CHROMEDRIVER", "MSEDGEDRIVER"];

const UNIT_TESTS: [&str; 7] = ["test", "--package", "frontdesk", "--target", WASM, "--test", "web_*"];

/// By itself, so that the limit on running them is about browsers alone.
pub fn compile(workspace: &Workspace) -> Result<()> {
    workspace.cargo().args(UNIT_TESTS).arg("--no-run").run()
}

/// `tests/web_*.rs` inside one engine; webdriver.json at the root holds the browsers' flags.
pub fn unit_tests(
    workspace: &Workspace,
    engine: Engine,
    drivers: &Drivers,
    bindgen: &WasmBindgen,
) -> Result<()> {
    let driver = match engine {
        Engine::Chromium => "CHROMEDRIVER",
        Engine::Firefox => "GECKODRIVER",
        // WebKitGTK's driver speaks as Safari's does.
        Engine::Webkit => "SAFARIDRIVER",
    };
    let test = cargo_with_display(workspace, &[engine]).args(UNIT_TESTS).limit(LIMIT);
    CHOICES
        .iter()
        .fold(test, |test, choice| test.without_env(choice).without_env(&format!("{choice}_REMOTE")))
        .env(driver, drivers.of(engine)?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &bindgen.test_runner)
        .env("WASM_BINDGEN_TEST_TIMEOUT", TEST_FILE_SECONDS)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", workspace.root.join("webdriver.json"))
        .run()
}

/// The built widgets in pages, with the real inbox behind them.
pub fn end_to_end(
    workspace: &Workspace,
    engines: &[Engine],
    drivers: &Drivers,
    command: &Path,
    axe: &Path,
) -> Result<()> {
    let test = ["test", "--package", "frontdesk-e2e"];
    workspace.cargo().args(test).arg("--no-run").run()?;
    let names: Vec<_> = engines.iter().map(|engine| engine.name()).collect();
    let paths = [
        ("CHROMEDRIVER", &drivers.chromium),
        ("GECKODRIVER", &drivers.firefox),
        ("WEBKITDRIVER", &drivers.webkit),
    ];
    let test = cargo_with_display(workspace, engines).args(test).limit(LIMIT);
    paths
        .into_iter()
        .fold(test, |test, (name, path)| match path {
            Some(path) => test.env(name, path),
            None => test.without_env(name),
        })
        .env("FRONTDESK_ENGINES", names.join(","))
        .env("FRONTDESK_PKG", workspace.pkg())
        .env("FRONTDESK_BIN", command)
        .env("FRONTDESK_AXE", axe)
        .run()
}

/// WebKitGTK needs a display, real or virtual: without one it waits for ever.
fn cargo_with_display(workspace: &Workspace, engines: &[Engine]) -> Run {
    if !engines.contains(&Engine::Webkit) {
        return workspace.cargo();
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = Run::new("xvfb-run").arg("--auto-servernum").arg(cargo).dir(&workspace.root);
    run.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
}
