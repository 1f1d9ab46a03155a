//! Scratch.
use anyhow::Result;
use frontdesk_e2e::{Case, EVERY, Engine, Scene, cases};

pub(crate) fn cases() -> Vec<Case> {
    cases![EVERY => probe]
}

async fn probe(engine: Engine) -> Result<()> {
    let scene = Scene::demo(engine).await?;
    let page = scene.visit("/").await?;
    page.until_ready().await?;
    let message = page.find("textbox", crate::visitor::MESSAGE).await?;
    page.run("window.first = arguments[0]; window.log = []; for (const t of ['input','blur','focus','keydown']) first.addEventListener(t, e => log.push([t, first.value, first.isConnected]));", vec![message.to_json()?]).await?;
    message.send_keys("abc").await?;
    eprintln!("{} {}", page.value("first.isConnected + JSON.stringify(log)").await?, page.focused().await?);
    message.send_keys("d").await?;
    eprintln!("{} {}", page.value("first.isConnected + JSON.stringify(log)").await?, page.focused().await?);
    anyhow::bail!("look")
}
