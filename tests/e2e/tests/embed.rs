//! What a page and a widget promise each other.

use crate::visitor::{COMPANY, DONE, MESSAGE, NAME, SUBMIT, answer_need, fill_in, request_a_consultation};
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, cases, page, unrendered};
use serde_json::{Value, json};

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; \
                      require-trusted-types-for 'script'";

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => events_come_in_order_with_their_details,
        EVERY => the_data_layer_hears_what_happened_and_never_who,
        EVERY => a_page_may_cancel_a_request,
        EVERY => a_widget_taken_out_and_put_back_lives_again,
        EVERY => a_widget_moved_within_the_page_keeps_its_words,
        EVERY => two_copies_of_the_script_on_one_page_are_one,
        EVERY => two_widgets_on_one_page_are_independent,
        EVERY => calls_made_before_the_script_came_are_kept,
        EVERY => what_the_page_knows_is_filled_in,
        EVERY => a_script_tag_alone_makes_a_form,
        EVERY => a_broken_config_leaves_what_stands_in_the_tag,
        EVERY => a_broken_config_leaves_the_rendered_form,
        EVERY => a_config_that_is_not_there_leaves_what_stands_in_the_tag,
    ]
}

async fn with_tags(engine: Engine, tags: &str) -> Result<(Scene, Page)> {
    let scene = Setup::new()?.file("one.html", page(tags)).start(engine).await?;
    let page = scene.visit("/demo/one.html").await?;
    Ok((scene, page))
}

async fn nothing_thrown(page: &Page) -> Result<()> {
    let seen = page.value("seen").await?;
    assert_eq!(seen["errors"], json!([]), "{seen:#}");
    Ok(())
}

async fn events_come_in_order_with_their_details(engine: Engine) -> Result<()> {
    let (scene, page) = with_tags(engine, TAG).await?;
    request_a_consultation(&page).await?;
    page.event("delivered").await?;
    let order = ["ready", "started", "step", "request-submit", "submitted", "delivered"];
    assert_eq!(page.events().await?, order);
    assert_eq!(page.event("step").await?, json!({ "step": "you", "index": 1 }));
    let lead = scene.server()?.only_lead().await?;
    let id = &lead["lead"]["id"];
    assert_eq!(&page.event("request-submit").await?["lead"]["id"], id);
    assert_eq!(page.event("request-submit").await?["lead"]["contact"]["name"], "Marja Hallamaa");
    assert_eq!(&page.event("submitted").await?["id"], id);
    assert_eq!(page.event("submitted").await?["tags"]["stage"]["phase"], "consideration");
    assert_eq!(page.event("delivered").await?, json!({ "id": id }));
    assert_eq!(page.value("seen.events.every(({ composed }) => composed)").await?, true);
    nothing_thrown(&page).await
}

async fn the_data_layer_hears_what_happened_and_never_who(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.config(|site| site["dataLayer"] = json!(true)).file("one.html", page(TAG));
    let scene = setup.start(engine).await?;
    let page = scene.visit("/demo/one.html").await?;
    request_a_consultation(&page).await?;
    page.until("window.dataLayer.some(({ event }) => event === 'frontdesk_delivered')").await?;
    let told = page.value("JSON.stringify(dataLayer)").await?.to_string();
    assert!(told.contains("frontdesk_submitted") && told.contains("consideration"), "{told}");
    for secret in ["Marja", "hallamaa", "Hallamaa", "nesting"] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
    Ok(())
}

async fn a_page_may_cancel_a_request(engine: Engine) -> Result<()> {
    let (scene, page) = with_tags(engine, TAG).await?;
    fill_in(&page).await?;
    let cancel = "document.addEventListener('frontdesk-request-submit', (event) => event.preventDefault(), { once: true })";
    page.value(cancel).await?;
    page.press("button", SUBMIT).await?;
    page.event("request-submit").await?;
    page.until_painted().await?;
    assert!(!page.events().await?.contains(&"submitted".to_owned()));
    assert!(page.shows("button", SUBMIT).await?, "the form stands");
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    assert_eq!(scene.door.count("POST /v1/leads"), 1);
    scene.server()?.only_lead().await.map(|_| ())
}

