//! Where a journey is kept, and where not.

use crate::gathering::{journey, names, prices};
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, cases, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_journey_is_stored_only_where_the_site_says_so,
        EVERY => nothing_is_stored_before_consent_and_all_of_it_after,
        EVERY => a_browser_that_refuses_tracking_stores_nothing,
        EVERY => a_journey_goes_on_over_pages,
        EVERY => a_journey_in_links_is_stored_nowhere_and_leaves_no_trace_in_addresses,
        EVERY => a_page_that_takes_the_click_itself_gets_an_untouched_link,
        EVERY => memory_that_cannot_be_read_does_no_harm,
        EVERY => signals_that_are_too_old_or_from_the_future_are_dropped,
        EVERY => memory_stays_within_its_bytes_and_keeps_the_first_arrival,
        EVERY => two_tabs_do_not_lose_each_others_signals,
        EVERY => erasing_in_one_tab_erases_in_the_other,
        EVERY => a_journey_is_known_where_storage_is_blocked,
        EVERY => reset_erases_everything,
    ]
}

const STORED: &str = "sessionStorage.length + localStorage.length";

fn with(privacy: Value) -> Result<Setup> {
    let setup = Setup::new()?.config(|site| site["privacy"] = privacy);
    let links = "<a href=\"/demo/next.html\">Next</a> <a href=\"/demo/next.html#part\">Part</a>";
    Ok(setup.file("prices.html", prices(links)).file("next.html", prices("").replace("Prices", "Next page")))
}

async fn at_prices(engine: Engine, privacy: Value) -> Result<(Scene, Page)> {
    let scene = with(privacy)?.start(engine).await?;
    let page = scene.visit("/demo/prices.html").await?;
    Ok((scene, page))
}

/// The labels of page views.
async fn viewed(page: &Page) -> Result<Vec<String>> {
    let mut labels: Vec<_> =
        journey(page).await?.iter().filter_map(|one| one["label"].as_str().map(str::to_owned)).collect();
    labels.dedup();
    Ok(labels)
}

/// Waits until the page without a form has gathered its journey by itself.
async fn until_kept(page: &Page) -> Result<()> {
    page.until("(localStorage['frontdesk:journey:tammivuo'] || sessionStorage['frontdesk:journey:tammivuo'] || '').includes('page-viewed')")
        .await
}

async fn a_journey_is_stored_only_where_the_site_says_so(engine: Engine) -> Result<()> {
    for (memory, place) in [("local", "localStorage"), ("session", "sessionStorage")] {
        let (_scene, page) = at_prices(engine, json!({ "memory": memory })).await?;
        until_kept(&page).await?;
        assert_eq!(page.value(STORED).await?, 1);
        assert_eq!(page.value(&format!("{place}.length")).await?, 1);
        let kept = page.value(&format!("JSON.parse({place}['frontdesk:journey:tammivuo'])")).await?;
        assert_eq!((&kept["v"], &kept["signals"][0]["signal"]), (&json!(1), &json!("arrived")));
        assert_eq!(page.value("document.cookie").await?, "");
    }
    let (scene, page) = at_prices(engine, json!({ "memory": "off" })).await?;
    assert_eq!(names(&page).await?.len(), 3, "the page itself knows");
    let page = {
        page.press("link", "Next").await?;
        page
    };
    page.until("document.title === 'Next page'").await?;
    assert_eq!(viewed(&page).await?, ["Next page"]);
    assert_eq!(page.value(STORED).await?, 0);
    assert_eq!(page.value("location.href").await?, scene.address("/demo/next.html"));
    Ok(())
}

async fn nothing_is_stored_before_consent_and_all_of_it_after(engine: Engine) -> Result<()> {
    let (_scene, page) = at_prices(engine, json!({ "memory": "local", "askFirst": true })).await?;
    journey(&page).await?;
    page.value("frontdesk.track('demo-watched')").await?;
    assert_eq!(page.value(STORED).await?, 0);
    page.value("frontdesk.consent(true)").await?;
    until_kept(&page).await?;
    assert!(
        page.value("localStorage['frontdesk:journey:tammivuo']").await?.to_string().contains("demo-watched")
    );
    page.value("frontdesk.consent(false)").await?;
    assert_eq!(page.value(STORED).await?, 0);
    page.value("frontdesk.track('demo-left')").await?;
    assert!(names(&page).await?.contains(&"demo-left".to_owned()), "the page itself goes on");
    assert_eq!(page.value(STORED).await?, 0);
    Ok(())
}

