//! What a visitor does becomes signals.

use crate::visitor::request_a_consultation;
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, cases, page};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_page_view_and_an_arrival_with_its_campaign_are_gathered,
        EVERY => what_a_visitor_opens_taps_and_plays_is_gathered,
        EVERY => the_steps_and_the_declared_answers_of_a_form_are_gathered,
        EVERY => a_page_may_track_words_of_its_own,
        EVERY => a_name_that_is_no_word_is_one_warning_and_nothing_else,
        EVERY => a_page_that_never_reloads_has_a_view_for_each_path,
        EVERY => an_invitation_is_noted_and_leaves_the_address_bar,
        EVERY => a_link_for_a_colleague_keeps_the_group_and_drops_the_campaign,
    ]
}

/// A page about prices, without a form.
pub(crate) fn prices(tags: &str) -> String {
    let head = "<title>Prices</title><meta name=\"frontdesk:topic\" content=\"pricing, terms\">";
    page(tags).replace("<title>A page</title>", head)
}

/// What is known, without the times.
pub(crate) async fn journey(page: &Page) -> Result<Vec<Value>> {
    page.until("window.frontdesk && frontdesk.isLoaded").await?;
    let told = page.run_async("return await frontdesk.journey()").await?;
    let mut signals: Vec<Value> = serde_json::from_value(told)?;
    for signal in &mut signals {
        let signal = signal.as_object_mut();
        let at = signal.and_then(|signal| signal.remove("at")).unwrap_or_default();
        assert!(at.as_str().is_some_and(|at| at.ends_with('Z')), "{at}");
    }
    Ok(signals)
}

/// The names of what is known.
pub(crate) async fn names(page: &Page) -> Result<Vec<String>> {
    let signals = journey(page).await?;
    Ok(signals.iter().map(|signal| signal["signal"].as_str().unwrap_or_default().to_owned()).collect())
}

async fn with_prices(engine: Engine, tags: &str) -> Result<Scene> {
    Setup::new()?.file("prices.html", prices(tags)).start(engine).await
}

async fn nothing_thrown(page: &Page) -> Result<()> {
    let seen = page.value("seen").await?;
    assert_eq!(seen["errors"], json!([]), "{seen:#}");
    assert_eq!(seen["violations"], json!([]), "{seen:#}");
    Ok(())
}

async fn a_page_view_and_an_arrival_with_its_campaign_are_gathered(engine: Engine) -> Result<()> {
    let scene = with_prices(engine, "").await?;
    let hostile = "x".repeat(10_000);
    let query = format!(
        "utm_source=fair&utm_term=%3Cb%3E%0A1&utm_content={hostile}&email=ada@acme.example&utm_source=twice"
    );
    let page = scene.visit(&format!("/demo/prices.html?{query}")).await?;
    let viewed = |topic| json!({ "signal": "page-viewed", "topic": topic, "value": "/demo/prices.html", "label": "Prices" });
    let arrived = json!({
        "signal": "arrived",
        "value": "/demo/prices.html",
        "campaign": { "utm_source": "fair", "utm_term": "<b> 1", "utm_content": "x".repeat(100) },
    });
    assert_eq!(journey(&page).await?, [arrived, viewed("pricing"), viewed("terms")]);
    nothing_thrown(&page).await
}

async fn what_a_visitor_opens_taps_and_plays_is_gathered(engine: Engine) -> Result<()> {
    let tags = "<a href=\"tel:+358401234567\">Call us</a> <a href=\"mailto:us@acme.example\">Write to us</a> \
                <p data-frontdesk-topic=\"specification\"><a href=\"/files/Line.PDF?v=2\"> Line <b>data</b>\n sheet</a></p> \
                <a href=\"/demo/other.html\">Another page</a><video title=\"The line at work\"></video>";
    let scene = with_prices(engine, tags).await?;
    let page = scene.visit("/demo/prices.html").await?;
    let before = journey(&page).await?.len();
    // A page that stops the event does not hide the deed.
    let stay = "document.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation() }, true)";
    page.value(stay).await?;
    for link in ["Call us", "Write to us", "Line data sheet", "Another page"] {
        page.press("link", link).await?;
    }
    for _ in 0..2 {
        page.value("document.querySelector('video').dispatchEvent(new Event('play'))").await?;
    }
    let expected = [
        json!({ "signal": "phone-tapped" }),
        json!({ "signal": "mail-tapped" }),
        json!({ "signal": "document-opened", "topic": "specification", "value": "/files/Line.PDF", "label": "Line data sheet" }),
        json!({ "signal": "video-played", "label": "The line at work" }),
    ];
    assert_eq!(journey(&page).await?[before..], expected);
    nothing_thrown(&page).await
}

async fn the_steps_and_the_declared_answers_of_a_form_are_gathered(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/").await?;
    request_a_consultation(&page).await?;
    let signals = journey(&page).await?;
    let told = |signal: &Value| {
        format!(
            "{} {}",
            signal["signal"].as_str().unwrap_or_default(),
            signal["value"].as_str().unwrap_or_default()
        )
    };
    let told: Vec<_> = signals.iter().map(told).collect();
    for expected in [
        "form-started consultation",
        "form-step you",
        "role-declared finance",
        "timeline-declared quarter",
        "consultation-requested consultation",
    ] {
        assert!(told.iter().any(|one| one == expected), "no {expected} in {told:#?}");
    }
    assert!(told.iter().any(|one| one.starts_with("stage-declared ")), "{told:#?}");
    let kept = page.value("JSON.stringify(sessionStorage)").await?.to_string();
    for secret in ["Marja", "hallamaa", "Hallamaa", "nesting"] {
        assert!(!kept.contains(secret), "{secret} in {kept}");
    }
    nothing_thrown(&page).await
}

