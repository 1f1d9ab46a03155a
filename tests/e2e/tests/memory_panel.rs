//! The panel in which visitors see, erase and switch off what a site remembers.

use crate::gathering::{journey, names, prices};
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, ONLY_CHROMIUM, Page, Scene, Setup, audit, cases, key};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => the_panel_tells_the_journey_in_plain_words_visit_by_visit,
        EVERY => the_panel_erases_and_puts_back_by_keyboard_alone,
        EVERY => the_panel_tells_why_nothing_is_remembered,
        EVERY => a_visitor_who_switches_it_off_is_not_remembered_on_the_next_page,
        EVERY => a_visitor_may_switch_on_what_the_site_asks_for,
        EVERY => the_panel_works_where_web_assembly_is_refused,
        ONLY_CHROMIUM => axe_finds_nothing_in_the_panel,
    ]
}

const TAG: &str = "<frontdesk-memory></frontdesk-memory>";
const KEY: &str = "frontdesk:journey:tammivuo";
const REMEMBER: &str = "Remember my visits";

async fn with_panel(engine: Engine, privacy: Value) -> Result<(Scene, Page)> {
    let setup = Setup::new()?.config(|site| site["privacy"] = privacy).file("prices.html", prices(TAG));
    let scene = setup.file("next.html", prices("").replace("Prices", "Next page")).start(engine).await?;
    let page = scene.visit("/demo/prices.html").await?;
    Ok((scene, page))
}

