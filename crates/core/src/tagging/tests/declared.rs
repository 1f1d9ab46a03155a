//! Declared answers and the tags that they make.

use super::*;
use crate::config::BUILT_IN_MODELS;
use crate::form::{Form, Question, Values};
use crate::lead::{Band, Phase, Priority};
use crate::strings::Strings;

/// The tags of these answers to the ready-made questions, under a stage model.
fn tags(model: &str, answers: &[(&str, &str)]) -> Tags {
    let style = r#"{"id": "style", "type": "radio", "label": "Style", "declares": "buying-style", "optional": true,
        "options": [{"value": "strategic"}, {"value": "transactional"}]}"#;
    let segment = r#"{"id": "segment", "type": "select", "label": "You are", "declares": "segment", "optional": true,
        "options": [{"value": "dealer"}, {"value": "architect"}]}"#;
    let uses: String = ["stage", "role", "timeline", "purchase-kind", "priorities"]
        .map(|preset| format!(r#"{{"use": "{preset}", "optional": true}}, "#))
        .concat();
    let site = format!(
        r#"{{"site": "a", "endpoint": "/x", "stages": {{"model": "{model}"}},
            "consultation": [{{"id": "c", "steps": [{{"id": "s", "fields": [{uses}{style}, {segment}]}}]}}]}}"#
    );
    let site: Site = serde_json::from_str(&site).unwrap();
    let form = Form::new(&site, &site.consultation[0], &Strings::english(), "en");
    let values: Values = answers.iter().map(|(id, answer)| (id.to_string(), answer.to_string())).collect();
    let asked: Vec<&Question> = form.asked(&values).collect();
    let at = Timestamp::from_unix_ms(0);
    let mut signals = declared_signals(&asked, &values, at);
    signals.push(Signal::new(at, "consultation-requested"));
    tag(&form.rules, &signals, None, at).tags
}

#[test]
fn temperature_follows_stage_and_timeline() {
    for (answers, score, band) in [
        // "Thinking about it, nothing urgent" is 2; "comparing offers this quarter" is 7.
        (&[("stage", "awareness"), ("timeline", "none")][..], 2, Band::Cold),
        (&[("stage", "consideration"), ("timeline", "quarter")], 7, Band::Hot),
        (&[("stage", "awareness")], 2, Band::Cold),
        (&[("stage", "awareness"), ("timeline", "month")], 5, Band::Warm),
        (&[("stage", "consideration")], 5, Band::Warm),
        (&[("stage", "consideration"), ("timeline", "year")], 6, Band::Warm),
        (&[("stage", "decision"), ("timeline", "none")], 7, Band::Hot),
        (&[("stage", "decision"), ("timeline", "month")], 10, Band::Hot),
        (&[("timeline", "month")], 4, Band::Warm),
        (&[("timeline", "none")], 1, Band::Cold),
    ] {
        let temperature = tags("journey-3", answers).temperature.unwrap();
        assert_eq!((temperature.score, temperature.band), (score, band), "{answers:?}");
    }
}

#[test]
fn what_nobody_said_is_absent() {
    assert_eq!(tags("journey-3", &[]), Tags::default());
    for answers in [&[("role", "finance")][..], &[("segment", "dealer")], &[("purchase-kind", "new")]] {
        assert_eq!(tags("journey-3", answers).temperature, None, "{answers:?}");
    }
}

#[test]
fn each_answer_declares_its_tag_with_its_reason() {
    let tags = tags(
        "journey-3",
        &[
            ("stage", "decision"),
            ("role", "decision-maker"),
            ("timeline", "year"),
            ("purchase-kind", "repeat"),
            ("priorities", "reliability"),
            ("priorities", "budget"),
            ("style", "strategic"),
            ("segment", "architect"),
        ],
    );
    let stage = tags.stage.unwrap();
    assert_eq!(
        (stage.model.as_str(), stage.stage.as_str(), stage.phase),
        ("journey-3", "decision", Phase::Decision)
    );
    assert_eq!((stage.source, stage.confidence), (Source::Declared, 1.0));
    assert_eq!(stage.reasons[0].says, "answered: Choosing a supplier (Where are you with this?)");
    let role = tags.role.unwrap();
    assert_eq!((role.role, role.reasons.len()), (Role::DecisionMaker, 1));
    assert_eq!(tags.timeline, Some(Timeline::Year));
    let purchase = tags.purchase.unwrap();
    assert_eq!((purchase.kind, purchase.style), (Some(PurchaseKind::Repeat), Some(BuyingStyle::Strategic)));
    assert_eq!(tags.segment.as_deref(), Some("architect"));
    assert_eq!(tags.priorities, [Priority::Budget, Priority::Reliability]);
    let signals: Vec<&str> =
        tags.temperature.as_ref().unwrap().reasons.iter().map(|reason| reason.signal.as_str()).collect();
    assert_eq!(signals, ["stage-declared", "timeline-declared", "consultation-requested"]);
}

#[test]
fn every_stage_of_every_model_has_its_phase() {
    for (model, stages) in BUILT_IN_MODELS {
        for (stage, phase, _) in *stages {
            let tag = tags(model, &[("stage", stage)]).stage.unwrap();
            assert_eq!((tag.model.as_str(), tag.stage.as_str(), tag.phase), (*model, *stage, *phase));
        }
    }
}

#[test]
fn a_word_that_is_none_of_the_tags_declares_nothing() {
    let tags = tags(
        "journey-3",
        &[("stage", "need"), ("role", "boss"), ("timeline", "soon"), ("purchase-kind", "x")],
    );
    assert_eq!(tags, Tags::default());
}
