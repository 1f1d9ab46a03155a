//! One behaviour on one engine is one test, and cargo counts what has run.

use crate::engine::{self, Engine};
use anyhow::{Result, bail};
use futures_util::future::LocalBoxFuture;
use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;
use std::time::Duration;

/// After this a test has hung. Everything that it started ends with it.
const LIMIT: Duration = Duration::from_secs(120);

/// A behaviour, and the engines on which it is checked.
pub struct Case {
    /// A sentence about the behaviour.
    pub says: &'static str,
    /// Where it is checked.
    pub engines: &'static [Engine],
    /// The check.
    pub check: fn(Engine) -> LocalBoxFuture<'static, Result<()>>,
}

/// Lists async functions as cases; their names are the sentences.
#[macro_export]
macro_rules! cases {
    ($($engines:expr => $name:ident),* $(,)?) => {
        vec![$($crate::Case {
            says: stringify!($name),
            engines: &$engines,
            check: |engine| Box::pin($name(engine)),
        }),*]
    };
}

/// Runs the cases on the engines of `FRONTDESK_ENGINES`.
pub fn run(cases: Vec<Case>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // A browser keeps a core busy, and three engines at a time starve each other on a small machine.
    arguments.test_threads.get_or_insert_with(|| threads(std::thread::available_parallelism()));
    let chosen = engine::chosen();
    let trial = |case: &Case, engine: Engine| {
        let check = case.check;
        Trial::test(format!("{} on {}", case.says, engine.name()), move || Ok(perform(check(engine))?))
    };
    let on_engines = |case: &Case| {
        let engines: Vec<_> = chosen.iter().copied().filter(|engine| case.engines.contains(engine)).collect();
        engines.into_iter().map(|engine| trial(case, engine)).collect::<Vec<_>>()
    };
    libtest_mimic::run(&arguments, cases.iter().flat_map(on_engines).collect()).exit_code()
}

fn threads(cores: std::io::Result<std::num::NonZero<usize>>) -> usize {
    cores.map_or(2, |cores| cores.get().clamp(2, 6))
}

fn perform(check: LocalBoxFuture<'static, Result<()>>) -> Result<(), String> {
    let within_limit = async {
        match tokio::time::timeout(LIMIT, check).await {
            Ok(outcome) => outcome,
            Err(_) => bail!("the test has not ended within {} seconds", LIMIT.as_secs()),
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    tokio::task::LocalSet::new().block_on(&runtime, within_limit).map_err(|error| told(&error))
}

/// The error without the driver's own stack, which says nothing.
fn told(error: &anyhow::Error) -> String {
    let text = format!("{error:#}");
    let is_stack = |line: &str| line.contains("<unknown>") || line.contains("chrome://remote/");
    text.lines().filter(|line| !is_stack(line)).collect::<Vec<_>>().join("\n")
}
