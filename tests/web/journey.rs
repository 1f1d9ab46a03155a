//! What the loader knows of the journey: it picks the words, tags can be asked for, and a lead carries it.

use super::{SITE, Tag, page};
use frontdesk::tags;
use js_sys::{Function, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Three looks at prices just now by a campaign, and entries that are no signals.
const SIGNALS: &str = "(() => { const at = new Date().toISOString(); \
     const viewed = { at, signal: 'page-viewed', topic: 'pricing', value: '/prices', label: 'Prices', seconds: 40 }; \
     return [{ at, signal: 'arrived', referrer: '', campaign: { utm_source: 'fair', email: 'x' } }, 7, null, { at: 'soon', signal: 'x' }, \
       { at, signal: 'x', more: 1 }, viewed, viewed, viewed]; })()";

fn site() -> String {
    let variant = r#""variants": [{ "when": { "phase": ["decision"] }, "title": "Set the date" }], "steps""#;
    SITE.replacen("\"steps\"", variant, 1)
}

#[wasm_bindgen_test]
async fn a_journey_picks_the_words_of_a_form() {
    for (journey, title) in
        [(format!("() => {SIGNALS}"), "Set the date"), ("() => 7".to_owned(), "Ask for a quote")]
    {
        let tag = Tag::new();
        let _mounted = tag.request(&site()).set("journey", page(&journey)).mount().unwrap();
        tag.until(&format!("root.querySelector('h2').textContent === '{title}'")).await;
    }
}

#[wasm_bindgen_test]
fn tags_can_be_asked_for_and_what_is_no_signal_is_dropped() {
    let told = tags(JSON::parse(SITE).unwrap(), page(SIGNALS));
    let text = String::from(JSON::stringify(&told).unwrap());
    for part in [
        r#""phase":"decision","source":"inferred","confidence":0.71"#,
        r#""says":"looked at a page (pricing), 3 times: Prices""#,
        r#""campaign":{"utm_source":"fair"}"#,
        r#""visits":1,"daysToContact":0,"costKey":"fair""#,
        r#""topics":["pricing"]"#,
    ] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    assert!(tags(JSON::parse("{}").unwrap(), page(SIGNALS)).is_null(), "a config that cannot be read");
    let nothing = tags(JSON::parse(SITE).unwrap(), JsValue::from("no list"));
    let topics = Reflect::get(&nothing, &"topics".into()).unwrap();
    assert_eq!(JSON::stringify(&topics).unwrap(), "[]");
}

#[wasm_bindgen_test]
async fn a_config_that_nobody_can_read_is_refused() {
    for wrong in [
        SITE.replacen("\"steps\"", "\"stepz\"", 1),
        SITE.replacen("\"quote\"", "7", 1),
        SITE.replacen("\"endpoint\": \"/v1/leads\",", "", 1),
        SITE.replacen("\"session\"", "\"forever\"", 1),
        "[]".to_owned(),
    ] {
        let tag = Tag::new();
        assert!(tag.request(&wrong).mount().is_err(), "{wrong}");
    }
    let tag = Tag::new();
    let loose =
        Function::new_no_args("return { memory: undefined, askFirst: null }").call0(&JsValue::NULL).unwrap();
    let site = JSON::parse(SITE).unwrap();
    Reflect::set(&site, &"privacy".into(), &loose).unwrap();
    assert!(tag.request(SITE).set("site", site).mount().is_ok(), "keys without a value count as absent");
}
