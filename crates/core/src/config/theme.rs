//! How widgets look: a preset, a colour scheme, and the site's accent with contrast computed for it.

use crate::node::readable;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// The look of all widgets of a site. Everything finer is a CSS variable on the tag.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Theme {
    /// The preset; `quiet` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<ThemePreset>,
    /// Light, dark, or as the page says; `auto` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Scheme>,
    /// The site's colour as `#rrggbb`; text on it turns black or white by contrast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
}

readable!(Theme {
    optional preset = "preset",
    optional scheme = "scheme",
    optional accent = "accent"
});

words! {
    /// The looks that ship.
    ThemePreset {
        /// Borders, no shadows.
        Quiet = "quiet",
        /// Raised panels.
        Soft = "soft",
        /// Square and dense.
        Sharp = "sharp",
    }
}

words! {
    /// Light or dark.
    Scheme {
        /// As the page's own `color-scheme` says.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

/// How an accent stands against what it lies on and carries (WCAG 2.2 contrast ratios, 1 to 21).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// The better of black and white for text on the accent.
    pub on_accent: &'static str,
    /// The ratio of that text.
    pub text: f64,
    /// The ratio of the accent against white.
    pub on_white: f64,
}

/// The contrast of `#rrggbb`; none where it is no such colour.
pub fn contrast(accent: &str) -> Option<Contrast> {
    let digits = accent.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    let luminance =
        0.2126 * linear(channel(0)?) + 0.7152 * linear(channel(2)?) + 0.0722 * linear(channel(4)?);
    let on_white = 1.05 / (luminance + 0.05);
    let on_black = (luminance + 0.05) / 0.05;
    let (on_accent, text) = if on_white >= 4.5 { ("#ffffff", on_white) } else { ("#000000", on_black) };
    Some(Contrast { on_accent, text, on_white })
}

/// sRGB to linear light, by WCAG 2.2's definition of relative luminance.
fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_on_the_accent_is_readable() {
        assert_eq!(contrast("#ffffff").unwrap().on_accent, "#000000");
        assert_eq!(contrast("#1a4fd6").unwrap().on_accent, "#ffffff");
        assert!((contrast("#000000").unwrap().on_white - 21.0).abs() < 0.001);
        for bad in ["", "blue", "#12345", "#gggggg", "#12345é"] {
            assert_eq!(contrast(bad), None, "{bad}");
        }
    }
}
