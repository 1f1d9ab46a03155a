//! What the widgets say. English is compiled in; other languages are tables checked against it.

mod english;
#[cfg(feature = "check")]
mod languages;
mod plural;

pub use english::Key;
#[cfg(feature = "check")]
pub use languages::{LANGUAGES, strings_for};
pub use plural::{Plural, plural};

/// The strings of one language. Whatever its table lacks is said in English.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strings {
    table: Vec<(Key, String)>,
}

impl Strings {
    /// English.
    pub fn english() -> Self {
        Self::default()
    }

    /// A language's table, read through `look_up`, which answers for the name of a key.
    pub fn from_table(look_up: &dyn Fn(&str) -> Option<String>) -> Self {
        let entry = |key: &Key| Some((*key, look_up(key.name())?));
        Self { table: Key::ALL.iter().filter_map(entry).collect() }
    }

    /// The text of a key.
    pub fn get(&self, key: Key) -> &str {
        let own =
            self.table.binary_search_by_key(&key, |(key, _)| *key).ok().and_then(|at| self.table.get(at));
        own.map_or(key.english(), |(_, text)| text)
    }

    /// The text of the key with this name, such as `role-finance`.
    pub fn by_name(&self, name: &str) -> Option<&str> {
        Key::ALL.iter().find(|key| key.name() == name).map(|key| self.get(*key))
    }

    /// The text of a key with each `{name}` replaced.
    pub fn fill(&self, key: Key, parts: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        for piece in self.get(key).split('{') {
            // What stands before the first brace has no closing one.
            let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
            filled.extend(parts.iter().filter(|(have, _)| *have == name).map(|(_, part)| *part));
            filled.push_str(rest);
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_order_for_their_search_and_named_once() {
        let mut names: Vec<_> = Key::ALL.iter().map(|key| key.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Key::ALL.len());
        assert!(Key::ALL.is_sorted());
    }

    #[test]
    fn a_table_speaks_where_it_can_and_english_elsewhere() {
        let finnish = Strings::from_table(&|name| (name == "back").then(|| "Takaisin".into()));
        assert_eq!((finnish.get(Key::Back), finnish.get(Key::Continue)), ("Takaisin", "Continue"));
        assert_eq!(finnish.fill(Key::StepOf, &[("step", "2"), ("steps", "3")]), "Step 2 of 3");
    }
}
