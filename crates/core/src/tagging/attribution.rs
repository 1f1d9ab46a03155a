//! What brought the visitor here, from their arrivals.

use super::channel::channel;
use super::rules::Rules;
use crate::lead::bounds::TOUCHES;
use crate::lead::{Attribution, Channel, DAY_MS, Signal, Timestamp, Touch};

/// A visit begins with an arrival at least this long after the last visit began.
const VISIT_MS: i64 = 30 * 60_000;

/// The last arrival of each visit. They must be in the order of time.
pub fn visits<'a>(arrivals: &[&'a Signal]) -> Vec<&'a Signal> {
    let mut visits: Vec<&Signal> = Vec::new();
    let mut began = None;
    for arrival in arrivals {
        let at = arrival.at.unix_ms();
        match visits.last_mut() {
            Some(last) if began.is_some_and(|began| at - began < VISIT_MS) => *last = arrival,
            _ => {
                began = Some(at);
                visits.push(arrival);
            }
        }
    }
    visits
}

/// The attribution of arrivals in the order of time; none where there are none.
pub fn attribution(
    rules: &Rules,
    arrivals: &[&Signal],
    visits: usize,
    now: Timestamp,
) -> Option<Attribution> {
    let touch = |arrival: &&Signal| touch(rules, arrival);
    let first = touch(arrivals.first()?);
    let last = arrivals.iter().rev().map(touch).find(|touch| touch.channel != Channel::Direct);
    let last = last.or_else(|| arrivals.last().map(touch))?;
    let surplus = arrivals.len().saturating_sub(TOUCHES);
    let kept = arrivals.iter().enumerate().filter(|(at, _)| *at == 0 || *at > surplus);
    let touches = kept.map(|(_, arrival)| touch(arrival)).collect();
    let days = (now.unix_ms() - first.at.unix_ms()).max(0) / DAY_MS;
    Some(Attribution {
        cost_key: cost_key(&last),
        first: Some(first),
        last: Some(last),
        touches,
        visits: u32::try_from(visits).unwrap_or(u32::MAX),
        days_to_contact: u32::try_from(days).unwrap_or(u32::MAX),
    })
}

fn touch(rules: &Rules, arrival: &Signal) -> Touch {
    Touch {
        at: arrival.at,
        channel: channel(arrival, &rules.partners),
        referrer: arrival.referrer.clone(),
        page: arrival.value.clone(),
        campaign: arrival.campaign.clone(),
    }
}

/// Such as `google / cpc / spring`; the channel where the campaign has no name.
fn cost_key(touch: &Touch) -> String {
    let parts = ["utm_source", "utm_medium", "utm_campaign"]
        .map(|key| touch.campaign.get(key).trim().to_ascii_lowercase());
    let named: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    match named.is_empty() {
        true => touch.channel.as_str().to_owned(),
        false => named.join(" / "),
    }
}
