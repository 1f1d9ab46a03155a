//! Posts leads, and tries again where that can help.

use super::dom::sleep;
use super::write::write;
use crate::widgets::consultation::state::Failure;
use frontdesk_core::lead::Lead;
use gloo_net::http::{Request, Response};
use web_sys::{RequestInit, RequestRedirect};

/// How often one press of the button posts before the visitor is told: about seven seconds in all.
const TRIES: u32 = 4;

/// Beside the lead itself, what tells a person from a program.
pub struct Filling {
    /// How long the visitor took.
    pub ms: i64,
    /// Whether the trap was filled in.
    pub trapped: bool,
}

/// Posts a lead until it is acknowledged, refused, or the tries are used up.
pub async fn post(endpoint: &str, lead: &Lead, filling: &Filling) -> Result<(), Failure> {
    for attempt in 0..TRIES {
        if attempt > 0 {
            // Full jitter, so that a server that comes back is not met by everyone at once.
            sleep((js_sys::Math::random() * f64::from(1000 << attempt)) as i32).await;
        }
        match once(endpoint, lead, filling).await {
            Some(response) if is_acknowledged(&response, lead).await => return Ok(()),
            Some(response) if !may_pass(response.status()) => return Err(Failure::Refused),
            _ => {}
        }
    }
    Err(Failure::Unreachable)
}

async fn once(endpoint: &str, lead: &Lead, filling: &Filling) -> Option<Response> {
    let body = js_sys::JSON::stringify(&write(lead)).ok()?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_redirect(RequestRedirect::Error);
    init.set_body(&body);
    // web-sys has no setter for it. Browsers refuse more than 64 KiB of bodies that outlive their page.
    if body.length() < 60_000 {
        js_sys::Reflect::set(&init, &"keepalive".into(), &true.into()).ok()?;
    }
    let request = web_sys::Request::new_with_str_and_init(endpoint, &init).ok()?;
    let headers = request.headers();
    headers.set("Content-Type", "application/json").ok()?;
    headers.set("Accept", "application/json").ok()?;
    headers.set("Idempotency-Key", &format!("\"{}\"", lead.id)).ok()?;
    headers.set("Frontdesk-Fill-Ms", &filling.ms.to_string()).ok()?;
    if filling.trapped {
        headers.set("Frontdesk-Trap", "1").ok()?;
    }
    Request::from(request).send().await.ok()
}

/// A 200 with a login page is no delivery: the answer must be JSON, and where it names a lead, this one.
async fn is_acknowledged(response: &Response, lead: &Lead) -> bool {
    if !response.ok()
        || !response
            .headers()
            .get("content-type")
            .is_some_and(|kind| kind.split([';', '/', '+']).any(|part| part.trim() == "json"))
    {
        return false;
    }
    let Ok(Ok(answer)) = response.text().await.map(|text| js_sys::JSON::parse(&text)) else { return false };
    let id = js_sys::Reflect::get(&answer, &"id".into()).ok().and_then(|id| id.as_string());
    id.is_none_or(|id| id == lead.id.to_string())
}

/// Whether a status may be another one next time; a success that is no acknowledgement may, too.
fn may_pass(status: u16) -> bool {
    status < 400 || matches!(status, 408 | 409 | 425 | 429) || status >= 500
}
