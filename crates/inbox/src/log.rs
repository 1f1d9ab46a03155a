//! One line of JSON for each request: never personal data, so no addresses as asked for, no queries and no bodies.

use crate::inbox::Inbox;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use frontdesk_core::lead::Timestamp;
use serde::Serialize;
use std::time::Instant;

/// Takes the lines of the log.
pub trait Log: Send + Sync + 'static {
    /// Takes one line, without its end.
    fn line(&self, line: &str);
}

/// Standard error.
#[derive(Clone, Copy, Debug, Default)]
pub struct StandardError;

impl Log for StandardError {
    fn line(&self, line: &str) {
        use std::io::Write;
        // A closed standard error must not stop the inbox.
        let _written = writeln!(std::io::stderr().lock(), "{line}");
    }
}

/// What a handler adds to the line, as an extension of its response.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    /// The code of a refusal, or what became of a lead.
    pub code: &'static str,
    /// Why, where it is our fault: from SQLite or the system, without values.
    pub cause: Option<String>,
}

#[derive(Serialize)]
struct Line<'a> {
    at: Timestamp,
    method: &'a str,
    /// The template, such as `/api/leads/{id}`.
    route: &'a str,
    status: u16,
    ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'a str>,
}

/// Writes the line of a request once its answer stands.
pub(crate) async fn requests(State(inbox): State<Inbox>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let noted = response.extensions().get::<Noted>();
    let line = Line {
        at: inbox.clock.now(),
        // Anyone may invent a method, and put an address into it.
        method: if is_known(&method) { method.as_str() } else { "other" },
        route: route.as_deref().unwrap_or("none"),
        status: response.status().as_u16(),
        ms: u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        code: noted.map(|noted| noted.code),
        cause: noted.and_then(|noted| noted.cause.as_deref()),
    };
    if let Ok(line) = serde_json::to_string(&line) {
        inbox.log.line(&line);
    }
    response
}

fn is_known(method: &axum::http::Method) -> bool {
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].contains(&method.as_str())
}