async fn a_page_may_track_words_of_its_own(engine: Engine) -> Result<()> {
    let stub = "window.frontdesk = window.frontdesk || []; window.heard = []; \
                document.addEventListener('frontdesk-signal', ({ detail }) => heard.push(detail.signal)); \
                frontdesk.push(['track', 'demo-watched', { topic: 'demo', value: 7, label: 'A\\u0007B', seconds: 40.4, secret: 1 }]);";
    // Without `async` it runs first, however long the other one takes.
    let stubbed = prices("").replace("<script async", "<script src=\"/demo/stub.js\"></script><script async");
    let scene = Setup::new()?.file("stub.js", stub).file("prices.html", stubbed).start(engine).await?;
    let page = scene.visit("/demo/prices.html").await?;
    let expected =
        json!({ "signal": "demo-watched", "topic": "demo", "value": "7", "label": "A B", "seconds": 40 });
    assert!(journey(&page).await?.contains(&expected));
    assert!(page.value("heard.includes('demo-watched') && heard.includes('page-viewed')").await? == true);
    nothing_thrown(&page).await
}

async fn a_name_that_is_no_word_is_one_warning_and_nothing_else(engine: Engine) -> Result<()> {
    let scene = with_prices(engine, "").await?;
    let page = scene.visit("/demo/prices.html").await?;
    let before = journey(&page).await?;
    page.value(
        "(frontdesk.track('Demo Watched'), frontdesk.track('x'.repeat(61)), frontdesk.track(), undefined)",
    )
    .await?;
    assert_eq!(journey(&page).await?, before);
    let said = page.value("seen.said").await?;
    assert_eq!(said.as_array().map(Vec::len), Some(1), "{said}");
    let said = said[0].as_str().unwrap_or_default();
    assert!(said.contains("Demo Watched") && said.contains("kebab-case"), "{said}");
    nothing_thrown(&page).await
}

async fn a_page_that_never_reloads_has_a_view_for_each_path(engine: Engine) -> Result<()> {
    let scene = with_prices(engine, "<button type=\"button\">Next</button>").await?;
    let page = scene.visit("/demo/prices.html").await?;
    let before = journey(&page).await?;
    let route = "document.querySelector('main button').addEventListener('click', () => { \
                   history.pushState(null, '', '/demo/next'); document.title = 'Next page'; \
                   document.querySelector('meta[name=\"frontdesk:topic\"]').remove() })";
    page.value(route).await?;
    page.press("button", "Next").await?;
    page.until("(frontdesk.journey().then((now) => (window.known = now)), window.known?.some(({ label }) => label === 'Next page'))")
        .await?;
    // Neither a fragment nor a return from the browser's cache is a page.
    page.value(
        "(location.hash = 'part', dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))",
    )
    .await?;
    let after = journey(&page).await?;
    assert_eq!(after.len(), before.len() + 1, "{after:#?}");
    let viewed = json!({ "signal": "page-viewed", "value": "/demo/next", "label": "Next page" });
    assert_eq!(after.last(), Some(&viewed));
    nothing_thrown(&page).await
}

async fn an_invitation_is_noted_and_leaves_the_address_bar(engine: Engine) -> Result<()> {
    let scene = with_prices(engine, "").await?;
    let page = scene.visit("/demo/prices.html#frontdesk-group=0f8d-group-7&frontdesk-role=finance").await?;
    let invited = json!({ "signal": "invited", "value": "0f8d-group-7", "label": "finance" });
    assert!(journey(&page).await?.contains(&invited));
    assert_eq!(page.value("location.href").await?, scene.address("/demo/prices.html"));

    for id in ["short", "with%20space-and-more", "%3Cscript%3E-script", &"x".repeat(65)] {
        scene.visit("/demo/prices.html?other").await?;
        let page = scene.visit(&format!("/demo/prices.html#frontdesk-group={id}")).await?;
        page.value("sessionStorage.clear()").await?;
        let page = {
            page.driver().refresh().await?;
            page
        };
        assert!(!names(&page).await?.contains(&"invited".to_owned()), "{id}");
    }
    let page = scene.visit("/demo/prices.html?part#part").await?;
    journey(&page).await?;
    assert_eq!(page.value("location.hash").await?, "#part");
    nothing_thrown(&page).await
}

async fn a_link_for_a_colleague_keeps_the_group_and_drops_the_campaign(engine: Engine) -> Result<()> {
    let scene = with_prices(engine, "").await?;
    let page = scene.visit("/demo/prices.html?utm_source=fair&size=3#part").await?;
    page.until("window.frontdesk && frontdesk.isLoaded").await?;
    let link = page.run_async("return await frontdesk.invite('finance')").await?;
    let link = link.as_str().unwrap_or_default();
    let (address, group) = link.split_once("#frontdesk-group=").unwrap_or_default();
    assert_eq!(address, scene.address("/demo/prices.html?size=3"));
    assert!(group.len() == 36 && !group.contains('&'), "{group}");
    let again = page.run_async("return await frontdesk.invite()").await?;
    assert_eq!(again, link, "another group");
    let shared = json!({ "signal": "link-shared", "value": group, "label": "finance" });
    assert!(journey(&page).await?.contains(&shared));
    nothing_thrown(&page).await
}
