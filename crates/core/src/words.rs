//! Enums whose values are words in JSON.

/// An enum whose values are words in JSON, with the list of all of them. Serde's own derive would cost a visitor half a
/// kilobyte for each of them.
macro_rules! words {
    (
        $(#[$about:meta])* $name:ident {
            $(#[$first_doc:meta])* $first:ident = $first_word:literal
            $(, $(#[$doc:meta])* $variant:ident = $word:literal)* $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        pub enum $name {
            $(#[$first_doc])* #[cfg_attr(feature = "check", schemars(rename = $first_word))] $first,
            $($(#[$doc])* #[cfg_attr(feature = "check", schemars(rename = $word))] $variant),*
        }

        impl $name {
            /// Every value, in the order of the field's own lists.
            pub const ALL: &[Self] = &[Self::$first, $(Self::$variant),*];

            /// The word of every value, in the same order.
            pub const WORDS: &[&'static str] = &[$first_word, $($word),*];

            /// The word in JSON.
            pub fn as_str(self) -> &'static str {
                Self::WORDS.get(self as usize).copied().unwrap_or_default()
            }

            /// The value that this word names.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.get(crate::words::place(Self::WORDS, word)?).copied()
            }
        }

        impl crate::node::Read for $name {
            fn absent() -> Self {
                Self::$first
            }

            fn read(node: &dyn crate::node::Node, reader: &crate::node::Reader) -> Self {
                crate::node::noted(node.text().and_then(|word| Self::from_word(&word)), reader)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = String::deserialize(deserializer)?;
                let unknown = || serde::de::Error::custom(concat!("unknown ", stringify!($name)));
                Self::from_word(&word).ok_or_else(unknown)
            }
        }
    };
}
pub(crate) use words;

/// Where a word stands in a list. Once for all lists: a `match` of texts for each of them is half a kilobyte.
#[inline(never)]
pub(crate) fn place(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|have| *have == word)
}
