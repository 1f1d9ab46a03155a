//! The lead, `frontdesk.lead/1`: what every destination receives. Field names in JSON are camelCase.

mod attribution;
pub(crate) mod bounds;
mod id;
mod pipeline;
mod signal;
mod tags;
mod timestamp;

pub use attribution::{Attribution, Channel, Touch};
pub use bounds::{LeadProblem, LeadProblemCode};
pub use id::{InvalidLeadId, LeadId};
pub use pipeline::Status;
pub use signal::{ARRIVED, CAMPAIGN_KEYS, CampaignKeys, Signal, within_bounds};
pub use tags::{
    Band, BuyingStyle, Phase, Priority, Purchase, PurchaseKind, Reason, Role, RoleTag, Sophistication,
    Source, StageTag, Tags, Temperature, Timeline,
};
pub use timestamp::{DAY_MS, Date, InvalidTimestamp, Timestamp};

use crate::contact::{CompanyDomain, Email, Phone, Url};
use serde::{Deserialize, Serialize};

/// One submitted lead. Its `id` is made once per submission and survives every retry: it is the idempotency key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lead {
    /// Always `frontdesk.lead/1`.
    pub schema: LeadSchema,
    /// UUID version 7.
    pub id: LeadId,
    /// When the visitor pressed the button, by the visitor's clock, in UTC.
    pub submitted_at: Timestamp,
    /// Which widget took it.
    pub widget: WidgetRef,
    /// The page on which the visitor was.
    pub page: Page,
    /// Who the visitor says they are.
    pub contact: Contact,
    /// Every answer, in the order of the form; contact fields are in `contact`, not here.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Where in buying the visitor is, each tag with its reasons. A tag that nobody knows is absent.
    #[serde(default)]
    pub tags: Tags,
    /// The company that the lead belongs to, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// What brought the visitor here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// What the visitor did and said, as far as the browser remembers: the tags are made of it and of nothing else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub journey: Vec<Signal>,
    /// What the visitor agreed to, word for word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentReceipt>,
}

/// The one schema name of this contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
pub enum LeadSchema {
    /// `frontdesk.lead/1`
    #[default]
    #[serde(rename = "frontdesk.lead/1")]
    V1,
}

/// The kinds of widgets that take leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WidgetKind {
    /// The consultation-request form.
    Consultation,
}

impl WidgetKind {
    /// The word in tags, events and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
        }
    }
}

/// Which widget took the lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WidgetRef {
    /// The kind of widget.
    pub kind: WidgetKind,
    /// Its id in the site's config.
    pub id: String,
    /// The version of Frontdesk that took it, such as `0.1.0`.
    pub version: String,
}

/// The page on which the visitor was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Page {
    /// Its address; absent where the browser told none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// Its title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The language that the widget spoke, a BCP 47 tag such as `fa` or `zh-Hans`.
    pub locale: String,
}

/// Who the visitor says they are. Whatever was not asked or not answered is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// Email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Full name, as one text: names do not split into first and last everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Phone number as typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The company's web address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<Url>,
    /// Country, as answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// The field's id in the config.
    pub field: String,
    /// The question as the visitor read it.
    pub label: String,
    /// The value, or the values where several may be chosen.
    pub value: AnswerValue,
    /// The chosen options as the visitor read them, where they differ from the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
}

/// One value, or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum AnswerValue {
    /// A text, number, date or choice, as text.
    One(String),
    /// The chosen values of a multiple choice.
    Many(Vec<String>),
}

/// The company that leads belong to, and what it said about itself. Whatever is not known is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Account {
    /// The company's domain, from the work email or the website; never a free mail service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<CompanyDomain>,
    /// The id of the buying group whose link brought the visitor here, or that the visitor made. It says nothing about
    /// anyone. A lead without one may start a group: its own id is then that group's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The role of the member who sent the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_by: Option<Role>,
    /// How many people work there, such as `50-249`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// The industry, by the words of the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Where it is, as answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// What it works with today, as answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
}

/// What the visitor agreed to: enough to prove it later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentReceipt {
    /// The exact text beside the box, in the visitor's language.
    pub text: String,
    /// `sha256-` and the lower-case hexadecimal SHA-256 of `text` in UTF-8.
    pub text_hash: String,
    /// The version of the text that the site's owner gave.
    pub version: String,
    /// The language of the text, a BCP 47 tag.
    pub locale: String,
    /// When the box stood ticked at submission.
    pub at: Timestamp,
    /// What for, such as `reply` or `newsletter`.
    pub purposes: Vec<String>,
}