/// What the panel says.
async fn words(page: &Page) -> Result<String> {
    page.until("document.querySelector('frontdesk-memory').shadowRoot?.querySelector('.base')").await?;
    let words = page
        .value("document.querySelector('frontdesk-memory').shadowRoot.querySelector('.base').innerText")
        .await?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

async fn the_panel_tells_the_journey_in_plain_words_visit_by_visit(engine: Engine) -> Result<()> {
    let (_scene, page) = with_panel(engine, json!({ "memory": "local", "keepDays": 30 })).await?;
    words(&page).await?;
    let earlier = format!(
        "(() => {{ const at = new Date(Date.now() - 3 * 864e5).toISOString(); localStorage['{KEY}'] = JSON.stringify({{ v: 1, signals: [ \
         {{ at, signal: 'arrived', value: '/', referrer: 'https://www.google.com/' }}, {{ at, signal: 'page-viewed', label: '<b>Lines</b>' }}, \
         {{ at, signal: 'phone-tapped' }}, {{ at, signal: 'stage-declared', value: 'comparing-offers' }}, {{ at, signal: 'their-own-word' }}] }}) }})()"
    );
    page.value(&earlier).await?;
    page.driver().refresh().await?;
    let told = words(&page).await?;
    assert!(told.contains("Kept in this browser. Each entry goes after 30 days."), "{told}");
    assert!(
        told.contains("Your name, your email address and what you write are never part of it."),
        "{told}"
    );
    assert_eq!(told.matches("Looked at: Prices").count(), 1, "two topics are one page: {told}");
    assert!(!told.contains("google.com"), "earlier visits are folded: {told}");
    let unfold = "[...document.querySelector('frontdesk-memory').shadowRoot.querySelectorAll('details')].at(-1).querySelector('summary').click()";
    page.value(unfold).await?;
    let told = words(&page).await?;
    for words in [
        "Came from www.google.com",
        "Looked at: <b>Lines</b>",
        "Tapped the phone number",
        "Answered: comparing offers",
        "Noted: their own word",
    ] {
        assert!(told.contains(words), "no “{words}” in {told}");
    }
    // It goes on as the journey does, and what is unfolded stays so.
    page.value("frontdesk.track('case-viewed', { label: 'Hallamaa Kitchens' })").await?;
    let told = words(&page).await?;
    assert!(told.contains("Read: Hallamaa Kitchens") && told.contains("google.com"), "{told}");
    let seen = page.value("seen").await?;
    assert_eq!((&seen["errors"], &seen["violations"]), (&json!([]), &json!([])), "{seen:#}");
    Ok(())
}

async fn the_panel_erases_and_puts_back_by_keyboard_alone(engine: Engine) -> Result<()> {
    let (_scene, page) = with_panel(engine, json!({ "memory": "local" })).await?;
    page.find("button", "Erase all of it").await?;
    page.value("sessionStorage['frontdesk:draft:tammivuo:consultation'] = '[]'").await?;
    let before = journey(&page).await?;
    page.tab_to("button", "Erase all of it").await?;
    page.keys(key::ENTER).await?;
    page.find("status", "Erased.").await?;
    assert!(page.has_focus("button", "Undo").await?, "{}", page.focused().await?);
    assert_eq!(page.value("sessionStorage.length + localStorage.length").await?, 0);
    assert_eq!(names(&page).await?, [""; 0]);
    assert!(words(&page).await?.contains("Nothing is remembered."));

    page.keys(key::ENTER).await?;
    page.find("status", "Put back.").await?;
    assert!(page.has_focus("button", "Erase all of it").await?, "{}", page.focused().await?);
    assert_eq!(journey(&page).await?, before);
    page.until(&format!("localStorage['{KEY}'].includes('page-viewed') && sessionStorage.length === 1"))
        .await?;
    page.until_gone("button", "Undo").await
}

async fn the_panel_tells_why_nothing_is_remembered(engine: Engine) -> Result<()> {
    let (_scene, page) = with_panel(engine, json!({})).await?;
    let told = words(&page).await?;
    assert!(told.contains("This site has chosen not to remember visits. This page alone knows"), "{told}");
    assert!(!page.shows("switch", REMEMBER).await?);

    let refusal = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";
    let setup = Setup::new()?.file("refusal.js", refusal).file("prices.html", prices(TAG));
    let scene = setup.start(engine).await?;
    scene.door.replace(
        "GET /demo/",
        "<script async",
        "<script src=\"/demo/refusal.js\"></script><script async",
    );
    let page = scene.visit("/demo/prices.html").await?;
    let told = words(&page).await?;
    assert!(told.contains("Your browser asks sites not to track you, so nothing is kept."), "{told}");
    assert!(!page.shows("switch", REMEMBER).await?);
    Ok(())
}

async fn a_visitor_who_switches_it_off_is_not_remembered_on_the_next_page(engine: Engine) -> Result<()> {
    for memory in ["local", "link"] {
        let (scene, page) = with_panel(engine, json!({ "memory": memory })).await?;
        page.press("switch", REMEMBER).await?;
        let told = words(&page).await?;
        assert!(told.contains("You have switched this off. Nothing is kept."), "{told}");
        let link = "document.querySelector('main').insertAdjacentElement('beforeend', Object.assign(document.createElement('a'), \
                    { href: '/demo/next.html', textContent: 'Next' })).tagName";
        page.value(link).await?;
        page.press("link", "Next").await?;
        page.until("document.title === 'Next page'").await?;
        // A consent tool that says yes on each page does not overrule the visitor.
        journey(&page).await?;
        page.value("frontdesk.consent(true)").await?;
        let told = journey(&page).await?;
        assert!(told.iter().all(|signal| signal["label"] != "Prices"), "{told:#?}");
        let kept = page.value("JSON.stringify({ ...localStorage, ...sessionStorage })").await?;
        let kept = kept.as_str().unwrap_or_default();
        assert!(!kept.contains("page-viewed"), "{kept}");
        if memory == "link" {
            assert_eq!(kept, "{}");
            assert_eq!(page.value("location.href").await?, scene.address("/demo/next.html"));
            continue;
        }
        let page = scene.visit("/demo/prices.html").await?;
        page.press("switch", REMEMBER).await?;
        page.until(&format!("localStorage['{KEY}'].includes('page-viewed')")).await?;
    }
    Ok(())
}

async fn a_visitor_may_switch_on_what_the_site_asks_for(engine: Engine) -> Result<()> {
    let (scene, page) = with_panel(engine, json!({ "memory": "session", "askFirst": true })).await?;
    let told = words(&page).await?;
    assert!(told.contains("Nothing is kept unless you switch it on."), "{told}");
    assert_eq!(page.value("sessionStorage.length").await?, 0);
    page.press("switch", REMEMBER).await?;
    page.until(&format!("sessionStorage['{KEY}'].includes('page-viewed')")).await?;
    assert!(words(&page).await?.contains("Kept in this tab until you close it."));
    let page = scene.visit("/demo/next.html").await?;
    let told = journey(&page).await?;
    assert_eq!(told.first().map(|signal| &signal["signal"]), Some(&json!("arrived")));
    assert!(told.iter().any(|signal| signal["label"] == "Prices"), "{told:#?}");
    Ok(())
}

async fn the_panel_works_where_web_assembly_is_refused(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.config(|site| site["privacy"] = json!({ "memory": "local" }));
    let scene = setup.file("prices.html", prices(TAG)).start(engine).await?;
    scene.door.policy(
        "GET /demo/prices.html",
        Some("default-src 'self'; img-src data:; require-trusted-types-for 'script'"),
    );
    let page = scene.visit("/demo/prices.html").await?;
    page.press("button", "Erase all of it").await?;
    page.press("button", "Undo").await?;
    assert!(words(&page).await?.contains("Looked at: Prices"));
    let seen = page.value("seen").await?;
    assert_eq!((&seen["errors"], &seen["violations"]), (&json!([]), &json!([])), "{seen:#}");
    assert_eq!(scene.door.count("frontdesk_widgets"), 0);
    Ok(())
}

async fn axe_finds_nothing_in_the_panel(engine: Engine) -> Result<()> {
    let mut findings = Vec::new();
    for privacy in [json!({ "memory": "local" }), json!({})] {
        let (scene, page) = with_panel(engine, privacy.clone()).await?;
        words(&page).await?;
        let panels = "['fi', 'fa', 'th', 'zh-Hans', 'ms'].forEach((lang) => { const panel = document.createElement('frontdesk-memory'); \
                      panel.lang = lang; document.querySelector('main').append(panel) })";
        page.value(panels).await?;
        page.until("[...document.querySelectorAll('frontdesk-memory')].every(({ shadowRoot }) => shadowRoot?.querySelector('.base'))").await?;
        let states = ["remembered", "erased"];
        for state in states {
            for scheme in ["light", "dark"] {
                let features = json!([{ "name": "prefers-color-scheme", "value": scheme },
                                      { "name": "prefers-reduced-motion", "value": "reduce" }]);
                scene.browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
                page.until(&format!("matchMedia('(prefers-color-scheme: {scheme})').matches")).await?;
                page.until_painted().await?;
                findings.extend(
                    audit(&page)
                        .await?
                        .into_iter()
                        .map(|found| format!("{privacy}, {state}, {scheme}: {found}")),
                );
            }
            if page.shows("button", "Erase all of it").await? {
                page.press("button", "Erase all of it").await?;
            }
        }
    }
    anyhow::ensure!(findings.is_empty(), "axe found {}:\n{}", findings.len(), findings.join("\n"));
    Ok(())
}
