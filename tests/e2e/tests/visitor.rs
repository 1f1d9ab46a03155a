//! What a visitor does with the demo's form.

use anyhow::Result;
use frontdesk_e2e::Page;

pub(crate) const STAGE: &str = "Comparing ways to solve it";
pub(crate) const TIMELINE: &str = "When should it be in place?";
pub(crate) const MESSAGE: &str = "What would you like to talk about?";
pub(crate) const NAME: &str = "Your name";
pub(crate) const COMPANY: &str = "Company";
pub(crate) const EMAIL: &str = "Work email";
pub(crate) const ROLE: &str = "What is your part in it?";
pub(crate) const CONSENT: &str = "You may use these details to answer my request.";
pub(crate) const SUBMIT: &str = "Request a consultation";
pub(crate) const DONE: &str = "Thank you. Your request has arrived.";
pub(crate) const FAILED: &str = "Your request could not be sent";

/// Answers the first step.
pub(crate) async fn answer_need(page: &Page) -> Result<()> {
    page.tick("radio", STAGE).await?;
    page.select(TIMELINE, "Within three months").await?;
    page.write(MESSAGE, "Two nesting lines for 40 kitchens a week.").await
}

/// Answers the second step.
pub(crate) async fn answer_you(page: &Page) -> Result<()> {
    page.write(NAME, "Marja Hallamaa").await?;
    page.write(COMPANY, "Hallamaa Kitchens").await?;
    page.write(EMAIL, "marja@hallamaa.example").await?;
    page.select(ROLE, "I approve the budget").await?;
    page.tick("checkbox", CONSENT).await
}

/// Fills in both steps of the live form, up to the last button, at the pace of a person.
pub(crate) async fn fill_in(page: &Page) -> Result<()> {
    page.until_ready().await?;
    answer_need(page).await?;
    page.press("button", "Continue").await?;
    answer_you(page).await?;
    page.until_a_person_could_have_written().await
}

/// Fills in the form, sends it and waits until it has arrived.
pub(crate) async fn request_a_consultation(page: &Page) -> Result<()> {
    fill_in(page).await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    Ok(())
}
