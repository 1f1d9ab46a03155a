//! One question of a form. A flat struct: tagged enums would cost every visitor 13 KB; `check` says what fits which type.

use super::{Audience, Condition, Text};
use crate::node::{Fields, Node, Read, Reader, readable};
use crate::words::words;
use serde::{Deserialize, Serialize};

/// One question. `use` takes a ready-made one; whatever stands beside it overrides the preset.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Field {
    /// Unique within the form, in kebab-case; a preset's own name if absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// A ready-made question in six languages.
    #[serde(rename = "use", default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<Preset>,
    /// What kind of control; `text` if absent.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<FieldType>,
    /// The question.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// A sentence under the question.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub help: Text,
    /// An example inside the empty control, never a replacement for the label.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub placeholder: Text,
    /// Whether it may be left empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub optional: Option<bool>,
    /// The choices of `select`, `radio`, `checkboxes` and `multi-select`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FieldOption>,
    /// The least number, number of characters, or number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The greatest number, number of characters, or number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The step of a `number` or `range`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
    /// A unit shown after a `number` or `range`, such as `m²`.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub unit: Text,
    /// The first day of a `date`, in days from today; 0 is today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<i64>,
    /// The last day of a `date`, in days from today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<i64>,
    /// The hours that `slots` offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<SlotHours>,
    /// What an `email` field does about free mail services; `allow` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free_mail: Option<FreeMail>,
    /// The value that it starts with; for `hidden` the one that it keeps.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// The parameter of the page's address that fills it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_url: Option<String>,
    /// Asked only of these visitors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Audience>,
    /// Shown only while this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// The part of the lead's `contact` that it answers; by its type where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactPart>,
    /// The tag that it declares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declares: Option<Declares>,
    /// The version of a `consent` text, for its receipt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// What a `consent` is for, such as `reply`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<String>,
    /// A page that explains a `consent`: `https://…`, or a path on the page's own origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

readable!(Field {
    optional id = "id",
    optional preset = "use",
    optional kind = "type",
    optional label = "label",
    optional help = "help",
    optional placeholder = "placeholder",
    optional optional = "optional",
    optional options = "options",
    optional min = "min",
    optional max = "max",
    optional step = "step",
    optional unit = "unit",
    optional earliest = "earliest",
    optional latest = "latest",
    optional hours = "hours",
    optional free_mail = "freeMail",
    optional value = "value",
    optional from_url = "fromUrl",
    optional when = "when",
    optional show_when = "showWhen",
    optional contact = "contact",
    optional declares = "declares",
    optional version = "version",
    optional purposes = "purposes",
    optional link = "link"
});

/// One choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FieldOption {
    /// What the lead carries.
    pub value: String,
    /// What the visitor reads; the value if absent.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// A sentence under it, in `radio` and `checkboxes`.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub help: Text,
}

readable!(FieldOption {
    required value = "value",
    optional label = "label",
    optional help = "help"
});

/// The hours that can be asked for, in the company's time zone; visitors see them in theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlotHours {
    /// An IANA time zone, such as `Europe/Helsinki`.
    pub time_zone: String,
    /// The days of the week; Monday to Friday if absent.
    #[serde(default = "Weekday::workdays")]
    pub days: Vec<Weekday>,
    /// The first slot's hour, 0 to 23.
    pub from: u8,
    /// The hour at which the last slot ends, 1 to 24.
    pub to: u8,
    /// How many days ahead are offered; 14 if absent.
    #[serde(default = "SlotHours::default_ahead")]
    pub ahead: u8,
}

impl Read for SlotHours {
    fn absent() -> Self {
        Self {
            time_zone: String::new(),
            days: Weekday::workdays(),
            from: 0,
            to: 0,
            ahead: Self::default_ahead(),
        }
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        let mut fields = Fields::new(node, reader);
        let days: Option<Vec<Weekday>> = fields.optional("days");
        let ahead: Option<u8> = fields.optional("ahead");
        let read = Self {
            time_zone: fields.required("timeZone"),
            days: days.unwrap_or_else(Weekday::workdays),
            from: fields.required("from"),
            to: fields.required("to"),
            ahead: ahead.unwrap_or_else(Self::default_ahead),
        };
        fields.end();
        read
    }
}

