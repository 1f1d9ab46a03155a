//! `frontdesk tag`: what a journey tells, and what a change of rules moves.

mod expected;
mod journey;
mod replay;
mod report;
mod story;

use crate::config;
use anyhow::{Context, Result, bail};
use frontdesk_core::lead::Timestamp;
use frontdesk_core::tagging::{Rules, tag};
use journey::Journey;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Which journeys, and how they are told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The site's config
    #[arg(long)]
    config: PathBuf,
    /// A journey, or a lead whose own journey is tagged again
    #[arg(required_unless_present = "replay", conflicts_with = "replay")]
    file: Option<PathBuf>,
    /// The moment at which the tags are asked for, such as 2026-11-21T09:30:00Z; that of the file if absent
    #[arg(long)]
    at: Option<String>,
    /// Tells the journey as a story, visit by visit
    #[arg(long, conflicts_with = "json")]
    explain: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
    /// Tags every journey and lead of a folder, and says what moved against `--before`, the lead's own tags, or what the
    /// file expects. Exits with 1 where an expectation is not met
    #[arg(long, value_name = "DIR")]
    replay: Option<PathBuf>,
    /// The config before the change
    #[arg(long, value_name = "FILE", requires = "replay")]
    before: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let rules = Rules::new(&config::read(&arguments.config)?);
    let at = arguments.at.as_deref().map(|at| {
        Timestamp::parse(at)
            .with_context(|| format!("--at: found {at:?}, expected a time such as 2026-11-21T09:30:00Z"))
    });
    let at = at.transpose()?;
    if let Some(folder) = &arguments.replay {
        let before = arguments.before.as_deref().map(config::read).transpose()?.map(|site| Rules::new(&site));
        let replay = replay::run(folder, &rules, before.as_ref(), at)?;
        say(&if arguments.json { replay.to_json() } else { replay.to_string() })?;
        return Ok(if replay.is_as_expected() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let Some(file) = &arguments.file else { bail!("name a journey") };
    let journey = Journey::read(file)?;
    let at = at.unwrap_or(journey.at);
    if arguments.explain {
        say(&story::tell(&rules, &journey, at))?;
        return Ok(ExitCode::SUCCESS);
    }
    let tagged = tag(&rules, &journey.signals, journey.account.clone(), at);
    let passed_over = report::passed_over(&rules, &journey.signals);
    match arguments.json {
        true => say(&format!(
            "{:#}
",
            serde_json::to_value(&tagged)?
        ))?,
        false => say(&(report::of(&tagged) + &passed_over))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints; whoever has read enough, such as `head`, may go.
fn say(text: &str) -> Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome.context("cannot print"),
    }
}

#[cfg(test)]
mod tests;
