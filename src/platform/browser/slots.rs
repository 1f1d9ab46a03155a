//! The company's hours as instants, worded in the visitor's language and time zone.

use super::intl::DateTimes;
use crate::widgets::consultation::state::SlotChoices;
use frontdesk_core::config::{SlotHours, Weekday};
use frontdesk_core::lead::{DAY_MS, Date, Timestamp};

/// Every hour that can be asked for, from tomorrow on; none where the browser does not know the time zone.
pub fn choices(hours: &SlotHours, locale: &str, now: Timestamp) -> SlotChoices {
    all_choices(hours, locale, now).unwrap_or_default()
}

fn all_choices(hours: &SlotHours, locale: &str, now: Timestamp) -> Option<SlotChoices> {
    let wall = WallClock::new(&hours.time_zone)?;
    let day = DateTimes::new(locale, &[("weekday", "short"), ("day", "numeric"), ("month", "short")])?;
    let time = DateTimes::new(locale, &[("hour", "2-digit"), ("minute", "2-digit")])?;
    let today = wall.shows(now)?.date();
    let mut choices = SlotChoices::new();
    for date in (1..=i64::from(hours.ahead)).map(|ahead| today.plus_days(ahead)) {
        let hours = if hours.days.contains(&weekday(date)) { hours.from..hours.to } else { 0..0 };
        for hour in hours {
            let shown = Timestamp::parse(&format!("{date}T{hour:02}:00:00Z")).ok();
            let Some(at) = shown.and_then(|shown| wall.instant(shown)) else { continue };
            choices.push((at.to_string(), day.write(at)?, time.write(at)?));
        }
    }
    Some(choices)
}

/// The clock on the wall in a time zone.
struct WallClock(DateTimes);

impl WallClock {
    fn new(zone: &str) -> Option<Self> {
        let options = [
            ("timeZone", zone),
            ("hourCycle", "h23"),
            ("year", "numeric"),
            ("month", "2-digit"),
            ("day", "2-digit"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ];
        // Sweden writes 2026-11-22 09:30; elsewhere the parts would have to be sorted.
        DateTimes::new("sv-SE", &options).map(Self)
    }

    /// What it shows at an instant, as if that were UTC.
    fn shows(&self, at: Timestamp) -> Option<Timestamp> {
        Timestamp::parse(&format!("{}:00Z", self.0.write(at)?.replace(' ', "T"))).ok()
    }

    /// The instant at which it shows a time. Twice, so that a change to summer time in between is met.
    fn instant(&self, shown: Timestamp) -> Option<Timestamp> {
        let mut guess = shown;
        for _ in 0..2 {
            let offset = self.shows(guess)?.unix_ms() - guess.unix_ms();
            guess = Timestamp::from_unix_ms(shown.unix_ms() - offset);
        }
        Some(guess)
    }
}

/// 1970-01-01 was a Thursday.
fn weekday(date: Date) -> Weekday {
    let days = Timestamp::parse(&format!("{date}T00:00:00Z")).map_or(0, |at| at.unix_ms() / DAY_MS);
    let at = (days + 3).rem_euclid(7) as usize;
    Weekday::ALL.get(at).copied().unwrap_or(Weekday::Monday)
}
