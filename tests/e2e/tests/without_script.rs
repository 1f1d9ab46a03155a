//! Scripts switched off, or WebAssembly refused: the form is HTML, and HTML posts.

use crate::visitor::{COMPANY, DONE, EMAIL, NAME, SUBMIT, answer_need, answer_you};
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, cases};

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_form_posted_without_javascript_becomes_one_tagged_lead,
        EVERY => wrong_answers_come_back_with_their_words_without_javascript,
        EVERY => a_double_click_without_javascript_gives_one_lead,
        EVERY => wasm_refused_by_csp_leaves_a_form_that_posts,
        EVERY => wasm_that_cannot_be_loaded_leaves_a_form_that_posts,
    ]
}

async fn scriptless(engine: Engine) -> Result<(Scene, Page)> {
    let scene = Setup::new()?.without_script().start(engine).await?;
    let page = scene.visit("/").await?;
    assert_eq!(page.value("typeof window.seen").await?, "undefined", "scripts run");
    Ok((scene, page))
}

async fn a_form_posted_without_javascript_becomes_one_tagged_lead(engine: Engine) -> Result<()> {
    let (scene, page) = scriptless(engine).await?;
    assert!(!page.shows("button", "Continue").await?, "a button that needs a script");
    answer_need(&page).await?;
    answer_you(&page).await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;

    let lead = scene.server()?.only_lead().await?;
    let tags = &lead["lead"]["tags"];
    assert_eq!(tags["stage"]["phase"], "consideration", "{tags:#}");
    assert_eq!(tags["role"]["role"], "finance", "{tags:#}");
    assert!(tags["temperature"]["score"].is_number(), "{tags:#}");
    assert_eq!(lead["lead"]["page"]["url"], scene.address("/"), "where the form stood");
    Ok(())
}

async fn wrong_answers_come_back_with_their_words_without_javascript(engine: Engine) -> Result<()> {
    let (scene, page) = scriptless(engine).await?;
    answer_need(&page).await?;
    answer_you(&page).await?;
    // Browsers take blanks for an answer, the inbox does not.
    page.rewrite(NAME, "   ").await?;
    page.press("button", SUBMIT).await?;

    page.find("text", "One answer needs a second look").await?;
    assert_eq!(page.text_of(COMPANY).await?, "Hallamaa Kitchens");
    assert_eq!(page.text_of(EMAIL).await?, "marja@hallamaa.example");
    assert!(page.find("textbox", NAME).await?.attr("aria-invalid").await?.is_some());
    assert_eq!(scene.server()?.leads().await?.len(), 0);

    page.rewrite(NAME, "Marja Hallamaa").await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    let lead = scene.server()?.only_lead().await?;
    assert_eq!(lead["lead"]["contact"]["name"], "Marja Hallamaa");
    Ok(())
}

async fn a_double_click_without_javascript_gives_one_lead(engine: Engine) -> Result<()> {
    let (scene, page) = scriptless(engine).await?;
    answer_need(&page).await?;
    answer_you(&page).await?;
    let submit = page.find("button", SUBMIT).await?;
    page.bring_into_view(&submit).await?;
    page.driver().action_chain().double_click_element(&submit).perform().await?;
    page.find("heading", DONE).await?;
    scene.server()?.only_lead().await.map(|_| ())
}

async fn wasm_refused_by_csp_leaves_a_form_that_posts(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                  connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'";
    scene.door.policy("GET /$", Some(policy));
    posts_plainly(&scene, "widgets-refused").await
}

async fn wasm_that_cannot_be_loaded_leaves_a_form_that_posts(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    scene.door.answer("_bg.wasm", "404 Not Found", "text/plain", "gone");
    posts_plainly(&scene, "widgets-refused").await
}

async fn posts_plainly(scene: &Scene, code: &str) -> Result<()> {
    let page = scene.visit("/").await?;
    page.bring_widget_near().await?;
    assert_eq!(page.event("error").await?["code"], code);
    answer_need(&page).await?;
    answer_you(&page).await?;
    assert!(!page.shows("button", "Continue").await?, "a button that needs WebAssembly");
    let form = "document.querySelector('frontdesk-consultation').shadowRoot.querySelector('form')";
    page.until(&format!("Date.now() - {form}.elements['frontdesk-started'].value > 1600")).await?;
    let seen = page.value("window.seen").await?;
    assert_eq!(seen["said"].as_array().map(Vec::len), Some(1), "one message: {seen:#}");
    assert_eq!(seen["errors"].as_array().map(Vec::len), Some(0), "nothing thrown: {seen:#}");

    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    let lead = scene.server()?.only_lead().await?;
    assert_eq!(lead["lead"]["tags"]["stage"]["phase"], "consideration");
    Ok(())
}
