//! What a change of rules moves over many journeys, and which way.

use super::journey::Journey;
use anyhow::{Context, Result, bail};
use frontdesk_core::lead::{Tags, Timestamp};
use frontdesk_core::tagging::{Rules, tag};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What became of each journey.
#[derive(Serialize)]
pub struct Replay {
    journeys: Vec<Replayed>,
}

/// One journey, before and after.
#[derive(Serialize)]
struct Replayed {
    name: String,
    /// As it was; absent where nothing tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Standing>,
    after: Standing,
    /// Expectations of the file that are not met.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unmet: Vec<String>,
}

/// The tags in words.
#[derive(Clone, PartialEq, Serialize)]
struct Standing {
    stage: String,
    role: String,
    score: Option<u8>,
    band: String,
}

impl Standing {
    fn of(tags: &Tags) -> Self {
        let heat = tags.temperature.as_ref();
        Self {
            stage: tags.stage.as_ref().map_or("-".to_owned(), |stage| stage.stage.clone()),
            role: tags.role.as_ref().map_or("-", |role| role.role.as_str()).to_owned(),
            score: heat.map(|heat| heat.score),
            band: heat.map_or("-", |heat| heat.band.as_str()).to_owned(),
        }
    }

    fn heat(&self) -> String {
        self.score.map_or("-".to_owned(), |score| format!("{score} {}", self.band))
    }
}

/// Tags every file of a folder and the folders in it; configs among them are passed over.
pub fn run(folder: &Path, rules: &Rules, before: Option<&Rules>, at: Option<Timestamp>) -> Result<Replay> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let mut journeys = Vec::new();
    for file in &files {
        let mut journey = Journey::read(file)?;
        let inside = file.strip_prefix(folder).unwrap_or(file).with_extension("");
        journey.name = inside.to_string_lossy().into_owned();
        journeys.push(replayed(journey, rules, before, at));
    }
    if journeys.is_empty() {
        bail!(
            "{}: found no journey, expected files of \"frontdesk.journey/1\" or \"frontdesk.lead/1\"",
            folder.display()
        );
    }
    Ok(Replay { journeys })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json")
            && path.file_name().is_none_or(|name| name != "site.json")
        {
            files.push(path);
        }
    }
    Ok(())
}

fn replayed(journey: Journey, rules: &Rules, before: Option<&Rules>, at: Option<Timestamp>) -> Replayed {
    let at = at.unwrap_or(journey.at);
    let tagged = |rules| tag(rules, &journey.signals, journey.account.clone(), at);
    let after = tagged(rules);
    let earlier = before.map(|rules| tagged(rules).tags).or(journey.tags);
    Replayed {
        name: journey.name,
        before: earlier.as_ref().map(Standing::of),
        unmet: journey.expected.unmet(&after),
        after: Standing::of(&after.tags),
    }
}

impl Replay {
    /// Whether every expectation of every file is met.
    pub fn is_as_expected(&self) -> bool {
        self.journeys.iter().all(|journey| journey.unmet.is_empty())
    }

    /// How many journeys there were.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.journeys.len()
    }

    /// Every journey as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_value(self).map(|value| format!("{value:#}\n")).unwrap_or_default()
    }
}

impl std::fmt::Display for Replay {
    /// The journeys that moved or miss what they expect, then a line that sums up.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [mut warmer, mut colder, mut stages, mut roles, mut same] = [0; 5];
        let width = self.journeys.iter().map(|journey| journey.name.chars().count()).max().unwrap_or(0);
        for journey in &self.journeys {
            let before = journey.before.as_ref().unwrap_or(&journey.after);
            let after = &journey.after;
            let way = after.score.unwrap_or(0).cmp(&before.score.unwrap_or(0));
            warmer += usize::from(way.is_gt());
            colder += usize::from(way.is_lt());
            stages += usize::from(before.stage != after.stage);
            roles += usize::from(before.role != after.role);
            same += usize::from(before == after);
            if before != after {
                let moved = |one: String, other: String| {
                    if one == other { one } else { format!("{one} → {other}") }
                };
                let sign = if way.is_gt() {
                    "↑"
                } else if way.is_lt() {
                    "↓"
                } else {
                    " "
                };
                let stage = moved(before.stage.clone(), after.stage.clone());
                let role = moved(before.role.clone(), after.role.clone());
                let heat = moved(before.heat(), after.heat());
                writeln!(out, "{:<width$}  {sign} {heat:<18} {stage:<34} {role}", journey.name)?;
            }
            for unmet in &journey.unmet {
                writeln!(out, "{:<width$}  ! {unmet}", journey.name)?;
            }
        }
        let misses = self.journeys.iter().filter(|journey| !journey.unmet.is_empty()).count();
        writeln!(
            out,
            "{} {}: {same} the same, {warmer} warmer, {colder} colder, {stages} in another stage, {roles} in another role; {misses} not as expected",
            self.journeys.len(),
            if self.journeys.len() == 1 { "journey" } else { "journeys" }
        )
    }
}
