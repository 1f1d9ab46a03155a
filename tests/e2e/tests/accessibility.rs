//! Every step and state, light and dark, in three scripts, through the audit that most of the field uses.

use crate::visitor::{
    CONSENT, DONE, FAILED, MESSAGE, STAGE, SUBMIT, TIMELINE, answer_you, request_a_consultation,
};
use anyhow::Result;
use frontdesk_e2e::{Case, Engine, ONLY_CHROMIUM, Page, Scene, Setup, TOKEN, audit, cases, page};
use serde_json::{Value, json};

const SCHEMES: [&str; 2] = ["light", "dark"];

pub(crate) fn cases() -> Vec<Case> {
    cases![
        ONLY_CHROMIUM => axe_finds_nothing_in_any_state,
        ONLY_CHROMIUM => axe_finds_nothing_after_a_failure,
        ONLY_CHROMIUM => axe_finds_nothing_in_a_restored_draft,
        ONLY_CHROMIUM => axe_finds_nothing_in_six_languages,
        ONLY_CHROMIUM => axe_finds_nothing_on_the_demo_page,
        ONLY_CHROMIUM => the_inbox_page_is_accessible,
    ]
}

/// What axe found so far, and where.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    /// Looks at the page as it stands, light and dark.
    async fn look(&mut self, scene: &Scene, page: &Page, state: &str) -> Result<()> {
        for scheme in SCHEMES {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme },
                                  { "name": "prefers-reduced-motion", "value": "reduce" }]);
            scene.browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            page.until(&format!("matchMedia('(prefers-color-scheme: {scheme})').matches")).await?;
            // Colours on their way from one to the other are neither.
            page.until("document.getAnimations().every(({ playState }) => playState !== 'running')").await?;
            page.until_painted().await?;
            self.0.extend(audit(page).await?.into_iter().map(|found| format!("{state}, {scheme}: {found}")));
        }
        Ok(())
    }

    fn none(self) -> Result<()> {
        anyhow::ensure!(self.0.is_empty(), "axe found {}:\n{}", self.0.len(), self.0.join("\n"));
        Ok(())
    }
}

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";

async fn alone(engine: Engine) -> Result<Scene> {
    let keeping = |site: &mut Value| site["privacy"] = json!({ "memory": "session" });
    let scene = Setup::new()?.config(keeping).file("one.html", page(TAG)).start(engine).await?;
    let reduce = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    scene.browser.devtools("Emulation.setEmulatedMedia", reduce).await?;
    Ok(scene)
}

async fn axe_finds_nothing_in_any_state(engine: Engine) -> Result<()> {
    let scene = alone(engine).await?;
    let mut findings = Findings::default();
    let wasm = scene.door.hold("frontdesk_widgets_bg.wasm");
    let post = scene.door.hold("POST /v1/leads");
    let page = scene.visit("/demo/one.html").await?;
    findings.look(&scene, &page, "rendered").await?;
    wasm.open();
    page.until_ready_here().await?;
    findings.look(&scene, &page, "live").await?;
    page.press("button", "Continue").await?;
    page.find("text", "2 answers need a second look").await?;
    findings.look(&scene, &page, "first step with errors").await?;
    page.tick("radio", STAGE).await?;
    page.select(TIMELINE, "Within three months").await?;
    page.press("button", "Continue").await?;
    page.find("checkbox", CONSENT).await?;
    findings.look(&scene, &page, "second step").await?;
    page.press("button", SUBMIT).await?;
    page.find("text", "5 answers need a second look").await?;
    findings.look(&scene, &page, "second step with errors").await?;
    answer_you(&page).await?;
    findings.look(&scene, &page, "filled in").await?;
    page.press("button", SUBMIT).await?;
    page.event("submitted").await?;
    findings.look(&scene, &page, "sending").await?;
    post.open();
    page.find("heading", DONE).await?;
    findings.look(&scene, &page, "done").await?;
    findings.none()
}

