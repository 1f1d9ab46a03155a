//! Which form of a text goes with a number: the CLDR rules of the languages that ship, for HTML made on a server.

/// The plural categories that these languages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// The form of one.
    One,
    /// Every other form.
    Other,
}

/// The category of a whole number. Browsers ask `Intl.PluralRules` instead, which knows every language.
pub fn plural(locale: &str, count: u64) -> Plural {
    let language = locale.split('-').next().unwrap_or_default();
    let is_one = match language {
        "th" | "zh" | "ms" | "ja" | "ko" | "vi" | "id" => false,
        "fa" => count <= 1,
        _ => count == 1,
    };
    if is_one { Plural::One } else { Plural::Other }
}
