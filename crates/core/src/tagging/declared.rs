//! What the visitor said about themselves: answers become signals, and the latest signal of each kind counts.

use super::built_in;
use super::evidence::{hundredths, left};
use super::rules::Rules;
use crate::config::Declares;
use crate::form::{Question, Values};
use crate::lead::bounds::{LABEL, cut};
use crate::lead::{Priority, Reason, Signal, Timeline, Timestamp};

/// The signals of the answers to the asked questions.
pub fn signals(asked: &[&Question], values: &Values, at: Timestamp) -> Vec<Signal> {
    let mut signals = Vec::new();
    for question in asked {
        let Some(declares) = question.declares else { continue };
        for answer in
            values.all(&question.id).iter().map(|answer| answer.trim()).filter(|answer| !answer.is_empty())
        {
            let shown = question.choice(answer).map_or(answer, |choice| &choice.label);
            signals.push(Signal {
                value: answer.to_owned(),
                label: format!("{shown} ({})", question.label),
                ..Signal::new(at, signal_of(declares))
            });
        }
    }
    signals
}

/// The signal that an answer of this kind makes.
pub fn signal_of(declares: Declares) -> &'static str {
    match declares {
        Declares::Stage => "stage-declared",
        Declares::Role => "role-declared",
        Declares::Timeline => "timeline-declared",
        Declares::PurchaseKind => "purchase-kind-declared",
        Declares::BuyingStyle => "buying-style-declared",
        Declares::Priorities => "priority-declared",
        Declares::Segment => "segment-declared",
        Declares::Sophistication => "sophistication-declared",
        Declares::CompanySize => "company-size-declared",
        Declares::Industry => "industry-declared",
        Declares::Location => "location-declared",
        Declares::Technology => "technology-declared",
    }
}

/// The latest signal of each kind, and all priorities.
#[derive(Default)]
pub struct Declared<'a> {
    latest: Vec<(Declares, &'a Signal)>,
    priorities: Vec<&'a Signal>,
}

impl<'a> Declared<'a> {
    /// Takes a signal; `false` where nothing was declared by it.
    pub fn add(&mut self, rules: &Rules, signal: &'a Signal) -> bool {
        // Most signals are none of these, and this is asked of each.
        if !signal.signal.ends_with("-declared") {
            return false;
        }
        let Some(kind) = Declares::ALL.iter().copied().find(|kind| signal_of(*kind) == signal.signal) else {
            return false;
        };
        if kind == Declares::Priorities {
            self.priorities.push(signal);
        }
        let is_known = match kind {
            Declares::Stage => rules.stages.iter().any(|stage| stage.id == signal.value),
            Declares::Role => crate::lead::Role::from_word(&signal.value).is_some(),
            Declares::Timeline => Timeline::from_word(&signal.value).is_some(),
            _ => true,
        };
        if is_known {
            match self.latest.iter_mut().find(|(have, _)| *have == kind) {
                Some((_, latest)) if signal > *latest => *latest = signal,
                Some(_) => {}
                None => self.latest.push((kind, signal)),
            }
        }
        true
    }

    /// The latest signal of a kind.
    pub fn get(&self, kind: Declares) -> Option<&'a Signal> {
        self.latest.iter().find(|(have, _)| *have == kind).map(|(_, signal)| *signal)
    }

    /// The latest word of a kind.
    pub fn word(&self, kind: Declares) -> Option<&'a str> {
        self.get(kind).map(|signal| signal.value.as_str())
    }

    /// The priorities that were given last, in the order of the field's own list.
    pub fn priorities(&self) -> Vec<Priority> {
        let last = self.priorities.iter().map(|signal| signal.at).max();
        let given = |priority: &Priority| {
            self.priorities.iter().any(|signal| Some(signal.at) == last && signal.value == priority.as_str())
        };
        Priority::ALL.iter().copied().filter(given).collect()
    }

    /// What the declared stage and timeline add to the temperature.
    pub fn points(&self, rules: &Rules, now: Timestamp) -> Vec<Reason> {
        let of_stage = |signal: &Signal| {
            let stage = rules.stages.iter().find(|stage| stage.id == signal.value);
            stage.map_or(0.0, |stage| built_in::of_phase(stage.phase))
        };
        let of_timeline = |signal: &Signal| match Timeline::from_word(&signal.value) {
            Some(Timeline::Month) => 3.0,
            Some(Timeline::Quarter) => 2.0,
            Some(Timeline::Year) => 1.0,
            Some(Timeline::None) | None => 0.0,
        };
        let stage = self.get(Declares::Stage).map(|signal| (signal, of_stage(signal)));
        let timeline = self.get(Declares::Timeline).map(|signal| (signal, of_timeline(signal)));
        let weighed = |(signal, points): (&Signal, f64)| Reason {
            weight: hundredths(points * left(rules.half_life, signal.at, now)),
            ..reason(signal)
        };
        stage.into_iter().chain(timeline).map(weighed).collect()
    }
}

/// A declaration as a reason that only explains.
pub fn reason(signal: &Signal) -> Reason {
    let said = if signal.label.is_empty() { &signal.value } else { &signal.label };
    let says = cut(&format!("answered: {said}"), LABEL);
    Reason { signal: signal.signal.clone(), at: signal.at, weight: 0.0, says }
}