async fn a_widget_taken_out_and_put_back_lives_again(engine: Engine) -> Result<()> {
    let (scene, page) = with_tags(engine, TAG).await?;
    page.until_ready_here().await?;
    let take_out = "window.host = document.querySelector('frontdesk-consultation'); host.remove(); \
                    await new Promise((resolve) => setTimeout(resolve)); \
                    return host.shadowRoot.querySelectorAll('.base').length;";
    assert_eq!(page.run_async(take_out).await?, 0, "a view is left");
    page.value("(seen.events.length = 0, document.querySelector('main').prepend(host))").await?;
    request_a_consultation(&page).await?;
    nothing_thrown(&page).await?;
    scene.server()?.only_lead().await.map(|_| ())
}

async fn a_widget_moved_within_the_page_keeps_its_words(engine: Engine) -> Result<()> {
    let (_scene, page) = with_tags(engine, TAG).await?;
    page.until_ready_here().await?;
    page.write(MESSAGE, "Two nesting lines.").await?;
    page.value("document.querySelector('main').append(document.querySelector('frontdesk-consultation'))")
        .await?;
    page.until_painted().await?;
    assert_eq!(page.text_of(MESSAGE).await?, "Two nesting lines.");
    assert_eq!(page.value("seen.events.filter(({ name }) => name === 'ready').length").await?, 1);
    nothing_thrown(&page).await
}

async fn two_copies_of_the_script_on_one_page_are_one(engine: Engine) -> Result<()> {
    let again = "<script src=\"/frontdesk/frontdesk.js?again\" data-config=\"/demo/site.json\"></script>";
    let (scene, page) = with_tags(engine, &format!("{TAG}{again}")).await?;
    request_a_consultation(&page).await?;
    assert_eq!(page.value("seen.events.filter(({ name }) => name === 'ready').length").await?, 1);
    nothing_thrown(&page).await?;
    scene.server()?.only_lead().await.map(|_| ())
}

async fn two_widgets_on_one_page_are_independent(engine: Engine) -> Result<()> {
    let tags = "<div id=\"one\"><frontdesk-consultation config=\"consultation\"></frontdesk-consultation></div>\
                <div id=\"two\"><frontdesk-consultation config=\"consultation\"></frontdesk-consultation></div>";
    let (scene, page) = with_tags(engine, tags).await?;
    page.until_ready_here().await?;
    page.value("document.querySelector('#two').scrollIntoView({ behavior: 'instant' })").await?;
    page.until("seen.events.filter(({ name }) => name === 'ready').length === 2").await?;
    let (one, two) = (page.within("#one > *"), page.within("#two > *"));
    one.write(MESSAGE, "For the first.").await?;
    two.write(MESSAGE, "For the second.").await?;
    answer_need_of(&two).await?;
    two.press("button", "Continue").await?;
    two.find("textbox", NAME).await?;
    assert_eq!(one.text_of(MESSAGE).await?, "For the first.");
    assert!(!one.shows("textbox", NAME).await?, "the other one moved on too");
    drop(scene);
    Ok(())
}

async fn answer_need_of(page: &Page) -> Result<()> {
    page.tick("radio", crate::visitor::STAGE).await?;
    page.select(crate::visitor::TIMELINE, "Within a year").await
}

async fn calls_made_before_the_script_came_are_kept(engine: Engine) -> Result<()> {
    let stub = "window.frontdesk = window.frontdesk || []; window.heard = []; \
                frontdesk.push(['on', 'started', (detail) => heard.push(['started', detail])]); \
                frontdesk.push(['identify', { name: 'Marja Hallamaa' }]);";
    // Without `async` it runs first, however long the other one takes.
    let stubbed = page(TAG).replace("<script async", "<script src=\"/demo/stub.js\"></script><script async");
    let scene = Setup::new()?.file("stub.js", stub).file("one.html", stubbed).start(engine).await?;
    let page = scene.visit("/demo/one.html").await?;
    page.until_ready_here().await?;
    answer_need(&page).await?;
    page.until("heard.length === 1").await?;
    page.press("button", "Continue").await?;
    page.find("textbox", NAME).await?;
    assert_eq!(page.text_of(NAME).await?, "Marja Hallamaa");
    nothing_thrown(&page).await
}

