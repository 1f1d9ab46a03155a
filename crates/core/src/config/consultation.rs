//! The config of a consultation-request form.

use super::{Audience, Condition, Field, Offer, Text, Variant};
use crate::node::readable;
use serde::{Deserialize, Serialize};

/// A consultation-request form: one step or several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Consultation {
    /// The id that a tag's `config` attribute names, in kebab-case.
    pub id: String,
    /// The heading; "Request a consultation" in the visitor's language if absent.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// A sentence or two under the heading.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub intro: Text,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The button's words; "Request a consultation" in the visitor's language if absent.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub submit_label: Text,
    /// What happens next and when, such as "We answer within one working day", shown beside the button and afterwards.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub promise: Text,
    /// Other words for some visitors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// What else a visitor may want.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// Whether the thank-you panel offers a link for colleagues, whose leads then belong to one buying group.
    #[serde(default)]
    pub invite: bool,
    /// What the visitor sees afterwards.
    #[serde(default)]
    pub after_submit: AfterSubmit,
    /// Where a visitor whose request cannot be sent may write instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback_email: Option<String>,
}

readable!(Consultation {
    required id = "id",
    optional title = "title",
    optional intro = "intro",
    required steps = "steps",
    optional submit_label = "submitLabel",
    optional promise = "promise",
    optional variants = "variants",
    optional offers = "offers",
    optional invite = "invite",
    optional after_submit = "afterSubmit",
    optional fallback_email = "fallbackEmail"
});

impl Consultation {
    /// All fields of all steps, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.steps.iter().flat_map(|step| &step.fields)
    }
}

/// One step of a form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// Its id, unique within the form.
    pub id: String,
    /// Its heading.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Asked only of these visitors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Audience>,
    /// Shown only while this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

readable!(Step {
    required id = "id",
    optional title = "title",
    optional when = "when",
    optional show_when = "showWhen",
    required fields = "fields"
});

/// What the visitor sees after submitting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AfterSubmit {
    /// The thank-you panel's heading.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Its text: what happens next, and when.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// A page to go to instead of the panel: `https://…`, or a path on the page's own origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect: Option<String>,
}

readable!(AfterSubmit {
    optional title = "title",
    optional text = "text",
    optional redirect = "redirect"
});
