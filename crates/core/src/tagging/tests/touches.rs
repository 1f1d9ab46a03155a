//! Arrivals and what they say of where visitors come from.

use super::*;
use crate::lead::{CampaignKeys, Channel};

fn arrived(days: f64, referrer: &str, campaign: &[(&str, &str)]) -> Signal {
    let campaign = campaign.iter().map(|(key, value)| (key.to_string(), value.to_string()));
    Signal {
        referrer: referrer.to_owned(),
        campaign: CampaignKeys::from_pairs(campaign),
        ..Signal::new(day(days), ARRIVED)
    }
}

fn attribution(signals: &[Signal], days: f64) -> Attribution {
    tag(&built_in(), signals, None, day(days)).attribution.unwrap()
}

#[test]
fn first_and_last_touch_and_the_days_between() {
    let newsletter = [("utm_source", "Newsletter"), ("utm_medium", "email"), ("utm_campaign", "Autumn 26")];
    let touches = attribution(
        &[
            arrived(20.5, "", &[]),
            arrived(0.0, "https://www.google.com/", &[]),
            arrived(9.0, "", &newsletter),
        ],
        20.9,
    );
    assert_eq!(touches.first.as_ref().unwrap().channel, Channel::Search);
    assert_eq!(touches.last.as_ref().unwrap().channel, Channel::Email, "a direct visit takes no credit");
    assert_eq!((touches.touches.len(), touches.visits, touches.days_to_contact), (3, 3, 20));
    assert_eq!(touches.cost_key, "newsletter / email / autumn 26");
    let direct = attribution(&[arrived(0.0, "", &[])], 0.0);
    assert_eq!((direct.last.unwrap().channel, direct.cost_key.as_str()), (Channel::Direct, "direct"));
}

#[test]
fn of_many_touches_the_first_and_the_latest_are_kept() {
    let many: Vec<Signal> = (0..80).map(|days| arrived(f64::from(days), "", &[])).collect();
    let touches = attribution(&many, 80.0).touches;
    assert_eq!((touches.len(), touches[0].at, touches[1].at), (50, day(0.0), day(31.0)));
}
