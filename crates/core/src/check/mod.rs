//! Strict diagnostics of a site's config: every error and warning at once, each with its place and the nearest mend.

mod certain;
mod finding;
mod nearest;
mod node;
mod place;
mod read;
mod rules;
mod schema;
mod typescript;
mod walk;

pub use finding::{Finding, Level};
pub use schema::schemas;
pub use typescript::typescript;
pub use walk::conforms;

use crate::config::Site;

/// What a config's text turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The config, where it has no errors.
    pub site: Option<Site>,
    /// What was found: errors first, both in the order of the file.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The findings that keep the config from being used.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level == Level::Error)
    }

    /// The findings as a JSON list.
    pub fn to_json(&self) -> String {
        let findings = serde_json::to_value(&self.findings).unwrap_or_default();
        format!("{findings:#}")
    }

    /// The findings that the site's owner should know of.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level == Level::Warning)
    }
}

/// Checks the text of a site's config: its JSON, then its shape, then its sense.
pub fn check_site(json: &str) -> Report {
    let document = match read::read(json) {
        Ok(document) => document,
        Err(syntax) => return Report { site: None, findings: vec![syntax] },
    };
    let mut findings = rules::secrets(&document.value);
    let mut shape = document.duplicates;
    let schema = schema::site();
    let repaired = walk::walk(&schema, &document.value, &mut shape);
    let site = serde_json::from_value::<Site>(repaired);
    match &site {
        Ok(site) => {
            let sense = rules::site(site);
            findings.extend(sense.into_iter().filter(|finding| certain::is_certain(finding, &shape)));
        }
        Err(error) if shape.is_empty() => {
            shape.push(Finding::error(&place::root(), error.to_string(), "a site's config"));
        }
        Err(_) => {}
    }
    shape.retain(|finding| findings.iter().all(|secret| secret.path != finding.path));
    findings.splice(0..0, shape);
    findings.sort_by_key(|finding| finding.level);
    let usable = findings.iter().all(|finding| finding.level == Level::Warning);
    // Without errors nothing was repaired.
    Report { site: site.ok().filter(|_| usable), findings }
}

/// The files of `schema/`, each with its text: JSON Schemas and TypeScript.
pub fn generated_files() -> Vec<(&'static str, String)> {
    let pretty = |(file, schema): (&'static str, serde_json::Value)| (file, format!("{schema:#}\n"));
    let schemas = schemas().into_iter().map(pretty);
    schemas.chain([("frontdesk.d.ts", typescript())]).collect()
}

#[cfg(test)]
mod tests;
