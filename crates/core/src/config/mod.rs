//! The site's config: one JSON file for every widget. Reading here is terse; `check` explains what is wrong.

mod audience;
mod condition;
mod consultation;
mod field;
mod journey;
mod privacy;
mod stage_model;
mod text;
mod theme;
mod tier;

pub use audience::{Audience, Offer, OfferKind, Variant, Visitor};
pub use condition::Condition;
pub use consultation::{AfterSubmit, Consultation, Step};
pub use field::{ContactPart, Declares, Field, FieldOption, FieldType, FreeMail, Preset, SlotHours, Weekday};
pub use journey::{JourneyRules, SignalRule, Topic};
pub use privacy::{Memory, Privacy};
pub(crate) use stage_model::StageRule;
pub use stage_model::{BUILT_IN as BUILT_IN_MODELS, Stage, StageModel};
pub use text::Text;
pub use theme::{Contrast, Scheme, Theme, ThemePreset, contrast};
pub use tier::TierRule;

use crate::node::readable;
use serde::{Deserialize, Serialize};

/// A site: what all its widgets share, and the widgets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Site {
    /// For editors: the address of this schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// A short name of the site in kebab-case, such as `acme`.
    pub site: String,
    /// Where leads are posted: an `http(s)` address, or a path on the page's own origin.
    pub endpoint: String,
    /// The language of the texts where the page names none, a BCP 47 tag; `en` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// How the widgets look.
    #[serde(default)]
    pub theme: Theme,
    /// What may be remembered in the visitor's browser.
    #[serde(default)]
    pub privacy: Privacy,
    /// The stages that the `stage` question offers; `journey-3` if absent.
    #[serde(default)]
    pub stages: StageModel,
    /// How a visitor's journey becomes tags.
    #[serde(default)]
    pub journey: JourneyRules,
    /// How well an account fits: the first rule that holds gives the tier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<TierRule>,
    /// Whether each event also goes to the page's `dataLayer`.
    #[serde(default)]
    pub data_layer: bool,
    /// The consultation-request forms.
    #[serde(default)]
    pub consultation: Vec<Consultation>,
}

readable!(Site {
    optional schema = "$schema",
    required site = "site",
    required endpoint = "endpoint",
    optional locale = "locale",
    optional theme = "theme",
    optional privacy = "privacy",
    optional stages = "stages",
    optional journey = "journey",
    optional tiers = "tiers",
    optional data_layer = "dataLayer",
    optional consultation = "consultation"
});

impl Site {
    /// The consultation form with this id; the first one where the id is empty.
    pub fn consultation(&self, id: &str) -> Option<&Consultation> {
        match id {
            "" => self.consultation.first(),
            id => self.consultation.iter().find(|form| form.id == id),
        }
    }
}
