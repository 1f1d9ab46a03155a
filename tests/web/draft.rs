//! What stays in the tab, and when it goes.

use super::{SITE, Tag, next_task, page};
use frontdesk::Mounted;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Each test has a site, and so a draft, of its own: they share one tab.
fn mounted(tag: &Tag, site: &str, memory: bool) -> Mounted {
    tag.request(&SITE.replace("acme", site)).set("memory", memory).mount().unwrap()
}

fn kept(site: &str) -> JsValue {
    page(&format!("sessionStorage.getItem('frontdesk:draft:{site}:quote')"))
}

#[wasm_bindgen_test]
async fn words_come_back_with_a_note_and_a_way_to_start_over() {
    let first = Tag::new();
    let mut one = mounted(&first, "back", true);
    next_task().await;
    assert!(kept("back").is_null(), "kept before the visitor did anything");
    first.write("name", "Marja");
    first.press("[name=stage][value=decision]");
    next_task().await;
    one.unmount();

    let second = Tag::new();
    let _two = mounted(&second, "back", true);
    second.until("root.getElementById('f-name').value === 'Marja'").await;
    assert!(second.is("root.querySelector('[name=stage][value=decision]').checked"));
    assert!(second.is("root.querySelector('.hint:not([hidden])')"));
    second.press(".hint button");
    second.until("root.getElementById('f-name').value === ''").await;
    assert!(!second.is("root.querySelector('[name=stage]:checked')"));
    assert!(kept("back").is_null());
}

#[wasm_bindgen_test]
async fn nothing_is_kept_where_memory_is_not_allowed() {
    let tag = Tag::new();
    let mounted = mounted(&tag, "off", false);
    next_task().await;
    tag.write("name", "Marja");
    next_task().await;
    assert!(kept("off").is_null());
    mounted.remember(true);
    assert!(kept("off").is_string(), "what stands there, as soon as it is allowed");
    mounted.remember(false);
    assert!(kept("off").is_null(), "and gone as soon as it is not");
    tag.write("name", "Marja Hallamaa");
    next_task().await;
    assert!(kept("off").is_null());
}

#[wasm_bindgen_test]
async fn a_draft_that_is_no_draft_is_ignored() {
    for nonsense in ["", "{", "7", "[1, [2], [[\"name\"]], [\"name\", 3]]", "null"] {
        let text = js_sys::JSON::stringify(&nonsense.into()).unwrap();
        page(&format!("sessionStorage.setItem('frontdesk:draft:odd:quote', {text})"));
        let tag = Tag::new();
        let _mounted = mounted(&tag, "odd", true);
        tag.until("root.querySelector('form')").await;
        assert_eq!(tag.text("root.getElementById('f-name').value"), "", "{nonsense}");
    }
    page("sessionStorage.removeItem('frontdesk:draft:odd:quote')");
}

#[wasm_bindgen_test]
async fn a_draft_of_another_form_stays_with_that_form() {
    let tag = Tag::new();
    let _mounted = mounted(&tag, "mine", true);
    next_task().await;
    tag.write("name", "Marja");
    next_task().await;
    let other = Tag::new();
    let _other = mounted(&other, "other", true);
    next_task().await;
    assert_eq!(other.text("root.getElementById('f-name').value"), "");
    page("sessionStorage.clear()");
}
