//! From what a visitor declared to tags, each with its reasons.

use crate::config::Declares;
use crate::form::{Form, Question, Values};
use crate::lead::bounds::cut;
use crate::lead::{
    Band, BuyingStyle, Phase, Priority, Purchase, PurchaseKind, Reason, Role, RoleTag, Source, StageTag,
    Tags, Temperature, Timeline, Timestamp,
};

/// The tags that the answers to the asked questions declare.
pub fn declared(form: &Form, asked: &[&Question], values: &Values, at: Timestamp) -> Tags {
    let mut tags = Tags::default();
    let mut evidence = Vec::new();
    for question in asked {
        let answer = values.first(&question.id);
        let Some(declares) = question.declares.filter(|_| !answer.is_empty()) else { continue };
        let shown = question.choice(answer).map_or(answer, |choice| &choice.label);
        let reason = |signal: &str, weight: i32| Reason {
            signal: signal.to_owned(),
            at,
            weight: f64::from(weight),
            says: format!("answered “{}” to “{}”", cut(shown, 200), cut(&question.label, 200)),
        };
        match declares {
            Declares::Stage => {
                if let Some(stage) = stage(form, answer, reason("stage-declared", 0)) {
                    evidence.push(reason("stage-declared", phase_weight(stage.phase)));
                    tags.stage = Some(stage);
                }
            }
            Declares::Role => {
                tags.role = Role::from_word(answer).map(|role| RoleTag {
                    role,
                    source: Source::Declared,
                    reasons: vec![reason("role-declared", 0)],
                });
            }
            Declares::Timeline => {
                tags.timeline = Timeline::from_word(answer);
                evidence.extend(
                    tags.timeline.map(|timeline| reason("timeline-declared", timeline_weight(timeline))),
                );
            }
            Declares::PurchaseKind => {
                tags.purchase.get_or_insert_default().kind = PurchaseKind::from_word(answer);
            }
            Declares::BuyingStyle => {
                tags.purchase.get_or_insert_default().style = BuyingStyle::from_word(answer);
            }
            Declares::Priorities => {
                tags.priorities =
                    values.all(&question.id).iter().filter_map(|word| Priority::from_word(word)).collect();
            }
            Declares::Segment => tags.segment = Some(answer.to_owned()),
            _ => {}
        }
    }
    tags.purchase = tags.purchase.filter(|purchase| *purchase != Purchase::default());
    tags.temperature = temperature(evidence, at);
    tags
}

fn stage(form: &Form, answer: &str, reason: Reason) -> Option<StageTag> {
    let (model, stages) = &form.stages;
    let (stage, phase) = stages.iter().find(|(id, _)| id == answer)?;
    Some(StageTag {
        model: model.clone(),
        stage: stage.clone(),
        phase: *phase,
        source: Source::Declared,
        confidence: 1.0,
        reasons: vec![reason],
    })
}

/// A visitor who is only thinking about it stands at 2, one who compares offers for this quarter at 7.
fn temperature(mut evidence: Vec<Reason>, at: Timestamp) -> Option<Temperature> {
    if evidence.is_empty() {
        return None;
    }
    evidence.push(Reason {
        signal: "consultation-requested".to_owned(),
        at,
        weight: 1.0,
        says: "asked for a consultation".to_owned(),
    });
    let score = score(&evidence);
    Some(Temperature { score, band: band(score), reasons: evidence })
}

/// The sum of the weights, rounded, held between 0 and 10.
pub fn score(reasons: &[Reason]) -> u8 {
    reasons.iter().map(|reason| reason.weight).sum::<f64>().round().clamp(0.0, 10.0) as u8
}

/// The word for a score.
pub fn band(score: u8) -> Band {
    match score {
        0..=3 => Band::Cold,
        4..=6 => Band::Warm,
        _ => Band::Hot,
    }
}

fn phase_weight(phase: Phase) -> i32 {
    match phase {
        Phase::Awareness => 1,
        Phase::Consideration => 4,
        Phase::Decision => 6,
        Phase::Customer => 3,
    }
}

fn timeline_weight(timeline: Timeline) -> i32 {
    match timeline {
        Timeline::Month => 3,
        Timeline::Quarter => 2,
        Timeline::Year => 1,
        Timeline::None => 0,
    }
}

#[cfg(test)]
mod tests;
