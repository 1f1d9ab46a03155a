//! The moment when the live view replaces the rendered one: the visitor must not notice.

use crate::visitor::{COMPANY, EMAIL, MESSAGE, NAME};
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Gate, Page, Scene, Setup, cases, key, page};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => what_was_typed_focus_and_caret_survive_the_take_over,
        EVERY => the_page_stays_where_it_was_scrolled_to,
        EVERY => a_box_around_the_widget_stays_where_it_was_scrolled_to,
        EVERY => an_email_address_half_typed_survives_the_take_over,
        EVERY => an_error_shown_before_the_take_over_is_still_shown,
        EVERY => a_button_pressed_before_the_take_over_is_pressed_after_it,
    ]
}

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";

/// A page with one step, whose WASM waits behind a gate.
async fn held(engine: Engine) -> Result<(Scene, Page, Gate)> {
    held_on(engine, page(TAG)).await
}

async fn held_on(engine: Engine, html: String) -> Result<(Scene, Page, Gate)> {
    let fields = json!([
        { "use": "name" }, { "use": "company" }, { "use": "work-email" },
        { "use": "message", "optional": true }, { "use": "stage" },
    ]);
    let setup = Setup::new()?.config(|site| {
        site["consultation"][0]["steps"] = json!([{ "id": "you", "fields": fields }]);
    });
    let setup = setup
        .file("one.html", html)
        .file("box.css", "#box { height: 300px; overflow: auto }")
        .file("smooth.css", "html { scroll-behavior: smooth }");
    let scene = setup.start(engine).await?;
    let gate = scene.door.hold("frontdesk_widgets_bg.wasm");
    let page = scene.visit("/demo/one.html").await?;
    page.until("document.querySelector('frontdesk-consultation').hasAttribute('data-live')").await?;
    Ok((scene, page, gate))
}

/// Focus, caret, values and places.
async fn looks(page: &Page) -> Result<Value> {
    page.value(
        "(() => { const root = document.querySelector('frontdesk-consultation').shadowRoot; \
           const controls = [...root.querySelectorAll('input:not([type=hidden]), textarea, button, h2')]; \
           const at = root.activeElement; \
           return { focus: at && at.id, caret: at && at.selectionStart, scroll: scrollY, \
             values: controls.map(({ id, type, value, checked }) => [id, type === 'radio' ? checked : value]), \
             places: controls.filter((c) => c.checkVisibility({ visibilityProperty: true })).map((c) => { \
               const { x, y, width, height } = c.getBoundingClientRect(); return [c.id || c.localName, x, y, width, height]; }) } })()",
    )
    .await
}

async fn what_was_typed_focus_and_caret_survive_the_take_over(engine: Engine) -> Result<()> {
    let (_scene, page, gate) = held(engine).await?;
    page.write(MESSAGE, &format!("Two lines.{}Both for doors.", key::ENTER)).await?;
    page.write(COMPANY, "Hallamaa Kitchens").await?;
    page.tick("radio", "Choosing a supplier").await?;
    page.write(NAME, "Marja Hallamaa").await?;
    page.keys(&key::LEFT.repeat(8)).await?;
    page.until_painted().await?;
    let before = looks(&page).await?;
    assert_eq!((&before["focus"], &before["caret"]), (&json!("f-name"), &json!(6)), "{before}");
    assert_eq!(page.events().await?, Vec::<String>::new(), "too early");

    gate.open();
    page.until_ready_here().await?;
    page.until_painted().await?;
    assert_eq!(looks(&page).await?, before);
    page.keys("X").await?;
    assert_eq!(page.text_of(NAME).await?, "Marja XHallamaa");
    assert_eq!(page.text_of(MESSAGE).await?, "Two lines.\nBoth for doors.");
    Ok(())
}