async fn a_browser_that_refuses_tracking_stores_nothing(engine: Engine) -> Result<()> {
    for (property, value) in [("globalPrivacyControl", "true"), ("doNotTrack", "'1'")] {
        let refusal =
            format!("Object.defineProperty(Navigator.prototype, '{property}', {{ get: () => {value} }})");
        let scene = with(json!({ "memory": "local" }))?.file("refusal.js", refusal).start(engine).await?;
        scene.door.replace(
            "GET /demo/",
            "<script async",
            "<script src=\"/demo/refusal.js\"></script><script async",
        );
        let page = scene.visit("/demo/prices.html").await?;
        assert_eq!(names(&page).await?.len(), 3);
        page.value("frontdesk.consent(true)").await?;
        page.value("frontdesk.track('demo-watched')").await?;
        assert_eq!(names(&page).await?.len(), 4);
        assert_eq!(page.value(STORED).await?, 0, "{property}");
    }
    Ok(())
}

async fn a_journey_goes_on_over_pages(engine: Engine) -> Result<()> {
    for memory in ["session", "local"] {
        let (_scene, page) = at_prices(engine, json!({ "memory": memory })).await?;
        until_kept(&page).await?;
        page.press("link", "Next").await?;
        page.until("document.title === 'Next page'").await?;
        assert_eq!(viewed(&page).await?, ["Prices", "Next page"], "{memory}");
        let arrivals = names(&page).await?.iter().filter(|name| *name == "arrived").count();
        assert_eq!(arrivals, 1, "the same visit");
    }
    Ok(())
}

async fn a_journey_in_links_is_stored_nowhere_and_leaves_no_trace_in_addresses(engine: Engine) -> Result<()> {
    let (scene, page) = at_prices(engine, json!({ "memory": "link" })).await?;
    journey(&page).await?;
    page.value("frontdesk.track('demo-watched', { label: 'สาธิต' })").await?;
    for _ in 0..60 {
        page.value("frontdesk.track('long-'+'x'.repeat(50), { label: 'y'.repeat(100) + Math.random() })")
            .await?;
    }
    let keep_href = "document.querySelector('a').addEventListener('click', (event) => { window.href = event.target.href; \
                     setTimeout(() => setTimeout(() => (sessionStorage.href = event.target.getAttribute('href')))) })";
    page.value(keep_href).await?;
    page.find("link", "Next").await?.focus().await?;
    page.keys(frontdesk_e2e::key::ENTER).await?;
    page.until("document.title === 'Next page'").await?;
    page.until("window.frontdesk?.isLoaded").await?;
    assert_eq!(page.value("location.href").await?, scene.address("/demo/next.html"));
    let told = names(&page).await?;
    assert_eq!(told[0], "arrived");
    assert!(told.len() > 6 && told.len() < 30, "the first arrival and the latest of the rest: {told:?}");
    assert!(told.iter().filter(|name| *name == "arrived").count() == 1, "{told:?}");
    page.value("delete sessionStorage.href").await?;
    assert_eq!(page.value(STORED).await?, 0);
    Ok(())
}

async fn a_page_that_takes_the_click_itself_gets_an_untouched_link(engine: Engine) -> Result<()> {
    let (scene, page) = at_prices(engine, json!({ "memory": "link" })).await?;
    journey(&page).await?;
    let take = "document.addEventListener('click', (event) => { event.preventDefault(); window.went = event.target.href })";
    page.value(take).await?;
    page.press("link", "Next").await?;
    page.until("window.went").await?;
    assert_eq!(page.value("went").await?, scene.address("/demo/next.html"));
    assert_eq!(page.value("document.querySelector('a').getAttribute('href')").await?, "/demo/next.html");

    let page = scene.visit("/demo/prices.html").await?;
    journey(&page).await?;
    let follow = "document.addEventListener('click', (event) => setTimeout(() => event.target.setAttribute('data-after', event.target.getAttribute('href'))), true)";
    page.value(follow).await?;
    page.value("window.open = undefined").await?;
    page.press("link", "Part").await?;
    page.until("document.title === 'Next page'").await?;
    assert_eq!(page.value("location.hash").await?, "#part", "the page's own fragment is its own");
    Ok(())
}

