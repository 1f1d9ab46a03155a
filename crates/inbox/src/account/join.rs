//! Which leads belong together: those of one registrable domain and those of one buying group, and whoever is joined by
//! way of others.

use crate::storage::Brief;
use std::collections::HashMap;

/// Leads of one account each, by their places in the list; the oldest lead first. Leads that nothing ties to a company or
/// a group are in none.
pub(super) fn join(leads: &[Brief]) -> Vec<Vec<usize>> {
    let mut sets = Sets::of(leads.len());
    let mut domains = HashMap::new();
    // A lead that invites others may be the start of a group: its own id is then the group's.
    let mut groups = HashMap::new();
    for (at, lead) in leads.iter().enumerate() {
        if let Some(domain) = &lead.domain {
            sets.unite(at, *domains.entry(domain.as_str()).or_insert(at));
        }
        for group in [Some(&lead.id), lead.group.as_ref()].into_iter().flatten() {
            sets.unite(at, *groups.entry(group.as_str()).or_insert(at));
        }
    }
    let mut places = HashMap::new();
    let mut accounts: Vec<Vec<usize>> = Vec::new();
    for at in 0..leads.len() {
        let place = *places.entry(sets.root(at)).or_insert(accounts.len());
        match accounts.get_mut(place) {
            Some(account) => account.push(at),
            None => accounts.push(vec![at]),
        }
    }
    let is_tied =
        |at: &usize| leads.get(*at).is_some_and(|lead| lead.domain.is_some() || lead.group.is_some());
    accounts.retain(|account| account.iter().any(is_tied));
    accounts
}

/// Disjoint sets by Tarjan's union-find, with path halving.
struct Sets(Vec<usize>);

impl Sets {
    fn of(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn parent(&self, at: usize) -> usize {
        self.0.get(at).copied().unwrap_or(at)
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent(at) != at {
            let grandparent = self.parent(self.parent(at));
            if let Some(parent) = self.0.get_mut(at) {
                *parent = grandparent;
            }
            at = grandparent;
        }
        at
    }

    /// The earlier one becomes the root.
    fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(parent) = self.0.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::gather::tests::brief;

    /// Each lead as its id, its domain and its group.
    fn joined(leads: &[(&str, &str, &str)]) -> Vec<Vec<usize>> {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let leads: Vec<Brief> = leads
            .iter()
            .enumerate()
            .map(|(row, (id, domain, group))| Brief {
                row: row as i64,
                id: (*id).to_owned(),
                domain: some(domain),
                group: some(group),
                ..brief()
            })
            .collect();
        join(&leads)
    }

    #[test]
    fn a_domain_or_a_group_joins() {
        assert_eq!(
            joined(&[
                ("1", "acme.com", ""),
                ("2", "beta.fi", ""),
                ("3", "acme.com", ""),
                ("4", "", "g"),
                ("5", "", "g")
            ]),
            [vec![0, 2], vec![1], vec![3, 4]]
        );
    }

    #[test]
    fn a_lead_starts_a_group_by_its_own_id_whether_it_came_first_or_last() {
        assert_eq!(joined(&[("1", "", ""), ("2", "", "1"), ("3", "", "1")]), [vec![0, 1, 2]]);
        assert_eq!(joined(&[("2", "", "1"), ("3", "acme.com", "1"), ("1", "", "")]), [vec![0, 1, 2]]);
    }

    #[test]
    fn a_group_joins_companies_and_chains_of_groups_hold() {
        assert_eq!(
            joined(&[
                ("1", "acme.com", ""),
                ("2", "beta.fi", "1"),
                ("3", "", "2"),
                ("4", "beta.fi", ""),
                ("5", "gamma.fi", "other"),
                ("6", "", "3"),
            ]),
            [vec![0, 1, 2, 3, 5], vec![4]]
        );
    }

    #[test]
    fn who_is_tied_to_nothing_is_no_account() {
        assert_eq!(joined(&[("1", "", ""), ("2", "", ""), ("3", "", "nobody-came-yet")]), [vec![2]]);
    }

    #[test]
    fn a_long_chain_is_one_account() {
        let ids: Vec<String> = (0..10_000).map(|number| number.to_string()).collect();
        let leads: Vec<(&str, &str, &str)> =
            ids.iter().zip(ids.iter().skip(1)).map(|(id, group)| (id.as_str(), "", group.as_str())).collect();
        assert_eq!(joined(&leads).len(), 1);
    }
}
