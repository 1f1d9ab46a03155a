//! Which leads to read, and where to go on.

use frontdesk_core::lead::Status;
use frontdesk_core::lead::{Band, Channel, Phase, Role, Timestamp};
use rusqlite::types::Value;

/// Which leads. What is absent does not narrow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// In this phase of buying.
    pub phase: Option<Phase>,
    /// With this role.
    pub role: Option<Role>,
    /// With a temperature in this band.
    pub band: Option<Band>,
    /// Here in the pipeline.
    pub status: Option<Status>,
    /// Of this tier.
    pub tier: Option<u8>,
    /// Whose last touch came by this channel.
    pub channel: Option<Channel>,
    /// Of the account with this registrable domain.
    pub account: Option<String>,
    /// With this text in company, name or email, whatever the case.
    pub text: Option<String>,
    /// Arrived at this time or later.
    pub since: Option<Timestamp>,
    /// Arrived before this time.
    pub until: Option<Timestamp>,
    /// Those set aside, instead of the others.
    pub suspect: bool,
    /// Of this site.
    pub site: Option<String>,
    /// Taken by the widget with this id.
    pub widget: Option<String>,
}

/// A place in the list, newest first. It stays where it is while new leads arrive above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// The arrival of the last lead that was read, in milliseconds since 1970.
    pub received_at: i64,
    /// Its row, for leads of the same millisecond.
    pub row: i64,
}

impl Cursor {
    /// Reads what [`Display`](std::fmt::Display) wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (received_at, row) = text.split_once('-')?;
        let number = |text| i64::from_str_radix(text, 16).ok().filter(|number| *number >= 0);
        Some(Self { received_at: number(received_at)?, row: number(row)? })
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:x}-{:x}", self.received_at, self.row)
    }
}

impl Filter {
    /// The `WHERE` of a query and its values: fixed text with placeholders, values never become SQL.
    pub(super) fn conditions(&self, after: Option<Cursor>) -> (String, Vec<Value>) {
        let mut conditions = vec![if self.suspect { "suspect IS NOT NULL" } else { "suspect IS NULL" }];
        let mut values = Vec::new();
        let mut narrow = |condition, value: Option<Value>| {
            if let Some(value) = value {
                conditions.push(condition);
                values.push(value);
            }
        };
        let word = |word: &str| Value::from(word.to_owned());
        narrow("phase = ?", self.phase.map(|phase| word(phase.as_str())));
        narrow("role = ?", self.role.map(|role| word(role.as_str())));
        narrow("band = ?", self.band.map(|band| word(band.as_str())));
        narrow("status = ?", self.status.map(|status| word(status.as_str())));
        narrow("tier = ?", self.tier.map(|tier| i64::from(tier).into()));
        narrow("channel = ?", self.channel.map(|channel| word(channel.as_str())));
        narrow("domain = ?", self.account.as_deref().map(word));
        narrow("instr(search, ?) > 0", self.text.as_ref().map(|text| word(&text.to_lowercase())));
        narrow("received_at >= ?", self.since.map(|since| since.unix_ms().into()));
        narrow("received_at < ?", self.until.map(|until| until.unix_ms().into()));
        narrow("site = ?", self.site.as_deref().map(word));
        narrow("widget = ?", self.widget.as_deref().map(word));
        if let Some(Cursor { received_at, row }) = after {
            conditions.push("(received_at, seq) < (?, ?)");
            values.extend([received_at.into(), row.into()]);
        }
        (conditions.join(" AND "), values)
    }
}
