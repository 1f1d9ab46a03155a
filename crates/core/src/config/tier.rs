//! How well an account fits.

use crate::node::readable;
use serde::{Deserialize, Serialize};

/// One rule: all that it states must hold. The first rule that holds gives the tier; where none does, there is no tier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TierRule {
    /// 1 is best, 3 least.
    pub tier: u8,
    /// Named accounts by their domains, such as `acme.com`. Everyone can read a config: `sha256-` and the hexadecimal
    /// SHA-256 of the domain names one without saying it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<String>,
    /// The company's size is one of these answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub size: Vec<String>,
    /// The industry is one of these answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub industry: Vec<String>,
    /// The location is one of these answers; capital letters of English do not matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub location: Vec<String>,
    /// One of these words stands in the answer on technology; capital letters of English do not matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub technology: Vec<String>,
    /// The segment is one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub segment: Vec<String>,
}

readable!(TierRule {
    required tier = "tier",
    optional domains = "domains",
    optional size = "size",
    optional industry = "industry",
    optional location = "location",
    optional technology = "technology",
    optional segment = "segment"
});
