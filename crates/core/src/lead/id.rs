//! The lead's id: a UUID version 7, made from a time and randomness that are passed in.

use serde::{Deserialize, Serialize};

/// UUID version 7 in its hyphenated lower-case form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeadId(uuid::Uuid);

/// The text is no UUID of version 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a UUID of version 7")]
pub struct InvalidLeadId;

impl LeadId {
    /// Makes an id of the time in milliseconds since 1970 and ten random bytes.
    pub fn from_parts(unix_ms: u64, random: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid())
    }

    /// Takes the hyphenated form.
    pub fn parse(text: &str) -> Result<Self, InvalidLeadId> {
        let id = uuid::Uuid::try_parse(text).map_err(|_| InvalidLeadId)?;
        if text.len() != 36 || id.get_version_num() != 7 || id.get_variant() != uuid::Variant::RFC4122 {
            return Err(InvalidLeadId);
        }
        Ok(Self(id))
    }
}

impl std::fmt::Display for LeadId {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0.hyphenated().encode_lower(&mut [0; 36]))
    }
}

impl Serialize for LeadId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.hyphenated().encode_lower(&mut [0; 36]))
    }
}

impl<'de> Deserialize<'de> for LeadId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for LeadId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LeadId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A UUID of version 7, made once for each submission.",
            "type": "string",
            "format": "uuid",
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_carries_its_time_and_reads_back() {
        let id = LeadId::from_parts(0x0190_0000_0000, [0xff; 10]);
        assert_eq!(id.to_string(), "01900000-0000-7fff-bfff-ffffffffffff");
        assert_eq!(LeadId::parse(&id.to_string()), Ok(id));
    }

    #[test]
    fn other_uuids_are_refused() {
        for text in [
            "",
            "8e03978e-40d5-43e8-bc93-6894a57f9324",
            "0190000000007fffbfffffffffffffff",
            "01900000-0000-7fff-0fff-ffffffffffff",
        ] {
            assert_eq!(LeadId::parse(text), Err(InvalidLeadId), "{text}");
        }
    }
}
