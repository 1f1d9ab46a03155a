//! The hours that a visitor may ask for.

use super::{FieldView, place};
use crate::check::Finding;
use crate::config::{FieldType, SlotHours};

/// The areas of the IANA time zone database.
const AREAS: &[&str] = &[
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Etc",
    "Europe",
    "Indian",
    "Pacific",
];

/// Hours are there, run forwards, and lie in a time zone.
pub fn hours(field: &FieldView) -> Vec<Finding> {
    if !field.is(&[FieldType::Slots]) {
        return Vec::new();
    }
    let path = field.at("hours");
    match &field.field.hours {
        Some(hours) => [span(&path, hours), zone(&path, hours), days(&path, hours)].concat(),
        None => {
            let expected = "`hours`, such as {\"timeZone\": \"Europe/Helsinki\", \"from\": 9, \"to\": 17}";
            vec![Finding::error(&path, "nothing", expected)]
        }
    }
}

fn span(path: &str, hours: &SlotHours) -> Vec<Finding> {
    let mut findings = Vec::new();
    if hours.from > 23 {
        findings.push(Finding::error(
            &place::key(path, "from"),
            hours.from.to_string(),
            "an hour from 0 to 23",
        ));
    }
    if hours.to > 24 {
        findings.push(Finding::error(&place::key(path, "to"), hours.to.to_string(), "an hour from 1 to 24"));
    }
    if findings.is_empty() && hours.from >= hours.to {
        let expected = format!("an hour after `from`, which is {}", hours.from);
        findings.push(Finding::error(&place::key(path, "to"), hours.to.to_string(), expected));
    }
    if hours.ahead == 0 || hours.ahead > 90 {
        findings.push(Finding::error(&place::key(path, "ahead"), hours.ahead.to_string(), "1 to 90 days"));
    }
    findings
}

fn zone(path: &str, hours: &SlotHours) -> Vec<Finding> {
    let zone = hours.time_zone.as_str();
    let is_part = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(|c| c.is_ascii_uppercase())
            && letters.all(|c| c.is_ascii_alphanumeric() || "_-+".contains(c))
    };
    let (area, city) = zone.split_once('/').unwrap_or((zone, ""));
    if zone == "UTC" || AREAS.contains(&area) && city.split('/').all(is_part) {
        return Vec::new();
    }
    let finding = Finding::error(
        &place::key(path, "timeZone"),
        place::quoted(zone),
        "an IANA time zone such as `Europe/Helsinki` or `UTC`",
    );
    let near = crate::check::nearest::nearest(area, AREAS.iter().copied()).filter(|_| !city.is_empty());
    vec![match near {
        Some(area) => finding.mend(format!("did you mean `{area}/{}`?", capitalised(city))),
        None => finding,
    }]
}

fn capitalised(city: &str) -> String {
    let mut out = String::new();
    for c in city.replace(' ', "_").chars() {
        let starts = out.is_empty() || out.ends_with(['_', '/', '-']);
        out.push(if starts { c.to_ascii_uppercase() } else { c });
    }
    out
}

fn days(path: &str, hours: &SlotHours) -> Vec<Finding> {
    let path = place::key(path, "days");
    if hours.days.is_empty() {
        return vec![Finding::error(&path, "an empty list", "at least one day of the week")];
    }
    let twice =
        hours.days.iter().enumerate().filter(|(at, day)| hours.days.iter().take(*at).any(|one| one == *day));
    twice
        .map(|(at, day)| {
            let found = format!("`{}` a second time", day.as_str());
            Finding::error(&place::entry(&path, at), found, "each day once")
        })
        .collect()
}
