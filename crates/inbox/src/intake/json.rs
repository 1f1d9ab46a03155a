//! A lead as JSON, `frontdesk.lead/1`.

use super::{answer, body, fingerprint, key, named_site, text};
use crate::inbox::Inbox;
use crate::refusal::{Code, FieldError, Refusal};
use crate::storage::{Arrival, Kept};
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::response::Response;
use frontdesk_core::lead::Lead;
use serde_path_to_error::Segment;

/// Checks the lead and keeps it.
pub(super) async fn take(inbox: &Inbox, request: Request) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let named = named_site(inbox, parts.uri.query())?;
    let key = key::given(&parts.headers)?;
    let bytes = body::read(&parts.headers, body).await?;
    let lead = parse(&bytes)?;
    key::check(key, lead.id)?;
    let now = inbox.clock.now();
    check(&lead, now)?;
    // A form that was renamed while its lead waited in a visitor's outbox must not cost the lead.
    let owner = inbox.form(named, &lead.widget.id).map(|(site, _)| site);
    let site = named.or(owner).or(inbox.sites.first()).map_or("", |site| &site.site);
    let arrival = Arrival {
        site: site.to_owned(),
        received_at: now,
        fingerprint: fingerprint::whole(&lead),
        content: fingerprint::content(&lead),
        id_is_ours: false,
        suspect: suspicion(&parts.headers, inbox.min_fill_ms),
        lead,
    };
    match inbox.storage.keep(arrival).await? {
        Kept::Stored(id) => Ok(answer::receipt(id, false)),
        Kept::Replayed(id) => Ok(answer::receipt(id, true)),
        Kept::Mismatch(_) => Err(Refusal::new(Code::IdempotencyMismatch)),
    }
}

/// Refuses a lead out of bounds.
pub(super) fn check(lead: &Lead, now: frontdesk_core::lead::Timestamp) -> Result<(), Refusal> {
    let problems = lead.problems(now);
    if problems.is_empty() {
        return Ok(());
    }
    let errors = problems.into_iter().map(|problem| FieldError {
        field: problem.field,
        code: problem.code.as_str().to_owned(),
        detail: problem.says,
    });
    Err(Refusal::of_fields(Code::LeadInvalid, errors.collect()))
}

fn parse(bytes: &[u8]) -> Result<Lead, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::new(Code::NotUtf8))?;
    let mut reader = serde_json::Deserializer::from_str(text);
    let lead: Lead = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let field = pointer(error.path());
        unreadable(field, error.into_inner())
    })?;
    reader.end().map_err(|error| unreadable(String::new(), error))?;
    Ok(lead)
}

/// No JSON at all is 400, JSON that is no lead is 422.
fn unreadable(field: String, error: serde_json::Error) -> Refusal {
    if !error.is_data() {
        let place = format!("no JSON from line {}, column {} on", error.line(), error.column());
        return Refusal::saying(Code::Malformed, place);
    }
    // serde repeats what it found, which may be long.
    let detail = error.to_string().chars().take(200).collect();
    Refusal::of_fields(Code::LeadInvalid, vec![FieldError { field, code: "schema".to_owned(), detail }])
}

/// A JSON pointer (RFC 6901), as in every other error.
fn pointer(path: &serde_path_to_error::Path) -> String {
    let part = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => String::new(),
    };
    path.iter().map(part).collect()
}

/// The widget says what it saw: a filled trap, or how long the visitor took.
fn suspicion(headers: &HeaderMap, min_fill_ms: i64) -> Option<&'static str> {
    if text(headers, "frontdesk-trap").is_some_and(|trap| trap.trim() != "0") {
        return Some("honeypot");
    }
    let took: i64 = text(headers, "frontdesk-fill-ms")?.trim().parse().ok()?;
    (took < min_fill_ms).then_some("too-fast")
}
