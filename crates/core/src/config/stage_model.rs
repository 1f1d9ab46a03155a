//! Models of the buying journey: each has stages of its own, and each stage maps to a phase.

use super::Text;
use crate::lead::Phase;
use crate::node::{Fields, Node, Read, Reader, readable};
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

impl Read for StageModel {
    fn absent() -> Self {
        Self::default()
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        let mut fields = Fields::new(node, reader);
        let read = Self { model: fields.required("model"), stages: fields.optional("stages") };
        fields.end();
        read
    }
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

readable!(Stage {
    required id = "id",
    required phase = "phase",
    optional label = "label",
    optional topics = "topics"
});

impl Default for StageModel {
    fn default() -> Self {
        Self { model: "journey-3".into(), stages: Vec::new() }
    }
}

use Phase::{Awareness, Consideration, Customer, Decision};

/// A model's id, and its stages: id, phase, and the topics and signals that speak for it rather than for another stage of
/// its phase.
type BuiltIn = (&'static str, &'static [(&'static str, Phase, &'static [&'static str])]);

/// The models that ship with Frontdesk.
pub const BUILT_IN: &[BuiltIn] = &[
    (
        "journey-3",
        &[("awareness", Awareness, &[]), ("consideration", Consideration, &[]), ("decision", Decision, &[])],
    ),
    (
        "buying-process-5",
        &[
            ("need", Awareness, &[]),
            ("specification", Consideration, &["specification", "documentation", "integration", "security"]),
            (
                "supplier-search",
                Consideration,
                &["product", "case-study", "comparison", "calculator", "case-viewed", "cases-compared"],
            ),
            ("negotiation", Decision, &["pricing", "terms", "financing", "delivery", "warranty"]),
            ("decision", Decision, &["demo", "reviews", "contact", "phone-tapped", "mail-tapped"]),
        ],
    ),
    (
        "problem-solving-7",
        &[
            ("problem-recognised", Awareness, &["problem", "news"]),
            ("willing-to-solve", Awareness, &["guide"]),
            (
                "problem-analysed",
                Consideration,
                &["calculator", "specification", "documentation", "calculator-completed"],
            ),
            (
                "solutions-considered",
                Consideration,
                &["product", "case-study", "integration", "security", "case-viewed"],
            ),
            ("compared", Consideration, &["comparison", "cases-compared"]),
            ("terms-negotiated", Decision, &[]),
            ("purchased", Customer, &[]),
        ],
    ),
    (
        "aidma",
        &[
            ("attention", Awareness, &["news", "problem"]),
            ("interest", Awareness, &["guide"]),
            (
                "desire",
                Consideration,
                &["product", "case-study", "calculator", "case-viewed", "calculator-completed"],
            ),
            ("memory", Consideration, &["comparison", "specification", "documentation"]),
            ("action", Decision, &[]),
        ],
    ),
    (
        "aisas",
        &[
            ("attention", Awareness, &["news", "problem"]),
            ("interest", Awareness, &["guide"]),
            ("search", Consideration, &[]),
            ("action", Decision, &[]),
            ("share", Customer, &[]),
        ],
    ),
];

impl StageModel {
    /// The stages' ids and phases, whether built in or the site's own; none where the model is unknown.
    pub fn phases(&self) -> Vec<(&str, Phase)> {
        if !self.stages.is_empty() {
            return self.stages.iter().map(|stage| (stage.id.as_str(), stage.phase)).collect();
        }
        self.built_in().iter().map(|(id, phase, _)| (*id, *phase)).collect()
    }

    /// The stages as tagging goes by them.
    pub(crate) fn rules(&self) -> Vec<StageRule> {
        let own = self.stages.iter().map(|stage| StageRule {
            id: stage.id.clone(),
            phase: stage.phase,
            topics: stage.topics.clone(),
        });
        if !self.stages.is_empty() {
            return own.collect();
        }
        let built_in = self.built_in().iter().map(|(id, phase, topics)| StageRule {
            id: (*id).to_owned(),
            phase: *phase,
            topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        });
        built_in.collect()
    }

    fn built_in(&self) -> &'static [(&'static str, Phase, &'static [&'static str])] {
        BUILT_IN.iter().find(|(id, _)| *id == self.model).map(|(_, stages)| *stages).unwrap_or_default()
    }
}

/// A stage, and what speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StageRule {
    pub id: String,
    pub phase: Phase,
    pub topics: Vec<String>,
}