async fn the_page_stays_where_it_was_scrolled_to(engine: Engine) -> Result<()> {
    // Where the page glides, putting the scroll back would be seen.
    let smooth = page(TAG).replace("</head>", "<link rel=\"stylesheet\" href=\"/demo/smooth.css\"></head>");
    let (_scene, page, gate) = held_on(engine, smooth).await?;
    page.value("document.querySelector('#after').scrollIntoView({ behavior: 'instant', block: 'end' })")
        .await?;
    page.until_painted().await?;
    let before = looks(&page).await?;
    assert!(before["scroll"].as_f64().is_some_and(|scroll| scroll > 50.0), "{before}");
    gate.open();
    page.until_ready_here().await?;
    page.until_painted().await?;
    assert_eq!(looks(&page).await?, before);
    Ok(())
}

async fn a_box_around_the_widget_stays_where_it_was_scrolled_to(engine: Engine) -> Result<()> {
    let boxed = page(&format!("<div id=\"box\">{TAG}</div>"));
    let boxed = boxed.replace("</head>", "<link rel=\"stylesheet\" href=\"/demo/box.css\"></head>");
    let (_scene, page, gate) = held_on(engine, boxed).await?;
    page.value("document.querySelector('#box').scrollTo(0, 9999)").await?;
    page.until_painted().await?;
    let before = looks(&page).await?;
    assert_eq!(page.value("document.querySelector('#box').scrollTop > 100").await?, true);
    gate.open();
    page.until_ready_here().await?;
    page.until_painted().await?;
    assert_eq!(looks(&page).await?, before);
    Ok(())
}

async fn an_email_address_half_typed_survives_the_take_over(engine: Engine) -> Result<()> {
    let (scene, page, gate) = held(engine).await?;
    page.write(EMAIL, "marja@hal").await?;
    page.keys(&key::LEFT.repeat(4)).await?;
    gate.open();
    page.until("performance.getEntriesByType('resource').some(({ name, responseEnd }) => /_bg.wasm/.test(name) && responseEnd)")
        .await?;
    assert!(scene.door.count("frontdesk_widgets_bg.wasm") > 0);
    // Where the engine cannot tell the caret, the take-over waits: either way a letter lands where the caret stood.
    page.keys("X").await?;
    page.until_painted().await?;
    assert_eq!(page.text_of(EMAIL).await?, "marjaX@hal");
    page.keys("Y").await?;
    assert_eq!(page.text_of(EMAIL).await?, "marjaXY@hal");

    // Leaving the field is what the take-over waited for.
    page.keys(key::TAB).await?;
    page.until_ready_here().await?;
    page.write(COMPANY, "Hallamaa").await?;
    assert_eq!(page.text_of(COMPANY).await?, "Hallamaa");
    assert_eq!(page.text_of(EMAIL).await?, "marjaXY@hal");
    Ok(())
}

async fn an_error_shown_before_the_take_over_is_still_shown(engine: Engine) -> Result<()> {
    let (_scene, page, gate) = held(engine).await?;
    page.write(EMAIL, "marja at home").await?;
    page.keys(key::TAB).await?;
    let error = "Write an email address such as name@company.com";
    page.find("text", error).await?;
    gate.open();
    page.until_ready_here().await?;
    page.until_painted().await?;
    assert!(page.shows("text", error).await?);
    assert_eq!(page.text_of(EMAIL).await?, "marja at home");
    Ok(())
}

async fn a_button_pressed_before_the_take_over_is_pressed_after_it(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let gate = scene.door.hold("frontdesk_widgets_bg.wasm");
    let page = scene.visit("/").await?;
    page.bring_widget_near().await?;
    page.until("document.querySelector('frontdesk-consultation').hasAttribute('data-live')").await?;
    page.tick("radio", crate::visitor::STAGE).await?;
    page.select(crate::visitor::TIMELINE, "Within a year").await?;
    page.press("button", "Continue").await?;
    gate.open();
    page.find("textbox", NAME).await?;
    assert_eq!(page.events().await?, ["ready", "step"]);
    Ok(())
}
