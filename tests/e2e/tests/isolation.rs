//! The page's rules: its security policy holds for us, its style sheets do not.

use crate::visitor::request_a_consultation;
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Page, Scene, Setup, cases, page};
use serde_json::{Value, json};

const TAG: &str = "<frontdesk-consultation config=\"consultation\"></frontdesk-consultation>";

/// What no page would do, and what some do.
const HOSTILE: &str = "* { color: red !important; letter-spacing: 5px !important; text-transform: uppercase !important; \
    line-height: 3 !important; font-size: 31px !important; text-align: center !important; box-sizing: content-box !important; \
    text-shadow: 1px 1px lime !important; word-spacing: 9px !important; white-space: pre !important; cursor: wait !important } \
    label { display: none !important } input, textarea, select, button { border: 9px dashed lime !important; \
    margin: 20px !important; padding: 0 !important; height: 4px !important; background: black !important } \
    form, fieldset { position: absolute !important; opacity: .1 !important; transform: rotate(9deg) !important }";

pub(crate) fn cases() -> Vec<Case> {
    cases![
        EVERY => a_strict_policy_with_trusted_types_is_never_violated,
        EVERY => the_style_sheet_of_the_page_does_not_reach_a_widget,
        EVERY => a_hostile_style_sheet_does_not_reach_a_widget,
    ]
}

async fn a_strict_policy_with_trusted_types_is_never_violated(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/").await?;
    request_a_consultation(&page).await?;
    let seen = page.value("seen").await?;
    assert_eq!(seen["violations"], json!([]), "{seen:#}");
    assert_eq!(seen["said"], json!([]), "{seen:#}");

    // The watch sees what there is to see.
    page.run("const style = document.createElement('style'); style.textContent = 'p {}'; document.head.append(style)", Vec::new())
        .await?;
    page.until("seen.violations.length > 0").await
}

/// Every computed property of every kind of element of the form, with its size.
async fn looks(page: &Page) -> Result<Value> {
    page.until_ready_here().await?;
    page.until_painted().await?;
    page.value(
        "(() => { const root = document.querySelector('frontdesk-consultation').shadowRoot; \
           const looks = {}; \
           for (const css of ['.title', '.intro', '.label', '.control', 'textarea', 'select', '.option', '.choice', '.button', '.step', 'form']) { \
             const element = root.querySelector(css); const style = getComputedStyle(element); \
             for (const name of style) looks[`${css} ${name}`] = style.getPropertyValue(name); } \
           return looks })()",
    )
    .await
}

async fn compare(engine: Engine, head: &str, file: (&str, &str)) -> Result<()> {
    // The width is the page's to give.
    let frame = "main { display: block !important; width: 700px !important; margin: 0 !important; padding: 0 !important; \
                 font-family: serif } h1 { display: none !important }";
    let frame_link = "<link rel=\"stylesheet\" href=\"/demo/frame.css\">";
    let bare = page(TAG).replace("</head>", &format!("{frame_link}</head>"));
    let styled = page(TAG).replace("</head>", &format!("{head}{frame_link}</head>"));
    let setup = Setup::new()?.file("bare.html", bare).file("styled.html", styled).file("frame.css", frame);
    let scene = setup.file(file.0, file.1).start(engine).await?;
    let bare = looks(&scene.visit("/demo/bare.html").await?).await?;
    let styled = looks(&scene.visit("/demo/styled.html").await?).await?;
    let (Value::Object(bare), Value::Object(styled)) = (bare, styled) else { anyhow::bail!("no styles") };
    assert!(bare.len() > 1000, "{}", bare.len());
    let other: Vec<_> = bare
        .iter()
        .filter_map(|(name, value)| {
            let now = styled.get(name)?;
            (now != value).then(|| format!("{name}: {now} instead of {value}"))
        })
        .collect();
    assert!(other.is_empty(), "{}", other.join("\n"));
    Ok(())
}

async fn the_style_sheet_of_the_page_does_not_reach_a_widget(engine: Engine) -> Result<()> {
    compare(engine, "<link rel=\"stylesheet\" href=\"/demo/framework.css\">", ("none.css", "")).await
}

async fn a_hostile_style_sheet_does_not_reach_a_widget(engine: Engine) -> Result<()> {
    compare(engine, "<link rel=\"stylesheet\" href=\"/demo/hostile.css\">", ("hostile.css", HOSTILE)).await
}
