//! What a visitor did, gathered by signal and topic, each with the points that are left of it.

use super::rules::Rules;
use crate::lead::bounds::{LABEL, cut};
use crate::lead::{Phase, Reason, Role, Signal, Timestamp};

/// What lasted fewer seconds was only glanced at.
const GLANCE: u32 = 10;

/// All signals of one kind about one topic.
pub struct Group<'a> {
    signal: usize,
    topic: Option<usize>,
    /// How many there were.
    count: u32,
    /// The latest one, by which the group is told.
    latest: &'a Signal,
    /// What is left of the strongest ones, the greatest first; no more than count.
    points: Vec<f64>,
}

/// The groups of a journey, in the order of the rules, so that the order of signals does not matter.
pub struct Evidence<'a> {
    rules: &'a Rules,
    now: Timestamp,
    groups: Vec<Group<'a>>,
    /// Where the group of each signal and topic is, by their places.
    places: Vec<Option<usize>>,
}

impl<'a> Evidence<'a> {
    pub fn new(rules: &'a Rules, now: Timestamp) -> Self {
        let places = vec![None; rules.signals.len() * (rules.topics.len() + 1)];
        Self { rules, now, groups: Vec::new(), places }
    }

    /// Takes a signal. What no rule knows says nothing, and neither does a glance or a page without a topic.
    pub fn add(&mut self, signal: &'a Signal) {
        let Some(place) = self.rules.signal(&signal.signal) else { return };
        if signal.seconds.is_some_and(|seconds| seconds < GLANCE) {
            return;
        }
        let topic = self.rules.topic(&signal.topic, &signal.value);
        if topic.is_none() && signal.signal == "page-viewed" {
            return;
        }
        self.count(place, topic, signal);
    }

    /// Takes a signal that follows from others, such as a return.
    pub fn add_as(&mut self, id: &str, signal: &'a Signal) {
        if let Some(place) = self.rules.signal(id) {
            self.count(place, None, signal);
        }
    }

    fn count(&mut self, place: usize, topic: Option<usize>, signal: &'a Signal) {
        let Some(rule) = self.rules.signals.get(place) else { return };
        let topic_weight = topic.and_then(|at| self.rules.topics.get(at)?.weight).unwrap_or_default();
        let weight = rule.weight.unwrap_or_default() + topic_weight;
        let points = weight * left(self.rules.half_life, signal.at, self.now);
        let counts = usize::from(rule.counts.unwrap_or(1));
        let key = place * (self.rules.topics.len() + 1) + topic.map_or(0, |at| at + 1);
        let Some(slot) = self.places.get_mut(key) else { return };
        let at = *slot.get_or_insert(self.groups.len());
        if at == self.groups.len() {
            self.groups.push(Group { signal: place, topic, count: 0, latest: signal, points: Vec::new() });
        }
        let Some(group) = self.groups.get_mut(at) else { return };
        group.count += 1;
        if signal > group.latest {
            group.latest = signal;
        }
        let above = group.points.partition_point(|have| *have >= points);
        if above < counts {
            group.points.insert(above, points);
            group.points.truncate(counts);
        }
    }

    /// The ids of the topics that were looked at, sorted.
    pub fn topics(&self) -> Vec<String> {
        let seen = |at: &usize| self.groups.iter().any(|group| group.topic == Some(*at));
        let topics = self.rules.topics.iter().enumerate();
        topics.filter(|(at, _)| seen(at)).map(|(_, topic)| topic.id.clone()).collect()
    }

    /// What each group adds, with the phase and role for which it speaks; the greatest first.
    pub fn weighed(&self) -> Vec<Weighed<'_>> {
        let mut weighed: Vec<Weighed> =
            self.groups.iter().map(|group| Weighed::new(self.rules, group)).collect();
        weighed.sort_unstable_by(|one, other| {
            let place = |weighed: &Weighed| (weighed.group.signal, weighed.group.topic);
            other.weight.total_cmp(&one.weight).then_with(|| place(one).cmp(&place(other)))
        });
        weighed
    }
}

/// A group with its points.
pub struct Weighed<'a> {
    pub weight: f64,
    pub phase: Option<Phase>,
    pub role: Option<Role>,
    group: &'a Group<'a>,
    rules: &'a Rules,
}

impl<'a> Weighed<'a> {
    fn new(rules: &'a Rules, group: &'a Group<'a>) -> Self {
        let (phase, role) = rules.speaks_for(group.signal, group.topic);
        Self { weight: hundredths(group.points.iter().sum()), phase, role, group, rules }
    }

    /// The ids of its signal and its topic; no topic is an empty text.
    pub fn ids(&self) -> [&str; 2] {
        let topic = self.group.topic.and_then(|at| self.rules.topics.get(at));
        [self.signal(), topic.map_or("", |topic| &topic.id)]
    }

    /// The id of its signal.
    pub fn signal(&self) -> &str {
        self.rules.signals.get(self.group.signal).map_or("", |rule| &rule.id)
    }

    /// How many of its signals count.
    pub fn counted(&self) -> usize {
        self.group.points.len()
    }

    /// The group as a reason.
    pub fn reason(&self) -> Reason {
        Reason {
            signal: self.signal().to_owned(),
            at: self.group.latest.at,
            weight: self.weight,
            says: self.says(),
        }
    }

    /// Such as "looked at a page (pricing), 3 times: Prices and leasing".
    fn says(&self) -> String {
        let rule = self.rules.signals.get(self.group.signal);
        let mut says = match rule.map_or("", |rule| &rule.says) {
            "" => self.signal().replace('-', " "),
            says => says.to_owned(),
        };
        let [_, topic] = self.ids();
        if !topic.is_empty() {
            says += " (";
            says += &topic.replace('-', " ");
            says += ")";
        }
        if self.group.count > 1 {
            says += ", ";
            says += &self.group.count.to_string();
            says += " times";
        }
        if !self.group.latest.label.is_empty() {
            says += ": ";
            says += &self.group.latest.label;
        }
        cut(&says, LABEL)
    }
}

/// The share that is left of a signal: half after each half-life, falling evenly in between. A clock that was set back
/// makes nothing stronger than new.
pub fn left(half_life: f64, at: Timestamp, now: Timestamp) -> f64 {
    let lives = (now.unix_ms() - at.unix_ms()).max(0) as f64 / half_life;
    let whole = lives as u32;
    if whole > 40 {
        return 0.0;
    }
    (1.0 - (lives - f64::from(whole)) / 2.0) / (1_u64 << whole) as f64
}

/// A number of points as reasons carry it.
pub fn hundredths(points: f64) -> f64 {
    // The sum of nothing is negative zero.
    (points * 100.0).round() / 100.0 + 0.0
}
