//! Whom something is for: variants, offers and questions that only some visitors see.

use super::Text;
use crate::lead::{Phase, Role};
use crate::node::readable;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Which visitors. All stated parts must hold; what nobody knows of a visitor does not hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Audience {
    /// In one of these phases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phase: Vec<Phase>,
    /// In one of these roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub role: Vec<Role>,
    /// Of one of these segments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub segment: Vec<String>,
    /// Of an account in one of these tiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tier: Vec<u8>,
    /// Who looked at one of these topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topic: Vec<String>,
    /// Who was here on an earlier visit (`true`), or was not (`false`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returning: Option<bool>,
}

readable!(Audience {
    optional phase = "phase",
    optional role = "role",
    optional segment = "segment",
    optional tier = "tier",
    optional topic = "topic",
    optional returning = "returning"
});

/// What is known of a visitor before they send anything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visitor {
    /// The phase of their stage.
    pub phase: Option<Phase>,
    /// Their role.
    pub role: Option<Role>,
    /// Their segment.
    pub segment: Option<String>,
    /// The tier of their account.
    pub tier: Option<u8>,
    /// The topics at which they looked.
    pub topics: Vec<String>,
    /// Whether they are known to have been here on an earlier visit; none where the site remembers nothing.
    pub returning: Option<bool>,
}

impl Audience {
    /// Whether a visitor is meant.
    pub fn includes(&self, visitor: &Visitor) -> bool {
        fn among<T: PartialEq>(list: &[T], one: Option<&T>) -> bool {
            list.is_empty() || one.is_some_and(|one| list.contains(one))
        }
        among(&self.phase, visitor.phase.as_ref())
            && among(&self.role, visitor.role.as_ref())
            && among(&self.segment, visitor.segment.as_ref())
            && among(&self.tier, visitor.tier.as_ref())
            && (self.topic.is_empty() || self.topic.iter().any(|topic| visitor.topics.contains(topic)))
            && self.returning.is_none_or(|returning| visitor.returning == Some(returning))
    }
}

/// Other words for some visitors. The first variant whose audience includes the visitor counts; what it leaves out stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Variant {
    /// For whom.
    pub when: Audience,
    /// The heading.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// The sentence or two under it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub intro: Text,
    /// The button's words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub submit_label: Text,
    /// What happens next and when.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub promise: Text,
}

readable!(Variant {
    required when = "when",
    optional title = "title",
    optional intro = "intro",
    optional submit_label = "submitLabel",
    optional promise = "promise"
});

/// Something else that a visitor may want, as a link under the form and on the thank-you panel. The first offer that
/// fits the visitor is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Offer {
    /// What it is; decides for which phase it is made where `when` names none.
    pub kind: OfferKind,
    /// For whom.
    #[serde(default)]
    pub when: Audience,
    /// Its words.
    pub text: Text,
    /// Where it leads: `https://…`, or a path on the page's own origin.
    pub link: String,
    /// Shows a discount even to visitors who still weigh solutions, whom it may drive away.
    #[serde(default)]
    pub insist: bool,
}

readable!(Offer {
    required kind = "kind",
    optional when = "when",
    required text = "text",
    required link = "link",
    optional insist = "insist"
});

words! {
    /// What can be offered, and the phase in which it helps.
    OfferKind {
        /// A guide: awareness.
        Guide = "guide",
        /// A case study: consideration.
        CaseStudy = "case-study",
        /// A comparison: consideration.
        Comparison = "comparison",
        /// A calculator: consideration.
        Calculator = "calculator",
        /// A demonstration: decision.
        Demo = "demo",
        /// Reviews by customers: decision.
        Reviews = "reviews",
        /// A meeting: decision.
        Meeting = "meeting",
        /// A discount: decision, and after the sale.
        Discount = "discount",
        /// Service, training, or more of the same: after the sale.
        Service = "service",
    }
}

