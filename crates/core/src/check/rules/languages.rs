//! Languages: their tags, and that each text speaks all of them.

use super::place;
use super::texts::PlacedText;
use crate::check::Finding;
use crate::config::Site;

/// Tags are well formed, and no text lacks a language that others speak.
pub fn languages(texts: &[PlacedText], site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut spoken: Vec<&str> = Vec::new();
    if let Some(locale) = site.locale.as_deref() {
        findings.extend(malformed("locale", locale));
    }
    for text in texts {
        for locale in text.text.locales() {
            findings.extend(malformed(&place::key(&text.path, locale), locale));
            if is_tag(locale) && !spoken.iter().any(|have| have.eq_ignore_ascii_case(locale)) {
                spoken.push(locale);
            }
        }
    }
    findings.extend(texts.iter().filter_map(|text| incomplete(text, &spoken)));
    findings
}

fn incomplete(text: &PlacedText, spoken: &[&str]) -> Option<Finding> {
    let is_common = text.text.locales().next().is_none();
    if is_common && (text.may_be_common || spoken.len() < 2) {
        return None;
    }
    let has = |locale: &&&str| {
        text.text.locales().any(|own| own.eq_ignore_ascii_case(locale))
            && !text.text.get(locale).trim().is_empty()
    };
    let missing: Vec<&str> = spoken.iter().filter(|locale| !has(locale)).copied().collect();
    if missing.is_empty() {
        return None;
    }
    let found = if is_common {
        "one text for all languages".to_owned()
    } else {
        format!("no text in {}", missing.join(", "))
    };
    let expected = format!("{}, since other texts speak them", spoken.join(", "));
    Some(Finding::warning(&text.path, found, expected))
}

fn malformed(path: &str, locale: &str) -> Option<Finding> {
    if is_tag(locale) {
        return None;
    }
    let finding =
        Finding::error(path, place::quoted(locale), "a language tag such as `fi`, `zh-Hans` or `pt-BR`");
    let mended = locale.replace('_', "-");
    Some(if is_tag(&mended) { finding.mend(format!("did you mean `{mended}`?")) } else { finding })
}

/// Whether a text has the form of a BCP 47 tag: a language of two or three letters, then parts of up to eight.
fn is_tag(locale: &str) -> bool {
    let mut parts = locale.split('-');
    let is_language =
        |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let is_part = |part: &str| matches!(part.len(), 2..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    parts.next().is_some_and(is_language) && parts.all(is_part)
}
