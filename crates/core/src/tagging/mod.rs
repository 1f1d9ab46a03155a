//! From what a visitor did and said to tags, each with its reasons. The same journey always gives the same tags.

mod account;
mod attribution;
#[cfg(feature = "check")]
pub(crate) mod built_in;
#[cfg(not(feature = "check"))]
mod built_in;
mod channel;
mod declared;
mod evidence;
mod role;
mod rules;
mod stage;
mod temperature;

pub use declared::{signal_of, signals as declared_signals};
pub use rules::Rules;
#[cfg(feature = "check")]
pub(crate) use rules::fits;
pub use temperature::score;

use crate::config::{Declares, Visitor};
use crate::contact::CompanyDomain;
use crate::lead::{
    ARRIVED, Account, Attribution, BuyingStyle, Purchase, PurchaseKind, Role, RoleTag, Signal,
    Sophistication, Source, Tags, Timeline, Timestamp,
};
use declared::Declared;
use evidence::Evidence;

/// What a journey tells.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
pub struct Tagged {
    /// Where in buying the visitor is.
    pub tags: Tags,
    /// The account, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// What brought the visitor here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// The topics that were looked at, sorted.
    pub topics: Vec<String>,
}

/// Tags a journey as it stands at a time; `key` is the company's domain, where the visitor gave one.
/// Signals may be in any order.
pub fn tag(rules: &Rules, signals: &[Signal], key: Option<CompanyDomain>, now: Timestamp) -> Tagged {
    let mut declared = Declared::default();
    let mut done = Evidence::new(rules, now);
    let mut arrivals: Vec<&Signal> = Vec::new();
    let mut group: Option<&Signal> = None;
    for signal in signals {
        if signal.signal == ARRIVED {
            arrivals.push(signal);
        } else if !declared.add(rules, signal) {
            done.add(signal);
        }
        let is_group =
            matches!(signal.signal.as_str(), "invited" | "link-shared") && !signal.value.is_empty();
        if is_group && group.is_none_or(|have| signal > have) {
            group = Some(signal);
        }
    }
    arrivals.sort_unstable();
    let visits = attribution::visits(&arrivals);
    for visit in visits.iter().skip(1) {
        done.add_as("returned", visit);
    }
    let account = account::account(&declared, group, key);
    let segment = declared.word(Declares::Segment);
    let weighed = done.weighed();
    let tags = Tags {
        stage: declared
            .get(Declares::Stage)
            .and_then(|signal| stage::declared(rules, signal, declared::reason(signal)))
            .or_else(|| stage::inferred(rules, &weighed)),
        role: declared_role(&declared).or_else(|| role::inferred(&weighed)),
        temperature: temperature::temperature(rules, declared.points(rules, now), &weighed),
        timeline: declared.word(Declares::Timeline).and_then(Timeline::from_word),
        purchase: purchase(&declared),
        segment: segment.map(str::to_owned),
        sophistication: declared.word(Declares::Sophistication).and_then(Sophistication::from_word),
        tier: account::tier(&rules.tiers, account.as_ref().unwrap_or(&Account::default()), segment),
        priorities: declared.priorities(),
    };
    let attribution = attribution::attribution(rules, &arrivals, visits.len(), now);
    Tagged { tags, account, attribution, topics: done.topics() }
}

impl Tagged {
    /// The visitor as variants and offers see them.
    pub fn visitor(&self, rules: &Rules) -> Visitor {
        let visits = self.attribution.as_ref().map_or(0, |attribution| attribution.visits);
        Visitor {
            phase: self.tags.stage.as_ref().map(|stage| stage.phase),
            role: self.tags.role.as_ref().map(|role| role.role),
            segment: self.tags.segment.clone(),
            tier: self.tags.tier,
            topics: self.topics.clone(),
            returning: rules.remembers.then_some(visits > 1),
        }
    }
}

fn declared_role(declared: &Declared) -> Option<RoleTag> {
    let signal = declared.get(Declares::Role)?;
    let role = Role::from_word(&signal.value)?;
    Some(RoleTag { role, source: Source::Declared, reasons: vec![declared::reason(signal)] })
}

fn purchase(declared: &Declared) -> Option<Purchase> {
    let purchase = Purchase {
        kind: declared.word(Declares::PurchaseKind).and_then(PurchaseKind::from_word),
        style: declared.word(Declares::BuyingStyle).and_then(BuyingStyle::from_word),
    };
    (purchase != Purchase::default()).then_some(purchase)
}

#[cfg(test)]
mod tests;
