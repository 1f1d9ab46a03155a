//! What visitors do on the way becomes the tags of their lead, and picks the words that they read.

use crate::gathering::prices;
use crate::visitor::{SUBMIT, request_a_consultation};
use anyhow::{Context, Result};
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, TOKEN, cases, page};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_journey_over_pages_and_visits_becomes_the_tags_of_its_lead,
        EVERY => a_lead_sent_by_plain_html_carries_its_journey_too,
        EVERY => a_form_speaks_to_the_visitor_who_comes_to_it,
        EVERY => a_form_before_the_visitors_eyes_keeps_its_words,
        EVERY => the_leads_of_a_buying_group_find_each_other,
        EVERY => a_journey_that_cannot_be_read_costs_no_lead,
    ]
}

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";

/// Moves all that is remembered so many days back.
const AGE: &str = "(() => { const key = Object.keys(localStorage).find((key) => key.startsWith('frontdesk:journey:')); \
     const kept = JSON.parse(localStorage[key]); \
     for (const signal of kept.signals) signal.at = new Date(Date.parse(signal.at) - 5 * 864e5).toISOString(); \
     localStorage[key] = JSON.stringify(kept); })()";

async fn remembered(page: &Page, signals: usize) -> Result<()> {
    page.until(&format!(
        "Object.entries(localStorage).some(([key, text]) => key.startsWith('frontdesk:journey:') && JSON.parse(text).signals.length >= {signals})"
    ))
    .await
}

async fn a_journey_over_pages_and_visits_becomes_the_tags_of_its_lead(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/demo/guide.html?utm_source=fair&utm_medium=qr&utm_campaign=Ligna").await?;
    page.press("button", "Remember").await?;
    remembered(&page, 2).await?;
    page.value(AGE).await?;
    for (path, signals) in [("/demo/projects.html", 4), ("/demo/pricing.html", 5)] {
        remembered(&scene.visit(path).await?, signals).await?;
    }
    let page = scene.visit("/").await?;
    request_a_consultation(&page).await?;

    let stored = scene.server()?.only_lead().await?;
    let lead = &stored["lead"];
    let tags = &lead["tags"];
    assert_eq!(tags["stage"]["source"], "declared", "{tags:#}");
    let reasons = tags["temperature"]["reasons"].as_array().context("no reasons")?;
    let says = |part: &str| {
        reasons.iter().any(|reason| reason["says"].as_str().is_some_and(|says| says.contains(part)))
    };
    assert!(says("looked at a page (pricing)"), "{tags:#}");
    assert!(says("looked at a page (case study)") && says("came back"), "{tags:#}");
    let attribution = &lead["attribution"];
    assert_eq!(
        (&attribution["visits"], &attribution["daysToContact"]),
        (&json!(2), &json!(5)),
        "{attribution:#}"
    );
    assert_eq!(attribution["costKey"], "fair / qr / ligna", "{attribution:#}");
    assert_eq!(tags["tier"], 1, "hallamaa.example is a named account of the demo, by its hash");

    let again = scene.tag_again(lead).await?;
    for part in ["tags", "account", "attribution"] {
        assert_eq!(again[part], lead[part], "{part} made again from the lead's own journey");
    }

    let inbox = scene.visit(&format!("/inbox#token={TOKEN}")).await?;
    inbox.press("button", "Marja Hallamaa").await?;
    inbox.until("document.querySelector('#detail').innerText.includes('looked at a page (pricing)')").await
}

async fn a_lead_sent_by_plain_html_carries_its_journey_too(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.config(|site| {
        site["privacy"] = json!({ "memory": "local" });
        site["consultation"][0]["steps"] = json!([{ "id": "you", "fields": [{ "use": "work-email" }] }]);
    });
    let scene = setup.file("prices.html", prices("")).file("plain.html", page(TAG)).start(engine).await?;
    scene.door.answer("frontdesk_widgets.js", "404 Not Found", "text/plain", "gone");
    remembered(&scene.visit("/demo/prices.html").await?, 3).await?;
    let page = scene.visit("/demo/plain.html").await?;
    page.write("Work email", "marja@hallamaa.example").await?;
    page.until("document.querySelector('frontdesk-consultation').hasAttribute('data-plain')").await?;
    page.until("performance.now() > 2500").await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", crate::visitor::DONE).await?;
    let stored = scene.server()?.only_lead().await?;
    let lead = &stored["lead"];
    assert_eq!(lead["tags"]["stage"]["phase"], "decision", "{lead:#}");
    assert_eq!(lead["tags"]["stage"]["source"], "inferred", "{lead:#}");
    Ok(())
}

