//! The account: what its people said about it, the buying group, and how well it fits.

use super::declared::Declared;
use crate::config::{Declares, TierRule};
use crate::contact::CompanyDomain;
use crate::form::text_hash;
use crate::lead::{Account, Role, Signal};

/// What is known of the account; none where nothing is.
pub fn account(declared: &Declared, group: Option<&Signal>, key: Option<CompanyDomain>) -> Option<Account> {
    let said = |what: Declares| declared.word(what).map(str::to_owned);
    let account = Account {
        key,
        group: group.map(|signal| signal.value.clone()),
        invited_by: group
            .filter(|signal| signal.signal == "invited")
            .and_then(|signal| Role::from_word(&signal.label)),
        size: said(Declares::CompanySize),
        industry: said(Declares::Industry),
        location: said(Declares::Location),
        technology: said(Declares::Technology),
    };
    (account != Account::default()).then_some(account)
}

/// The tier by the first rule that holds.
pub fn tier(rules: &[TierRule], account: &Account, segment: Option<&str>) -> Option<u8> {
    rules.iter().find(|rule| holds(rule, account, segment)).map(|rule| rule.tier)
}

fn holds(rule: &TierRule, account: &Account, segment: Option<&str>) -> bool {
    let among = |list: &[String], one: Option<&str>| {
        list.is_empty()
            || one.is_some_and(|one| list.iter().any(|word| word.eq_ignore_ascii_case(one.trim())))
    };
    let technology = account.technology.as_deref().unwrap_or_default().to_ascii_lowercase();
    among(&rule.size, account.size.as_deref())
        && among(&rule.industry, account.industry.as_deref())
        && among(&rule.location, account.location.as_deref())
        && among(&rule.segment, segment)
        && (rule.technology.is_empty()
            || rule.technology.iter().any(|word| technology.contains(&word.to_ascii_lowercase())))
        && (rule.domains.is_empty()
            || account.key.as_ref().is_some_and(|key| is_named(&rule.domains, key.as_str())))
}

/// Whether a domain, or one above it, is named, plainly or by its hash.
fn is_named(domains: &[String], key: &str) -> bool {
    let mut domain = key;
    while domain.contains('.') {
        let hash = text_hash(domain);
        if domains.iter().any(|named| named.eq_ignore_ascii_case(domain) || *named == hash) {
            return true;
        }
        domain = domain.split_once('.').map_or("", |(_, above)| above);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier_of(rule: &str, account: &Account) -> Option<u8> {
        tier(&[serde_json::from_str(rule).unwrap()], account, Some("dealer"))
    }

    #[test]
    fn all_that_a_rule_states_must_hold() {
        let account = Account {
            key: CompanyDomain::parse("mail.acme.co.uk").ok(),
            size: Some("250-999".to_owned()),
            industry: Some("energy".to_owned()),
            location: Some(" Lahti".to_owned()),
            technology: Some("SAP S/4HANA".to_owned()),
            ..Account::default()
        };
        let hash = text_hash("acme.co.uk");
        for rule in [
            r#"{"tier": 1}"#,
            r#"{"tier": 1, "size": ["250-999", "1000+"], "industry": ["energy"]}"#,
            r#"{"tier": 1, "location": ["LAHTI"], "technology": ["sap"], "segment": ["dealer"]}"#,
            r#"{"tier": 1, "domains": ["ACME.co.uk"]}"#,
            &format!(r#"{{"tier": 1, "domains": ["{hash}"]}}"#),
        ] {
            assert_eq!(tier_of(rule, &account), Some(1), "{rule}");
        }
        for rule in [
            r#"{"tier": 1, "size": ["1000+"], "industry": ["energy"]}"#,
            r#"{"tier": 1, "domains": ["me.co.uk"]}"#,
            r#"{"tier": 1, "technology": ["oracle"]}"#,
            r#"{"tier": 1, "segment": ["architect"]}"#,
        ] {
            assert_eq!(tier_of(rule, &account), None, "{rule}");
        }
        assert_eq!(tier_of(r#"{"tier": 2, "size": ["1-9"]}"#, &Account::default()), None);
    }
}