impl OfferKind {
    /// The phases in which it helps.
    pub fn phases(self) -> &'static [Phase] {
        match self {
            Self::Guide => &[Phase::Awareness],
            Self::CaseStudy | Self::Comparison | Self::Calculator => &[Phase::Consideration],
            Self::Demo | Self::Reviews | Self::Meeting => &[Phase::Decision],
            Self::Discount => &[Phase::Decision, Phase::Customer],
            Self::Service => &[Phase::Customer],
        }
    }
}

impl Offer {
    /// Whether it is for a visitor. Without a phase of its own it waits until the phase is known to fit.
    pub fn fits(&self, visitor: &Visitor) -> bool {
        let is_early = self.kind == OfferKind::Discount && visitor.phase == Some(Phase::Consideration);
        if is_early {
            return self.insist && self.when.includes(visitor);
        }
        let kind_fits = !self.when.phase.is_empty()
            || visitor.phase.is_some_and(|phase| self.kind.phases().contains(&phase));
        kind_fits && self.when.includes(visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn includes(audience: &str, visitor: &Visitor) -> bool {
        serde_json::from_str::<Audience>(audience).unwrap().includes(visitor)
    }

    #[test]
    fn an_audience_is_those_of_whom_all_of_it_is_known() {
        let nobody = Visitor::default();
        let buyer = Visitor {
            phase: Some(Phase::Decision),
            role: Some(Role::Finance),
            segment: Some("dealer".to_owned()),
            tier: Some(1),
            topics: vec!["pricing".to_owned()],
            returning: Some(true),
        };
        for audience in [
            r#"{"phase": ["consideration", "decision"]}"#,
            r#"{"role": ["finance"]}"#,
            r#"{"segment": ["dealer"]}"#,
            r#"{"tier": [1, 2]}"#,
            r#"{"topic": ["security", "pricing"]}"#,
            r#"{"returning": true}"#,
        ] {
            assert!(includes(audience, &buyer), "{audience}");
            assert!(!includes(audience, &nobody), "{audience}");
        }
        assert!(includes("{}", &nobody));
        assert!(!includes(r#"{"phase": ["decision"], "role": ["end-user"]}"#, &buyer));
        assert!(
            !includes(r#"{"returning": false}"#, &nobody) && !includes(r#"{"returning": false}"#, &buyer)
        );
    }

    #[test]
    fn no_discount_is_shown_to_those_who_still_weigh_solutions() {
        let offer = |json: &str| serde_json::from_str::<Offer>(json).unwrap();
        let in_phase = |phase| Visitor { phase: Some(phase), ..Visitor::default() };
        let own_phase =
            r#"{"kind": "discount", "text": "-10 %", "link": "/sale", "when": {"phase": ["consideration"]}}"#;
        let insists = own_phase.replace("\"text\"", "\"insist\": true, \"text\"");
        assert!(!offer(own_phase).fits(&in_phase(Phase::Consideration)));
        assert!(offer(&insists).fits(&in_phase(Phase::Consideration)));
        let plain = offer(r#"{"kind": "discount", "text": "-10 %", "link": "/sale"}"#);
        for (phase, fits) in [
            (Phase::Awareness, false),
            (Phase::Consideration, false),
            (Phase::Decision, true),
            (Phase::Customer, true),
        ] {
            assert_eq!(plain.fits(&in_phase(phase)), fits, "{phase:?}");
        }
        assert!(!plain.fits(&Visitor::default()));
        let insists = Offer { insist: true, ..plain };
        assert!(insists.fits(&in_phase(Phase::Consideration)) && !insists.fits(&in_phase(Phase::Awareness)));
    }

    #[test]
    fn each_kind_of_offer_has_its_phase() {
        for kind in OfferKind::ALL {
            let offer = Offer {
                kind: *kind,
                when: Audience::default(),
                text: Text::plain("x"),
                link: "/x".to_owned(),
                insist: false,
            };
            let fitting = Phase::ALL
                .iter()
                .copied()
                .filter(|phase| offer.fits(&Visitor { phase: Some(*phase), ..Visitor::default() }));
            assert_eq!(fitting.collect::<Vec<_>>(), kind.phases(), "{kind:?}");
        }
    }
}
