//! The figures of a report.

use super::costs::Costs;
use super::response::Response;
use crate::storage::{Brief, Span};
use frontdesk_core::lead::Status;
use frontdesk_core::lead::{Band, Phase, Timestamp};
use serde::Serialize;
use std::collections::BTreeMap;

/// A report. A sale is a lead of the span that has become one by now.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Report {
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
    leads: usize,
    sales: usize,
    first_response: Response,
    channels: Vec<Row>,
    cost_keys: Vec<Row>,
    phases: Vec<Row>,
    bands: Vec<Row>,
    statuses: Vec<Row>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    /// Of all costs that the file names.
    #[serde(flatten)]
    paid: Paid,
}

/// The leads that have one word in common.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Row {
    /// Null where nobody knows.
    word: Option<String>,
    leads: usize,
    sales: usize,
    #[serde(flatten)]
    paid: Paid,
}

/// What was paid, if it is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
struct Paid {
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<f64>,
    /// Cost per lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    cpl: Option<f64>,
    /// Cost per action: a sale.
    #[serde(skip_serializing_if = "Option::is_none")]
    cpa: Option<f64>,
}

impl Paid {
    /// Without leads there is no cost of one.
    fn new(cost: f64, leads: usize, sales: usize) -> Self {
        let each = |count: usize| (count > 0).then(|| cents(cost / count as f64));
        Self { cost: Some(cents(cost)), cpl: each(leads), cpa: each(sales) }
    }
}

fn cents(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}

fn is_sale(lead: &Brief) -> bool {
    lead.status == Status::Sale.as_str()
}

impl Report {
    /// Of the leads of a span.
    pub(crate) fn of(leads: &[Brief], span: &Span, now: Timestamp, costs: Option<&Costs>) -> Self {
        let sales = leads.iter().filter(|lead| is_sale(lead)).count();
        let cost_keys = charged(leads, span, now, costs);
        let known: Vec<&Row> = cost_keys.iter().filter(|row| row.paid.cost.is_some()).collect();
        // Leads that came by ways without a known cost would make the others look cheaper than they are.
        let sum = |of: fn(&Row) -> usize| known.iter().map(|row| of(row)).sum();
        let cost = known.iter().filter_map(|row| row.paid.cost).sum();
        let paid = costs.map(|_| Paid::new(cost, sum(|row| row.leads), sum(|row| row.sales)));
        Self {
            since: span.since,
            until: span.until,
            leads: leads.len(),
            sales,
            first_response: Response::of(leads),
            channels: by_frequency(leads, |lead| lead.channel.as_deref()),
            phases: in_order(leads, Phase::WORDS.iter().copied(), |lead| lead.phase.map(Phase::as_str)),
            bands: in_order(leads, Band::WORDS.iter().copied(), |lead| lead.band.map(Band::as_str)),
            statuses: in_order(leads, Status::WORDS.iter().copied(), |lead| Some(lead.status.as_str())),
            cost_keys,
            currency: costs.map(|costs| costs.currency.clone()),
            paid: paid.unwrap_or_default(),
        }
    }
}

/// Leads and costs by cost key. A campaign that cost money and brought nobody is there too.
fn charged(leads: &[Brief], span: &Span, now: Timestamp, costs: Option<&Costs>) -> Vec<Row> {
    let mut paid: BTreeMap<&str, f64> = BTreeMap::new();
    for cost in costs.map_or(&[][..], |costs| costs.costs.as_slice()) {
        *paid.entry(&cost.key).or_default() += cost.within(leads, span, now);
    }
    let mut rows = by_frequency(leads, |lead| lead.cost_key.as_deref());
    for (key, cost) in paid {
        match rows.iter_mut().find(|row| row.word.as_deref() == Some(key)) {
            Some(row) => row.paid = Paid::new(cost, row.leads, row.sales),
            None if cost > 0.0 => {
                rows.push(Row { word: Some(key.to_owned()), leads: 0, sales: 0, paid: Paid::new(cost, 0, 0) })
            }
            None => {}
        }
    }
    rows
}

/// The word of the most leads first.
fn by_frequency<'a>(leads: &'a [Brief], word: impl Fn(&'a Brief) -> Option<&'a str>) -> Vec<Row> {
    let mut counts: BTreeMap<Option<&str>, (usize, usize)> = BTreeMap::new();
    for lead in leads {
        let count = counts.entry(word(lead)).or_default();
        count.0 += 1;
        count.1 += usize::from(is_sale(lead));
    }
    let row = |(word, (leads, sales)): (Option<&str>, (usize, usize))| Row {
        word: word.map(str::to_owned),
        leads,
        sales,
        paid: Paid::default(),
    };
    let mut rows: Vec<Row> = counts.into_iter().map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.leads));
    rows
}

/// The words in their own order, those without leads too; last the leads without one.
fn in_order<'a>(
    leads: &'a [Brief],
    words: impl Iterator<Item = &'static str>,
    word: impl Fn(&'a Brief) -> Option<&'a str>,
) -> Vec<Row> {
    let counted = by_frequency(leads, word);
    let find = |word: Option<&str>| counted.iter().find(|row| row.word.as_deref() == word).cloned();
    let empty = |word: &str| Row { word: Some(word.to_owned()), leads: 0, sales: 0, paid: Paid::default() };
    words.map(|word| find(Some(word)).unwrap_or_else(|| empty(word))).chain(find(None)).collect()
}
