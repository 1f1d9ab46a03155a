//! What holds for every journey.

use super::*;
use crate::config::Declares;
use crate::lead::{Role, Timeline};
use proptest::prelude::*;

const NAMES: &[&str] = &[
    ARRIVED,
    "page-viewed",
    "form-started",
    "document-opened",
    "calculator-completed",
    "case-viewed",
    "phone-tapped",
    "chat-asked",
    "invited",
    "link-shared",
    "consultation-requested",
    "stage-declared",
    "role-declared",
    "timeline-declared",
    "priority-declared",
    "sample-ordered",
    "nobody-knows",
];
const TOPICS: &[&str] =
    &["", "guide", "pricing", "security", "financing", "support", "case-study", "unknown"];
const VALUES: &[&str] = &["", "awareness", "decision", "finance", "month", "none", "/pricing", "budget"];

fn site() -> Rules {
    rules(serde_json::json!({"journey": {"signals": [{"id": "sample-ordered", "weight": 1.5, "counts": 3}],
        "topics": [{"id": "pricing", "pages": ["/pricing*"]}]}}))
}

prop_compose! {
    fn a_signal()(
        ms in 0..400 * DAY,
        name in prop::sample::select(NAMES),
        topic in prop::sample::select(TOPICS),
        value in prop::sample::select(VALUES),
        label in prop::sample::select(&["", "A", "B"][..]),
    ) -> Signal {
        Signal {
            topic: topic.to_owned(),
            value: value.to_owned(),
            label: label.to_owned(),
            ..Signal::new(Timestamp::from_unix_ms(ms), name)
        }
    }
}

fn journey() -> impl Strategy<Value = Vec<Signal>> {
    prop::collection::vec(a_signal(), 0..60)
}

/// The score before it is held between 0 and 10.
fn points(tagged: &Tagged) -> f64 {
    let reasons = tagged.tags.temperature.iter().flat_map(|temperature| &temperature.reasons);
    reasons.map(|reason| reason.weight).sum()
}

proptest! {
    #[test]
    fn the_score_is_exactly_the_clamped_sum_of_its_reasons(signals in journey(), days in 0.0..500.0) {
        if let Some(temperature) = tag(&site(), &signals, None, day(days)).tags.temperature {
            let sum: f64 = temperature.reasons.iter().map(|reason| reason.weight).sum();
            prop_assert_eq!(f64::from(temperature.score), sum.round().clamp(0.0, 10.0));
            prop_assert_eq!(temperature.score, score(&temperature.reasons));
        }
    }

    #[test]
    fn the_order_of_signals_does_not_matter(
        (signals, shuffled) in journey().prop_flat_map(|signals| (Just(signals.clone()), Just(signals).prop_shuffle())),
        days in 0.0..500.0,
        squeezed in prop::bool::ANY,
    ) {
        // Half of the time all happens within a few moments, so that many times are equal.
        let close = |mut signals: Vec<Signal>| {
            if squeezed {
                for signal in &mut signals {
                    signal.at = Timestamp::from_unix_ms(signal.at.unix_ms() / (100 * DAY));
                }
            }
            signals
        };
        let now = day(days);
        prop_assert_eq!(tag(&site(), &close(signals), None, now), tag(&site(), &close(shuffled), None, now));
    }

    #[test]
    fn one_more_signal_never_lowers_the_temperature(signals in journey(), more in a_signal(), days in 0.0..500.0) {
        // A later word on stage or timeline takes the place of the earlier one, which may have said more.
        prop_assume!(!more.signal.ends_with("-declared"));
        let before = points(&tag(&site(), &signals, None, day(days)));
        let with = [signals, vec![more]].concat();
        prop_assert!(points(&tag(&site(), &with, None, day(days))) >= before - 1e-9);
    }

    #[test]
    fn one_more_arrival_never_lowers_the_temperature(
        minutes in prop::collection::vec(0..300_i64, 1..20),
        more in 0..300_i64,
        days in 0.0..60.0,
    ) {
        let arrived = |minutes: &i64| Signal::new(Timestamp::from_unix_ms(minutes * 60_000), ARRIVED);
        let mut signals: Vec<Signal> = minutes.iter().map(arrived).collect();
        let before = points(&tag(&site(), &signals, None, day(days)));
        signals.push(arrived(&more));
        prop_assert!(points(&tag(&site(), &signals, None, day(days))) >= before - 1e-9);
    }

    #[test]
    fn a_heavier_signal_never_lowers_the_temperature(signals in journey(), days in 0.0..500.0, weight in 1.5..10.0) {
        let heavier = rules(serde_json::json!({"journey": {
            "signals": [{"id": "sample-ordered", "weight": weight, "counts": 3}],
            "topics": [{"id": "pricing", "pages": ["/pricing*"]}]
        }}));
        let before = points(&tag(&site(), &signals, None, day(days)));
        prop_assert!(points(&tag(&heavier, &signals, None, day(days))) >= before - 1e-9);
    }

    #[test]
    fn points_only_fade(signals in journey(), days in 0.0..500.0, later in 0.0..200.0) {
        let now = points(&tag(&site(), &signals, None, day(days)));
        prop_assert!(points(&tag(&site(), &signals, None, day(days + later))) <= now + 1e-9);
    }

    #[test]
    fn what_was_declared_always_wins(
        signals in journey(),
        stage in prop::sample::select(&["awareness", "consideration", "decision"][..]),
        role in prop::sample::select(Role::ALL),
        timeline in prop::sample::select(Timeline::ALL),
    ) {
        let last = day(401.0);
        let said = |what: Declares, value: &str| Signal { value: value.to_owned(), ..Signal::new(last, signal_of(what)) };
        let declared = [
            said(Declares::Stage, stage),
            said(Declares::Role, role.as_str()),
            said(Declares::Timeline, timeline.as_str()),
        ];
        let tags = tag(&site(), &[signals, declared.to_vec()].concat(), None, last).tags;
        prop_assert_eq!(tags.stage.map(|tag| (tag.stage, tag.source)), Some((stage.to_owned(), Source::Declared)));
        prop_assert_eq!(tags.role.map(|tag| (tag.role, tag.source)), Some((role, Source::Declared)));
        prop_assert_eq!(tags.timeline, Some(timeline));
    }

    #[test]
    fn any_weights_give_a_score_from_0_to_10(weights in prop::collection::vec(prop::num::f64::ANY, 0..20)) {
        let reason = |weight| crate::lead::Reason { signal: String::new(), at: day(0.0), weight, says: String::new() };
        prop_assert!(score(&weights.into_iter().map(reason).collect::<Vec<_>>()) <= 10);
    }

    #[test]
    fn a_lead_carries_what_any_journey_makes(mut signals in journey(), junk in "\\PC{0,700}", many in 0..30_usize) {
        for signal in &mut signals {
            signal.label.clone_from(&junk);
        }
        let signals: Vec<Signal> = signals.iter().cycle().take(signals.len() * many).cloned().collect();
        let mut lead: crate::lead::Lead =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/lead.json")).unwrap();
        lead.journey = crate::lead::within_bounds(signals);
        let tagged = tag(&site(), &lead.journey, None, lead.submitted_at);
        (lead.tags, lead.account, lead.attribution) = (tagged.tags, tagged.account, tagged.attribution);
        prop_assert_eq!(lead.problems(lead.submitted_at), []);
    }
}
