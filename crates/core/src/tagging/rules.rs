//! The site's rules of tagging with the built-in ones beneath them, ready for search.

use super::built_in;
use super::declared::signal_of;
use crate::config::{Declares, Memory, SignalRule, Site, StageRule, TierRule, Topic};
use crate::lead::{ARRIVED, DAY_MS, Phase, Role};

/// What tagging goes by.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Sorted by id.
    pub(super) signals: Vec<SignalRule>,
    /// Sorted by id.
    pub(super) topics: Vec<Topic>,
    /// Patterns of paths with the place of their topic, in the order of the config.
    pages: Vec<(String, usize)>,
    /// In milliseconds.
    pub(super) half_life: f64,
    pub(super) warm: u8,
    pub(super) hot: u8,
    pub(super) partners: Vec<String>,
    pub(super) model: String,
    pub(super) stages: Vec<StageRule>,
    pub(super) tiers: Vec<TierRule>,
    pub(super) remembers: bool,
}

impl Rules {
    /// The rules of a site.
    pub fn new(site: &Site) -> Self {
        let own = &site.journey;
        let topics = topics(&own.topics);
        let place = |id: &str| topics.binary_search_by(|topic| topic.id.as_str().cmp(id)).ok();
        let pages = own.topics.iter().filter_map(|topic| Some((place(&topic.id)?, &topic.pages)));
        let pages = pages.flat_map(|(at, pages)| pages.iter().map(move |page| (page.clone(), at))).collect();
        Self {
            pages,
            topics,
            signals: signals(&own.signals),
            half_life: own.half_life.filter(|days| *days > 0.0).unwrap_or(30.0) * DAY_MS as f64,
            warm: own.warm.unwrap_or(4),
            hot: own.hot.unwrap_or(7),
            partners: own.partners.clone(),
            model: site.stages.model.clone(),
            stages: site.stages.rules(),
            tiers: site.tiers.clone(),
            remembers: site.privacy.memory != Memory::Off,
        }
    }

    /// Whether a signal means anything: a rule knows it, or its meaning is fixed.
    pub fn knows(&self, signal: &str) -> bool {
        let is_declared = || Declares::ALL.iter().any(|kind| signal_of(*kind) == signal);
        self.signal(signal).is_some() || signal == ARRIVED || is_declared()
    }

    /// What a visitor did who made a signal, in words; none where no rule says it.
    pub fn says(&self, signal: &str) -> Option<&str> {
        let rule = self.signals.get(self.signal(signal)?)?;
        Some(rule.says.as_str()).filter(|says| !says.is_empty())
    }

    /// The place of the rule for a signal.
    pub(super) fn signal(&self, id: &str) -> Option<usize> {
        self.signals.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()
    }

    /// The place of the topic that a signal is about: the one that it names, else that of its page.
    pub(crate) fn topic(&self, named: &str, path: &str) -> Option<usize> {
        if !named.is_empty() {
            return self.topics.binary_search_by(|topic| topic.id.as_str().cmp(named)).ok();
        }
        self.pages.iter().find(|(pattern, _)| fits(pattern, path)).map(|(_, at)| *at)
    }

    /// The phase and role for which a signal of these places speaks: its topic's before its own.
    pub(super) fn speaks_for(&self, signal: usize, topic: Option<usize>) -> (Option<Phase>, Option<Role>) {
        let signal = self.signals.get(signal);
        let topic = topic.and_then(|at| self.topics.get(at));
        (
            topic.and_then(|topic| topic.phase).or(signal.and_then(|rule| rule.phase)),
            topic.and_then(|topic| topic.role).or(signal.and_then(|rule| rule.role)),
        )
    }
}

#[cfg(feature = "check")]
impl Rules {
    /// The ids of all topics.
    pub(crate) fn topic_ids(&self) -> impl Iterator<Item = &str> {
        self.topics.iter().map(|topic| topic.id.as_str())
    }

    /// The ids of all topics and signals.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.topic_ids().chain(self.signals.iter().map(|rule| rule.id.as_str()))
    }

    /// The phase for which a topic or signal speaks, if any; `None` where the id is neither.
    pub(crate) fn phase_of(&self, id: &str) -> Option<Option<Phase>> {
        let topic = self.topics.iter().find(|topic| topic.id == id).map(|topic| topic.phase);
        topic.or_else(|| self.signals.iter().find(|rule| rule.id == id).map(|rule| rule.phase))
    }

    /// The points of a visitor who does everything, about everything, as often as it counts.
    pub(crate) fn most_points(&self) -> f64 {
        let topics = || self.topics.iter().map(|topic| topic.weight.unwrap_or_default());
        let of_signal = |rule: &SignalRule| {
            let about = |weight: f64| (rule.weight.unwrap_or_default() + weight).max(0.0);
            f64::from(rule.counts.unwrap_or(1)) * (topics().map(about).sum::<f64>() + about(0.0))
        };
        super::evidence::hundredths(self.signals.iter().map(of_signal).sum())
    }
}