async fn axe_finds_nothing_after_a_failure(engine: Engine) -> Result<()> {
    let mut scene = alone(engine).await?;
    let mut findings = Findings::default();
    let page = scene.visit("/demo/one.html").await?;
    crate::visitor::fill_in(&page).await?;
    scene.kill_server().await?;
    page.run("Math.random = () => 0", Vec::new()).await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", FAILED).await?;
    findings.look(&scene, &page, "failed").await?;
    findings.none()
}

async fn axe_finds_nothing_in_a_restored_draft(engine: Engine) -> Result<()> {
    let scene = alone(engine).await?;
    let mut findings = Findings::default();
    let page = scene.visit("/demo/one.html").await?;
    page.until_ready_here().await?;
    page.write(MESSAGE, "Two nesting lines.").await?;
    page.until("JSON.stringify(sessionStorage).includes('Two nesting lines.')").await?;
    let page = scene.visit("/demo/one.html").await?;
    page.find("button", "Start over").await?;
    findings.look(&scene, &page, "restored").await?;
    findings.none()
}

async fn axe_finds_nothing_in_six_languages(engine: Engine) -> Result<()> {
    let scene = alone(engine).await?;
    let mut findings = Findings::default();
    let page = scene.visit("/demo/languages.html").await?;
    page.until("document.querySelectorAll('frontdesk-consultation').length === 6").await?;
    for language in ["en", "fi", "th", "zh-Hans", "fa", "ms"] {
        let host = format!("frontdesk-consultation:is([lang='{language}'], [lang='{language}'] *)");
        page.run(
            "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant' })",
            vec![json!(host)],
        )
        .await?;
        let next = format!(
            "document.querySelector(`{host}`).shadowRoot.querySelector('.base form[novalidate]:not(:has(.later)) .next')"
        );
        page.until(&format!("{next} && seen.events.length >= 1")).await?;
        page.value(&format!("{next}.click()")).await?;
        page.until(&format!(
            "document.querySelector(`{host}`).shadowRoot.querySelector('.summary:not([hidden]) li')"
        ))
        .await?;
    }
    findings.look(&scene, &page, "languages, with errors").await?;
    findings.none()
}

async fn axe_finds_nothing_on_the_demo_page(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let mut findings = Findings::default();
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    findings.look(&scene, &page, "demo").await?;
    findings.none()
}

async fn the_inbox_page_is_accessible(engine: Engine) -> Result<()> {
    let scene = alone(engine).await?;
    let mut findings = Findings::default();
    let page = scene.visit("/demo/one.html").await?;
    request_a_consultation(&page).await?;
    let inbox = scene.visit("/inbox").await?;
    inbox.find("textbox", "Token").await?;
    findings.look(&scene, &inbox, "gate").await?;
    let inbox = scene.visit("/inbox?again").await?;
    inbox.write("Token", TOKEN).await?;
    inbox.press("button", "Open the inbox").await?;
    inbox.find("button", "Marja Hallamaa").await?;
    findings.look(&scene, &inbox, "list").await?;
    inbox.press("button", "Marja Hallamaa").await?;
    inbox.find("heading", "Marja Hallamaa").await?;
    findings.look(&scene, &inbox, "lead").await?;
    inbox.value("document.querySelectorAll('details').forEach((part) => (part.open = true))").await?;
    inbox.select("Status in the pipeline", "Meeting").await?;
    inbox.find("button", "Undo: back to New").await?;
    findings.look(&scene, &inbox, "lead, moved and unfolded").await?;
    inbox.press("button", "Undo: back to New").await?;
    inbox.press("link", "Accounts").await?;
    inbox.press("button", "Hallamaa Kitchens").await?;
    inbox.find("heading", "Hallamaa Kitchens").await?;
    findings.look(&scene, &inbox, "account").await?;
    inbox.press("link", "Report").await?;
    inbox.find("heading", "Where leads come from").await?;
    findings.look(&scene, &inbox, "report").await?;
    inbox.press("link", "Suspects").await?;
    inbox.find("heading", "No suspects").await?;
    findings.look(&scene, &inbox, "suspects").await?;
    findings.none()
}
