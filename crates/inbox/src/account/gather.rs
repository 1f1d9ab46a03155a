//! What the leads of one account say together: who of the buying group is there, how far they are, who is missing.

use super::join::join;
use crate::storage::Brief;
use frontdesk_core::lead::Status;
use frontdesk_core::lead::{Band, Phase, Role, Timestamp};
use serde::Serialize;

/// Leads that are shown with an account.
const SHOWN: usize = 100;

/// The roles of a buying group: first those without whom nothing is bought.
const ROLES: &[Role] = &[
    Role::DecisionMaker,
    Role::Finance,
    Role::Purchaser,
    Role::EndUser,
    Role::ItSecurity,
    Role::Specifier,
    Role::Influencer,
    Role::Gatekeeper,
    Role::Committee,
];

/// A company, a buying group, or several of them that a link has joined.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Account {
    /// The first domain that was known; the group's id where there is none.
    pub key: String,
    #[serde(skip)]
    pub anchor: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    domains: Vec<String>,
    pub leads: usize,
    roles: Vec<Present>,
    missing: Vec<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<Phase>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<Band>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tier: Option<u8>,
    pub last_activity: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    statuses: Vec<Standing>,
    /// The newest leads, newest first.
    newest: Vec<Member>,
}

/// A role that somebody of the account has.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Present {
    role: Role,
    people: Vec<String>,
}

/// How many leads stand where in the pipeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Standing {
    status: &'static str,
    leads: usize,
}

/// A lead of an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Member {
    id: String,
    site: String,
    who: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<Phase>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<Band>,
    status: String,
    received_at: Timestamp,
}

/// Which accounts. What is absent does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// With this text in a domain, or in the company, name or address of one of the leads; whatever the case.
    pub text: Option<String>,
    /// The one that has the lead with this id.
    pub lead: Option<String>,
}

/// All accounts of these leads that are wanted, the last active one first.
pub(crate) fn gather(leads: &[Brief], wanted: &Wanted) -> Vec<Account> {
    let text = wanted.text.as_ref().map(|text| text.to_lowercase());
    let fits = |lead: &&Brief| {
        let has = |text: &String| {
            lead.search.contains(text) || lead.domain.as_ref().is_some_and(|domain| domain.contains(text))
        };
        text.as_ref().is_none_or(has)
    };
    let mut accounts: Vec<Account> = join(leads)
        .into_iter()
        .map(|places| places.into_iter().filter_map(|at| leads.get(at)).collect::<Vec<_>>())
        .filter(|leads| leads.iter().any(fits))
        .filter(|leads| wanted.lead.as_ref().is_none_or(|id| leads.iter().any(|lead| lead.id == *id)))
        .filter_map(|leads| Account::of(&leads))
        .collect();
    accounts.sort_by_key(|account| std::cmp::Reverse((account.last_activity, account.anchor)));
    accounts
}

impl Account {
    /// Of its leads, the oldest first.
    fn of(leads: &[&Brief]) -> Option<Self> {
        let newest =
            |of: fn(&Brief) -> Option<&String>| leads.iter().rev().find_map(|lead| of(lead)).cloned();
        let mut domains: Vec<String> = Vec::new();
        for domain in leads.iter().filter_map(|lead| lead.domain.as_ref()) {
            if !domains.contains(domain) {
                domains.push(domain.clone());
            }
        }
        let group = || leads.iter().find_map(|lead| lead.group.clone());
        let roles = present(leads);
        let missing =
            ROLES.iter().copied().filter(|role| roles.iter().all(|have| have.role != *role)).collect();
        let hottest = leads.iter().max_by_key(|lead| lead.score);
        Some(Self {
            key: domains.first().cloned().or_else(group)?,
            anchor: leads.first()?.row,
            name: newest(|lead| lead.company.as_ref()),
            leads: leads.len(),
            roles,
            missing,
            phase: leads.iter().filter_map(|lead| lead.phase).max(),
            score: hottest.and_then(|lead| lead.score),
            band: hottest.and_then(|lead| lead.band),
            tier: leads.iter().filter_map(|lead| lead.tier).min(),
            last_activity: leads.iter().map(|lead| lead.changed_at.max(Some(lead.received_at))).max()??,
            industry: newest(|lead| lead.industry.as_ref()),
            size: newest(|lead| lead.size.as_ref()),
            location: newest(|lead| lead.location.as_ref()),
            statuses: standings(leads),
            newest: leads.iter().rev().take(SHOWN).map(|lead| Member::of(lead)).collect(),
            domains,
        })
    }
}

/// Who has which role, each person once: one may send several leads.
fn present(leads: &[&Brief]) -> Vec<Present> {
    let of_role = |role: &Role| {
        let mut seen = Vec::new();
        let mut people = Vec::new();
        for lead in leads.iter().filter(|lead| lead.role == Some(*role)) {
            let who = lead.email.as_ref().or(lead.name.as_ref()).map(|who| who.to_lowercase());
            if who.is_none() || !seen.contains(&who) {
                people.push(who_of(lead));
                seen.push(who);
            }
        }
        (!people.is_empty()).then_some(Present { role: *role, people })
    };
    ROLES.iter().filter_map(of_role).collect()
}

fn standings(leads: &[&Brief]) -> Vec<Standing> {
    let count = |status: &Status| {
        let leads = leads.iter().filter(|lead| lead.status == status.as_str()).count();
        (leads > 0).then_some(Standing { status: status.as_str(), leads })
    };
    Status::ALL.iter().filter_map(count).collect()
}

/// In the best words there are; empty where there are none.
fn who_of(lead: &Brief) -> String {
    lead.name.clone().or_else(|| lead.email.clone()).or_else(|| lead.company.clone()).unwrap_or_default()
}

impl Member {
    fn of(lead: &Brief) -> Self {
        Self {
            id: lead.id.clone(),
            site: lead.site.clone(),
            who: who_of(lead),
            company: lead.company.clone(),
            role: lead.role,
            phase: lead.phase,
            score: lead.score,
            band: lead.band,
            status: lead.status.clone(),
            received_at: lead.received_at,
        }
    }
}

#[cfg(test)]
#[path = "gather_tests.rs"]
pub(super) mod tests;
