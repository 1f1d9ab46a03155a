//! The stage of buying: declared, or else concluded from what the visitor did.

use super::evidence::{Weighed, hundredths};
use super::rules::Rules;
use crate::config::StageRule;
use crate::lead::{Phase, Reason, Signal, Source, StageTag};

/// Below this nothing is concluded: a tag without evidence is absent.
const LEAST_CONFIDENCE: f64 = 0.3;
/// The reasons that a conclusion lists.
const REASONS: usize = 5;

/// The stage that the visitor declared.
pub fn declared(rules: &Rules, signal: &Signal, reason: Reason) -> Option<StageTag> {
    let stage = rules.stages.iter().find(|stage| stage.id == signal.value)?;
    Some(tag(rules, stage, Source::Declared, 1.0, vec![reason]))
}

/// The stage for whose phase most of it speaks. Confidence is that phase's share of all points, with one point of doubt.
pub fn inferred(rules: &Rules, done: &[Weighed]) -> Option<StageTag> {
    let points = |phase: Phase| {
        let speaking = done.iter().filter(|weighed| weighed.phase == Some(phase));
        speaking.map(|weighed| weighed.weight.max(0.0)).sum::<f64>()
    };
    let phases = Phase::ALL.iter().filter(|phase| rules.stages.iter().any(|stage| stage.phase == **phase));
    let (phase, most) =
        phases.map(|phase| (*phase, points(*phase))).max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let all: f64 = Phase::ALL.iter().map(|phase| points(*phase)).sum();
    let confidence = hundredths(most / (all + 1.0));
    if confidence < LEAST_CONFIDENCE {
        return None;
    }
    let speaking = || done.iter().filter(|weighed| weighed.phase == Some(phase) && weighed.weight > 0.0);
    let reasons = speaking().take(REASONS).map(Weighed::reason).collect();
    let stage = nearest(rules, phase, speaking().collect())?;
    Some(tag(rules, stage, Source::Inferred, confidence, reasons))
}

/// Of a phase's stages the one for which most speaks; the earliest where nothing tells them apart.
fn nearest<'a>(rules: &'a Rules, phase: Phase, speaking: Vec<&Weighed>) -> Option<&'a StageRule> {
    let points = |stage: &StageRule| {
        let speaks =
            |weighed: &&&Weighed| weighed.ids().iter().any(|id| stage.topics.iter().any(|have| have == id));
        speaking.iter().filter(speaks).map(|weighed| weighed.weight).sum::<f64>()
    };
    let stages = rules.stages.iter().filter(|stage| stage.phase == phase);
    // Of equals `max_by` takes the last, so from the end.
    stages.rev().max_by(|one, other| points(one).total_cmp(&points(other)))
}

fn tag(rules: &Rules, stage: &StageRule, source: Source, confidence: f64, reasons: Vec<Reason>) -> StageTag {
    StageTag {
        model: rules.model.clone(),
        stage: stage.id.clone(),
        phase: stage.phase,
        source,
        confidence,
        reasons,
    }
}