impl SlotHours {
    fn default_ahead() -> u8 {
        14
    }
}

words! {
    /// A day of the week.
    Weekday {
        /// Monday
        Monday = "monday",
        /// Tuesday
        Tuesday = "tuesday",
        /// Wednesday
        Wednesday = "wednesday",
        /// Thursday
        Thursday = "thursday",
        /// Friday
        Friday = "friday",
        /// Saturday
        Saturday = "saturday",
        /// Sunday
        Sunday = "sunday",
    }
}

impl Weekday {
    fn workdays() -> Vec<Self> {
        vec![Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday]
    }
}

words! {
    /// The kinds of controls.
    FieldType {
        /// One line of text.
        Text = "text",
        /// An email address.
        Email = "email",
        /// A phone number.
        Phone = "phone",
        /// A company's name.
        Company = "company",
        /// A web address.
        Website = "website",
        /// One choice from a list.
        Select = "select",
        /// One choice from cards.
        Radio = "radio",
        /// Several choices from cards.
        Checkboxes = "checkboxes",
        /// Several choices, as chips.
        MultiSelect = "multi-select",
        /// Several lines of text.
        Textarea = "textarea",
        /// A number.
        Number = "number",
        /// A number on a slider.
        Range = "range",
        /// A day.
        Date = "date",
        /// Preferred times, up to `max` of them (three if absent).
        Slots = "slots",
        /// A box to tick, with a receipt of its text.
        Consent = "consent",
        /// Not shown.
        Hidden = "hidden",
    }
}

words! {
    /// Ready-made questions in six languages.
    Preset {
        /// Full name.
        Name = "name",
        /// Work email.
        WorkEmail = "work-email",
        /// Phone number.
        Phone = "phone",
        /// Company.
        Company = "company",
        /// Company website.
        Website = "website",
        /// Job title.
        JobTitle = "job-title",
        /// What it is about.
        Message = "message",
        /// Where in buying: the stages of the site's model.
        Stage = "stage",
        /// The part one has in the purchase.
        Role = "role",
        /// By when.
        Timeline = "timeline",
        /// First time, or again.
        PurchaseKind = "purchase-kind",
        /// By long view, or by price and speed.
        BuyingStyle = "buying-style",
        /// What weighs most.
        Priorities = "priorities",
        /// How well they know this kind of thing.
        Sophistication = "sophistication",
        /// How many people work in the company.
        CompanySize = "company-size",
        /// The industry.
        Industry = "industry",
        /// Where the company is.
        Location = "location",
        /// What it works with today.
        Technology = "technology",
        /// Consent to an answer.
        Consent = "consent",
    }
}

words! {
    /// What an email field does about free mail services.
    FreeMail {
        /// Takes them.
        Allow = "allow",
        /// Takes them, and suggests a work address.
        Discourage = "discourage",
        /// Refuses them.
        Refuse = "refuse",
    }
}

words! {
    /// The parts of a lead's `contact`.
    ContactPart {
        /// Email address.
        Email = "email",
        /// Full name.
        Name = "name",
        /// Phone number.
        Phone = "phone",
        /// Job title.
        Title = "title",
        /// Company.
        Company = "company",
        /// Web address.
        Website = "website",
        /// Country.
        Country = "country",
    }
}

words! {
    /// The tags that an answer can declare; its values are the words of that tag.
    Declares {
        /// A stage of the site's model.
        Stage = "stage",
        /// A role.
        Role = "role",
        /// A timeline.
        Timeline = "timeline",
        /// New or repeat.
        PurchaseKind = "purchase-kind",
        /// Strategic or transactional.
        BuyingStyle = "buying-style",
        /// One or more priorities.
        Priorities = "priorities",
        /// A segment, by the site's own ids.
        Segment = "segment",
        /// How well they know this kind of thing.
        Sophistication = "sophistication",
        /// The size of the company.
        CompanySize = "company-size",
        /// The industry.
        Industry = "industry",
        /// Where the company is.
        Location = "location",
        /// What it works with today.
        Technology = "technology",
    }
}
