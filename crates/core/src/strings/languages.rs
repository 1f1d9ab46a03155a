//! The languages that ship, for servers and for the check that none lacks a key. Browsers load only the one they need.

use super::Strings;

/// The languages and their files in `www/i18n/`; English is compiled in.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("fa", include_str!("../../../../www/i18n/fa.json")),
    ("fi", include_str!("../../../../www/i18n/fi.json")),
    ("ms", include_str!("../../../../www/i18n/ms.json")),
    ("th", include_str!("../../../../www/i18n/th.json")),
    ("zh-Hans", include_str!("../../../../www/i18n/zh-Hans.json")),
];

/// The strings of a locale: `fa-IR` takes `fa`, `zh-CN` takes `zh-Hans`; English where none ships.
pub fn strings_for(locale: &str) -> Strings {
    let language = locale.split('-').next().unwrap_or_default();
    let file = LANGUAGES.iter().find(|(tag, _)| tag.split('-').next() == Some(language));
    let table = file.and_then(|(_, json)| serde_json::from_str::<serde_json::Value>(json).ok());
    let Some(table) = table else { return Strings::english() };
    Strings::from_table(&|name| table.get(name)?.as_str().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::Key;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_just_the_keys_and_placeholders_of_english() {
        for (tag, json) in LANGUAGES {
            let table: std::collections::BTreeMap<String, String> = serde_json::from_str(json).unwrap();
            let names: BTreeSet<&str> = table.keys().map(String::as_str).collect();
            let expected: BTreeSet<&str> = Key::ALL.iter().map(|key| key.name()).collect();
            assert_eq!(names, expected, "keys of {tag}");
            for key in Key::ALL {
                let text = &table[key.name()];
                assert!(!text.trim().is_empty(), "{tag}: {} is empty", key.name());
                assert_eq!(placeholders(text), placeholders(key.english()), "{tag}: {}", key.name());
            }
        }
    }

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
    }

    #[test]
    fn a_region_takes_its_language() {
        assert_eq!(strings_for("fa-IR"), strings_for("fa"));
        assert_eq!(strings_for("zh-CN"), strings_for("zh-Hans"));
        assert_eq!(strings_for("sv"), Strings::english());
    }
}
