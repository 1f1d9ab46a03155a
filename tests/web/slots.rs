//! Preferred times: the company's hours, in winter and in summer, on either side of the world.

use super::{SITE, Tag, next_task};
use wasm_bindgen_test::wasm_bindgen_test;

/// A site that offers one hour, 255 days ahead: longer than any summer time lasts.
fn site(zone: &str) -> String {
    let field = format!(
        r#"{{ "id": "when", "type": "slots", "label": "When", "optional": true,
             "hours": {{ "timeZone": "{zone}", "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
                         "from": 9, "to": 10, "ahead": 255 }} }}, {{ "use": "name" }}"#
    );
    SITE.replace(r#"{ "use": "name" }"#, &field)
}

/// What the wall clock of a zone shows at each time that is offered, as the browser says, each once.
async fn shown(zone: &str) -> (String, f64, String) {
    let tag = Tag::new();
    let _mounted = tag.request(&site(zone)).mount().unwrap();
    next_task().await;
    let options = "[...root.querySelectorAll('#f-when option')].map(({ value }) => value).filter(Boolean)";
    let unique =
        |how: &str| format!("[...new Set({options}.map((value) => new Date(value){how}))].sort().join()");
    let there =
        format!(".toLocaleTimeString('en-GB', {{ timeZone: '{zone}', hour: '2-digit', minute: '2-digit' }})");
    let utc = ".toISOString().slice(11, 16)";
    let count = tag.ask(&format!("{options}.length")).as_f64().unwrap_or_default();
    (tag.text(&unique(&there)), count, tag.text(&unique(utc)))
}

#[wasm_bindgen_test]
async fn nine_is_nine_in_winter_and_in_summer() {
    let (there, count, utc) = shown("Europe/Helsinki").await;
    assert_eq!((there.as_str(), count), ("09:00", 255.0));
    assert_eq!(utc, "06:00,07:00", "summer and winter");
}

#[wasm_bindgen_test]
async fn nine_is_nine_where_summer_time_is_half_an_hour() {
    let (there, count, utc) = shown("Australia/Lord_Howe").await;
    assert_eq!((there.as_str(), count), ("09:00", 255.0));
    assert_eq!(utc, "22:00,22:30");
}

#[wasm_bindgen_test]
async fn nine_is_nine_where_the_offset_has_three_quarters() {
    let (there, count, utc) = shown("Asia/Kathmandu").await;
    assert_eq!((there.as_str(), count, utc.as_str()), ("09:00", 255.0, "03:15"));
}

#[wasm_bindgen_test]
async fn a_zone_that_no_browser_knows_offers_nothing_and_breaks_nothing() {
    let tag = Tag::new();
    let _mounted = tag.request(&site("Mars/Olympus_Mons")).mount().unwrap();
    tag.until("root.querySelector('form')").await;
    assert_eq!(tag.ask("root.querySelectorAll('#f-when option').length"), 1, "the empty one");
}
