//! Single-page sites mount and remove a widget for as long as a tab stays open.

use anyhow::{Context, Result};
use frontdesk_e2e::{Case, Engine, ONLY_CHROMIUM, Page, Scene, Setup, cases, page};
use serde_json::{Value, json};

/// What engines keep for themselves between two measurements.
const SLACK: i64 = 5;
const TIMES: i64 = 100;

pub(crate) fn cases() -> Vec<Case> {
    cases![
        ONLY_CHROMIUM => a_hundred_mounts_and_removals_leave_nothing_behind,
        ONLY_CHROMIUM => a_page_that_leaks_is_seen_by_the_same_measurement,
    ]
}

#[derive(Debug)]
struct Counts {
    documents: i64,
    nodes: i64,
    listeners: i64,
}

async fn count(scene: &Scene) -> Result<Counts> {
    for _ in 0..3 {
        scene.browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counters = scene.browser.devtools("Memory.getDOMCounters", json!({})).await?;
    let number =
        |name: &str| counters.get(name).and_then(Value::as_i64).with_context(|| format!("{counters}"));
    Ok(Counts {
        documents: number("documents")?,
        nodes: number("nodes")?,
        listeners: number("jsEventListeners")?,
    })
}

async fn mount_and_remove(page: &Page, times: i64) -> Result<()> {
    page.run_async(&format!(
        "for (let time = 0; time < {times}; time++) {{ \
           const host = document.createElement('frontdesk-consultation'); \
           const ready = new Promise((resolve) => host.addEventListener('frontdesk-ready', resolve, {{ once: true }})); \
           document.querySelector('main').prepend(host); \
           await ready; \
           const field = host.shadowRoot.querySelector('textarea'); field.focus(); field.value = 'x'; \
           field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
           await new Promise((resolve) => setTimeout(resolve)); \
           host.remove(); \
           await new Promise((resolve) => setTimeout(resolve)); \
         }} seen.events.length = 0;"
    ))
    .await?;
    Ok(())
}

/// Grown by so many documents, nodes and listeners.
async fn growth(engine: Engine, prepare: &str) -> Result<Counts> {
    let scene = Setup::new()?.file("empty.html", page("")).start(engine).await?;
    let page = scene.visit("/demo/empty.html").await?;
    page.until("customElements.get('frontdesk-consultation')").await?;
    // The first ones load and compile.
    mount_and_remove(&page, 5).await?;
    page.run(prepare, Vec::new()).await?;
    let before = count(&scene).await?;
    mount_and_remove(&page, TIMES).await?;
    let after = count(&scene).await?;
    eprintln!("before {before:?}, after {TIMES} mounts {after:?}");
    Ok(Counts {
        documents: after.documents - before.documents,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
    })
}

async fn a_hundred_mounts_and_removals_leave_nothing_behind(engine: Engine) -> Result<()> {
    let grown = growth(engine, "").await?;
    assert!(grown.documents <= 0, "{grown:?}");
    assert!(grown.nodes <= SLACK, "{grown:?}");
    assert!(grown.listeners <= SLACK, "{grown:?}");
    Ok(())
}

async fn a_page_that_leaks_is_seen_by_the_same_measurement(engine: Engine) -> Result<()> {
    let leak = "document.addEventListener('frontdesk-ready', ({ target }) => \
                addEventListener('resize', () => target.isConnected))";
    let grown = growth(engine, leak).await?;
    assert!(grown.listeners >= TIMES, "{grown:?}");
    assert!(grown.nodes >= TIMES, "{grown:?}");
    Ok(())
}
