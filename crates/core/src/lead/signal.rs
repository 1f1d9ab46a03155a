//! What a visitor did and said: the journey of which tags are made.

use super::Timestamp;
use super::bounds::{ADDRESS, JOURNEY, LABEL, NAME, cut};
use crate::node::{Node, Read, Reader, read_pairs, readable};
use serde::{Deserialize, Serialize};

/// One thing that a visitor did or said. What does not apply is absent. Signals are ordered by time, then by the rest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Signal {
    /// When, by the visitor's clock.
    pub at: Timestamp,
    /// What happened, such as `page-viewed` or a name of the site's own.
    pub signal: String,
    /// The topic that it was about, such as `pricing`; by the page's address where absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// Which one, for programs: the path of a page or document, the word that an answer declares, the id of a case.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// The same for people: a title, an answer, a result.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// For how long, in seconds. Less than ten is a glance and says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// For `arrived`: the page that linked here, without its query.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub referrer: String,
    /// For `arrived`: the campaign keys of the address, such as `utm_source`.
    #[serde(default, skip_serializing_if = "CampaignKeys::is_empty")]
    pub campaign: CampaignKeys,
}

readable!(Signal {
    required at = "at",
    required signal = "signal",
    optional topic = "topic",
    optional value = "value",
    optional label = "label",
    optional seconds = "seconds",
    optional referrer = "referrer",
    optional campaign = "campaign",
});

impl Read for CampaignKeys {
    fn absent() -> Self {
        Self::default()
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        Self::from_pairs(read_pairs(node, reader))
    }
}

impl Signal {
    /// Something that happened, and nothing more known of it.
    pub fn new(at: Timestamp, signal: &str) -> Self {
        Self {
            at,
            signal: signal.to_owned(),
            topic: String::new(),
            value: String::new(),
            label: String::new(),
            seconds: None,
            referrer: String::new(),
            campaign: CampaignKeys::default(),
        }
    }

    /// The same signal, within what a lead carries: pages and links may say anything of any length.
    pub(crate) fn within_bounds(self) -> Self {
        Self {
            signal: line(&self.signal, NAME),
            topic: line(&self.topic, NAME),
            value: line(&self.value, ADDRESS),
            label: line(&self.label, LABEL),
            referrer: line(&self.referrer, ADDRESS),
            campaign: self.campaign.within_bounds(),
            ..self
        }
    }
}

/// As many signals as a lead carries, each within its bounds: every arrival that fits, and the last of the others.
pub fn within_bounds(mut signals: Vec<Signal>) -> Vec<Signal> {
    let mut surplus = signals.len().saturating_sub(JOURNEY);
    for spared in [true, false] {
        signals.retain(|signal| {
            let goes = surplus > 0 && !(spared && signal.signal == ARRIVED);
            surplus -= usize::from(goes);
            !goes
        });
    }
    signals.into_iter().map(Signal::within_bounds).collect()
}

/// The signal of a touch: the visitor came to the site.
pub const ARRIVED: &str = "arrived";

/// One line of at most so many characters.
fn line(text: &str, max: usize) -> String {
    cut(&text.replace(char::is_control, " "), max)
}

/// The parameters of an address that tell campaigns apart: Google Analytics' and the advertisers' click ids.
pub const CAMPAIGN_KEYS: &[&str] = &[
    "dclid",
    "fbclid",
    "gbraid",
    "gclid",
    "li_fat_id",
    "msclkid",
    "ttclid",
    "utm_campaign",
    "utm_content",
    "utm_creative_format",
    "utm_id",
    "utm_marketing_tactic",
    "utm_medium",
    "utm_source",
    "utm_source_platform",
    "utm_term",
    "wbraid",
];

/// Campaign keys with their values, in the order of their names. In JSON an object.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct CampaignKeys(Vec<(String, String)>);

