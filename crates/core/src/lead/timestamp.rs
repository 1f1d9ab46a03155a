//! Instants as RFC 3339 in UTC, and dates. Written here: the crates for it cost a visitor more than this page.

use crate::node::{Node, Read, Reader, noted};
use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01 in UTC, between the years 1970 and 9999. In JSON `2026-11-21T09:30:00.000Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// A day of the calendar, counted from 1970-01-01. As text `2026-11-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i64);

/// The text is no RFC 3339 instant in UTC, or no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date or time such as 2026-11-21T09:30:00Z")]
pub struct InvalidTimestamp;

/// Milliseconds of a day in UTC.
pub const DAY_MS: i64 = 86_400_000;
const END_OF_9999_MS: i64 = 253_402_300_799_999;

impl Timestamp {
    /// Takes milliseconds since 1970; what lies outside the years 1970 to 9999 is moved to the nearer end.
    pub fn from_unix_ms(ms: i64) -> Self {
        Self(ms.clamp(0, END_OF_9999_MS))
    }

    /// Milliseconds since 1970.
    pub fn unix_ms(self) -> i64 {
        self.0
    }

    /// The day in UTC.
    pub fn date(self) -> Date {
        Date(self.0.div_euclid(DAY_MS))
    }

    /// Takes `2026-11-21T09:30:00Z`, with or without a fraction of a second. Only UTC: nothing here knows time zones.
    pub fn parse(text: &str) -> Result<Self, InvalidTimestamp> {
        let (date, time) = text.split_once('T').ok_or(InvalidTimestamp)?;
        let time = time.strip_suffix('Z').ok_or(InvalidTimestamp)?;
        let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
        let day = Date::parse(date)?.0;
        let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
        if hour > 23 || minute > 59 || second > 59 || fraction.is_empty() || fraction.len() > 9 {
            return Err(InvalidTimestamp);
        }
        if !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(InvalidTimestamp);
        }
        let millis: i64 =
            format!("{fraction:0<3}").get(..3).and_then(|ms| ms.parse().ok()).ok_or(InvalidTimestamp)?;
        let ms = day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + millis;
        if ms < 0 {
            return Err(InvalidTimestamp);
        }
        Ok(Self(ms))
    }
}

impl Read for Timestamp {
    fn absent() -> Self {
        Self(0)
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        noted(node.text().and_then(|text| Self::parse(&text).ok()), reader)
    }
}

impl Date {
    /// Takes `2026-11-21`.
    pub fn parse(text: &str) -> Result<Self, InvalidTimestamp> {
        let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
        let date = Self::from_civil(year, month, day);
        if date.civil() != (year, month, day) {
            return Err(InvalidTimestamp);
        }
        Ok(date)
    }

    /// The date so many days later, or earlier where negative; held between 1970 and 9999.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days).clamp(0, END_OF_9999_MS / DAY_MS))
    }

    /// Howard Hinnant's `days_from_civil`, <https://howardhinnant.github.io/date_algorithms.html>.
    fn from_civil(year: i64, month: i64, day: i64) -> Self {
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month and day: the inverse of [`Date::from_civil`], from the same source.
    fn civil(self) -> (i64, i64, i64) {
        let z = self.0 + 719_468;
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + z.div_euclid(146_097) * 400 + i64::from(month <= 2);
        (year, month, day)
    }
}

/// Three whole numbers with just so many digits, such as `2026-11-21`.
fn numbers(text: &str, separator: char, digits: [usize; 3]) -> Result<[i64; 3], InvalidTimestamp> {
    let mut parts = text.split(separator);
    let mut out = [0; 3];
    for (slot, digits) in out.iter_mut().zip(digits) {
        let part = parts.next().ok_or(InvalidTimestamp)?;
        if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
            return Err(InvalidTimestamp);
        }
        *slot = part.parse().map_err(|_| InvalidTimestamp)?;
    }
    if parts.next().is_some() { Err(InvalidTimestamp) } else { Ok(out) }
}

impl std::fmt::Display for Date {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.civil();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ms = self.0.rem_euclid(DAY_MS);
        let (hour, minute, second) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
        write!(out, "{}T{hour:02}:{minute:02}:{second:02}.{:03}Z", self.date(), ms % 1000)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An instant in UTC such as `2026-11-21T09:30:00.000Z`.",
            "type": "string",
            "format": "date-time",
            "pattern": "Z$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_and_writes_rfc_3339() {
        let at = Timestamp::parse("2026-11-21T09:30:00Z").unwrap();
        assert_eq!((at.unix_ms(), at.to_string().as_str()), (1_795_253_400_000, "2026-11-21T09:30:00.000Z"));
        assert_eq!(
            Timestamp::parse("2024-02-29T23:59:59.98765Z").unwrap().to_string(),
            "2024-02-29T23:59:59.987Z"
        );
    }

    #[test]
    fn refuses_what_is_no_instant() {
        for text in [
            "",
            "2026-11-21",
            "2026-02-30T00:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T09:30:00+02:00",
            "1969-12-31T23:59:59Z",
        ] {
            assert_eq!(Timestamp::parse(text), Err(InvalidTimestamp), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_instant_reads_back(ms in 0..=END_OF_9999_MS) {
            let at = Timestamp::from_unix_ms(ms);
            prop_assert_eq!(Timestamp::parse(&at.to_string()), Ok(at));
        }
    }
}
