//! From the first look at the page to a lead on the desk of sales.

use crate::visitor::request_a_consultation;
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Scene, TOKEN, cases};

pub(crate) fn cases() -> Vec<Case> {
    cases![EVERY => a_form_filled_in_by_a_visitor_becomes_one_tagged_lead]
}

async fn a_form_filled_in_by_a_visitor_becomes_one_tagged_lead(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/").await?;
    request_a_consultation(&page).await?;

    let lead = scene.server()?.only_lead().await?;
    let tags = &lead["lead"]["tags"];
    assert_eq!(tags["stage"]["phase"], "consideration", "{tags:#}");
    assert_eq!(tags["stage"]["source"], "declared", "{tags:#}");
    assert_eq!(tags["role"]["role"], "finance", "{tags:#}");
    assert!(tags["temperature"]["score"].is_number(), "{tags:#}");
    assert!(tags["temperature"]["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()), "{tags:#}");
    assert_eq!(lead["lead"]["contact"]["email"], "marja@hallamaa.example");
    assert_eq!(lead["lead"]["consent"]["version"], "2026-11");

    let inbox = scene.visit(&format!("/inbox#token={TOKEN}")).await?;
    inbox.find("button", "Marja Hallamaa").await?;
    let row = inbox.value("document.querySelector('#rows').innerText").await?;
    assert!(row.as_str().is_some_and(|row| row.contains("Consideration")), "{row}");
    Ok(())
}
