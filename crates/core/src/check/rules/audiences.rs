//! Audiences: parts that some visitor can have, and lists of which each entry can be met.

use super::{FormView, place};
use crate::check::Finding;
use crate::config::{Audience, Declares, Memory, Site};
use crate::tagging::Rules;

/// Every audience of a site's forms.
pub fn audiences(site: &Site, forms: &[FormView]) -> Vec<Finding> {
    let known = Known::new(site, forms);
    let mut findings = Vec::new();
    for form in forms {
        let when = |path: &str| place::key(path, "when");
        for (n, variant) in form.config.variants.iter().enumerate() {
            let path = place::entry(&place::key(&form.path, "variants"), n);
            findings.extend(known.audience(&variant.when, &when(&path)));
        }
        for (n, offer) in form.config.offers.iter().enumerate() {
            let path = place::entry(&place::key(&form.path, "offers"), n);
            findings.extend(known.audience(&offer.when, &when(&path)));
        }
        let steps = place::key(&form.path, "steps");
        for (n, step) in form.config.steps.iter().enumerate() {
            let path = when(&place::entry(&steps, n));
            findings.extend(step.when.iter().flat_map(|audience| known.stated(audience, &path)));
        }
        for field in &form.fields {
            let path = field.at("when");
            findings.extend(field.field.when.iter().flat_map(|audience| known.stated(audience, &path)));
        }
    }
    findings
}

/// Whether the first audience includes every visitor of the second.
pub fn covers(first: &Audience, second: &Audience) -> bool {
    fn part<T: PartialEq>(first: &[T], second: &[T]) -> bool {
        first.is_empty() || (!second.is_empty() && second.iter().all(|one| first.contains(one)))
    }
    part(&first.phase, &second.phase)
        && part(&first.role, &second.role)
        && part(&first.segment, &second.segment)
        && part(&first.tier, &second.tier)
        && part(&first.topic, &second.topic)
        && (first.returning.is_none() || first.returning == second.returning)
}

/// What visitors of this site can be known as.
struct Known<'a> {
    site: &'a Site,
    rules: Rules,
    segments: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn new(site: &'a Site, forms: &'a [FormView<'a>]) -> Self {
        let fields = forms.iter().flat_map(|form| &form.fields);
        let asking = fields.filter(|field| field.question.declares == Some(Declares::Segment));
        let segments = asking.flat_map(|field| &field.question.choices).map(|choice| choice.value.as_str());
        Self { site, rules: Rules::new(site), segments: segments.collect() }
    }

    /// An audience that must say something.
    fn stated(&self, audience: &Audience, path: &str) -> Vec<Finding> {
        if *audience == Audience::default() {
            let expected =
                "`phase`, `role`, `segment`, `tier`, `topic` or `returning`, or no `when`: this is everyone";
            return vec![Finding::error(path, "an empty audience", expected)];
        }
        self.audience(audience, path)
    }

    fn audience(&self, audience: &Audience, path: &str) -> Vec<Finding> {
        let at = |key: &str, n: usize| place::entry(&place::key(path, key), n);
        let mut findings = Vec::new();
        let phases: Vec<&str> = self.site.stages.phases().iter().map(|(_, phase)| phase.as_str()).collect();
        for (n, phase) in audience.phase.iter().enumerate() {
            if !phases.is_empty() && !phases.contains(&phase.as_str()) {
                let found = format!("`{}`, to which no stage of this site's model belongs", phase.as_str());
                findings.push(Finding::warning(&at("phase", n), found, place::listed(&distinct(&phases))));
            }
        }
        for (n, topic) in audience.topic.iter().enumerate() {
            if self.rules.topic(topic, "").is_none() {
                let finding = Finding::error(&at("topic", n), place::quoted(topic), "the id of a topic");
                findings.push(finding.nearest(topic, self.rules.topic_ids()));
            }
        }
        for (n, segment) in audience.segment.iter().enumerate() {
            if !self.segments.contains(&segment.as_str()) {
                let expected = match self.segments.as_slice() {
                    [] => "a segment, and no form asks for one".to_owned(),
                    some => place::listed(some),
                };
                let finding = Finding::error(&at("segment", n), place::quoted(segment), expected);
                findings.push(finding.nearest(segment, self.segments.iter().copied()));
            }
        }
        for (n, tier) in audience.tier.iter().enumerate() {
            if !self.site.tiers.iter().any(|rule| rule.tier == *tier) {
                let found = format!("{tier}, which no rule of `tiers` gives");
                findings.push(Finding::error(&at("tier", n), found, "a tier of this site's rules"));
            }
        }
        if audience.returning.is_some() && self.site.privacy.memory == Memory::Off {
            let found =
                "an audience that nobody belongs to: nothing is remembered, so nobody is known to return";
            let expected = "`privacy.memory` other than `off`";
            findings.push(Finding::error(&place::key(path, "returning"), found, expected));
        }
        findings
    }
}

fn distinct<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut words = words.to_vec();
    words.dedup();
    words
}
