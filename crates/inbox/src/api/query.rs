//! What a reader asks for. A filter that cannot be read is refused by name: a wrong list looks like a right one.

use crate::account::registrable;
use crate::intake::urlencoded;
use crate::refusal::{Code, FieldError, Refusal};
use crate::storage::{Cursor, Filter};
use frontdesk_core::lead::Status;
use frontdesk_core::lead::{Band, Channel, Date, Phase, Role, Timestamp};

/// Leads on one page where nothing is said.
pub(super) const USUAL: usize = 50;
/// The most leads on one page.
const MOST: usize = 200;
/// The longest text that is searched for.
const LONGEST: usize = 200;
/// The names of all filters.
const NAMES: &str = "phase, role, band, status, tier, channel, account, q, since, until, suspect, site, widget, limit, cursor";

/// A reader's wishes.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Query {
    pub filter: Filter,
    pub after: Option<Cursor>,
    pub limit: usize,
}

impl Query {
    /// Reads the part of an address after `?`.
    pub(super) fn parse(query: Option<&str>) -> Result<Self, Refusal> {
        let mut read = Self { limit: USUAL, ..Self::default() };
        each(query, |name, value| read.set(name, value))?;
        Ok(read)
    }

    /// `Err` says what is expected instead.
    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let filter = &mut self.filter;
        match name {
            "phase" => filter.phase = Some(word(value, Phase::ALL, Phase::as_str)?),
            "role" => filter.role = Some(word(value, Role::ALL, Role::as_str)?),
            "band" => filter.band = Some(word(value, Band::ALL, Band::as_str)?),
            "status" => filter.status = Some(word(value, Status::ALL, Status::as_str)?),
            "channel" => filter.channel = Some(word(value, Channel::ALL, Channel::as_str)?),
            "tier" => {
                let tier = value.parse().ok().filter(|tier| (1..=3).contains(tier));
                filter.tier = Some(tier.ok_or("expected 1, 2 or 3")?);
            }
            "account" => {
                let account = registrable(value).ok_or("expected a company's domain such as acme.co.uk")?;
                filter.account = Some(account);
            }
            "q" => filter.text = text(value)?,
            "since" => filter.since = Some(since(value)?),
            "until" => filter.until = Some(until(value)?),
            "suspect" => {
                filter.suspect = word(value, &[true, false], |yes| if yes { "true" } else { "false" })?
            }
            "site" => filter.site = Some(value.to_owned()),
            "widget" => filter.widget = Some(value.to_owned()),
            "limit" => self.limit = limit(value)?,
            "cursor" => self.after = Some(cursor(value)?),
            _ => return Err(format!("no such filter; there are {NAMES}")),
        }
        Ok(())
    }
}

/// Hands on each filter of a query. An empty value is no filter: forms send those.
pub(super) fn each(
    query: Option<&str>,
    mut set: impl FnMut(&str, &str) -> Result<(), String>,
) -> Result<(), Refusal> {
    let mut errors = Vec::new();
    for (name, value) in urlencoded(query.unwrap_or_default().as_bytes())? {
        if !value.is_empty()
            && let Err(expected) = set(&name, &value)
        {
            errors.push(FieldError { field: name, code: "filter".to_owned(), detail: expected });
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Refusal::of_fields(Code::FilterInvalid, errors)) }
}

/// A text to search for; none where it is blank.
pub(super) fn text(value: &str) -> Result<Option<String>, String> {
    match value.chars().count() > LONGEST {
        true => Err(format!("expected at most {LONGEST} characters")),
        false => Ok(Some(value.trim().to_owned()).filter(|text| !text.is_empty())),
    }
}

/// How many at most.
pub(super) fn limit(value: &str) -> Result<usize, String> {
    let limit = value.parse().ok().filter(|limit| (1..=MOST).contains(limit));
    limit.ok_or(format!("expected a whole number from 1 to {MOST}"))
}

/// Where to go on.
pub(super) fn cursor(value: &str) -> Result<Cursor, String> {
    Cursor::parse(value).ok_or("expected the `next` of an earlier answer".to_owned())
}

/// From when on.
pub(super) fn since(value: &str) -> Result<Timestamp, String> {
    time(value, 0)
}

/// Until when: `2026-11-21` has that day in it, so its end is the start of the next.
pub(super) fn until(value: &str) -> Result<Timestamp, String> {
    time(value, 1)
}

fn word<T: Copy>(value: &str, all: &[T], as_str: fn(T) -> &'static str) -> Result<T, String> {
    let found = all.iter().copied().find(|known| as_str(*known) == value);
    let expected = || all.iter().map(|known| as_str(*known)).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("expected one of {}", expected()))
}

/// An instant, or the start of a day.
fn time(value: &str, days_on: i64) -> Result<Timestamp, String> {
    let day = Date::parse(value).map(|day| format!("{}T00:00:00Z", day.plus_days(days_on)));
    Timestamp::parse(day.as_deref().unwrap_or(value))
        .map_err(|_| "expected a day such as 2026-11-21 or a time such as 2026-11-21T09:30:00Z".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_is_read() {
        let query = "phase=decision&role=finance&band=hot&status=meeting&tier=2&channel=paid-search\
                     &account=Mail.acme.co.uk&q=%20Tammi%20&since=2026-11-20&until=2026-11-21\
                     &suspect=true&site=acme&widget=talk&limit=7&cursor=1f-2";
        let at = |text| Some(Timestamp::parse(text).unwrap());
        let filter = Filter {
            phase: Some(Phase::Decision),
            role: Some(Role::Finance),
            band: Some(Band::Hot),
            status: Some(Status::Meeting),
            tier: Some(2),
            channel: Some(Channel::PaidSearch),
            account: Some("acme.co.uk".into()),
            text: Some("Tammi".into()),
            since: at("2026-11-20T00:00:00Z"),
            until: at("2026-11-22T00:00:00Z"),
            suspect: true,
            site: Some("acme".into()),
            widget: Some("talk".into()),
        };
        let after = Some(Cursor { received_at: 31, row: 2 });
        assert_eq!(Query::parse(Some(query)), Ok(Query { filter, after, limit: 7 }));
    }

    #[test]
    fn an_empty_value_is_no_filter() {
        let query = Query::parse(Some("phase=&q=&limit=")).unwrap();
        assert_eq!(query, Query { limit: USUAL, ..Query::default() });
    }

    #[test]
    fn a_wrong_filter_is_told_what_is_allowed() {
        for (query, expected) in [
            ("phase=late", "awareness, consideration, decision, customer"),
            ("role=boss", "end-user"),
            ("band=tepid", "cold, warm, hot"),
            (
                "status=won",
                "new, first-contact, needs-research, meeting, proposal, contract, closing-meeting, sale, lost",
            ),
            ("tier=4", "1, 2 or 3"),
            ("channel=radio", "search, paid-search"),
            ("account=gmail.com", "acme.co.uk"),
            ("suspect=maybe", "true, false"),
            ("since=yesterday", "2026-11-21"),
            ("until=2026-02-30", "2026-11-21"),
            ("limit=0", "1 to 200"),
            ("limit=201", "1 to 200"),
            ("cursor=zz", "next"),
            ("cursor=-5--5", "next"),
            ("stage=x", "phase, role"),
        ] {
            let refusal = Query::parse(Some(query)).unwrap_err();
            assert_eq!(refusal.code, Code::FilterInvalid, "{query}");
            assert!(refusal.errors[0].detail.contains(expected), "{query}: {refusal:?}");
        }
    }
}
