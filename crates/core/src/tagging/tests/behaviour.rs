//! What is concluded from what a visitor did, and what is not.

use super::*;
use crate::lead::{Band, Phase};
use serde_json::json;

fn said(signal: &str, days: f64, value: &str) -> Signal {
    Signal { value: value.to_owned(), ..Signal::new(day(days), signal) }
}

fn tagged(signals: &[Signal], days: f64) -> Tagged {
    tag(&built_in(), signals, None, day(days))
}

#[test]
fn nothing_is_concluded_from_a_glance() {
    let glance = tagged(&[page(0.0, "guide")], 0.0);
    assert_eq!((glance.tags.stage, glance.tags.role), (None, None));
    assert_eq!(glance.tags.temperature.unwrap().score, 0);
    assert_eq!(glance.topics, ["guide"]);
    let nobody = Signal { value: "/careers".to_owned(), ..Signal::new(day(0.0), "page-viewed") };
    assert_eq!(tagged(&[nobody, said("juggled", 0.0, "")], 0.0), Tagged::default());
}

#[test]
fn a_case_that_was_closed_at_once_was_not_read() {
    let case = |seconds| Signal { seconds, ..Signal::new(day(0.0), "case-viewed") };
    for (seconds, score) in [(Some(9), None), (Some(10), Some(1)), (None, Some(1))] {
        let temperature = tagged(&[case(seconds)], 0.0).tags.temperature;
        assert_eq!(temperature.map(|temperature| temperature.score), score, "{seconds:?}");
    }
}

#[test]
fn several_guides_are_awareness_and_prices_are_decision() {
    let guides =
        tagged(&[page(0.0, "guide"), page(0.0, "guide"), page(0.0, "guide")], 0.0).tags.stage.unwrap();
    assert_eq!((guides.phase, guides.source, guides.confidence), (Phase::Awareness, Source::Inferred, 0.37));
    assert_eq!(guides.reasons[0].says, "looked at a page (guide), 3 times");
    let prices = tagged(&[page(0.0, "pricing")], 0.0).tags.stage.unwrap();
    assert_eq!((prices.phase, prices.confidence), (Phase::Decision, 0.44));
}

#[test]
fn a_role_needs_two_signals_and_a_clear_lead() {
    assert_eq!(tagged(&[page(0.0, "security")], 0.0).tags.role, None);
    let role = tagged(&[page(0.0, "security"), page(1.0, "integration")], 1.0).tags.role.unwrap();
    assert_eq!((role.role, role.source, role.reasons.len()), (Role::ItSecurity, Source::Inferred, 2));
    let even =
        [page(0.0, "security"), page(0.0, "integration"), page(0.0, "financing"), page(0.0, "financing")];
    assert_eq!(tagged(&even, 0.0).tags.role, None);
}

#[test]
fn what_was_declared_wins_over_what_was_done_and_the_latest_wins_over_earlier() {
    let mut signals: Vec<Signal> = (0..20).map(|_| page(3.0, "pricing")).collect();
    signals.extend([page(3.0, "security"), page(3.0, "security")]);
    signals.push(said("stage-declared", 0.0, "consideration"));
    signals.push(said("role-declared", 0.0, "end-user"));
    signals.push(said("stage-declared", 1.0, "awareness"));
    signals.push(said("stage-declared", 2.0, "nowhere"));
    let tags = tagged(&signals, 3.0).tags;
    let stage = tags.stage.unwrap();
    assert_eq!((stage.phase, stage.source, stage.confidence), (Phase::Awareness, Source::Declared, 1.0));
    assert_eq!(tags.role.unwrap().role, Role::EndUser);
}

#[test]
fn points_halve_with_each_half_life() {
    let signals = [Signal::new(day(0.0), "phone-tapped")];
    for (days, weight) in [(0.0, 2.0), (15.0, 1.5), (30.0, 1.0), (60.0, 0.5), (90.0, 0.25)] {
        assert_eq!(tagged(&signals, days).tags.temperature.unwrap().reasons[0].weight, weight, "{days}");
    }
    assert_eq!(tagged(&signals, 3_000.0).tags.temperature, None, "nothing is left");
    let weekly = rules(json!({"journey": {"halfLife": 7}}));
    assert_eq!(tag(&weekly, &signals, None, day(7.0)).tags.temperature.unwrap().reasons[0].weight, 1.0);
    // A clock that was set back.
    assert_eq!(tagged(&[Signal::new(day(9.0), "phone-tapped")], 0.0).tags.temperature.unwrap().score, 2);
}

