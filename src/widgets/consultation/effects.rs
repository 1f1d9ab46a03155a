//! Carries out in the browser what the state asks for.

use super::state::{Effect, Failure, Msg};
use super::{Perform, Widget};
use crate::platform::browser::{self, Draft, Filling};
use frontdesk_core::lead::Lead;
use send_wrapper::SendWrapper;
use serde::Serialize;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ShadowRoot};

/// How long a lead may be on its way before the visitor is told that it takes long.
const SLOW_MS: i32 = 4_000;

/// Where effects happen.
#[derive(Clone)]
pub struct Runner {
    /// The tag.
    pub host: HtmlElement,
    /// Its shadow root.
    pub root: ShadowRoot,
    /// Where leads are posted.
    pub endpoint: String,
    /// When the form appeared, in milliseconds since 1970.
    pub shown_at: i64,
    /// Whether the trap was filled in.
    pub trapped: bool,
    /// Whether a draft may be kept.
    pub may_remember: Rc<Cell<bool>>,
    /// The draft.
    pub draft: Rc<Draft>,
}

/// The details of events: the smallest that is of use.
#[derive(Serialize)]
struct StepDetail<'a> {
    step: &'a str,
    index: usize,
}

#[derive(Serialize)]
struct LeadDetail<'a> {
    lead: &'a Lead,
}

#[derive(Serialize)]
struct SubmittedDetail<'a> {
    id: String,
    tags: &'a frontdesk_core::lead::Tags,
}

#[derive(Serialize)]
struct DeliveredDetail {
    id: String,
}

#[derive(Serialize)]
struct ErrorDetail {
    code: &'static str,
    message: &'static str,
}

impl Runner {
    /// The runner as the widget holds it. Browsers have one thread; the wrapper says so to the compiler.
    pub fn perform(self) -> Perform {
        let runner = SendWrapper::new(self);
        Box::new(move |widget, effect| runner.run(widget, effect))
    }

    fn run(&self, widget: &Widget, effect: Effect) {
        match effect {
            Effect::Ready => browser::emit(&self.host, "frontdesk-ready", &()),
            Effect::Started => browser::emit(&self.host, "frontdesk-started", &()),
            Effect::StepShown(step, index) => {
                browser::emit(&self.host, "frontdesk-step", &StepDetail { step: &step, index });
            }
            Effect::FocusQuestion(id) => self.focus(format!("#f-{id}")),
            Effect::FocusSummary => self.focus("#summary".to_owned()),
            Effect::FocusPanel => self.focus("#panel".to_owned()),
            Effect::FocusStep => {
                self.focus(".step:not([hidden]) :is(.step-title,input,select,textarea)".to_owned())
            }
            Effect::Request(lead) => self.request(widget, &lead),
            Effect::Post(lead) => self.post(widget, lead),
            Effect::Delivered(id) => {
                browser::hold_height(&self.root, true);
                browser::emit(&self.host, "frontdesk-delivered", &DeliveredDetail { id: id.to_string() });
            }
            Effect::NotDelivered(failure) => {
                browser::emit(&self.host, "frontdesk-error", &error_detail(failure))
            }
            Effect::KeepDraft(values) if self.may_remember.get() => self.draft.keep(&values),
            Effect::KeepDraft(_) => {}
            Effect::ForgetDraft => self.draft.forget(),
            Effect::ShowForm => browser::hold_height(&self.root, false),
            Effect::GoTo(page) if frontdesk_core::contact::is_safe_link(&page) => browser::go_to(&page),
            Effect::GoTo(_) => {}
            Effect::Copy(text) => {
                let widget = widget.clone();
                spawn_local(async move {
                    if browser::copy(&text).await {
                        widget.send(Msg::Copied);
                    }
                });
            }
        }
    }

    /// Once the view shows what the state says.
    fn focus(&self, selector: String) {
        let root = self.root.clone();
        spawn_local(async move {
            browser::settled().await;
            browser::focus(&root, &selector);
        });
    }

    fn request(&self, widget: &Widget, lead: &Lead) {
        if browser::emit_request(&self.host, "frontdesk-request-submit", &LeadDetail { lead }) {
            browser::emit(
                &self.host,
                "frontdesk-submitted",
                &SubmittedDetail { id: lead.id.to_string(), tags: &lead.tags },
            );
            widget.send(Msg::Send);
        }
    }

    fn post(&self, widget: &Widget, lead: Arc<Lead>) {
        let (endpoint, filling) = (
            self.endpoint.clone(),
            Filling { ms: browser::now().unix_ms() - self.shown_at, trapped: self.is_trapped() },
        );
        let (posting, waiting) = (widget.clone(), widget.clone());
        spawn_local(async move {
            posting.send(match browser::post(&endpoint, &lead, &filling).await {
                Ok(()) => Msg::Delivered,
                Err(failure) => Msg::NotDelivered(failure),
            });
        });
        spawn_local(async move {
            browser::sleep(SLOW_MS).await;
            waiting.send(Msg::Slow);
        });
    }

    fn is_trapped(&self) -> bool {
        let trap = self.root.get_element_by_id("f-frontdesk-fax");
        let value = trap.and_then(|trap| js_sys::Reflect::get(&trap, &"value".into()).ok()?.as_string());
        self.trapped || value.is_some_and(|value| !value.is_empty())
    }
}

fn error_detail(failure: Failure) -> ErrorDetail {
    match failure {
        Failure::Unreachable => {
            ErrorDetail { code: "unreachable", message: "the lead could not be delivered" }
        }
        Failure::Refused => ErrorDetail { code: "refused", message: "the endpoint refused the lead" },
    }
}
