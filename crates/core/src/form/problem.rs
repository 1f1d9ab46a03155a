//! What can be wrong with an answer, as data, and how it is said.

use crate::lead::Date;
use crate::strings::{Key, Strings};

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Problem {
    /// No answer to a question that needs one.
    Required,
    /// No choice where one is needed.
    ChoiceRequired,
    /// No email address.
    Email,
    /// An address of a free mail service, where the site refuses them.
    FreeMail,
    /// No phone number.
    Phone,
    /// No web address.
    Website,
    /// Fewer characters than this.
    TooShort(f64),
    /// More characters than this.
    TooLong(f64),
    /// No number.
    Number,
    /// A number below this.
    TooSmall(f64),
    /// A number above this.
    TooLarge(f64),
    /// A number between two steps of this size.
    Step(f64),
    /// Fewer choices than this.
    TooFew(f64),
    /// More choices than this.
    TooMany(f64),
    /// A value that is not among the choices.
    NotAChoice,
    /// No date.
    Date,
    /// A date before this one.
    TooEarly(Date),
    /// A date after this one.
    TooLate(Date),
    /// No time, or one that cannot be read.
    Slot,
    /// A consent that is needed and was not given.
    Consent,
    /// A control character.
    Characters,
}

/// How numbers and dates are written: by `Intl` in browsers, plainly elsewhere.
pub trait Formats {
    /// A number.
    fn number(&self, number: f64) -> String;
    /// A date.
    fn date(&self, date: Date) -> String;
}

/// Digits and ISO dates, for servers and the command line.
pub struct PlainFormats;

impl Formats for PlainFormats {
    fn number(&self, number: f64) -> String {
        number.to_string()
    }

    fn date(&self, date: Date) -> String {
        date.to_string()
    }
}

impl Problem {
    /// The code in the inbox's answers.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::ChoiceRequired => "choice-required",
            Self::Email => "email",
            Self::FreeMail => "free-mail",
            Self::Phone => "phone",
            Self::Website => "website",
            Self::TooShort(_) => "too-short",
            Self::TooLong(_) => "too-long",
            Self::Number => "number",
            Self::TooSmall(_) => "too-small",
            Self::TooLarge(_) => "too-large",
            Self::Step(_) => "step",
            Self::TooFew(_) => "too-few",
            Self::TooMany(_) => "too-many",
            Self::NotAChoice => "not-a-choice",
            Self::Date => "date",
            Self::TooEarly(_) => "too-early",
            Self::TooLate(_) => "too-late",
            Self::Slot => "slot",
            Self::Consent => "consent",
            Self::Characters => "characters",
        }
    }

    /// What the visitor reads: how to mend it.
    pub fn says(&self, strings: &Strings, formats: &dyn Formats) -> String {
        let number = |key, name, number| strings.fill(key, &[(name, &formats.number(number))]);
        let date = |key, date| strings.fill(key, &[("date", &formats.date(date))]);
        let plain = |key| strings.get(key).to_owned();
        match *self {
            Self::Required => plain(Key::ErrorRequired),
            Self::ChoiceRequired | Self::NotAChoice => plain(Key::ErrorChoose),
            Self::Email => plain(Key::ErrorEmail),
            Self::FreeMail => plain(Key::ErrorFreeMail),
            Self::Phone => plain(Key::ErrorPhone),
            Self::Website => plain(Key::ErrorWebsite),
            Self::TooShort(min) => number(Key::ErrorTooShort, "min", min),
            Self::TooLong(max) => number(Key::ErrorTooLong, "max", max),
            Self::Number => plain(Key::ErrorNumber),
            Self::TooSmall(min) => number(Key::ErrorTooSmall, "min", min),
            Self::TooLarge(max) => number(Key::ErrorTooLarge, "max", max),
            Self::Step(step) => number(Key::ErrorStep, "step", step),
            Self::TooFew(min) => number(Key::ErrorTooFew, "min", min),
            Self::TooMany(max) => number(Key::ErrorTooMany, "max", max),
            Self::Date => plain(Key::ErrorDate),
            Self::TooEarly(earliest) => date(Key::ErrorTooEarly, earliest),
            Self::TooLate(latest) => date(Key::ErrorTooLate, latest),
            Self::Slot => plain(Key::ErrorSlot),
            Self::Consent => plain(Key::ErrorConsent),
            Self::Characters => plain(Key::ErrorCharacters),
        }
    }
}
