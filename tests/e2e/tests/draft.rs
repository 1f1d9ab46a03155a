//! What a reload costs, and what is kept where.

use crate::visitor::MESSAGE;
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Setup, cases};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_reload_keeps_the_words_where_the_site_allows_it,
        EVERY => nothing_is_kept_where_memory_is_off,
        EVERY => nothing_is_kept_where_memory_is_in_links,
        EVERY => nothing_is_kept_before_consent_where_the_site_asks_first,
    ]
}

/// The journey is another matter, and kept beside them.
const DRAFTS: &str = "Object.keys(sessionStorage).filter((key) => key.startsWith('frontdesk:draft:')).length";

async fn a_reload_keeps_the_words_where_the_site_allows_it(engine: Engine) -> Result<()> {
    let scene = Setup::new()?.start(engine).await?;
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
