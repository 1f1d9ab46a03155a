//! A page for each test, the request that the loader would make, and questions to what stands there then.

mod contract;
mod draft;
mod formats;
mod journey;
mod slots;
mod take_over;

use frontdesk::{Mounted, mount};
use js_sys::{Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, ShadowRoot};

/// A site with a form of two steps and every way of asking that the tests look at.
const SITE: &str = r#"{
  "site": "acme", "endpoint": "/v1/leads", "privacy": { "memory": "session" },
  "consultation": [{
    "id": "quote", "title": "Ask for a quote",
    "steps": [
      { "id": "need", "title": "What it is about", "fields": [
        { "use": "name" }, { "use": "work-email" }, { "use": "message", "optional": true },
        { "id": "area", "type": "range", "label": "Area", "min": 0, "max": 5000, "step": 1, "value": "1234", "unit": "m²" },
        { "use": "stage" }
      ] },
      { "id": "you", "title": "About you", "fields": [{ "use": "company" }, { "use": "consent" }] }
    ]
  }]
}"#;

/// A tag in the page with an open shadow root. Dropping it takes it out.
struct Tag {
    host: HtmlElement,
    root: ShadowRoot,
}

impl Tag {
    fn new() -> Self {
        let make = "const host = document.createElement('div'); document.body.append(host); \
                    host.attachShadow({ mode: 'open' }); return host;";
        let host = Function::new_no_args(make).call0(&JsValue::NULL).unwrap();
        let host: HtmlElement = host.dyn_into().unwrap();
        let root = host.shadow_root().unwrap();
        Self { host, root }
    }

    /// A tag that was rendered: this HTML, typed into by this script.
    fn rendered(html: &str, script: &str) -> Self {
        let tag = Self::new();
        tag.root.set_inner_html(html);
        tag.ask(&format!("(() => {{ {script} }})()"));
        tag
    }

    fn request(&self, site: &str) -> Request {
        let request = Request(Object::new());
        request.set("kind", "consultation").set("host", &self.host).set("root", &self.root);
        request.set("site", JSON::parse(site).unwrap()).set("id", "quote").set("locale", "en");
        request.set("strings", JsValue::NULL).set("memory", false)
    }

    fn mount(&self) -> Mounted {
        self.request(SITE).mount().unwrap()
    }

    /// The value of an expression about `root` and `host`.
    fn ask(&self, expression: &str) -> JsValue {
        let function = Function::new_with_args("root, host", &format!("return ({expression})"));
        function.call2(&JsValue::NULL, &self.root, &self.host).unwrap()
    }

    fn text(&self, expression: &str) -> String {
        self.ask(expression).as_string().unwrap_or_default()
    }

    fn is(&self, expression: &str) -> bool {
        self.ask(&format!("Boolean({expression})")) == JsValue::TRUE
    }

    /// Types into a question as a visitor does.
    fn write(&self, id: &str, text: &str) {
        let text = JSON::stringify(&text.into()).unwrap();
        self.ask(&format!(
            "(() => {{ const control = root.getElementById('f-{id}'); control.focus(); control.value = {text}; \
             control.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
        ));
    }

    fn press(&self, css: &str) {
        self.ask(&format!("root.querySelector('{css}').click()"));
    }

    /// Looks until an expression is true.
    async fn until(&self, expression: &str) {
        const LOOKS: u32 = 200;
        for _ in 0..LOOKS {
            if self.is(expression) {
                return;
            }
            next_task().await;
        }
        panic!("never came: {expression}: {}", self.text("root.innerHTML"));
    }
}

impl Drop for Tag {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// What the loader hands over.
struct Request(Object);

impl Request {
    fn set(&self, name: &str, value: impl Into<JsValue>) -> Self {
        Reflect::set(&self.0, &name.into(), &value.into()).unwrap();
        Self(self.0.clone())
    }

    fn mount(&self) -> Result<Mounted, JsValue> {
        mount(&self.0)
    }
}

/// Lets the view catch up with the state.
async fn next_task() {
    let timer = Function::new_with_args("resolve", "setTimeout(resolve, 10)");
    let promise = Promise::new(&mut |resolve, _| {
        timer.call1(&JsValue::NULL, &resolve).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// The value of an expression about the page.
fn page(expression: &str) -> JsValue {
    Function::new_no_args(&format!("return ({expression})")).call0(&JsValue::NULL).unwrap()
}
