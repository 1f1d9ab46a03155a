//! What brought the visitor here, over all visits.

use super::{CampaignKeys, Timestamp};
use crate::words::words;
use serde::{Deserialize, Serialize};

/// What brought the visitor here, as far as the browser remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Attribution {
    /// The first touch of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Touch>,
    /// The last touch before this submission that was not direct; a direct one where there is no other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Touch>,
    /// Every touch in the order of time; the first one and the latest where they are many.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub touches: Vec<Touch>,
    /// How many visits there were, this one included. A visit begins with an arrival at least half an hour
    /// after the last one began.
    #[serde(default)]
    pub visits: u32,
    /// Whole days from the first visit to this submission.
    #[serde(default)]
    pub days_to_contact: u32,
    /// Which cost this lead is charged to: source, medium and campaign of the last touch in lower case, such as
    /// `google / cpc / spring`; the channel where no campaign is named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cost_key: String,
}

/// One arrival at the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Touch {
    /// When.
    pub at: Timestamp,
    /// By which kind of way.
    pub channel: Channel,
    /// The page that linked here, without its query.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub referrer: String,
    /// The path of the page on which the visitor came in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// The campaign keys of the address.
    #[serde(default, skip_serializing_if = "CampaignKeys::is_empty")]
    pub campaign: CampaignKeys,
}

words! {
    /// The kinds of ways to a site.
    Channel {
        /// A search engine's own results.
        Search = "search",
        /// An advertisement beside search results.
        PaidSearch = "paid-search",
        /// An advertisement elsewhere.
        Display = "display",
        /// A social network.
        Social = "social",
        /// A mail.
        Email = "email",
        /// A partner or dealer.
        Partner = "partner",
        /// An assistant such as ChatGPT.
        AiAssistant = "ai-assistant",
        /// Any other site.
        Referral = "referral",
        /// The address itself, or a way that tells nothing.
        Direct = "direct",
    }
}
