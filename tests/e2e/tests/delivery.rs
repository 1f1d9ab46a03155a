//! A lead that was submitted is never lost, and never doubled.

use crate::visitor::{COMPANY, DONE, FAILED, SUBMIT, fill_in};
use anyhow::{Context, Result};
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, cases};
use serde_json::Value;

const POST: &str = "POST /v1/leads";

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_server_that_is_down_costs_no_lead,
        EVERY => an_answer_that_is_lost_makes_no_second_lead,
        EVERY => a_login_page_in_place_of_an_answer_is_no_delivery,
        EVERY => a_lead_that_is_refused_can_be_corrected,
        EVERY => a_double_click_sends_one_lead,
        EVERY => a_second_request_is_a_second_lead,
    ]
}

async fn filled_in(engine: Engine) -> Result<(Scene, Page)> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/").await?;
    fill_in(&page).await?;
    Ok((scene, page))
}

/// Makes the pauses between tries as short as chance can make them.
async fn lucky(page: &Page) -> Result<()> {
    page.run("Math.random = () => 0", Vec::new()).await.map(|_| ())
}

async fn a_server_that_is_down_costs_no_lead(engine: Engine) -> Result<()> {
    let (mut scene, page) = filled_in(engine).await?;
    lucky(&page).await?;
    scene.kill_server().await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", FAILED).await?;
    assert_eq!(page.event("error").await?["code"], "unreachable");
    assert_eq!(page.text_of(COMPANY).await?, "Hallamaa Kitchens", "the words stand");
    page.find("button", "Copy what I wrote").await?;
    let letter = page.find("link", "Write an email").await?.attr("href").await?.context("no address")?;
    assert!(letter.starts_with("mailto:hello@tammivuo.example?"), "{letter}");
    assert!(letter.contains("Hallamaa%20Kitchens"), "{letter}");

    scene.restart_server().await?;
    assert_eq!(scene.server()?.leads().await?.len(), 0);
    page.press("button", "Try again").await?;
    page.find("heading", DONE).await?;
    let keys = scene.door.headers(POST, "idempotency-key");
    assert!(keys.len() > 1 && keys.iter().all(|key| Some(key) == keys.first()), "{keys:?}");
    scene.server()?.only_lead().await.map(|_| ())
}

async fn an_answer_that_is_lost_makes_no_second_lead(engine: Engine) -> Result<()> {
    let (scene, page) = filled_in(engine).await?;
    lucky(&page).await?;
    scene.door.lose_answers(POST, 2);
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    // Chromium itself repeats a post whose line was cut, so there may be more than our own three.
    let bodies = scene.door.bodies(POST);
    assert!(bodies.len() >= 3, "{} posts", bodies.len());
    let lead = scene.server()?.only_lead().await?;

    // Rows are counted, not guessed: the same words under another id are another lead.
    let mut other: Value = serde_json::from_str(bodies.first().context("no body")?)?;
    let id = other["id"].as_str().context("no id")?.replace('-', "").chars().rev().collect::<String>();
    let tail = id.get(..12).context("a short id")?.to_owned();
    let kept = other["id"].as_str().and_then(|id| id.get(..24)).context("a short id")?.to_owned();
    other["id"] = format!("{kept}{tail}").into();
    assert_ne!(other["id"], lead["lead"]["id"]);
    page.run_async(&format!(
        "const answer = await fetch('/v1/leads', {{ method: 'POST', headers: {{ 'content-type': 'application/json' }}, \
         body: JSON.stringify({other}) }}); return answer.status;"
    ))
    .await?;
    assert_eq!(scene.server()?.leads().await?.len(), 2);
    Ok(())
}

async fn a_login_page_in_place_of_an_answer_is_no_delivery(engine: Engine) -> Result<()> {
    let (scene, page) = filled_in(engine).await?;
    lucky(&page).await?;
    scene.door.answer(POST, "200 OK", "text/html", "<h1>Log in</h1>");
    page.press("button", SUBMIT).await?;
    page.find("heading", FAILED).await?;
    assert!(!page.events().await?.contains(&"delivered".to_owned()));
    Ok(())
}

async fn a_lead_that_is_refused_can_be_corrected(engine: Engine) -> Result<()> {
    let (scene, page) = filled_in(engine).await?;
    scene.door.answer_once(POST, "422 Unprocessable Entity", "application/json", "{}");
    page.press("button", SUBMIT).await?;
    page.find("heading", FAILED).await?;
    assert_eq!(page.event("error").await?["code"], "refused");
    assert!(!page.shows("button", "Try again").await?, "the same words would be refused again");
    page.write(COMPANY, " Oy").await?;
    page.until_gone("heading", FAILED).await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    let lead = scene.server()?.only_lead().await?;
    assert_eq!(lead["lead"]["contact"]["company"], "Hallamaa Kitchens Oy");
    Ok(())
}

async fn a_double_click_sends_one_lead(engine: Engine) -> Result<()> {
    let (scene, page) = filled_in(engine).await?;
    let submit = page.find("button", SUBMIT).await?;
    page.bring_into_view(&submit).await?;
    page.driver().action_chain().double_click_element(&submit).perform().await?;
    page.find("heading", DONE).await?;
    assert_eq!(scene.door.count(POST), 1);
    scene.server()?.only_lead().await.map(|_| ())
}

async fn a_second_request_is_a_second_lead(engine: Engine) -> Result<()> {
    let (scene, page) = filled_in(engine).await?;
    page.press("button", SUBMIT).await?;
    page.press("button", "Send another request").await?;
    crate::visitor::answer_need(&page).await?;
    page.press("button", "Continue").await?;
    crate::visitor::answer_you(&page).await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    assert_eq!(scene.server()?.leads().await?.len(), 2);
    Ok(())
}
