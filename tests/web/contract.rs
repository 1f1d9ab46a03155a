//! What every widget keeps to. A new widget needs a site in `site_of`, and nothing else.

use super::{SITE, Tag, next_task, page};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The loader's list, so that no widget is forgotten here.
fn kinds() -> Vec<&'static str> {
    let list = include_str!("../../www/loader/kinds.js");
    list.split('"').skip(1).step_by(2).collect()
}

/// A site with a widget of this kind, whose id is `quote`.
fn site_of(kind: &str) -> &'static str {
    match kind {
        "consultation" => SITE,
        other => panic!("the contract suite knows no site for {other}"),
    }
}

fn mounted(tag: &Tag, kind: &str) -> frontdesk::Mounted {
    tag.request(site_of(kind)).set("kind", kind).mount().unwrap()
}

#[wasm_bindgen_test]
fn there_is_something_to_check() {
    assert!(!kinds().is_empty());
}

#[wasm_bindgen_test]
async fn a_mounted_widget_has_a_form_with_a_name_and_labels() {
    for kind in kinds() {
        let tag = Tag::new();
        let _mounted = mounted(&tag, kind);
        tag.until("root.querySelector('form')").await;
        let name =
            "root.getElementById(root.querySelector('form').getAttribute('aria-labelledby')).textContent";
        assert_ne!(tag.text(name), "", "{kind}");
        let nameless = "[...root.querySelectorAll('input:not([type=hidden]), select, textarea')]\
                        .filter((one) => !one.labels.length && !one.getAttribute('aria-label')).map(({ id }) => id).join()";
        assert_eq!(tag.text(nameless), "", "{kind}");
        let twice = "[...root.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at).join()";
        assert_eq!(tag.text(twice), "", "{kind}: ids that stand twice");
    }
}

#[wasm_bindgen_test]
async fn an_unmounted_widget_leaves_nothing_behind() {
    for kind in kinds() {
        let tag = Tag::new();
        let mut mounted = mounted(&tag, kind);
        next_task().await;
        mounted.unmount();
        next_task().await;
        assert_eq!(
            tag.ask("root.querySelectorAll('.base *').length"),
            0,
            "{kind}: {}",
            tag.text("root.innerHTML")
        );
        // What still comes for it reaches nobody.
        mounted.prefill(&page("({ name: 'Marja' })"));
        mounted.remember(false);
        mounted.unmount();
    }
}

#[wasm_bindgen_test]
async fn a_widget_can_be_mounted_again_where_one_was() {
    for kind in kinds() {
        let tag = Tag::new();
        for _ in 0..3 {
            let mut one = mounted(&tag, kind);
            tag.until("root.querySelectorAll('form').length === 1").await;
            one.unmount();
            next_task().await;
            tag.ask("root.querySelectorAll('.base').forEach((base) => base.remove())");
        }
        assert_eq!(tag.ask("root.childElementCount"), 0, "{kind}");
    }
}

#[wasm_bindgen_test]
async fn unknown_attributes_harm_nobody() {
    for kind in kinds() {
        let tag = Tag::new();
        tag.host.set_attribute("data-a-b-test", "\"><script>").unwrap();
        tag.host.set_attribute("onclick", "nothing").unwrap();
        let _mounted = mounted(&tag, kind);
        tag.until("root.querySelector('form')").await;
        assert_eq!(tag.host.get_attribute("data-a-b-test").as_deref(), Some("\"><script>"), "{kind}");
    }
}

#[wasm_bindgen_test]
async fn two_instances_know_nothing_of_each_other() {
    for kind in kinds() {
        let (one, two) = (Tag::new(), Tag::new());
        let mut first = mounted(&one, kind);
        let _second = mounted(&two, kind);
        one.until("root.querySelector('form')").await;
        one.write("name", "Marja");
        next_task().await;
        assert_eq!(two.text("root.getElementById('f-name').value"), "", "{kind}");
        first.unmount();
        two.write("name", "Aino");
        next_task().await;
        assert_eq!(two.text("root.getElementById('f-name').value"), "Aino", "{kind}: dead with the other");
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_mounted_is_told_in_words() {
    let tag = Tag::new();
    let site = |from: &str, to: &str| SITE.replace(from, to);
    let requests = [
        ("kind", tag.request(SITE).set("kind", "nonsense")),
        ("id", tag.request(SITE).set("id", "nonsense")),
        ("no config", tag.request("null")),
        ("an array", tag.request("[]")),
        ("unknown key", tag.request(&site("\"endpoint\"", "\"endpint\""))),
        ("endpoint", tag.request(&site("/v1/leads", "javascript:alert(1)"))),
        ("no root", tag.request(SITE).set("root", JsValue::NULL)),
    ];
    for (what, request) in requests {
        let error = request.mount().err();
        assert!(error.is_some(), "{what} was mounted");
        assert_eq!(tag.ask("root.childElementCount"), 0, "{what} left something");
        if what != "no root" {
            assert!(error.is_some_and(|error| error.is_string()), "{what}");
        }
    }
}

#[wasm_bindgen_test]
async fn texts_of_a_config_are_never_html() {
    for kind in kinds() {
        let tag = Tag::new();
        let site = site_of(kind).replace("Ask for a quote", "<img src=x onerror=document.title=1>");
        let _mounted = tag.request(&site).set("kind", kind).mount().unwrap();
        tag.until("root.querySelector('.title')").await;
        assert!(!tag.is("root.querySelector('img')"), "{kind}");
        assert_eq!(
            tag.text("root.querySelector('.title').textContent"),
            "<img src=x onerror=document.title=1>"
        );
    }
}
