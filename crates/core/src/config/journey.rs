//! How a visitor's journey becomes tags: topics, signals, weights, and what fades.

use crate::lead::{Phase, Role};
use crate::node::readable;
use serde::{Deserialize, Serialize};

/// The site's own rules of tagging. What it leaves out goes by the built-in ones.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyRules {
    /// After how many days a signal counts half; 30 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half_life: Option<f64>,
    /// From which score on a lead is warm; 4 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warm: Option<u8>,
    /// From which score on it is hot; 7 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hot: Option<u8>,
    /// What the site's pages are about. A built-in topic of the same id gives whatever is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// What signals mean: the site's own, or built-in ones with other weights.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<SignalRule>,
    /// The hosts of partners and dealers, such as `dealer.example`: who comes from there comes by the channel `partner`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
}

readable!(JourneyRules {
    optional half_life = "halfLife",
    optional warm = "warm",
    optional hot = "hot",
    optional topics = "topics",
    optional signals = "signals",
    optional partners = "partners"
});

/// What a page, document or case is about, and what interest in it says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Topic {
    /// Its id in kebab-case, as in `<meta name="frontdesk:topic" content="pricing">`.
    pub id: String,
    /// The paths of its pages, such as `/pricing` or `/products/*`; a star stands for anything. The first topic that fits
    /// counts, and a page's own `<meta>` beats them all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<String>,
    /// How many points a signal about it adds beside the signal's own; 0 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// The phase that it speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// The role that it speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

readable!(Topic {
    required id = "id",
    optional pages = "pages",
    optional weight = "weight",
    optional phase = "phase",
    optional role = "role"
});

/// What one kind of signal means.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalRule {
    /// Its name in kebab-case: a built-in one, or what `frontdesk.track` sends.
    pub id: String,
    /// How many points it adds to the temperature, from -10 to 10; 0 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// How many of them count for each topic, the strongest ones, 1 to 20; 1 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<u8>,
    /// The phase that it speaks for, where its topic names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// The role that it speaks for, where its topic names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What the visitor did, for the reason, such as `used the lease calculator`; the name if absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
}

readable!(SignalRule {
    required id = "id",
    optional weight = "weight",
    optional counts = "counts",
    optional phase = "phase",
    optional role = "role",
    optional says = "says"
});
