//! Models of the buying journey: each has stages of its own, and each stage maps to a phase.

use super::Text;
use crate::lead::Phase;
use serde::{Deserialize, Serialize};

/// A model by its id, or the site's own stages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StageModel {
    /// `journey-3`, `buying-process-5`, `problem-solving-7`, `aidma`, `aisas`, or a name of the site's own.
    pub model: String,
    /// The stages, where the model is the site's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage>,
}

/// One stage of a site's own model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    pub id: String,
    /// The phase that it maps to.
    pub phase: Phase,
    /// How the question offers it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// The topics and signals that speak for it rather than for another stage of its phase, such as `pricing`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
}

impl Default for StageModel {
    fn default() -> Self {
        Self { model: "journey-3".into(), stages: Vec::new() }
    }
}

use Phase::{Awareness, Consideration, Customer, Decision};

/// The models that ship with Frontdesk: id, and the stages with their phases.
pub const BUILT_IN: &[(&str, &[(&str, Phase)])] = &[
    ("journey-3", &[("awareness", Awareness), ("consideration", Consideration), ("decision", Decision)]),
    (
        "buying-process-5",
        &[
            ("need", Awareness),
            ("specification", Consideration),
            ("supplier-search", Consideration),
            ("negotiation", Decision),
            ("decision", Decision),
        ],
    ),
    (
        "problem-solving-7",
        &[
            ("problem-recognised", Awareness),
            ("willing-to-solve", Awareness),
            ("problem-analysed", Consideration),
            ("solutions-considered", Consideration),
            ("compared", Consideration),
            ("terms-negotiated", Decision),
            ("purchased", Customer),
        ],
    ),
    (
        "aidma",
        &[
            ("attention", Awareness),
            ("interest", Awareness),
            ("desire", Consideration),
            ("memory", Consideration),
            ("action", Decision),
        ],
    ),
    (
        "aisas",
        &[
            ("attention", Awareness),
            ("interest", Awareness),
            ("search", Consideration),
            ("action", Decision),
            ("share", Customer),
        ],
    ),
];

impl StageModel {
    /// The stages' ids and phases, whether built in or the site's own; none where the model is unknown.
    pub fn phases(&self) -> Vec<(&str, Phase)> {
        if !self.stages.is_empty() {
            return self.stages.iter().map(|stage| (stage.id.as_str(), stage.phase)).collect();
        }
        let built_in = BUILT_IN.iter().find(|(id, _)| *id == self.model);
        built_in.map(|(_, stages)| stages.to_vec()).unwrap_or_default()
    }
}
