//! Tiers of accounts: rules that can hold, and names that are not given away.

use super::{FormView, place};
use crate::check::Finding;
use crate::config::{Declares, Site, TierRule};
use crate::contact::CompanyDomain;
use crate::form::{Question, text_hash};

/// Every rule of every tier.
pub fn tiers(site: &Site, forms: &[FormView]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (n, rule) in site.tiers.iter().enumerate() {
        let path = place::entry("tiers", n);
        if !(1..=3).contains(&rule.tier) {
            findings.push(Finding::error(&place::key(&path, "tier"), format!("{}", rule.tier), "1, 2 or 3"));
        }
        let is_open = |rule: &&TierRule| **rule == TierRule { tier: rule.tier, ..TierRule::default() };
        let earlier = site.tiers.iter().take(n);
        let shadow =
            |have: &&TierRule| is_open(have) || TierRule { tier: rule.tier, ..(*have).clone() } == *rule;
        if earlier.clone().any(|have| shadow(&have)) {
            let found = "a rule that can never hold: an earlier one always holds first";
            findings.push(Finding::error(&path, found, "the narrower rule first"));
        }
        findings.extend(domains(rule, &path));
        for (key, words, declares) in [
            ("size", &rule.size, Declares::CompanySize),
            ("industry", &rule.industry, Declares::Industry),
            ("location", &rule.location, Declares::Location),
            ("technology", &rule.technology, Declares::Technology),
            ("segment", &rule.segment, Declares::Segment),
        ] {
            findings.extend(answers(&place::key(&path, key), words, declares, forms));
        }
    }
    findings
}

/// Domains, plainly or by their hash.
fn domains(rule: &TierRule, path: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (n, domain) in rule.domains.iter().enumerate() {
        let path = place::entry(&place::key(path, "domains"), n);
        let is_hash =
            |hash: &str| hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if domain.strip_prefix("sha256-").is_some_and(is_hash) {
            continue;
        }
        findings.push(match CompanyDomain::parse(domain) {
            Err(error) => {
                let found = format!("{} ({error})", place::quoted(domain));
                Finding::error(&path, found, "a domain such as `acme.com`, or `sha256-` and its hash")
            }
            Ok(domain) => {
                let expected = "its hash: everyone can read a config, competitors too";
                let finding = Finding::warning(&path, format!("the named account `{domain}`"), expected);
                finding.mend(format!("write `{}`", text_hash(domain.as_str())))
            }
        });
    }
    findings
}

/// What a rule goes by is asked somewhere, and can be answered so.
fn answers(path: &str, words: &[String], declares: Declares, forms: &[FormView]) -> Vec<Finding> {
    // A site without a sound form has other worries.
    let has_empty_step = forms
        .iter()
        .any(|form| form.fields.is_empty() || form.config.steps.iter().any(|step| step.fields.is_empty()));
    if words.is_empty() || has_empty_step {
        return Vec::new();
    }
    let fields = forms.iter().flat_map(|form| &form.fields);
    let asking: Vec<&Question> =
        fields.map(|field| &field.question).filter(|question| question.declares == Some(declares)).collect();
    if asking.is_empty() {
        let found = format!(
            "a rule that can never hold: no form asks for the {}",
            declares.as_str().replace('-', " ")
        );
        return vec![Finding::warning(path, found, format!("a field that declares `{}`", declares.as_str()))];
    }
    let choices: Vec<&str> =
        asking.iter().flat_map(|question| &question.choices).map(|choice| choice.value.as_str()).collect();
    let takes_any = asking.iter().any(|question| question.choices.is_empty());
    let foreign =
        words.iter().enumerate().filter(|(_, word)| !takes_any && !choices.contains(&word.as_str()));
    let finding = |(n, word): (usize, &String)| {
        let finding = Finding::error(&place::entry(path, n), place::quoted(word), place::listed(&choices));
        finding.nearest(word, choices.iter().copied())
    };
    foreign.map(finding).collect()
}