#[test]
fn coming_back_counts_and_says_how_often() {
    let arrivals: Vec<Signal> = [0.0, 0.01, 5.0, 9.0].map(|days| Signal::new(day(days), ARRIVED)).to_vec();
    let tagged = tagged(&arrivals, 9.0);
    let reasons = tagged.tags.temperature.unwrap().reasons;
    assert_eq!((reasons[0].signal.as_str(), reasons[0].says.as_str()), ("returned", "came back, 2 times"));
    assert_eq!(tagged.attribution.unwrap().visits, 3);
}

#[test]
fn bands_are_the_sites() {
    let rules = rules(json!({"journey": {"warm": 1, "hot": 2}}));
    let band = |signals: &[Signal]| tag(&rules, signals, None, day(0.0)).tags.temperature.unwrap().band;
    assert_eq!(band(&[Signal::new(day(0.0), "phone-tapped")]), Band::Hot);
    assert_eq!(band(&[Signal::new(day(0.0), "chat-asked")]), Band::Warm);
    assert_eq!(band(&[Signal::new(day(0.0), "form-started")]), Band::Cold);
}

#[test]
fn a_sites_own_signals_and_pages_mean_what_it_says() {
    let rules = rules(json!({ "journey": {
        "topics": [{"id": "veneer", "pages": ["/veneer/*"], "weight": 1, "phase": "consideration", "role": "specifier"}],
        "signals": [{"id": "sample-ordered", "weight": 4, "phase": "decision", "says": "ordered a sample"}]
    }}));
    let viewed = Signal { value: "/veneer/oak".to_owned(), label: "Oak".to_owned(), ..page(0.0, "") };
    let ordered = said("sample-ordered", 0.0, "oak");
    let tagged = tag(&rules, &[viewed.clone(), viewed, ordered], None, day(0.0));
    assert_eq!(tagged.tags.stage.unwrap().phase, Phase::Decision);
    assert_eq!(tagged.tags.role.unwrap().role, Role::Specifier);
    let says: Vec<String> =
        tagged.tags.temperature.unwrap().reasons.into_iter().map(|reason| reason.says).collect();
    assert_eq!(says, ["ordered a sample", "looked at a page (veneer), 2 times: Oak"]);
}

#[test]
fn of_a_phases_stages_the_one_is_taken_for_which_most_speaks() {
    let seven = rules(json!({"stages": {"model": "problem-solving-7"}}));
    for (topic, stage) in [
        ("problem", "problem-recognised"),
        ("specification", "problem-analysed"),
        ("case-study", "solutions-considered"),
        ("comparison", "compared"),
        ("pricing", "terms-negotiated"),
        ("renewal", "purchased"),
    ] {
        let signals: Vec<Signal> = (0..4).map(|_| page(0.0, topic)).collect();
        assert_eq!(tag(&seven, &signals, None, day(0.0)).tags.stage.unwrap().stage, stage, "{topic}");
    }
    let called: Vec<Signal> = vec![Signal::new(day(0.0), "phone-tapped")];
    let five = rules(json!({"stages": {"model": "buying-process-5"}}));
    assert_eq!(tag(&five, &called, None, day(0.0)).tags.stage.unwrap().stage, "decision");
}

#[test]
fn a_group_is_that_of_the_latest_link() {
    let signals = [
        said("link-shared", 0.0, "aaaaaaaa"),
        Signal { label: "gatekeeper".into(), ..said("invited", 1.0, "bbbbbbbb") },
    ];
    let account = tagged(&signals, 1.0).account.unwrap();
    assert_eq!((account.group.as_deref(), account.invited_by), (Some("bbbbbbbb"), Some(Role::Gatekeeper)));
    assert_eq!(account.key, None);
}

#[test]
fn a_tier_comes_from_answers_and_named_accounts() {
    let rules =
        rules(json!({"tiers": [{"tier": 1, "domains": ["acme.com"]}, {"tier": 2, "size": ["50-249"]}]}));
    let key = || CompanyDomain::parse("acme.com").ok();
    assert_eq!(tag(&rules, &[], key(), day(0.0)).tags.tier, Some(1));
    let sized = [said("company-size-declared", 0.0, "50-249")];
    assert_eq!(tag(&rules, &sized, None, day(0.0)).tags.tier, Some(2));
    assert_eq!(tag(&rules, &[], None, day(0.0)).tags.tier, None);
}
