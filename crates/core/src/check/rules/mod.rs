//! What a config of the right shape may still get wrong. One file a subject, one small function a rule.

mod audiences;
mod bounds;
mod conditions;
mod consent;
mod contact;
mod declares;
mod endpoint;
mod fitting;
mod hidden;
mod ids;
mod journey;
mod languages;
mod length;
mod links;
mod memory;
mod numbers;
mod options;
mod secrets;
mod slots;
mod stages;
mod texts;
mod theme;
mod tiers;
mod variants;

pub use secrets::{secret_in, secrets};

use super::{Finding, place};
use crate::config::{Consultation, Field, FieldType, Site};
use crate::form::Question;
use crate::strings::Strings;

/// A form with its fields in order, each with its place and what its preset makes of it.
pub struct FormView<'a> {
    pub path: String,
    pub config: &'a Consultation,
    pub fields: Vec<FieldView<'a>>,
}

/// A field, its place, and what its preset makes of it.
pub struct FieldView<'a> {
    pub site: &'a Site,
    pub path: String,
    pub step: usize,
    pub field: &'a Field,
    pub question: Question,
}

impl FieldView<'_> {
    /// The place of one of its keys.
    pub fn at(&self, key: &str) -> String {
        place::key(&self.path, key)
    }

    /// Whether its kind is one of these.
    pub fn is(&self, kinds: &[FieldType]) -> bool {
        kinds.contains(&self.question.kind)
    }
}

/// The kinds with options.
pub const CHOICES: &[FieldType] =
    &[FieldType::Select, FieldType::Radio, FieldType::Checkboxes, FieldType::MultiSelect];

/// Everything that a site's config gets wrong.
pub fn site(site: &Site) -> Vec<Finding> {
    let forms: Vec<FormView> = site
        .consultation
        .iter()
        .enumerate()
        .map(|(at, config)| form(site, config, place::entry("consultation", at)))
        .collect();
    let mut findings = Vec::new();
    findings.extend(SITE_RULES.iter().flat_map(|rule| rule(site)));
    for rule in [journey::reachable_bands, tiers::tiers, audiences::audiences] {
        findings.extend(rule(site, &forms));
    }
    findings.extend(languages::languages(&texts::of(site, &forms), site));
    for form in &forms {
        findings.extend(FORM_RULES.iter().flat_map(|rule| rule(form)));
        for field in &form.fields {
            findings.extend(FIELD_RULES.iter().flat_map(|rule| rule(field)));
        }
    }
    findings
}

const SITE_RULES: &[fn(&Site) -> Vec<Finding>] = &[
    ids::site,
    ids::forms,
    endpoint::endpoint,
    theme::accent,
    stages::stages,
    memory::memory,
    journey::topics,
    journey::signals,
    journey::numbers,
    journey::partners,
    journey::stage_topics,
];

const FORM_RULES: &[fn(&FormView) -> Vec<Finding>] = &[
    ids::steps,
    ids::fields,
    length::empty,
    length::endless,
    bounds::answers,
    conditions::conditions,
    contact::reachable,
    contact::each_part_once,
    consent::missing,
    variants::variants,
    variants::offers,
    links::redirect,
    links::fallback_email,
];

const FIELD_RULES: &[fn(&FieldView) -> Vec<Finding>] = &[
    fitting::preset_type,
    fitting::properties,
    options::options,
    options::start_value,
    numbers::order,
    numbers::whole_counts,
    numbers::slider,
    slots::hours,
    hidden::hidden,
    declares::words,
    contact::part_fits,
    consent::version,
    links::link,
    bounds::lengths,
    texts::label,
];

fn form<'a>(site: &'a Site, config: &'a Consultation, path: String) -> FormView<'a> {
    let steps = place::key(&path, "steps");
    let mut fields = Vec::new();
    for (step, stated) in config.steps.iter().enumerate() {
        let list = place::key(&place::entry(&steps, step), "fields");
        for (at, field) in stated.fields.iter().enumerate() {
            let question = Question::new(field, &site.stages, &Strings::english(), "en");
            fields.push(FieldView { site, path: place::entry(&list, at), step, field, question });
        }
    }
    FormView { path, config, fields }
}
