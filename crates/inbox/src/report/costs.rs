//! What campaigns cost, and what of it falls on the leads of a span.

use crate::storage::{Brief, Span};
use frontdesk_core::lead::Status;
use frontdesk_core::lead::{Date, Timestamp};

/// What campaigns cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Costs {
    /// An ISO 4217 code such as `EUR`.
    pub currency: String,
    /// Each cost; those of one key add up.
    pub costs: Vec<Cost>,
}

/// One cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The cost key of its leads, in lower case.
    pub key: String,
    /// What is paid for.
    pub per: Per,
    /// How much.
    pub amount: f64,
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last one.
    pub to: Option<Date>,
}

/// What is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Each lead.
    Lead,
    /// Each sale.
    Action,
    /// The days from `from` to `to`, whatever comes of them.
    Period,
}

impl Cost {
    /// What falls on a span: by its leads, or by its share of the days. Days that are yet to come cost nothing so far.
    pub(super) fn within(&self, leads: &[Brief], span: &Span, now: Timestamp) -> f64 {
        let start = self.from.map(start_of);
        let end = self.to.map(|day| start_of(day.plus_days(1)));
        let holds = |lead: &&Brief| {
            let at = lead.received_at;
            start.is_none_or(|start| at >= start) && end.is_none_or(|end| at < end)
        };
        let charged = leads.iter().filter(|lead| lead.cost_key.as_ref() == Some(&self.key)).filter(holds);
        let times = match self.per {
            Per::Lead => charged.count() as f64,
            Per::Action => charged.filter(|lead| lead.status == Status::Sale.as_str()).count() as f64,
            Per::Period => match (start, end) {
                (Some(start), Some(end)) => share(start, end, span, now),
                _ => 1.0,
            },
        };
        self.amount * times
    }
}

/// How much of a period lies in a span and is not yet to come, from 0 to 1.
fn share(start: Timestamp, end: Timestamp, span: &Span, now: Timestamp) -> f64 {
    let today_ends = start_of(now.date().plus_days(1));
    let from = span.since.map_or(start, |since| since.max(start));
    let until = span.until.unwrap_or(today_ends).min(today_ends).min(end);
    let ms = |from: Timestamp, until: Timestamp| (until.unix_ms() - from.unix_ms()).max(0) as f64;
    ms(from, until) / ms(start, end).max(1.0)
}

fn start_of(day: Date) -> Timestamp {
    Timestamp::parse(&format!("{day}T00:00:00Z")).unwrap_or(Timestamp::from_unix_ms(0))
}
