//! What accounts say, of leads in brief.

use super::*;

pub fn brief() -> Brief {
    Brief {
        row: 1,
        id: "1".into(),
        site: "acme".into(),
        received_at: Timestamp::from_unix_ms(1_000),
        changed_at: None,
        first_response_at: None,
        status: "new".into(),
        phase: None,
        role: None,
        score: None,
        band: None,
        tier: None,
        domain: None,
        group: None,
        channel: None,
        cost_key: None,
        name: None,
        email: None,
        company: None,
        size: None,
        industry: None,
        location: None,
        search: String::new(),
    }
}

fn of_acme(row: i64, more: impl FnOnce(Brief) -> Brief) -> Brief {
    more(Brief {
        row,
        id: row.to_string(),
        domain: Some("acme.com".into()),
        received_at: Timestamp::from_unix_ms(row * 1_000),
        ..brief()
    })
}

#[test]
fn an_account_says_the_most_that_its_leads_say() {
    let text = |text: &str| Some(text.to_owned());
    let leads = [
        of_acme(1, |lead| Brief {
            role: Some(Role::EndUser),
            phase: Some(Phase::Decision),
            score: Some(4),
            band: Some(Band::Warm),
            tier: Some(1),
            name: text("Ada"),
            email: text("ada@acme.com"),
            company: text("Acme"),
            size: text("50-249"),
            industry: text("paper"),
            ..lead
        }),
        of_acme(2, |lead| Brief {
            role: Some(Role::EndUser),
            phase: Some(Phase::Awareness),
            score: Some(9),
            band: Some(Band::Hot),
            tier: Some(3),
            name: text("Ada L."),
            email: text("Ada@acme.com"),
            company: text("ACME Ltd"),
            industry: text("pulp"),
            status: "meeting".into(),
            changed_at: Some(Timestamp::from_unix_ms(9_000)),
            ..lead
        }),
        of_acme(3, |lead| Brief { role: Some(Role::Finance), email: text("cfo@acme.com"), ..lead }),
    ];
    let all = gather(&leads, &Wanted::default());
    let [account] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((account.key.as_str(), account.name.as_deref()), ("acme.com", Some("ACME Ltd")));
    assert_eq!(
        (account.phase, account.score, account.band),
        (Some(Phase::Decision), Some(9), Some(Band::Hot))
    );
    assert_eq!((account.tier, account.last_activity.unix_ms(), account.leads), (Some(1), 9_000, 3));
    assert_eq!((account.size.as_deref(), account.industry.as_deref()), (Some("50-249"), Some("pulp")));
    assert_eq!(
        account.roles,
        [
            Present { role: Role::Finance, people: vec!["cfo@acme.com".into()] },
            Present { role: Role::EndUser, people: vec!["Ada".into()] },
        ]
    );
    use Role::{Committee, DecisionMaker, Gatekeeper, Influencer, ItSecurity, Purchaser, Specifier};
    let missing = [DecisionMaker, Purchaser, ItSecurity, Specifier, Influencer, Gatekeeper, Committee];
    assert_eq!(account.missing, missing);
    assert_eq!(
        account.statuses,
        [Standing { status: "new", leads: 2 }, Standing { status: "meeting", leads: 1 }]
    );
    assert_eq!(account.newest.iter().map(|lead| lead.id.as_str()).collect::<Vec<_>>(), ["3", "2", "1"]);
}

#[test]
fn every_role_has_a_place() {
    assert!(Role::ALL.iter().all(|role| ROLES.contains(role)) && ROLES.len() == Role::ALL.len());
}

#[test]
fn text_finds_an_account_by_any_of_its_leads() {
    let lead = |row, domain: &str, search: &str| Brief {
        row,
        id: row.to_string(),
        domain: Some(domain.into()),
        search: search.into(),
        ..brief()
    };
    let leads = [lead(1, "acme.com", "ada"), lead(2, "acme.com", "öberg"), lead(3, "beta.fi", "bob")];
    let found = |text: &str, id: &str| {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let wanted = Wanted { text: some(text), lead: some(id) };
        gather(&leads, &wanted).into_iter().map(|account| account.key).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("", ""), "beta.fi acme.com");
    assert_eq!(found("ÖBERG", ""), "acme.com");
    assert_eq!(found("beta", ""), "beta.fi");
    assert_eq!(found("", "1"), "acme.com");
    assert_eq!(found("bob", "1"), "");
}
