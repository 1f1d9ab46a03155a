//! A page as a visitor meets it: things have roles and names, and keys are pressed.

use crate::engine::Engine;
use crate::until::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};

/// Keys by name, as WebDriver writes them.
pub mod key {
    /// To the next control.
    pub const TAB: &str = "\u{e004}";
    /// Presses what has the focus.
    pub const ENTER: &str = "\u{e007}";
    /// Ticks, or presses.
    pub const SPACE: &str = " ";
    /// To the choice before.
    pub const UP: &str = "\u{e013}";
    /// To the next choice.
    pub const DOWN: &str = "\u{e015}";
    /// Back by one character.
    pub const LEFT: &str = "\u{e012}";
}

/// A page, or one widget of it.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    engine: Engine,
    scope: Option<String>,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, engine: Engine) -> Self {
        Self { driver, engine, scope: None }
    }

    /// Only what stands inside this tag.
    pub fn within(&self, host: &str) -> Self {
        Self { scope: Some(host.to_owned()), ..self.clone() }
    }

    /// The session.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that awaits, and returns what it returns.
    pub async fn run_async(&self, script: &str) -> Result<Value> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];\
             (async () => {{ {script} }})().then(done, (error) => done({{ failed: String(error) }}));"
        );
        let value = self.driver.execute_async(wrapped, Vec::new()).await?.json().clone();
        ensure!(value.get("failed").is_none(), "{value}");
        Ok(value)
    }

    /// The value of an expression.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression})"), Vec::new()).await
    }

    /// Waits until an expression is true.
    pub async fn until(&self, expression: &str) -> Result<()> {
        let outcome = until(expression, async || {
            Ok((self.value(&format!("Boolean({expression})")).await? == Value::Bool(true)).then_some(()))
        });
        match outcome.await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(self.state().await)),
        }
    }

    /// What a failure needs to be understood.
    async fn state(&self) -> String {
        let address = self.driver.current_url().await.map(|address| address.to_string()).unwrap_or_default();
        let seen = self.value("window.seen").await.unwrap_or_default();
        format!(
            "at {address}, seen: {seen:#}, {}",
            self.words().await.unwrap_or_else(|error| error.to_string())
        )
    }

    /// All that is to be seen of this role and name.
    pub async fn all(&self, role: &str, name: Option<&str>) -> Result<Vec<WebElement>> {
        let arguments = vec![json!(self.scope), json!(role), json!(name)];
        Ok(self.driver.execute(include_str!("look.js"), arguments).await?.elements()?)
    }

    /// The one thing of this role and name, as soon as it is to be seen.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        let found = until(format!("{role} “{name}”"), async || {
            let found = self.all(role, Some(name)).await?;
            Ok((!found.is_empty()).then_some(found))
        });
        let found = match found.await {
            Ok(found) => found,
            Err(error) => return Err(error.context(self.state().await)),
        };
        ensure!(found.len() == 1, "{} of {role} “{name}”", found.len());
        found.into_iter().next().context("nothing")
    }

    /// Whether something of this role and name is to be seen.
    pub async fn shows(&self, role: &str, name: &str) -> Result<bool> {
        Ok(!self.all(role, Some(name)).await?.is_empty())
    }

    /// Waits until nothing of this role and name is to be seen.
    pub async fn until_gone(&self, role: &str, name: &str) -> Result<()> {
        until(format!("{role} “{name}” gone"), async || Ok((!self.shows(role, name).await?).then_some(())))
            .await
    }

    /// Types into a text field.
    pub async fn write(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", label).await?;
        field.send_keys(text).await.with_context(|| format!("cannot write into “{label}”"))
    }

    /// Writes something else into a text field.
    pub async fn rewrite(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", label).await?;
        self.bring_into_view(&field).await?;
        field.clear().await.with_context(|| format!("cannot empty “{label}”"))?;
        self.write(label, text).await
    }

    /// Chooses an entry of a list.
    pub async fn select(&self, label: &str, entry: &str) -> Result<()> {
        let list = self.find("combobox", label).await?;
        self.bring_into_view(&list).await?;
        let script = "return [...arguments[0].options].find((option) => option.label === arguments[1])";
        let option = self.driver.execute(script, vec![list.to_json()?, json!(entry)]).await?.element();
        let option = option.with_context(|| format!("no entry “{entry}” in “{label}”"))?;
        option.click().await.with_context(|| format!("cannot choose “{entry}” in “{label}”"))
    }

    /// Ticks a box or a radio button.
    pub async fn tick(&self, role: &str, label: &str) -> Result<()> {
        self.press(role, label).await
    }

    /// Presses a button or a link.
    pub async fn press(&self, role: &str, name: &str) -> Result<()> {
        let target = self.find(role, name).await?;
        self.bring_into_view(&target).await?;
        target.click().await.with_context(|| format!("cannot press {role} “{name}”"))
    }

    /// Scrolls to an element.
    pub async fn bring_into_view(&self, target: &WebElement) -> Result<()> {
        // WebKit's driver looks for the element before it has scrolled to it.
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(script, vec![target.to_json()?]).await?;
        Ok(())
    }

    /// Presses keys where the focus is.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// What has the focus, inside shadow roots too: its role-bearing tag, name and value.
    pub async fn focused(&self) -> Result<Value> {
        self.value(
            "(() => { let at = document.activeElement; \
             while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement; \
             return at && { tag: at.localName, id: at.id, name: at.getAttribute('name'), type: at.type, value: at.value, \
               checked: at.checked, text: at.textContent.trim().slice(0, 60) }; })()",
        )
        .await
    }

    /// All text of the page, shadow roots included; for failures.
    pub async fn words(&self) -> Result<String> {
        let words = self.value(
            "[...document.querySelectorAll('*')].filter((e) => e.shadowRoot)\
             .map((e) => (e.shadowRoot.querySelector('.base')?.innerText || '') + JSON.stringify([...e.shadowRoot.querySelectorAll('input,textarea')].map((i) => [i.name, i.value]))).join('\\n---\\n') || document.body.innerText",
        );
        Ok(format!("the page says: {}", words.await?.as_str().unwrap_or_default()))
    }

    /// Waits until the live widget stands.
    pub async fn until_ready(&self) -> Result<()> {
        self.bring_widget_near().await?;
        self.until_ready_here().await
    }

    /// The same without scrolling.
    pub async fn until_ready_here(&self) -> Result<()> {
        self.until("seen.events.some(({ name }) => name === 'ready')").await
    }

    /// Scrolls to the first widget, as a visitor does who wants it.
    pub async fn bring_widget_near(&self) -> Result<()> {
        self.until("document.querySelector('frontdesk-consultation')").await?;
        self.value(
            "document.querySelector('frontdesk-consultation').scrollIntoView({ behavior: 'instant' })",
        )
        .await?;
        Ok(())
    }

    /// The names of the events so far.
    pub async fn events(&self) -> Result<Vec<String>> {
        let events = self.value("seen.events.map(({ name }) => name)").await?;
        Ok(serde_json::from_value(events)?)
    }

    /// Waits until an event has happened, and returns its detail.
    pub async fn event(&self, name: &str) -> Result<Value> {
        self.until(&format!("seen.events.some((event) => event.name === '{name}')")).await?;
        self.value(&format!("seen.events.find((event) => event.name === '{name}').detail")).await
    }

    /// Waits until a person could have written all this: the inbox sets faster ones aside.
    pub async fn until_a_person_could_have_written(&self) -> Result<()> {
        self.until("performance.now() - seen.events.find(({ name }) => name === 'ready').at > 1600").await
    }

    /// Waits until two frames have been painted, so that what has changed is on the screen.
    pub async fn until_painted(&self) -> Result<()> {
        let frame = "await new Promise((resolve) => requestAnimationFrame(resolve));";
        self.run_async(&format!("{frame}{frame}")).await.map(|_| ())
    }

    /// Presses Tab until the control of this role and name has the focus.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        const MOST: usize = 60;
        for _ in 0..MOST {
            self.keys(key::TAB).await?;
            if self.has_focus(role, name).await? {
                return Ok(());
            }
        }
        anyhow::bail!("Tab never reaches {role} “{name}”; it is at {}", self.focused().await?)
    }

    /// Whether the control of this role and name has the focus.
    pub async fn has_focus(&self, role: &str, name: &str) -> Result<bool> {
        let found = self.all(role, Some(name)).await?;
        let Some(first) = found.first() else { return Ok(false) };
        let script = "return arguments[0].getRootNode().activeElement === arguments[0]";
        Ok(self.driver.execute(script, vec![first.to_json()?]).await?.json() == &Value::Bool(true))
    }

    /// What a text field holds.
    pub async fn text_of(&self, label: &str) -> Result<String> {
        Ok(self.find("textbox", label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Which engine shows it.
    pub fn engine(&self) -> Engine {
        self.engine
    }
}