/// Whether a path fits a pattern, in which each star stands for anything, nothing too. Asked of each page and pattern: what
/// stands before the first star and behind the last one decides most.
pub(crate) fn fits(pattern: &str, path: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == path };
    let Some(path) = path.strip_prefix(head) else { return false };
    let Some((middle, tail)) = rest.rsplit_once('*') else { return path.ends_with(rest) };
    let Some(mut path) = path.strip_suffix(tail) else { return false };
    for part in middle.split('*') {
        match path.split_once(part) {
            Some((_, after)) => path = after,
            None => return false,
        }
    }
    true
}

/// The built-in topics, each with what the site says of it, and the site's own.
fn topics(own: &[Topic]) -> Vec<Topic> {
    let built_in = built_in::TOPICS.iter().map(|(id, weight, phase, role)| Topic {
        id: (*id).to_owned(),
        pages: Vec::new(),
        weight: Some(*weight),
        phase: Some(*phase),
        role: *role,
    });
    merged(
        built_in.collect(),
        own,
        |topic| &topic.id,
        |base, own| {
            base.weight = own.weight.or(base.weight);
            base.phase = own.phase.or(base.phase);
            base.role = own.role.or(base.role);
        },
    )
}

/// The built-in signals, each with what the site says of it, and the site's own.
fn signals(own: &[SignalRule]) -> Vec<SignalRule> {
    let built_in = built_in::SIGNALS.iter().map(|(id, weight, counts, phase, says)| SignalRule {
        id: (*id).to_owned(),
        weight: Some(*weight),
        counts: Some(*counts),
        phase: *phase,
        role: None,
        says: (*says).to_owned(),
    });
    merged(
        built_in.collect(),
        own,
        |rule| &rule.id,
        |base, own| {
            base.weight = own.weight.or(base.weight);
            base.counts = own.counts.or(base.counts);
            base.phase = own.phase.or(base.phase);
            base.role = own.role.or(base.role);
            if !own.says.is_empty() {
                base.says = own.says.clone();
            }
        },
    )
}

fn merged<T: Clone>(mut all: Vec<T>, own: &[T], id: fn(&T) -> &str, over: fn(&mut T, &T)) -> Vec<T> {
    for one in own {
        match all.binary_search_by(|have| id(have).cmp(id(one))) {
            Ok(at) => all.get_mut(at).into_iter().for_each(|base| over(base, one)),
            Err(at) => all.insert(at, one.clone()),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_paths_take_stars_anywhere() {
        for (pattern, path, is_fitting) in [
            ("/pricing", "/pricing", true),
            ("/pricing", "/pricing/lease", false),
            ("/pricing*", "/pricing/lease", true),
            ("/products/*", "/products/", true),
            ("/products/*", "/products", false),
            ("*/pricing", "/fi/pricing", true),
            ("/*/cases/*", "/en/cases/lahti", true),
            ("/*/cases/*", "/cases/lahti", false),
            ("/a*a", "/a", false),
            ("/a*a", "/aa", true),
            ("*", "", true),
            ("/สินค้า/*", "/สินค้า/ตู้", true),
        ] {
            assert_eq!(fits(pattern, path), is_fitting, "{pattern} {path}");
        }
    }

    #[test]
    fn the_site_says_otherwise_and_leaves_the_rest() {
        let site = r#"{"site": "a", "endpoint": "/x", "journey": {
            "topics": [{"id": "pricing", "pages": ["/p*"], "weight": 2}, {"id": "aaa", "pages": ["/pp"], "role": "finance"}],
            "signals": [{"id": "phone-tapped", "weight": 5}, {"id": "zzz", "says": "slept"}]}}"#;
        let rules = Rules::new(&serde_json::from_str(site).unwrap());
        let pricing = rules.topic("", "/pp").unwrap();
        assert_eq!(rules.topics[pricing].id, "pricing", "the first pattern that fits counts");
        assert_eq!(
            (rules.topics[pricing].weight, rules.topics[pricing].phase),
            (Some(2.0), Some(Phase::Decision))
        );
        assert!(rules.topic("aaa", "").is_some() && rules.topic("nobody", "/pp").is_none());
        let phone = &rules.signals[rules.signal("phone-tapped").unwrap()];
        assert_eq!((phone.weight, phone.phase), (Some(5.0), Some(Phase::Decision)));
        assert!(rules.signal("zzz").is_some() && rules.signals.is_sorted_by_key(|rule| rule.id.clone()));
    }
}
