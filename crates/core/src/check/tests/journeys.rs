//! Rules of topics, signals, tiers, audiences, variants and offers.

use super::*;
use Level::{Error, Warning};

const VARIANTS_END: &str = "/consultation/0/variants/-";
const OFFERS_END: &str = "/consultation/0/offers/-";

#[test]
fn topics_are_known_and_can_be_met() {
    check_cases(vec![
        (
            "/journey/topics/0/id",
            json!("Pricing"),
            Error,
            "journey.topics[0].id",
            "\"Pricing\"",
            "",
            "`pricing`",
        ),
        ("/journey/topics/1/id", json!("pricing"), Error, "journey.topics[1].id", "\"pricing\"", "", ""),
        (
            "/journey/topics/-",
            json!({"id": "princing", "pages": ["/x"]}),
            Warning,
            "journey.topics[2].id",
            "says nothing",
            "`phase`",
            "`pricing`",
        ),
        (
            "/journey/topics/0/pages/0",
            json!("pricing"),
            Error,
            "journey.topics[0].pages[0]",
            "",
            "a path",
            "`/pricing`",
        ),
        (
            "/journey/topics/0/pages/0",
            json!("https://acme.example/p"),
            Error,
            "journey.topics[0].pages[0]",
            "",
            "a path",
            "`/p`",
        ),
        (
            "/journey/topics/1/pages/0",
            json!("/fi/pricing"),
            Warning,
            "journey.topics[1].pages[0]",
            "`/*/pricing` of `pricing`",
            "narrower",
            "",
        ),
        ("/journey/topics/1/weight", json!(11), Error, "journey.topics[1].weight", "11", "-10 to 10", ""),
        (
            "/stages/stages/0/topics/0",
            json!("giude"),
            Error,
            "stages.stages[0].topics[0]",
            "\"giude\"",
            "a topic or signal",
            "`guide`",
        ),
        (
            "/stages/stages/0/topics/0",
            json!("pricing"),
            Warning,
            "stages.stages[0].topics[0]",
            "speaks for decision",
            "`awareness`",
            "",
        ),
    ]);
}

#[test]
fn signals_have_names_and_weights() {
    check_cases(vec![
        (
            "/journey/signals/1/id",
            json!("arrived"),
            Error,
            "journey.signals[1].id",
            "\"arrived\"",
            "another name",
            "",
        ),
        (
            "/journey/signals/1/id",
            json!("role-declared"),
            Error,
            "journey.signals[1].id",
            "",
            "another name",
            "",
        ),
        (
            "/journey/signals/-",
            json!({"id": "phone-taped"}),
            Warning,
            "journey.signals[2].id",
            "says nothing",
            "`weight`",
            "`phone-tapped`",
        ),
        (
            "/journey/signals/1/weight",
            json!(-10.5),
            Error,
            "journey.signals[1].weight",
            "-10.5",
            "-10 to 10",
            "",
        ),
        ("/journey/signals/1/counts", json!(0), Error, "journey.signals[1].counts", "0", "1 to 20", ""),
        ("/journey/halfLife", json!(0), Error, "journey.halfLife", "0", "0.1 to 3650", ""),
        (
            "/journey/warm",
            json!(6),
            Error,
            "journey.warm",
            "warm from 6 on and hot from 6 on",
            "`warm` below `hot`",
            "",
        ),
        ("/journey/hot", json!(11), Error, "journey.hot", "11", "1 to 10", ""),
        (
            "/journey/partners/0",
            json!("https://dealer.example/x"),
            Error,
            "journey.partners[0]",
            "",
            "a host",
            "`dealer.example`",
        ),
    ]);
}

#[test]
fn weights_reach_every_band() {
    let zero = |id: &str| json!({"id": id, "weight": 0, "phase": "decision"});
    let signals: Vec<Value> = crate::tagging::built_in::SIGNALS.iter().map(|(id, ..)| zero(id)).collect();
    let topics: Vec<Value> = crate::tagging::built_in::TOPICS.iter().map(|(id, ..)| zero(id)).collect();
    let mut config: Value = serde_json::from_str(FULL).unwrap();
    config["stages"] = json!({"model": "journey-3"});
    config["journey"] = json!({"signals": signals, "topics": topics, "warm": 3, "hot": 7});
    let report = check_site(&config.to_string());
    let [finding] = report.findings.as_slice() else { panic!("{:#?}", report.findings) };
    assert!(finding.found.contains("`hot` from 7 on, and weights that reach 6 at most"), "{finding}");
}

#[test]
fn tiers_can_hold_and_name_nobody() {
    check_cases(vec![
        (
            "/tiers/-",
            json!({"tier": 4, "industry": ["health"]}),
            Error,
            "tiers[3].tier",
            "4",
            "1, 2 or 3",
            "",
        ),
        (
            "/tiers/0/domains/0",
            json!("acme.com"),
            Warning,
            "tiers[0].domains[0]",
            "`acme.com`",
            "its hash",
            "write `sha256-",
        ),
        ("/tiers/0/domains/0", json!("acme"), Error, "tiers[0].domains[0]", "\"acme\"", "a domain", ""),
        ("/tiers/1/size/0", json!("250-99"), Error, "tiers[1].size[0]", "\"250-99\"", "`1-9`", "`250-999`"),
        (
            "/tiers/1/segment",
            json!(["architct"]),
            Error,
            "tiers[1].segment[0]",
            "",
            "`dealer`",
            "`architect`",
        ),
        (
            "/tiers/1/location",
            json!(["Lahti"]),
            Warning,
            "tiers[1].location",
            "no form asks",
            "declares `location`",
            "",
        ),
        (
            "/tiers/-",
            json!({"tier": 1, "size": ["1-9", "10-49"]}),
            Error,
            "tiers[3]",
            "can never hold",
            "narrower",
            "",
        ),
    ]);
}

