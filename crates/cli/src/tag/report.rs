//! Tags for a terminal: each with its reasons and their weights.

use frontdesk_core::lead::{Attribution, Channel, Reason, Signal, Source};
use frontdesk_core::tagging::{Rules, Tagged};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Every tag, then what brought the visitor here.
pub fn of(tagged: &Tagged) -> String {
    let mut report = Report(String::new());
    let tags = &tagged.tags;
    match &tags.stage {
        Some(stage) => {
            let source = match stage.source {
                Source::Declared => "declared".to_owned(),
                Source::Inferred => format!("inferred, confidence {:.2}", stage.confidence),
            };
            report.line(
                "stage",
                &format!("{} ({} of {}) · {source}", stage.phase.as_str(), stage.stage, stage.model),
            );
            report.reasons(&stage.reasons);
        }
        None => report.line("stage", "not known"),
    }
    match &tags.role {
        Some(role) => {
            report.line("role", &format!("{} · {}", role.role.as_str(), role.source.as_str()));
            report.reasons(&role.reasons);
        }
        None => report.line("role", "not known"),
    }
    match &tags.temperature {
        Some(temperature) => {
            report.line("temperature", &format!("{} {}", temperature.score, temperature.band.as_str()));
            report.reasons(&temperature.reasons);
            let sum: f64 = temperature.reasons.iter().map(|reason| reason.weight).sum();
            report.line("", &format!("{sum:+6.2}  in all"));
        }
        None => report.line("temperature", "not known"),
    }
    report.maybe("timeline", tags.timeline.map(|timeline| timeline.as_str().to_owned()));
    report.maybe(
        "purchase",
        tags.purchase.as_ref().map(|purchase| {
            let words = [purchase.kind.map(|kind| kind.as_str()), purchase.style.map(|style| style.as_str())];
            words.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }),
    );
    report.maybe("segment", tags.segment.clone());
    report.maybe("sophistication", tags.sophistication.map(|level| level.as_str().to_owned()));
    report.maybe("tier", tags.tier.map(|tier| tier.to_string()));
    let priorities: Vec<&str> = tags.priorities.iter().map(|priority| priority.as_str()).collect();
    report.maybe("priorities", (!priorities.is_empty()).then(|| priorities.join(", ")));
    report.maybe(
        "account",
        tagged.account.as_ref().map(|account| {
            let group = account.group.as_ref().map(|group| format!("group {group}"));
            let key = account.key.as_ref().map(ToString::to_string);
            let facts = [
                key,
                account.size.clone(),
                account.industry.clone(),
                account.location.clone(),
                account.technology.clone(),
                group,
            ];
            facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }),
    );
    report.maybe("topics", (!tagged.topics.is_empty()).then(|| tagged.topics.join(", ")));
    report.maybe("came", tagged.attribution.as_ref().map(came));
    report.0
}

/// Such as "3 visits in 12 days, first by search, last by email (newsletter / email / autumn)".
fn came(attribution: &Attribution) -> String {
    let channel = |touch: &Option<frontdesk_core::lead::Touch>| {
        touch.as_ref().map_or(Channel::Direct, |touch| touch.channel).as_str()
    };
    let visits = if attribution.visits == 1 { "visit" } else { "visits" };
    let day = if attribution.days_to_contact == 1 { "day" } else { "days" };
    let (first, last) = (channel(&attribution.first), channel(&attribution.last));
    let (count, days, key) = (attribution.visits, attribution.days_to_contact, &attribution.cost_key);
    format!("{count} {visits}, {days} {day} since the first, first by {first}, last by {last} ({key})")
}

/// The signals for which there is no rule, such as a name that was mistyped in `frontdesk.track`.
pub fn passed_over(rules: &Rules, signals: &[Signal]) -> String {
    let unknown: BTreeSet<&str> =
        signals.iter().map(|signal| signal.signal.as_str()).filter(|name| !rules.knows(name)).collect();
    match unknown.is_empty() {
        true => String::new(),
        false => format!(
            "{:<15} {}: no rule knows them\n",
            "passed over",
            unknown.into_iter().collect::<Vec<_>>().join(", ")
        ),
    }
}

struct Report(String);

impl Report {
    fn line(&mut self, name: &str, text: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "{name:<15} {text}");
    }

    fn maybe(&mut self, name: &str, text: Option<String>) {
        if let Some(text) = text {
            self.line(name, &text);
        }
    }

    fn reasons(&mut self, reasons: &[Reason]) {
        for reason in reasons {
            let day = reason.at.date();
            self.line("", &format!("{:+6.2}  {day}  {}", reason.weight, reason.says));
        }
    }
}
