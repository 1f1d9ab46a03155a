//! Enums whose values are words in JSON.

/// An enum whose values are words in JSON, with the list of all of them. Serde's own derive would cost a visitor half a
/// kilobyte for each of them.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$doc])* #[cfg_attr(feature = "check", schemars(rename = $word))] $variant),+ }

        impl $name {
            /// Every value, in the order of the field's own lists.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word in JSON.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that this word names.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl crate::node::Read for $name {
            fn absent() -> Self {
                // Every list of words has a first one.
                const { Self::ALL[0] }
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