#[test]
fn audiences_have_members() {
    let when = "/consultation/0/variants/0/when";
    let path = "consultation[0].variants[0].when";
    check_cases(vec![
        (
            "/consultation/0/variants/0/when/phase",
            json!(["customer"]),
            Warning,
            "consultation[0].variants[0].when.phase[0]",
            "no stage",
            "`awareness`",
            "",
        ),
        (
            "/consultation/0/variants/0/when/topic",
            json!(["pumpz"]),
            Error,
            "consultation[0].variants[0].when.topic[0]",
            "",
            "a topic",
            "`pumps`",
        ),
        (
            "/consultation/0/variants/0/when/segment",
            json!(["dealr"]),
            Error,
            "consultation[0].variants[0].when.segment[0]",
            "",
            "`dealer`",
            "`dealer`",
        ),
        (
            "/consultation/0/steps/2/when",
            json!({}),
            Error,
            "consultation[0].steps[2].when",
            "an empty audience",
            "`phase`",
            "",
        ),
        (
            "/tiers/2/tier",
            json!(2),
            Error,
            "consultation[0].offers[1].when.tier[0]",
            "3, which no rule",
            "",
            "",
        ),
    ]);
    let mut config: Value = serde_json::from_str(FULL).unwrap();
    config["privacy"] = json!({});
    let report = check_site(&config.to_string());
    let [finding] = report.findings.as_slice() else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.path, format!("{path}.returning"), "{when}");
}

#[test]
fn variants_and_offers_can_be_shown() {
    let same = json!({"when": {"phase": ["decision"], "role": ["purchaser"], "tier": [1], "topic": ["pricing"], "returning": true},
        "title": {"en": "a", "fi": "b"}});
    let text = json!({"en": "a", "fi": "b"});
    check_cases(vec![
        (VARIANTS_END, same, Error, "consultation[0].variants[1]", "never shown", "narrower", ""),
        (
            VARIANTS_END,
            json!({"when": {"role": ["finance"]}}),
            Warning,
            "consultation[0].variants[1]",
            "changes nothing",
            "`title`",
            "",
        ),
        (
            VARIANTS_END,
            json!({"when": {}, "title": text}),
            Warning,
            "consultation[0].variants[1].when",
            "for everyone",
            "an audience",
            "",
        ),
        (
            OFFERS_END,
            json!({"kind": "demo", "text": text, "link": "javascript:x"}),
            Error,
            "consultation[0].offers[2].link",
            "",
            "https",
            "",
        ),
        (
            OFFERS_END,
            json!({"kind": "service", "text": text, "link": "/x"}),
            Warning,
            "consultation[0].offers[2].kind",
            "no stage",
            "another kind",
            "",
        ),
        (
            OFFERS_END,
            json!({"kind": "discount", "when": {"phase": ["consideration"]}, "text": text, "link": "/x"}),
            Warning,
            "consultation[0].offers[2].when.phase",
            "a discount for visitors who still weigh",
            "another phase",
            "`\"insist\": true`",
        ),
        (
            OFFERS_END,
            json!({"kind": "discount", "insist": true, "when": {"phase": ["consideration"]}, "text": text, "link": "/x"}),
            Warning,
            "consultation[0].offers[2].insist",
            "a discount that insists",
            "does harm",
            "",
        ),
        (
            OFFERS_END,
            json!({"kind": "guide", "text": text, "link": "/x"}),
            Warning,
            "consultation[0].offers[2]",
            "never shown",
            "narrower",
            "",
        ),
    ]);
}

#[test]
fn memory_is_bounded_and_rules_beside_none_are_told() {
    check_cases(vec![
        ("/privacy/keepDays", json!(0), Error, "privacy.keepDays", "0", "1 to 400", ""),
        ("/privacy/keepDays", json!(401), Error, "privacy.keepDays", "401", "1 to 400", ""),
    ]);
    let report = check_site(&SITE.replace("\"endpoint\"", "\"privacy\": {\"askFirst\": true}, \"endpoint\""));
    assert!(
        report.findings.iter().any(|finding| finding.path == "privacy.askFirst"),
        "{:#?}",
        report.findings
    );
}

#[test]
fn no_question_for_some_visitors_is_the_only_way_to_answer() {
    check_cases(vec![(
        "/consultation/0/steps/1/fields/0",
        json!({"use": "work-email", "when": {"phase": ["decision"]}}),
        Error,
        "consultation[0].steps[1].fields[0].when",
        "no way to answer that every visitor is asked for",
        "an email or phone question",
        "",
    )]);
}