async fn memory_that_cannot_be_read_does_no_harm(engine: Engine) -> Result<()> {
    let (_scene, page) = at_prices(engine, json!({ "memory": "local" })).await?;
    until_kept(&page).await?;
    let now = "new Date().toISOString()";
    let hostile = [
        "'{'".to_owned(),
        "'null'".to_owned(),
        "'[]'".to_owned(),
        "'\"x\"'".to_owned(),
        format!("JSON.stringify({{ v: 0, signals: [{{ at: {now}, signal: 'older' }}] }})"),
        "JSON.stringify({ v: 1, signals: 'many', choice: 'maybe' })".to_owned(),
        format!(
            "JSON.stringify({{ v: 1, signals: [null, 1, 'x', [], {{}}, {{ at: 5, signal: 'number' }}, {{ at: 'soon', signal: 'soon' }}, \
                 {{ at: {now}, signal: 'Not A Word' }}, {{ at: {now}, signal: {{}} }}] }})"
        ),
        // 10 MB as the browser counts them.
        format!(
            "JSON.stringify({{ v: 1, signals: [{{ at: {now}, signal: 'large', label: 'x'.repeat(5_200_000) }}] }}).slice(0, 5_200_000)"
        ),
    ];
    for text in hostile {
        let set = format!(
            "(() => {{ try {{ localStorage['frontdesk:journey:tammivuo'] = {text} }} catch {{ \
                            localStorage['frontdesk:journey:tammivuo'] = 'x'.repeat(4_000_000) }} }})()"
        );
        page.value(&set).await?;
        page.driver().refresh().await?;
        until_kept(&page).await?;
        assert_eq!(names(&page).await?, ["arrived", "page-viewed", "page-viewed"], "{text}");
        let seen = page.value("seen").await?;
        assert_eq!((&seen["errors"], &seen["said"]), (&json!([]), &json!([])), "{text}: {seen:#}");
    }
    // The good ones among bad ones stay.
    let mixed = format!(
        "localStorage['frontdesk:journey:tammivuo'] = JSON.stringify({{ v: 1, signals: \
                         [{{ signal: 'bad' }}, {{ at: {now}, signal: 'good', label: 7, seconds: -1, campaign: [], more: 1 }}] }})"
    );
    page.value(&mixed).await?;
    page.driver().refresh().await?;
    assert_eq!(journey(&page).await?[0], json!({ "signal": "good", "label": "7" }));
    Ok(())
}

async fn signals_that_are_too_old_or_from_the_future_are_dropped(engine: Engine) -> Result<()> {
    let (_scene, page) = at_prices(engine, json!({ "memory": "local", "keepDays": 10 })).await?;
    until_kept(&page).await?;
    let days = |days: f64| format!("new Date(Date.now() + {days} * 864e5).toISOString()");
    let set = format!(
        "localStorage['frontdesk:journey:tammivuo'] = JSON.stringify({{ v: 1, signals: [ \
         {{ at: {}, signal: 'expired' }}, {{ at: {}, signal: 'recent' }}, {{ at: {}, signal: 'future' }}] }})",
        days(-10.1),
        days(-9.9),
        days(1.1)
    );
    page.value(&set).await?;
    page.driver().refresh().await?;
    until_kept(&page).await?;
    assert_eq!(names(&page).await?, ["recent", "arrived", "page-viewed", "page-viewed"]);
    let kept = page.value("localStorage['frontdesk:journey:tammivuo']").await?.to_string();
    assert!(!kept.contains("expired") && !kept.contains("future"), "{kept}");
    Ok(())
}

async fn memory_stays_within_its_bytes_and_keeps_the_first_arrival(engine: Engine) -> Result<()> {
    let (scene, page) = at_prices(engine, json!({ "memory": "local" })).await?;
    until_kept(&page).await?;
    let many = "for (let i = 0; i < 600; i++) frontdesk.track(i < 300 ? 'page-viewed' : 'demo-watched', { label: 'ไ'.repeat(100) + i })";
    page.run(many, Vec::new()).await?;
    page.until("localStorage['frontdesk:journey:tammivuo'].includes('ไ599')").await?;
    let bytes =
        page.value("new TextEncoder().encode(localStorage['frontdesk:journey:tammivuo']).length").await?;
    assert!(bytes.as_u64().is_some_and(|bytes| bytes <= 32_768 && bytes > 30_000), "{bytes}");
    scene.visit("/demo/next.html").await?;
    journey(&page).await?;
    let kept = "JSON.parse(localStorage['frontdesk:journey:tammivuo']).signals.map(({ signal, label }) => `${signal} ${label}`)";
    let kept: Vec<String> = serde_json::from_value(page.value(kept).await?)?;
    assert_eq!(kept[0], "arrived undefined");
    assert!(!kept.iter().any(|one| one.starts_with("page-viewed ไ")), "page views go first: {kept:?}");
    Ok(())
}