/// A site with other words and an offer for those who looked at prices.
async fn with_variants(engine: Engine, before_form: &str) -> Result<Scene> {
    let setup = Setup::new()?.config(|site| {
        site["privacy"] = json!({ "memory": "local" });
        let form = &mut site["consultation"][0];
        form["title"] = json!({ "en": "Talk to us" });
        form["variants"] = json!([
            { "when": { "phase": ["decision"] }, "title": { "en": "Set the date" }, "submitLabel": { "en": "Book it" } }
        ]);
        form["offers"] = json!([{ "kind": "meeting", "text": { "en": "Meet us at a running line" }, "link": "/demo/projects.html" }]);
        form["steps"] = json!([
            { "id": "you", "fields": [
                { "use": "work-email" },
                { "use": "company-size", "optional": true, "when": { "phase": ["decision"] } }
            ] }
        ]);
    });
    setup
        .file("prices.html", prices(""))
        .file("far.css", "#far { height: 3000px }")
        .file("form.html", page(&format!("{before_form}{TAG}")))
        .start(engine)
        .await
}

async fn a_form_speaks_to_the_visitor_who_comes_to_it(engine: Engine) -> Result<()> {
    let scene =
        with_variants(engine, "<link rel=\"stylesheet\" href=\"/demo/far.css\"><div id=\"far\"></div>")
            .await?;
    let stranger = scene.visit("/demo/form.html").await?;
    stranger.until_ready().await?;
    stranger.find("heading", "Talk to us").await?;
    assert!(!stranger.shows("link", "Meet us at a running line").await?);
    remembered(&scene.visit("/demo/prices.html").await?, 4).await?;
    let buyer = scene.visit("/demo/form.html").await?;
    // Near enough to come alive, and not to be seen yet.
    let near = "scrollBy({ top: document.querySelector('frontdesk-consultation').getBoundingClientRect().top - innerHeight - 100, behavior: 'instant' })";
    buyer.value(near).await?;
    buyer.until_ready_here().await?;
    buyer.find("heading", "Set the date").await?;
    buyer.find("button", "Book it").await?;
    buyer.find("combobox", "How many people work in your company?").await?;
    buyer.find("link", "Meet us at a running line").await?;
    Ok(())
}

async fn a_form_before_the_visitors_eyes_keeps_its_words(engine: Engine) -> Result<()> {
    let scene = with_variants(engine, "").await?;
    remembered(&scene.visit("/demo/prices.html").await?, 3).await?;
    let buyer = scene.visit("/demo/form.html").await?;
    buyer.until_ready_here().await?;
    buyer.find("heading", "Talk to us").await?;
    assert!(!buyer.shows("link", "Meet us at a running line").await?);
    Ok(())
}

async fn the_leads_of_a_buying_group_find_each_other(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.config(|site| site["privacy"] = json!({ "memory": "local" }));
    let scene = setup.start(engine).await?;
    let page = scene.visit("/?utm_source=fair").await?;
    request_a_consultation(&page).await?;
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { configurable: true, \
         value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } })";
    page.run(clipboard, Vec::new()).await?;
    page.press("button", "Copy a link for colleagues").await?;
    page.find("button", "Copied").await?;
    let link = page.value("copied").await?;
    let link = link.as_str().context("nothing was copied")?;
    let first = scene.server()?.only_lead().await?;
    let id = first["id"].as_str().context("no id")?.to_owned();
    assert_eq!(link, scene.address(&format!("/#frontdesk-group={id}&frontdesk-role=finance")));

    page.value("frontdesk.reset()").await?;
    let colleague = scene.visit("/demo/guide.html").await?;
    colleague.until("window.frontdesk.isLoaded").await?;
    let colleague = scene.visit(&format!("/?colleague#frontdesk-group={id}&frontdesk-role=finance")).await?;
    request_a_consultation(&colleague).await?;
    let leads = scene.server()?.leads().await?;
    let second = leads.iter().find(|lead| lead["id"] != first["id"]).context("one lead only")?;
    assert_eq!(second["lead"]["account"]["group"], json!(id), "{second:#}");
    assert_eq!(second["lead"]["account"]["invitedBy"], "finance", "{second:#}");
    Ok(())
}

async fn a_journey_that_cannot_be_read_costs_no_lead(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.config(|site| site["privacy"] = json!({ "memory": "local" }));
    let scene = setup.start(engine).await?;
    let page = scene.visit("/demo/guide.html").await?;
    remembered(&page, 2).await?;
    let corrupt = "for (const key of Object.keys(localStorage)) \
         localStorage[key] = JSON.stringify({ v: 1, signals: [7, null, { at: 'soon' }, { at: '2026-01-01T00:00:00Z', signal: { x: 1 } }] })";
    page.run(corrupt, Vec::new()).await?;
    let page = scene.visit("/").await?;
    request_a_consultation(&page).await?;
    let lead = scene.server()?.only_lead().await?;
    assert_eq!(lead["lead"]["tags"]["stage"]["phase"], "consideration");
    Ok(())
}
