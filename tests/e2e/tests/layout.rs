//! Nothing on the page moves by itself.

use crate::visitor::answer_need;
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, ONLY_CHROMIUM, Page, Scene, Setup, cases, page, unrendered};
use std::time::Duration;

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";

pub(crate) fn cases() -> Vec<Case> {
    cases![
        ONLY_CHROMIUM => layout_does_not_shift,
        EVERY => the_rendered_form_is_as_tall_as_the_live_one,
        ONLY_CHROMIUM => layout_does_not_shift_where_the_form_is_the_first_thing,
        ONLY_CHROMIUM => layout_does_not_shift_while_styles_are_late,
        ONLY_CHROMIUM => layout_hardly_shifts_where_nothing_was_rendered,
    ]
}

/// What moved without being asked to, as Chromium counts it, with what it was.
async fn shifts(page: &Page) -> Result<(f64, String)> {
    page.until_painted().await?;
    let shifts = page.value("seen.shifts").await?;
    let all = shifts.as_array().cloned().unwrap_or_default();
    Ok((all.iter().filter_map(|shift| shift["value"].as_f64()).sum(), format!("{shifts:#}")))
}

async fn layout_does_not_shift(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    answer_need(&page).await?;
    page.press("button", "Continue").await?;
    page.find("button", "Back").await?;
    let (sum, what) = shifts(&page).await?;
    assert!(sum == 0.0, "{sum} {what}");
    Ok(())
}

/// A later step that takes no room once left its margin behind.
async fn the_rendered_form_is_as_tall_as_the_live_one(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let wasm = scene.door.hold("frontdesk_widgets_bg.wasm");
    let page = scene.visit("/").await?;
    page.bring_widget_near().await?;
    page.until("document.querySelector('frontdesk-consultation').hasAttribute('data-live')").await?;
    let height = "document.querySelector('frontdesk-consultation').getBoundingClientRect().height";
    page.until(&format!("{height} > 300")).await?;
    page.until_painted().await?;
    let rendered = page.value(height).await?;
    wasm.open();
    page.until_ready().await?;
    assert_eq!(page.value(height).await?, rendered);
    Ok(())
}

async fn first_thing(engine: Engine) -> Result<Scene> {
    Setup::new()?.file("one.html", page(TAG)).start(engine).await
}

async fn layout_does_not_shift_where_the_form_is_the_first_thing(engine: Engine) -> Result<()> {
    let scene = first_thing(engine).await?;
    let page = scene.visit("/demo/one.html").await?;
    page.until_ready_here().await?;
    let (sum, what) = shifts(&page).await?;
    assert!(sum == 0.0, "{sum} {what}");
    Ok(())
}

async fn layout_does_not_shift_while_styles_are_late(engine: Engine) -> Result<()> {
    let scene = first_thing(engine).await?;
    scene.door.delay("frontdesk.css", Duration::from_millis(300));
    let page = scene.visit("/demo/one.html").await?;
    page.until_ready_here().await?;
    let (sum, what) = shifts(&page).await?;
    assert!(sum == 0.0, "{sum} {what}");
    Ok(())
}

async fn layout_hardly_shifts_where_nothing_was_rendered(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let script = "<script async src=\"/frontdesk/frontdesk.js\" data-config=\"/demo/site.json\"></script>";
    scene.door.serve_page(
        "/plain.html",
        &unrendered(script, TAG),
        "default-src 'self' 'wasm-unsafe-eval'; img-src data:",
    );
    let page = scene.visit("/plain.html").await?;
    page.until_ready_here().await?;
    let (sum, what) = shifts(&page).await?;
    eprintln!("script tag alone: layout shift {sum:.4}");
    assert!(sum <= 0.1, "{sum} {what}");
    Ok(())
}
