//! The site's colour.

use super::place;
use crate::check::Finding;
use crate::config::{Site, contrast};

/// `#rrggbb`, and visible on a white page.
pub fn accent(site: &Site) -> Vec<Finding> {
    let Some(accent) = &site.theme.accent else { return Vec::new() };
    let path = "theme.accent";
    let Some(contrast) = contrast(accent) else {
        let finding = Finding::error(path, place::quoted(accent), "a colour such as `#1a4fd6`");
        return vec![match lengthened(accent) {
            Some(long) => finding.mend(format!("did you mean `{long}`?")),
            None => finding,
        }];
    };
    let mut findings = Vec::new();
    if contrast.text < 4.5 {
        let found = format!("a contrast of {:.2} to 1 for the text on {accent}", contrast.text);
        findings.push(Finding::warning(path, found, "at least 4.5 to 1 (WCAG 2.2, 1.4.3)"));
    }
    if contrast.on_white < 3.0 {
        let found = format!("a contrast of {:.2} to 1 between {accent} and white", contrast.on_white);
        findings.push(
            Finding::warning(path, found, "at least 3 to 1 (WCAG 2.2, 1.4.11)")
                .mend("take a darker shade: on a white page buttons and focus rings are hard to see"),
        );
    }
    findings
}

/// `#rgb` and `rrggbb` as `#rrggbb`.
fn lengthened(accent: &str) -> Option<String> {
    let digits = accent.trim().trim_start_matches('#');
    let long: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let long = format!("#{}", long.to_ascii_lowercase());
    contrast(&long).map(|_| long)
}
