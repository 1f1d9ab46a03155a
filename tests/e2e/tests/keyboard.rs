//! A visitor without a mouse.

use crate::visitor::{COMPANY, CONSENT, DONE, EMAIL, MESSAGE, NAME, ROLE, SUBMIT, TIMELINE};
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, cases, key, page};

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => the_whole_journey_works_by_keyboard,
        EVERY => an_error_summary_takes_the_focus_and_leads_to_the_question,
    ]
}

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";

async fn ready(engine: Engine) -> Result<(Scene, Page)> {
    let scene = Setup::new()?.file("one.html", page(TAG)).start(engine).await?;
    let page = scene.visit("/demo/one.html").await?;
    page.until_ready_here().await?;
    Ok((scene, page))
}

async fn the_whole_journey_works_by_keyboard(engine: Engine) -> Result<()> {
    let (scene, page) = ready(engine).await?;
    page.tab_to("radio", "Getting an overview").await?;
    page.keys(key::DOWN).await?;
    page.tab_to("combobox", TIMELINE).await?;
    choose(&page, 2).await?;
    page.tab_to("textbox", MESSAGE).await?;
    page.keys("Two nesting lines.").await?;
    page.tab_to("button", "Continue").await?;
    page.keys(key::ENTER).await?;

    page.find("textbox", NAME).await?;
    page.tab_to("textbox", NAME).await?;
    page.keys("Marja Hallamaa").await?;
    page.tab_to("textbox", COMPANY).await?;
    page.keys("Hallamaa Kitchens").await?;
    page.tab_to("textbox", EMAIL).await?;
    page.keys("marja@hallamaa.example").await?;
    page.tab_to("combobox", ROLE).await?;
    choose(&page, 6).await?;
    page.tab_to("checkbox", CONSENT).await?;
    page.keys(key::SPACE).await?;
    page.tab_to("button", SUBMIT).await?;
    page.until_a_person_could_have_written().await?;
    page.keys(key::ENTER).await?;
    page.find("heading", DONE).await?;
    page.until("document.querySelector('frontdesk-consultation').shadowRoot.activeElement?.id === 'panel'")
        .await?;

    let lead = scene.server()?.only_lead().await?;
    let lead = &lead["lead"];
    assert_eq!(lead["tags"]["stage"]["phase"], "consideration");
    assert_eq!(lead["tags"]["timeline"], "quarter", "{lead:#}");
    assert_eq!(lead["tags"]["role"]["role"], "finance", "{lead:#}");
    Ok(())
}

/// The n-th entry of the list that has the focus.
async fn choose(page: &Page, entry: usize) -> Result<()> {
    // WebKitGTK opens the list at the first key, and Enter closes it.
    let opens = page.engine() == Engine::Webkit;
    if opens {
        page.keys(key::SPACE).await?;
    }
    page.keys(&key::DOWN.repeat(entry)).await?;
    if opens {
        page.keys(key::ENTER).await?;
    }
    Ok(())
}

async fn an_error_summary_takes_the_focus_and_leads_to_the_question(engine: Engine) -> Result<()> {
    let (_scene, page) = ready(engine).await?;
    page.tab_to("button", "Continue").await?;
    page.keys(key::ENTER).await?;
    page.find("text", "2 answers need a second look").await?;
    page.until("document.querySelector('frontdesk-consultation').shadowRoot.activeElement?.id === 'summary'")
        .await?;
    page.keys(key::TAB).await?;
    page.keys(key::TAB).await?;
    page.keys(key::ENTER).await?;
    page.until(
        "document.querySelector('frontdesk-consultation').shadowRoot.activeElement?.id === 'f-timeline'",
    )
    .await?;
    assert!(page.has_focus("combobox", TIMELINE).await?);
    Ok(())
}
