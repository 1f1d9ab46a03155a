//! A rendered form that was typed into before WebAssembly came.

use super::{SITE, Tag, next_task};
use wasm_bindgen_test::wasm_bindgen_test;

/// As much of a rendered form as the live one reads.
const HTML: &str = r#"<div class="base"><form data-widget="quote">
  <input id="f-name" name="name"><input id="f-work-email" name="work-email" type="email">
  <textarea id="f-message" name="message"></textarea><input id="f-area" name="area" type="range" min="0" max="5000" value="1234">
  <input type="radio" name="stage" id="f-stage" value="awareness"><input type="radio" name="stage" id="f-stage-1" value="consideration">
  <input id="f-company" name="company"><input type="checkbox" id="f-consent" name="consent" value="yes">
  <input name="frontdesk-fax"><input type="hidden" name="frontdesk-id" value="abc"></form></div>"#;

const TYPED: &str = "const at = (id) => root.getElementById(`f-${id}`); at('name').value = 'Marja Hallamaa'; \
    at('work-email').value = 'marja at home'; at('work-email').setAttribute('aria-invalid', 'true'); \
    at('message').value = 'One line.\\nAnother <b>line</b>.'; at('area').value = 77; at('stage-1').checked = true; \
    at('company').value = 'Ääkköset & Sons'; at('consent').checked = true; \
    at('name').focus(); at('name').setSelectionRange(5, 7);";

fn value(tag: &Tag, id: &str) -> String {
    tag.text(&format!("root.getElementById('f-{id}').value"))
}

#[wasm_bindgen_test]
async fn everything_typed_and_ticked_is_there_in_the_live_form() {
    let tag = Tag::rendered(HTML, TYPED);
    let _mounted = tag.mount();
    assert_eq!(value(&tag, "name"), "Marja Hallamaa", "at once, before any task");
    next_task().await;
    assert_eq!(value(&tag, "name"), "Marja Hallamaa");
    assert_eq!(value(&tag, "message"), "One line.\nAnother <b>line</b>.");
    assert_eq!(value(&tag, "area"), "77");
    assert_eq!(value(&tag, "company"), "Ääkköset & Sons");
    assert!(tag.is("root.getElementById('f-stage-1').checked"));
    assert!(!tag.is("root.getElementById('f-stage').checked"));
    assert!(tag.is("root.getElementById('f-consent').checked"));
    assert_eq!(tag.ask("root.querySelectorAll('form').length"), 1);
}

#[wasm_bindgen_test]
async fn the_caret_and_the_shown_error_are_there_in_the_live_form() {
    let tag = Tag::rendered(HTML, TYPED);
    let _mounted = tag.mount();
    next_task().await;
    assert_eq!(tag.text("root.activeElement.id"), "f-name");
    let caret = "[root.activeElement.selectionStart, root.activeElement.selectionEnd].join()";
    assert_eq!(tag.text(caret), "5,7");
    assert_eq!(
        tag.text("root.querySelector('[data-error=work-email]').textContent"),
        "Write an email address such as name@company.com"
    );
    assert_eq!(
        tag.text("root.querySelector('[data-error=name]').textContent"),
        "",
        "nobody complained of this one"
    );
}

#[wasm_bindgen_test]
async fn what_was_typed_beats_what_the_page_knows() {
    let tag = Tag::rendered(HTML, "root.getElementById('f-name').value = 'Marja'");
    let known = super::page("({ name: 'Somebody', company: 'Acme', email: 'a@acme.example' })");
    let _mounted = tag.request(SITE).set("prefill", known).mount().unwrap();
    next_task().await;
    assert_eq!(value(&tag, "name"), "Marja");
    assert_eq!(value(&tag, "company"), "Acme");
    assert_eq!(value(&tag, "work-email"), "a@acme.example", "by the part of the contact");
}

#[wasm_bindgen_test]
async fn an_element_keeps_its_identity_while_someone_types() {
    let tag = Tag::new();
    let _mounted = tag.mount();
    next_task().await;
    tag.ask("host.kept = [...root.querySelectorAll('form, input, textarea, button')]");
    for text in ["M", "Ma", "Mar"] {
        tag.write("name", text);
        next_task().await;
    }
    assert!(tag.is("host.kept.every((element) => element.isConnected)"), "the form was made anew");
    assert_eq!(tag.text("root.activeElement.id"), "f-name");
}
