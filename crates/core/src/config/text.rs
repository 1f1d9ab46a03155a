//! A text of the site's own: one for all languages, or one for each.

use crate::node::{Node, Read, Reader, read_pairs};
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `"Hello"`, or `{"en": "Hello", "fi": "Hei"}`. Text only: markup is shown as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// One text for every language.
    pub fn plain(text: &str) -> Self {
        Self(vec![(String::new(), text.to_owned())])
    }

    /// Whether there is nothing to show in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// The languages that it names; none where it is one text for all.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(locale, _)| locale.as_str()).filter(|locale| !locale.is_empty())
    }

    /// Every text, whatever its language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }

    /// The text for a language: `zh-Hans-CN` falls back to `zh-Hans`, then `zh`, then to the first one given.
    pub fn get(&self, locale: &str) -> &str {
        let mut wanted = locale;
        loop {
            if let Some((_, text)) = self.0.iter().find(|(have, _)| have.eq_ignore_ascii_case(wanted)) {
                return text;
            }
            match wanted.rsplit_once('-') {
                Some((shorter, _)) => wanted = shorter,
                None => return self.0.first().map_or("", |(_, text)| text),
            }
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [(locale, text)] if locale.is_empty() => serializer.serialize_str(text),
            texts => {
                let mut map = serializer.serialize_map(Some(texts.len()))?;
                for (locale, text) in texts {
                    map.serialize_entry(locale, text)?;
                }
                map.end()
            }
        }
    }
}

/// Written by hand: serde's untagged enums buffer the input, which costs every visitor 13 KB.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;

        impl<'de> Visitor<'de> for Texts {
            type Value = Text;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("a text, or texts by language")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::plain(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = Vec::new();
                while let Some(entry) = map.next_entry::<String, String>()? {
                    texts.push(entry);
                }
                Ok(Text(texts))
            }
        }

        deserializer.deserialize_any(Texts)
    }
}

impl Read for Text {
    fn absent() -> Self {
        Self::default()
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        match node.text() {
            Some(text) => Self(vec![(String::new(), text)]),
            None => Self(read_pairs(node, reader)),
        }
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text, or one text for each language by its BCP 47 tag.",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "minProperties": 1, "additionalProperties": { "type": "string" } }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_from_region_to_language_to_the_first() {
        let text: Text = serde_json::from_str(r#"{"en": "Hello", "zh-Hans": "你好", "fi": "Hei"}"#).unwrap();
        for (locale, shown) in
            [("fi", "Hei"), ("fi-FI", "Hei"), ("zh-Hans-CN", "你好"), ("ZH-hans", "你好"), ("ms", "Hello")]
        {
            assert_eq!(text.get(locale), shown, "{locale}");
        }
        assert_eq!(serde_json::from_str::<Text>(r#""Hi""#).unwrap().get("fa"), "Hi");
    }
}
