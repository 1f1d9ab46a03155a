//! The files that can be tagged: journeys, and leads.

use super::expected::Expected;
use anyhow::{Context, Result, bail};
use frontdesk_core::contact::CompanyDomain;
use frontdesk_core::lead::{Lead, Signal, Tags, Timestamp};
use serde::Deserialize;
use std::path::Path;

/// A journey as it is tagged.
pub struct Journey {
    /// The file's name without its ending.
    pub name: String,
    /// The moment at which the tags are asked for: of submission, of the file, or of the last signal.
    pub at: Timestamp,
    pub signals: Vec<Signal>,
    /// The company's domain.
    pub account: Option<CompanyDomain>,
    /// Of a lead.
    pub tags: Option<Tags>,
    /// Of a journey that says what it expects.
    pub expected: Expected,
}

/// A file of the schema `frontdesk.journey/1`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct JourneyFile {
    #[serde(rename = "schema")]
    _schema: String,
    /// Who it is and what happens, for people.
    #[serde(rename = "about", default)]
    _about: String,
    #[serde(rename = "locale", default)]
    _locale: String,
    at: Option<Timestamp>,
    signals: Vec<Signal>,
    account: Option<CompanyDomain>,
    #[serde(default)]
    expected: Expected,
}

impl Journey {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&name, &text).with_context(|| path.display().to_string())
    }

    fn parse(name: &str, text: &str) -> Result<Self> {
        let schema: serde_json::Value = serde_json::from_str(text).context("this is not JSON")?;
        match schema.get("schema").and_then(|schema| schema.as_str()) {
            Some("frontdesk.journey/1") => Self::of_file(name, placed(text)?),
            Some("frontdesk.lead/1") => Self::of_lead(name, placed(text)?),
            found => {
                let found = found.map_or("nothing".to_owned(), |found| format!("{found:?}"));
                bail!("schema: found {found}, expected \"frontdesk.journey/1\" or \"frontdesk.lead/1\"")
            }
        }
    }

    fn of_file(name: &str, file: JourneyFile) -> Result<Self> {
        let last = file.signals.iter().map(|signal| signal.at).max();
        let at = file
            .at
            .or(last)
            .context("at: found nothing, expected a time, since there is no signal either")?;
        Ok(Self {
            name: name.to_owned(),
            at,
            signals: file.signals,
            account: file.account,
            tags: None,
            expected: file.expected,
        })
    }

    fn of_lead(name: &str, lead: Lead) -> Result<Self> {
        if lead.journey.is_empty() {
            bail!(
                "journey: found nothing, expected the lead's signals: without them its tags cannot be made again"
            );
        }
        Ok(Self {
            name: name.to_owned(),
            at: lead.submitted_at,
            signals: lead.journey,
            account: lead.account.and_then(|account| account.key),
            tags: Some(lead.tags),
            expected: Expected::default(),
        })
    }
}

/// Reads JSON; an error says at which place.
fn placed<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| anyhow::anyhow!("{}: {}", error.path(), error.inner()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_files_are_told_where_they_are_wrong() {
        for (text, message) in [
            ("{", "this is not JSON"),
            ("{}", "schema: found nothing, expected \"frontdesk.journey/1\""),
            (r#"{"schema": "frontdesk.lead/2"}"#, "schema: found \"frontdesk.lead/2\""),
            (r#"{"schema": "frontdesk.journey/1", "signals": []}"#, "at: found nothing"),
            (
                r#"{"schema": "frontdesk.journey/1", "signals": [{"at": "soon", "signal": "x"}]}"#,
                "signals[0].at: ",
            ),
            (
                r#"{"schema": "frontdesk.journey/1", "signals": [{"at": "2026-11-21T09:30:00Z", "signal": "x", "page": "y"}]}"#,
                "signals[0].page: unknown field `page`",
            ),
        ] {
            let error = format!("{:#}", Journey::parse("x", text).err().unwrap());
            assert!(error.contains(message), "{text}: {error}");
        }
    }
}
