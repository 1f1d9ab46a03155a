//! Where in buying a visitor is: stage, role, temperature and what else they declared, each with its reasons.

use super::Timestamp;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// All tags of a lead. Declared beats inferred; what nobody knows is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tags {
    /// The stage of the buying journey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<StageTag>,
    /// The visitor's role in the buying group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleTag>,
    /// How near to buying.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<Temperature>,
    /// When they want to have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeline: Option<Timeline>,
    /// What kind of purchase it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purchase: Option<Purchase>,
    /// The segment that the visitor chose, by the site's own ids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// How well they know this kind of thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sophistication: Option<Sophistication>,
    /// How well the account fits, by the site's own rules: 1 is best, 3 least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<u8>,
    /// What the visitor weighs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<Priority>,
}

/// A stage of one of the models, and the phase that it maps to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StageTag {
    /// The model's id, such as `journey-3`.
    pub model: String,
    /// The stage's id within the model.
    pub stage: String,
    /// The canonical phase.
    pub phase: Phase,
    /// Whether the visitor said so, or we concluded it.
    pub source: Source,
    /// From 0 to 1; 1 where declared.
    pub confidence: f64,
    /// What it rests on.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

/// A role in the buying group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleTag {
    /// The role.
    pub role: Role,
    /// Whether the visitor said so, or we concluded it.
    pub source: Source,
    /// What it rests on.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

/// How near to buying: the sum of the reasons' weights, held between 0 and 10.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Temperature {
    /// From 0 to 10.
    pub score: u8,
    /// The score in a word.
    pub band: Band,
    /// What it rests on, each with its weight.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reason {
    /// What happened, such as `stage-declared`.
    pub signal: String,
    /// When.
    pub at: Timestamp,
    /// How many points it adds: to the temperature, or as evidence for a stage or role; 0 where it only explains.
    pub weight: f64,
    /// The same in a sentence, for a person.
    pub says: String,
}

/// What kind of purchase it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Purchase {
    /// New or repeat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PurchaseKind>,
    /// Strategic or transactional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<BuyingStyle>,
}

words! {
    /// The canonical phase of buying, on every lead whose stage is known.
    Phase {
        /// They see a problem or a chance.
        Awareness = "awareness",
        /// They compare ways to solve it.
        Consideration = "consideration",
        /// They choose a supplier.
        Decision = "decision",
        /// They have bought: repeat purchase, cross-sell, up-sell.
        Customer = "customer",
    }
}

words! {
    /// A role in the buying group.
    Role {
        /// Works with what is bought.
        EndUser = "end-user",
        /// Sets the requirements.
        Specifier = "specifier",
        /// Advises, from inside or outside.
        Influencer = "influencer",
        /// Filters and passes on information.
        Gatekeeper = "gatekeeper",
        /// Finds suppliers and negotiates terms.
        Purchaser = "purchaser",
        /// Answers for the cost and the case.
        Finance = "finance",
        /// Answers for systems and security.
        ItSecurity = "it-security",
        /// Picks the offer and signs.
        DecisionMaker = "decision-maker",
        /// Speaks for the buying committee as a whole.
        Committee = "committee",
    }
}

words! {
    /// Where a tag comes from.
    Source {
        /// The visitor said so.
        Declared = "declared",
        /// We concluded it from what they did.
        Inferred = "inferred",
    }
}

words! {
    /// The temperature in a word.
    Band {
        /// 0 to 3.
        Cold = "cold",
        /// 4 to 6.
        Warm = "warm",
        /// 7 to 10.
        Hot = "hot",
    }
}

words! {
    /// When the visitor wants to have it.
    Timeline {
        /// Within a month.
        Month = "month",
        /// Within three months.
        Quarter = "quarter",
        /// Within a year.
        Year = "year",
        /// No date yet.
        None = "none",
    }
}

words! {
    /// Whether they buy it for the first time.
    PurchaseKind {
        /// For the first time.
        New = "new",
        /// Again.
        Repeat = "repeat",
    }
}

words! {
    /// How they buy.
    BuyingStyle {
        /// With a long view: the reliability of the supplier weighs most.
        Strategic = "strategic",
        /// By price and speed.
        Transactional = "transactional",
    }
}

words! {
    /// How well a buyer knows this kind of thing.
    Sophistication {
        /// It is new to them.
        Novice = "novice",
        /// They have worked with it.
        Practised = "practised",
        /// They could teach it.
        Expert = "expert",
    }
}

words! {
    /// What a buyer weighs.
    Priority {
        /// What it costs.
        Budget = "budget",
        /// What it can do.
        Characteristics = "characteristics",
        /// What other customers say.
        CustomerReviews = "customer-reviews",
        /// The warranty.
        Warranty = "warranty",
        /// What it costs to keep.
        MaintenanceCost = "maintenance-cost",
        /// Whether it can be relied on.
        Reliability = "reliability",
        /// How soon it comes.
        DeliveryTime = "delivery-time",
    }
}