async fn what_the_page_knows_is_filled_in(engine: Engine) -> Result<()> {
    let (_scene, page) = with_tags(engine, TAG).await?;
    page.until_ready_here().await?;
    page.write(MESSAGE, "My own words.").await?;
    page.value("frontdesk.identify({ company: 'Hallamaa Kitchens', message: 'Not these.' })").await?;
    answer_need_of(&page).await?;
    assert_eq!(page.text_of(MESSAGE).await?, "My own words.", "what was typed is the visitor's");
    page.press("button", "Continue").await?;
    page.find("textbox", COMPANY).await?;
    assert_eq!(page.text_of(COMPANY).await?, "Hallamaa Kitchens");
    Ok(())
}

/// A page that no server has rendered.
async fn plain(engine: Engine, setup: Setup, config: &str, tags: &str) -> Result<(Scene, Page)> {
    let scene = setup.start(engine).await?;
    let script = format!("<script async src=\"/frontdesk/frontdesk.js\" data-config=\"{config}\"></script>");
    scene.door.serve_page("/plain.html", &unrendered(&script, tags), POLICY);
    let page = scene.visit("/plain.html").await?;
    Ok((scene, page))
}

async fn a_script_tag_alone_makes_a_form(engine: Engine) -> Result<()> {
    let (scene, page) = plain(engine, Setup::new()?, "/demo/site.json", TAG).await?;
    request_a_consultation(&page).await?;
    nothing_thrown(&page).await?;
    let seen = page.value("seen").await?;
    assert_eq!(seen["violations"], json!([]), "{seen:#}");
    scene.server()?.only_lead().await.map(|_| ())
}

/// What a broken config must lead to: one message that names the place and the mend, and an event with the same.
async fn complained(page: &Page, words: &[&str]) -> Result<()> {
    let error = page.event("error").await?;
    let message = error["message"].as_str().unwrap_or_default().to_owned();
    for word in words {
        assert!(message.contains(word), "{word} is not in: {message}");
    }
    page.until("seen.said.length > 0").await?;
    page.until_painted().await?;
    let seen = page.value("seen").await?;
    assert_eq!(seen["said"], json!([format!("[frontdesk] {message}")]));
    assert_eq!(seen["errors"], json!([]), "{seen:#}");
    Ok(())
}

fn broken(site: &Value) -> String {
    let mut site = site.clone();
    site["consultation"][0]["promises"] = json!("Tomorrow.");
    site.to_string()
}

fn demo_site() -> Result<Value> {
    let mut site = Value::Null;
    Setup::new()?.config(|config| site = config.clone());
    Ok(site)
}

async fn a_broken_config_leaves_what_stands_in_the_tag(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.file("broken.json", broken(&demo_site()?));
    let tags = "<frontdesk-consultation config=\"consultation\"><a href=\"mailto:us@acme.example\">Write to us</a></frontdesk-consultation>";
    let (_scene, page) = plain(engine, setup, "/demo/broken.json", tags).await?;
    complained(&page, &["promises", "promise", "consultation"]).await?;
    page.find("link", "Write to us").await?;
    Ok(())
}

async fn a_broken_config_leaves_the_rendered_form(engine: Engine) -> Result<()> {
    let setup = Setup::new()?.file("broken.json", broken(&demo_site()?)).file("one.html", page(TAG));
    let scene = setup.start(engine).await?;
    scene.door.replace(
        "GET /demo/one.html",
        "data-config=\"/demo/site.json\"",
        "data-config=\"/demo/broken.json\"",
    );
    let page = scene.visit("/demo/one.html").await?;
    complained(&page, &["promises"]).await?;
    answer_need(&page).await?;
    crate::visitor::answer_you(&page).await?;
    page.press("button", SUBMIT).await?;
    page.find("heading", DONE).await?;
    assert_eq!(scene.server()?.leads().await?.len(), 1);
    Ok(())
}

async fn a_config_that_is_not_there_leaves_what_stands_in_the_tag(engine: Engine) -> Result<()> {
    let tags =
        "<frontdesk-consultation><a href=\"mailto:us@acme.example\">Write to us</a></frontdesk-consultation>";
    let (_scene, page) = plain(engine, Setup::new()?, "/demo/no-such-site.json", tags).await?;
    complained(&page, &["/demo/no-such-site.json", "404", "data-config"]).await?;
    page.find("link", "Write to us").await?;
    Ok(())
}