impl CampaignKeys {
    /// The known keys among pairs, such as those of an address's query; the first one of each name counts.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let pairs: Vec<(String, String)> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let of_key = |key: &&str| pairs.iter().find(|(have, _)| have == key).cloned();
        Self(CAMPAIGN_KEYS.iter().filter_map(of_key).collect())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of a key; an empty text where there is none.
    pub fn get(&self, key: &str) -> &str {
        self.0.iter().find(|(have, _)| have == key).map_or("", |(_, value)| value)
    }

    /// Every key with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    fn within_bounds(self) -> Self {
        Self(self.0.into_iter().map(|(key, value)| (key, line(&value, LABEL))).collect())
    }
}

impl Serialize for CampaignKeys {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Keys that are none of [`CAMPAIGN_KEYS`] are dropped.
impl<'de> Deserialize<'de> for CampaignKeys {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = CampaignKeys;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("campaign keys with their values")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<CampaignKeys, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry::<String, String>()? {
                    pairs.push(pair);
                }
                Ok(CampaignKeys::from_pairs(pairs))
            }
        }

        deserializer.deserialize_any(Keys)
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for CampaignKeys {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CampaignKeys".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let described = |key: &&str| {
            let about = format!("The address's `{key}`.");
            ((*key).to_owned(), serde_json::json!({ "description": about, "type": "string" }))
        };
        let keys: serde_json::Map<String, serde_json::Value> = CAMPAIGN_KEYS.iter().map(described).collect();
        schemars::json_schema!({
            "description": "Campaign keys of an address with their values.",
            "type": "object",
            "properties": keys
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn campaign_keys_are_in_order() {
        assert!(CAMPAIGN_KEYS.is_sorted());
        assert_eq!(CAMPAIGN_KEYS.len(), 17);
    }

    #[test]
    fn only_campaign_keys_are_kept_and_each_once() {
        let keys: CampaignKeys = serde_json::from_str(
            r#"{"utm_source": "fair", "email": "ada@acme.com", "gclid": "", "dclid": "7"}"#,
        )
        .unwrap();
        assert_eq!(keys.iter().collect::<Vec<_>>(), [("dclid", "7"), ("utm_source", "fair")]);
        let twice =
            [("utm_term", "a"), ("utm_term", "b")].map(|(key, value)| (key.to_owned(), value.to_owned()));
        assert_eq!(CampaignKeys::from_pairs(twice).get("utm_term"), "a");
    }

    #[test]
    fn hostile_texts_are_cut_and_stay_text() {
        let hostile = format!("<script>\u{7}{}", "x".repeat(10_000));
        let signal = Signal {
            label: hostile.clone(),
            referrer: hostile.clone(),
            campaign: CampaignKeys::from_pairs([("utm_source".to_owned(), hostile)]),
            ..Signal::new(Timestamp::from_unix_ms(0), "page-viewed")
        };
        let kept = signal.within_bounds();
        assert!(kept.label.starts_with("<script> xxx") && kept.label.chars().count() == LABEL);
        assert_eq!(kept.referrer.chars().count(), ADDRESS);
        assert_eq!(kept.campaign.get("utm_source").chars().count(), LABEL);
    }

    #[test]
    fn too_long_a_journey_keeps_its_arrivals_and_its_end() {
        let at = |ms: usize| Timestamp::from_unix_ms(ms as i64);
        let mut signals: Vec<Signal> =
            (0..JOURNEY + 50).map(|ms| Signal::new(at(ms), "page-viewed")).collect();
        signals.insert(0, Signal::new(at(0), ARRIVED));
        let kept = within_bounds(signals);
        assert_eq!(kept.len(), JOURNEY);
        assert_eq!((kept[0].signal.as_str(), kept[1].at), (ARRIVED, at(51)));
        let arrivals = within_bounds((0..JOURNEY + 9).map(|ms| Signal::new(at(ms), ARRIVED)).collect());
        assert_eq!((arrivals.len(), arrivals[0].at), (JOURNEY, at(9)));
    }
}
