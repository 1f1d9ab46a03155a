//! Checked types for what a visitor types: each parses once, and its error says what was wrong as data.

mod domain;
mod email;
mod phone;
mod url;

pub use domain::{CompanyDomain, InvalidDomain, is_free_mail};
pub use email::{Email, InvalidEmail};
pub(crate) use phone::ascii_digit;
pub use phone::{InvalidPhone, Phone};
pub use url::{InvalidUrl, Url, host_of, is_safe_link};

/// Gives a checked text type its serde and display traits, so that an unchecked one cannot be deserialised.
macro_rules! checked_text {
    ($type:ident, $error:ident, $about:literal) => {
        impl $type {
            /// The checked text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "check")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "description": $about, "type": "string" })
            }
        }
    };
}
pub(crate) use checked_text;
