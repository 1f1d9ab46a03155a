//! An inbox with a clock that stands, counted randomness, a plain renderer and a log that can be read.

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use frontdesk_core::config::Site;
use frontdesk_core::lead::{LeadId, Timestamp};
use frontdesk_inbox::{Again, Clock, Inbox, Log, NoRandomness, Options, Random, Render, router};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tower::ServiceExt;

pub const TOKEN: &str = "a-long-random-token";
pub const FORM: &str = "application/x-www-form-urlencoded";

#[derive(Default)]
pub struct World {
    now: AtomicI64,
    count: AtomicU64,
    pub lines: Mutex<Vec<String>>,
}

impl Clock for World {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_ms(self.now.load(Ordering::SeqCst))
    }
}

impl Random for World {
    fn ten_bytes(&self) -> Result<[u8; 10], NoRandomness> {
        let mut bytes = [0; 10];
        bytes[2..].copy_from_slice(&self.count.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        Ok(bytes)
    }
}

impl Log for World {
    fn line(&self, line: &str) {
        self.lines.lock().unwrap().push(line.to_owned());
    }
}

/// Says in text what it was given.
pub struct PlainRender;

impl Render for PlainRender {
    fn page(&self, html: &str, _: Timestamp, new_id: LeadId) -> String {
        html.replace(
            "<frontdesk-consultation></frontdesk-consultation>",
            &format!("<form id={new_id}></form>"),
        )
    }

    fn form_page(&self, again: &Again) -> String {
        let Again { form, locale, values, problems, id, .. } = again;
        let values: Vec<_> = values.iter().collect();
        let problems: Vec<_> = problems.iter().map(|(field, problem)| (field, problem.code())).collect();
        format!("form {form} {locale} {values:?} {problems:?} {id}")
    }

    fn thanks_page(&self, form: &str, locale: &str, email: Option<&str>) -> String {
        format!("thanks {form} {locale} {}", email.unwrap_or("nobody"))
    }
}

pub struct Desk {
    pub inbox: Inbox,
    pub world: Arc<World>,
    pub directory: TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The status and the code of a problem, whose envelope is checked on the way.
    pub fn problem(&self) -> (u16, String) {
        let problem = self.json();
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(problem["status"], self.status.as_u16());
        let code = problem["code"].as_str().unwrap().to_owned();
        assert_eq!(problem["type"], format!("urn:frontdesk:problem:{code}"));
        assert!(problem["title"].as_str().is_some_and(|title| !title.is_empty()));
        (self.status.as_u16(), code)
    }
}

impl Desk {
    pub fn open() -> Self {
        Self::with(|_| {})
    }

    pub fn with(change: impl FnOnce(&mut Options)) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let world = Arc::new(World::default());
        world.now.store(Timestamp::parse("2026-11-21T09:30:05Z").unwrap().unix_ms(), Ordering::SeqCst);
        let mut options = options(directory.path(), &world);
        change(&mut options);
        Self { inbox: Inbox::open(options).unwrap(), world, directory }
    }

    pub fn pass(&self, ms: i64) {
        self.world.now.fetch_add(ms, Ordering::SeqCst);
    }

    pub async fn send(
        &self,
        method: &str,
        uri: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).unwrap()).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = router(&self.inbox).oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn post_json(&self, lead: &Value, headers: &[(&str, &str)]) -> Answer {
        let all = [&[("content-type", "application/json")], headers].concat();
        self.send("POST", "/v1/leads", &all, lead.to_string()).await
    }

    /// As a browser posts a form with JavaScript off.
    pub async fn post_form(&self, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let accept = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        let all = [&[("content-type", FORM), accept], headers].concat();
        self.send("POST", "/v1/leads", &all, urlencoded(fields)).await
    }

    pub async fn get(&self, uri: &str) -> Answer {
        self.send("GET", uri, &[("authorization", &format!("Bearer {TOKEN}"))], "").await
    }

    /// Moves a lead along the pipeline.
    pub async fn move_to(&self, number: u64, status: &str) -> Answer {
        self.patch(&format!("/api/leads/{}", id(number)), json!({ "status": status })).await
    }

    pub async fn patch(&self, uri: &str, body: Value) -> Answer {
        let token = format!("Bearer {TOKEN}");
        let headers = [("authorization", token.as_str()), ("content-type", "application/json")];
        self.send("PATCH", uri, &headers, body.to_string()).await
    }

    /// All leads that are kept, suspects too.
    pub async fn kept(&self) -> Vec<Value> {
        let mut all = Vec::new();
        for suspect in ["false", "true"] {
            let answer = self.get(&format!("/api/leads?limit=200&suspect={suspect}")).await;
            all.extend(answer.json()["leads"].as_array().unwrap().clone());
        }
        all
    }
}

pub fn options(data: &Path, world: &Arc<World>) -> Options {
    let mut options =
        Options::new(data.to_owned(), TOKEN.to_owned(), vec![site("acme")], Arc::new(PlainRender));
    options.clock = world.clone();
    options.random = world.clone();
    options.log = world.clone();
    options
}

pub fn site(name: &str) -> Site {
    let site = json!({
        "site": name,
        "endpoint": "/v1/leads",
        "consultation": [
            { "id": "talk", "steps": [{ "id": "you", "fields": [
                { "use": "name" }, { "use": "work-email" }, { "use": "company", "optional": true },
                { "use": "message", "optional": true }, { "use": "stage", "optional": true },
                { "use": "role", "optional": true }, { "use": "priorities", "optional": true },
            ] }] },
            { "id": "redirecting", "steps": [{ "id": "you", "fields": [{ "use": "work-email" }] }],
              "afterSubmit": { "redirect": "/thanks" } },
            { "id": "abroad", "steps": [{ "id": "you", "fields": [{ "use": "work-email" }] }],
              "afterSubmit": { "redirect": "https://www.acme.com/thänks" } },
            { "id": "unsafe", "steps": [{ "id": "you", "fields": [{ "use": "work-email" }] }],
              "afterSubmit": { "redirect": "javascript:alert(1)" } },
        ]
    });
    serde_json::from_value(site).unwrap()
}

/// The fixture that core checks too, with an id of its own.
pub fn lead(number: u64) -> Value {
    let mut lead: Value = serde_json::from_str(include_str!("../../../../tests/fixtures/lead.json")).unwrap();
    lead["id"] = json!(id(number));
    lead
}

/// The same with other values at JSON pointers; `null` takes away.
pub fn lead_with(number: u64, changes: &[(&str, Value)]) -> Value {
    let mut lead = lead(number);
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = lead.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match value {
            Value::Null => drop(parent.remove(key)),
            value => drop(parent.insert(key.to_owned(), value.clone())),
        }
    }
    lead
}

pub fn id(number: u64) -> String {
    let mut random = [0; 10];
    random[2..].copy_from_slice(&number.to_be_bytes());
    LeadId::from_parts(1_795_253_400_000, random).to_string()
}

pub fn urlencoded(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// A form as it stands with JavaScript off.
pub const ADA: &[(&str, &str)] =
    &[("name", "Ada"), ("work-email", "ada@example.com"), ("frontdesk-widget", "talk"), ("frontdesk-id", "")];
