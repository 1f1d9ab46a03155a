//! Topics and signals: each is known, counts for something, and can be met.

use super::{FormView, ids, place};
use crate::check::Finding;
use crate::config::{Declares, Site};
use crate::tagging::{Rules, built_in, fits};

/// Topics: ids, and patterns of paths that an earlier one does not take away.
pub fn topics(site: &Site) -> Vec<Finding> {
    let at = |at: usize, key: &str| place::key(&place::entry("journey.topics", at), key);
    let own = &site.journey.topics;
    let mut findings = ids::unique(own.iter().enumerate().map(|(n, topic)| (at(n, "id"), topic.id.as_str())));
    let mut earlier: Vec<(&str, &str)> = Vec::new();
    for (n, topic) in own.iter().enumerate() {
        let is_built_in = built_in::TOPICS.iter().any(|(id, ..)| *id == topic.id);
        // A wrong id has a finding already.
        let is_wrong = findings.iter().any(|finding| finding.path == at(n, "id"));
        if !is_built_in
            && !is_wrong
            && topic.phase.is_none()
            && topic.role.is_none()
            && topic.weight.is_none()
        {
            let found = format!("{}, which is no built-in topic and says nothing", place::quoted(&topic.id));
            let expected = "a `phase`, `role` or `weight` beside it, or a built-in topic";
            let known = built_in::TOPICS.iter().map(|(id, ..)| *id);
            findings.push(Finding::warning(&at(n, "id"), found, expected).nearest(&topic.id, known));
        }
        findings.extend(weight(&at(n, "weight"), topic.weight));
        for (nth, page) in topic.pages.iter().enumerate() {
            let path = place::entry(&at(n, "pages"), nth);
            if !page.starts_with(['/', '*']) {
                let expected = "a path such as `/pricing` or `/products/*`";
                let finding = Finding::error(&path, place::quoted(page), expected);
                findings.push(
                    match page.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])) {
                        Some(rest) => finding.mend(format!("did you mean `{rest}`?")),
                        None => finding.mend(format!("did you mean `/{page}`?")),
                    },
                );
            } else if let Some((pattern, id)) = earlier.iter().find(|(pattern, _)| fits(pattern, page)) {
                let found = format!("`{page}`, which can never match: `{pattern}` of `{id}` takes all of it");
                findings.push(Finding::warning(&path, found, "the narrower pattern first"));
            }
            earlier.push((page, &topic.id));
        }
    }
    findings
}

/// Signals: names that can be sent, and numbers within bounds.
pub fn signals(site: &Site) -> Vec<Finding> {
    let at = |at: usize, key: &str| place::key(&place::entry("journey.signals", at), key);
    let own = &site.journey.signals;
    let mut findings = ids::unique(own.iter().enumerate().map(|(n, rule)| (at(n, "id"), rule.id.as_str())));
    for (n, rule) in own.iter().enumerate() {
        let is_built_in = built_in::SIGNALS.iter().any(|(id, ..)| *id == rule.id);
        if rule.id == crate::lead::ARRIVED || rule.id.ends_with("-declared") {
            let expected = "another name: this one's meaning is fixed";
            findings.push(Finding::error(&at(n, "id"), place::quoted(&rule.id), expected));
        } else if !is_built_in && rule.weight.is_none() && rule.phase.is_none() && rule.role.is_none() {
            let found = format!("{}, which is no built-in signal and says nothing", place::quoted(&rule.id));
            let expected = "a `weight`, `phase` or `role` beside it, or a built-in signal";
            let known = built_in::SIGNALS.iter().map(|(id, ..)| *id);
            findings.push(Finding::warning(&at(n, "id"), found, expected).nearest(&rule.id, known));
        }
        findings.extend(weight(&at(n, "weight"), rule.weight));
        if let Some(counts) = rule.counts.filter(|counts| !(1..=20).contains(counts)) {
            findings.push(Finding::error(
                &at(n, "counts"),
                format!("{counts}"),
                "a whole number from 1 to 20",
            ));
        }
    }
    findings
}

