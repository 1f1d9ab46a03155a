//! The element around every view: language, direction and look.

use frontdesk_core::config::{Scheme, Theme, ThemePreset};
use frontdesk_core::strings::{Key, Strings};

/// The attributes of `.base`. What the tag says beats what the config says.
pub fn base_attributes(
    theme: &Theme,
    preset: &str,
    scheme: &str,
    locale: &str,
    strings: &Strings,
) -> Vec<(&'static str, String)> {
    let preset = ThemePreset::from_word(preset).or(theme.preset).unwrap_or(ThemePreset::Quiet);
    let scheme = Scheme::from_word(scheme).or(theme.scheme).unwrap_or(Scheme::Auto);
    vec![
        ("class", "base".to_owned()),
        ("part", "base".to_owned()),
        ("data-preset", preset.as_str().to_owned()),
        ("data-scheme", scheme.as_str().to_owned()),
        ("lang", locale.to_owned()),
        ("dir", strings.get(Key::Direction).to_owned()),
    ]
}
