//! Numbers by the browser's own knowledge of languages.

use super::{SITE, Tag, next_task};
use js_sys::JSON;
use wasm_bindgen_test::wasm_bindgen_test;

const PERSIAN: &str = include_str!("../../www/i18n/fa.json");
const THAI: &str = include_str!("../../www/i18n/th.json");

fn in_language(tag: &Tag, locale: &str, strings: &str) -> frontdesk::Mounted {
    let strings = JSON::parse(strings).unwrap();
    tag.request(SITE).set("locale", locale).set("strings", strings).mount().unwrap()
}

/// The area that is chosen, and the step.
fn numbers(tag: &Tag) -> (String, String) {
    (
        tag.text("root.querySelector('output').textContent"),
        tag.text("root.querySelector('.progress-text').textContent"),
    )
}

#[wasm_bindgen_test]
async fn persian_has_its_own_digits_and_direction() {
    let tag = Tag::new();
    let _mounted = in_language(&tag, "fa", PERSIAN);
    next_task().await;
    let (area, step) = numbers(&tag);
    assert_eq!(area, "۱٬۲۳۴ m²");
    assert!(step.contains('۱') && step.contains('۲'), "{step}");
    assert_eq!(tag.text("root.querySelector('.base').dir"), "rtl");
    assert_eq!(tag.text("root.querySelector('.base').lang"), "fa");
    tag.press(".next");
    next_task().await;
    let summary = tag.text("root.querySelector('.summary-title').textContent");
    assert!(summary.contains('۳'), "{summary}");
}

#[wasm_bindgen_test]
async fn thai_has_western_digits_and_one_plural() {
    let tag = Tag::new();
    let _mounted = in_language(&tag, "th", THAI);
    next_task().await;
    let (area, step) = numbers(&tag);
    assert_eq!(area, "1,234 m²");
    assert!(step.contains('1') && step.contains('2'), "{step}");
    assert_eq!(tag.text("root.querySelector('.base').dir"), "ltr");
}

#[wasm_bindgen_test]
async fn a_language_that_nobody_ships_speaks_english_with_its_own_numbers() {
    let tag = Tag::new();
    let _mounted = tag.request(SITE).set("locale", "de").mount().unwrap();
    next_task().await;
    assert_eq!(numbers(&tag), ("1.234 m²".to_owned(), "Step 1 of 2".to_owned()));
}