/// Two tabs on the same page; the second one is in front.
async fn two_tabs(
    engine: Engine,
) -> Result<(Scene, Page, thirtyfour::WindowHandle, thirtyfour::WindowHandle)> {
    let (scene, page) = at_prices(engine, json!({ "memory": "local" })).await?;
    until_kept(&page).await?;
    let first = page.driver().window().await?;
    let second = page.driver().new_tab().await?;
    page.driver().switch_to_window(second.clone()).await?;
    let page = scene.visit("/demo/next.html").await?;
    journey(&page).await?;
    Ok((scene, page, first, second))
}

async fn two_tabs_do_not_lose_each_others_signals(engine: Engine) -> Result<()> {
    let (_scene, page, first, second) = two_tabs(engine).await?;
    // Both write at the same time; a tab in the background once a second.
    let write = |tab: &str| {
        format!(
            "(() => {{ let i = 0; const tick = () => {{ frontdesk.track('from-{tab}', {{ value: ++i }}); if (i < 8) setTimeout(tick, 15) }}; setTimeout(tick, 300) }})()"
        )
    };
    page.value(&write("second")).await?;
    page.driver().switch_to_window(first.clone()).await?;
    page.value(&write("first")).await?;
    for tab in [&first, &second] {
        page.driver().switch_to_window((*tab).clone()).await?;
        let all = until("all signals", async || {
            let told = names(&page).await?;
            let count = |tab: &str| told.iter().filter(|name| name.as_str() == tab).count();
            Ok((count("from-first") == 8 && count("from-second") == 8).then_some(()))
        });
        all.await?;
    }
    let kept = "JSON.parse(localStorage['frontdesk:journey:tammivuo']).signals.filter(({ signal }) => signal.startsWith('from-')).length";
    page.until(&format!("{kept} === 16")).await
}

async fn erasing_in_one_tab_erases_in_the_other(engine: Engine) -> Result<()> {
    let (_scene, page, first, _) = two_tabs(engine).await?;
    page.value("frontdesk.reset()").await?;
    assert_eq!(page.value(STORED).await?, 0);
    page.driver().switch_to_window(first).await?;
    until("an empty journey", async || Ok(names(&page).await?.is_empty().then_some(()))).await?;
    page.value("frontdesk.track('demo-watched')").await?;
    page.until("localStorage['frontdesk:journey:tammivuo']?.includes('demo-watched')").await?;
    assert_eq!(names(&page).await?, ["demo-watched"]);
    Ok(())
}

async fn a_journey_is_known_where_storage_is_blocked(engine: Engine) -> Result<()> {
    let block = "for (const kind of ['localStorage', 'sessionStorage']) \
                 Object.defineProperty(window, kind, { get() { throw new DOMException('blocked', 'SecurityError') } })";
    let scene = with(json!({ "memory": "local" }))?.file("block.js", block).start(engine).await?;
    scene.door.replace(
        "GET /demo/",
        "<script async",
        "<script src=\"/demo/block.js\"></script><script async",
    );
    let page = scene.visit("/demo/prices.html").await?;
    assert_eq!(names(&page).await?, ["arrived", "page-viewed", "page-viewed"]);
    page.value("frontdesk.reset()").await?;
    assert_eq!(names(&page).await?, [""; 0]);
    let seen = page.value("seen").await?;
    assert_eq!((&seen["errors"], &seen["said"]), (&json!([]), &json!([])), "{seen:#}");
    Ok(())
}

async fn reset_erases_everything(engine: Engine) -> Result<()> {
    for memory in ["local", "session", "link", "off"] {
        let (_scene, page) = at_prices(engine, json!({ "memory": memory })).await?;
        journey(&page).await?;
        page.value(
            "(sessionStorage['frontdesk:draft:tammivuo:consultation'] = '[]', sessionStorage.mine = '1')",
        )
        .await?;
        page.value("frontdesk.reset()").await?;
        assert_eq!(names(&page).await?, [""; 0], "{memory}");
        assert_eq!(page.value(STORED).await?, 1, "{memory}: what is the page's stays, and nothing else");
    }
    Ok(())
}
