//! A journey told visit by visit, with what was known after each.

use super::journey::Journey;
use super::report;
use frontdesk_core::lead::{ARRIVED, DAY_MS, Signal, Timestamp};
use frontdesk_core::tagging::{Rules, Tagged, tag};
use std::fmt::Write;

/// As long a silence ends a visit in the telling.
const SILENCE_MS: i64 = 30 * 60_000;

/// The story, then the tags as they stand.
pub fn tell(rules: &Rules, journey: &Journey, at: Timestamp) -> String {
    let mut signals = journey.signals.clone();
    signals.sort();
    let mut story = String::new();
    let mut told = 0;
    let mut last: Option<Timestamp> = None;
    for visit in signals.chunk_by(|one, next| next.at.unix_ms() - one.at.unix_ms() < SILENCE_MS) {
        let Some(first) = visit.first() else { continue };
        told += visit.len();
        let when = match last {
            None => format!("On {}", first.at.date()),
            Some(last) => {
                format!("{} later, on {}", days(first.at.unix_ms() - last.unix_ms()), first.at.date())
            }
        };
        let mut done: Vec<String> = Vec::new();
        for signal in visit {
            let says = says(rules, signal);
            if !done.contains(&says) {
                done.push(says);
            }
        }
        let end = visit.last().map_or(first.at, |signal| signal.at);
        let known = tag(rules, signals.get(..told).unwrap_or_default(), journey.account.clone(), end);
        // Writing to a String cannot fail.
        let _ = writeln!(story, "{when}, they {}.\n  {}\n", listed(&done), standing(&known));
        last = Some(end);
    }
    if signals.is_empty() {
        story.push_str("Nothing has happened.\n\n");
    }
    if let Some(silence) = last.map(|last| at.unix_ms() - last.unix_ms()).filter(|silence| *silence >= DAY_MS)
    {
        let _ = writeln!(story, "Then {} of silence until {}.\n", days(silence), at.date());
    }
    story += &report::of(&tag(rules, &signals, journey.account.clone(), at));
    story + &report::passed_over(rules, &signals)
}

fn days(ms: i64) -> String {
    match ms / DAY_MS {
        0 => format!("{} hours", (ms / 3_600_000).max(1)),
        1 => "One day".to_owned(),
        days => format!("{days} days"),
    }
}

/// What one signal says, in a few words.
fn says(rules: &Rules, signal: &Signal) -> String {
    let what = if signal.label.is_empty() { &signal.value } else { &signal.label };
    let about = if signal.topic.is_empty() { String::new() } else { format!(" about {}", signal.topic) };
    match signal.signal.as_str() {
        ARRIVED => match (signal.campaign.get("utm_campaign"), signal.referrer.as_str()) {
            ("", "") => "came directly".to_owned(),
            ("", referrer) => {
                format!("came from {}", referrer.trim_start_matches("https://").trim_end_matches('/'))
            }
            (campaign, _) => format!("came by the campaign “{campaign}”"),
        },
        "page-viewed" => format!("looked at “{what}”{about}"),
        other if other.ends_with("-declared") => format!("said “{what}”"),
        other => {
            let did = rules.says(other).map_or_else(|| other.replace('-', " "), str::to_owned);
            let what = if what.is_empty() { String::new() } else { format!(" “{what}”") };
            format!("{did}{what}{about}")
        }
    }
}

fn listed(done: &[String]) -> String {
    match done.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => "did nothing".to_owned(),
    }
}

/// Such as "Then: consideration, it-security, 5 warm."
fn standing(known: &Tagged) -> String {
    let tags = &known.tags;
    let stage = tags.stage.as_ref().map_or("stage not known", |stage| stage.phase.as_str());
    let role = tags.role.as_ref().map_or("role not known", |role| role.role.as_str());
    let heat = tags.temperature.as_ref();
    let heat =
        heat.map_or("no temperature".to_owned(), |heat| format!("{} {}", heat.score, heat.band.as_str()));
    format!("Then: {stage}, {role}, {heat}.")
}
