//! What is wrong with a config, in one message for the browser's console. The loader fetches this only when one is broken.

use frontdesk_core::check::{Finding, check_site};
use wasm_bindgen::prelude::wasm_bindgen;

/// The errors of a site's config, one a line; empty where there is none.
#[wasm_bindgen]
pub fn explain(json: &str) -> String {
    check_site(json).errors().map(line).collect::<Vec<_>>().join("\n")
}

fn line(finding: &Finding) -> String {
    let Finding { path, found, expected, mend, .. } = finding;
    let separator = if mend.as_ref().is_some_and(|mend| mend.contains('\n')) { "\n" } else { " " };
    let mend = mend.as_ref().map(|mend| format!("{separator}{}", capitalised(mend))).unwrap_or_default();
    format!("{path}: found {found}, expected {expected}.{mend}")
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::explain;

    const SITE: &str = include_str!("../../../tests/fixtures/site.json");

    #[test]
    fn a_config_without_errors_needs_no_explanation() {
        assert_eq!(explain(SITE), "");
        assert_eq!(explain(&SITE.replace(", \"version\": \"2026-01\"", "")), "");
    }

    #[test]
    fn each_error_is_a_line_with_its_place_and_mend() {
        let broken = SITE.replace("\"endpoint\"", "\"endpiont\"").replace("work-email", "job-title");
        let said = explain(&broken);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 3, "{said}");
        assert!(lines[0].starts_with("endpiont: found the unknown key `endpiont`, expected "), "{said}");
        assert!(lines[0].ends_with(". Did you mean `endpoint`?"), "{said}");
        assert!(lines[1].starts_with("endpoint: found nothing, expected "), "{said}");
        assert!(lines[2].starts_with("consultation[0].steps: "), "{said}");
    }

    #[test]
    fn broken_json_is_shown_with_its_caret() {
        let said = explain("{\n  \"site\": \"acme\",\n}");
        assert_eq!(
            said,
            "$: found trailing comma at line 3, column 1, expected JSON.\n  }\n  ^\n  take the comma before the closing bracket away"
        );
    }
}