fn weight(path: &str, weight: Option<f64>) -> Option<Finding> {
    let weight = weight.filter(|weight| !(-10.0..=10.0).contains(weight))?;
    Some(Finding::error(path, format!("{weight}"), "a number from -10 to 10"))
}

/// The half-life, and bands in their order.
pub fn numbers(site: &Site) -> Vec<Finding> {
    let journey = &site.journey;
    let mut findings = Vec::new();
    if let Some(days) = journey.half_life.filter(|days| !(0.1..=3_650.0).contains(days)) {
        findings.push(Finding::error(
            "journey.halfLife",
            format!("{days}"),
            "a number of days from 0.1 to 3650",
        ));
    }
    for (key, score) in [("warm", journey.warm), ("hot", journey.hot)] {
        if let Some(score) = score.filter(|score| !(1..=10).contains(score)) {
            let path = place::key("journey", key);
            findings.push(Finding::error(&path, format!("{score}"), "a whole number from 1 to 10"));
        }
    }
    let (warm, hot) = (journey.warm.unwrap_or(4), journey.hot.unwrap_or(7));
    if warm >= hot && findings.is_empty() {
        let key = if journey.warm.is_some() { "warm" } else { "hot" };
        let found = format!("warm from {warm} on and hot from {hot} on");
        findings.push(Finding::error(&place::key("journey", key), found, "`warm` below `hot`"));
    }
    findings
}

/// A band that no visitor can reach, whatever they do and say.
pub fn reachable_bands(site: &Site, forms: &[FormView]) -> Vec<Finding> {
    let rules = Rules::new(site);
    let asks = |what: Declares| {
        forms.iter().flat_map(|form| &form.fields).any(|field| field.question.declares == Some(what))
    };
    let declared =
        if asks(Declares::Stage) { 6.0 } else { 0.0 } + if asks(Declares::Timeline) { 3.0 } else { 0.0 };
    let most = rules.most_points() + declared;
    let journey = &site.journey;
    let bands = [("warm", journey.warm.unwrap_or(4)), ("hot", journey.hot.unwrap_or(7))];
    let unreached = bands.into_iter().filter(|(_, from)| most < f64::from(*from));
    let finding = |(band, from): (&str, u8)| {
        let found = format!("`{band}` from {from} on, and weights that reach {most} at most");
        Finding::warning("journey", found, format!("heavier signals, or a lower `{band}`"))
    };
    unreached.map(finding).collect()
}

/// Partners are hosts.
pub fn partners(site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (n, partner) in site.journey.partners.iter().enumerate() {
        if crate::contact::CompanyDomain::parse(partner).is_ok() {
            continue;
        }
        let path = place::entry("journey.partners", n);
        let finding = Finding::error(&path, place::quoted(partner), "a host such as `dealer.example`");
        let host = partner.split("://").nth(1).and_then(|rest| rest.split('/').next());
        findings.push(match host.filter(|host| host.contains('.')) {
            Some(host) => finding.mend(format!("did you mean `{host}`?")),
            None => finding,
        });
    }
    findings
}

/// What speaks for a stage is known, and speaks for the stage's phase.
pub fn stage_topics(site: &Site) -> Vec<Finding> {
    let rules = Rules::new(site);
    let mut findings = Vec::new();
    for (n, stage) in site.stages.stages.iter().enumerate() {
        for (nth, id) in stage.topics.iter().enumerate() {
            let path = place::entry(&place::key(&place::entry("stages.stages", n), "topics"), nth);
            let found = place::quoted(id);
            match rules.phase_of(id) {
                None => {
                    let expected = "the id of a topic or signal";
                    findings.push(Finding::error(&path, found, expected).nearest(id, rules.ids()));
                }
                Some(phase) if phase != Some(stage.phase) => {
                    let speaks = phase.map_or("no phase", |phase| phase.as_str());
                    let found = format!("{found}, which speaks for {speaks}");
                    let expected = format!(
                        "a topic or signal of the phase `{}`: else it never counts here",
                        stage.phase.as_str()
                    );
                    findings.push(Finding::warning(&path, found, expected));
                }
                Some(_) => {}
            }
        }
    }
    findings
}
