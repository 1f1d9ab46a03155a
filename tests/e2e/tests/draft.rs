//! What a reload costs, and what is kept where.

use crate::visitor::MESSAGE;
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Setup, cases};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_reload_keeps_the_words_where_the_site_allows_it,
        EVERY => words_typed_after_a_reload_win_over_the_draft,
        EVERY => nothing_is_kept_where_memory_is_off,
        EVERY => nothing_is_kept_where_memory_is_in_links,
        EVERY => nothing_is_kept_before_consent_where_the_site_asks_first,
    ]
}

/// A site that keeps drafts without asking.
fn keeping() -> Result<Setup> {
    Ok(Setup::new()?.config(|site| site["privacy"] = json!({ "memory": "session" })))
}

/// The journey is another matter, and kept beside them.
const DRAFTS: &str = "Object.keys(sessionStorage).filter((key) => key.startsWith('frontdesk:draft:')).length";

async fn a_reload_keeps_the_words_where_the_site_allows_it(engine: Engine) -> Result<()> {
    let scene = keeping()?.start(engine).await?;
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    assert_eq!(page.value(DRAFTS).await?, 0, "kept before the visitor did anything");
    page.write(MESSAGE, "Two nesting lines.").await?;
    page.until("JSON.stringify(sessionStorage).includes('Two nesting lines.')").await?;
    page.driver().refresh().await?;
    page.until_ready().await?;
    page.find("button", "Start over").await?;
    assert_eq!(page.text_of(MESSAGE).await?, "Two nesting lines.");

    page.press("button", "Start over").await?;
    page.until_gone("button", "Start over").await?;
    assert_eq!(page.text_of(MESSAGE).await?, "");
    assert_eq!(page.value(DRAFTS).await?, 0);
    assert_eq!(page.value("localStorage.length").await?, 0);
    assert_eq!(page.value("document.cookie").await?, "");
    Ok(())
}

/// What stood in the draft once replaced what was typed between a reload and the take-over.
async fn words_typed_after_a_reload_win_over_the_draft(engine: Engine) -> Result<()> {
    let scene = keeping()?.start(engine).await?;
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    page.write(MESSAGE, "Old words.").await?;
    page.until("JSON.stringify(sessionStorage).includes('Old words.')").await?;
    let gate = scene.door.hold("frontdesk_widgets_bg.wasm");
    let page = scene.visit("/").await?;
    page.bring_widget_near().await?;
    page.write(MESSAGE, "New words.").await?;
    gate.open();
    page.until_ready().await?;
    assert_eq!(page.text_of(MESSAGE).await?, "New words.");
    Ok(())
}

async fn nothing_is_kept_where_memory_is_off(engine: Engine) -> Result<()> {
    keeps_nothing(engine, "off").await
}

async fn nothing_is_kept_where_memory_is_in_links(engine: Engine) -> Result<()> {
    keeps_nothing(engine, "link").await
}

async fn keeps_nothing(engine: Engine, memory: &str) -> Result<()> {
    let setup = Setup::new()?.config(|site| site["privacy"] = json!({ "memory": memory }));
    let scene = setup.start(engine).await?;
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    page.write(MESSAGE, "Two nesting lines.").await?;
    page.event("started").await?;
    page.until_painted().await?;
    assert_eq!(page.value("sessionStorage.length + localStorage.length").await?, 0);
    page.driver().refresh().await?;
    page.until_ready().await?;
    assert_eq!(page.text_of(MESSAGE).await?, "");
    Ok(())
}

async fn nothing_is_kept_before_consent_where_the_site_asks_first(engine: Engine) -> Result<()> {
    let setup =
        Setup::new()?.config(|site| site["privacy"] = json!({ "memory": "session", "askFirst": true }));
    let scene = setup.start(engine).await?;
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    page.write(MESSAGE, "Two nesting lines.").await?;
    page.event("started").await?;
    page.until_painted().await?;
    assert_eq!(page.value("sessionStorage.length").await?, 0);
    page.value("frontdesk.consent(true)").await?;
    page.until(&format!("{DRAFTS} > 0")).await?;
    page.value("frontdesk.consent(false)").await?;
    page.until("sessionStorage.length === 0").await?;
    Ok(())
}
