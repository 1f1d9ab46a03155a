//! What can happen to a consultation form, and what it asks of the world in answer.

use super::state::Failure;
use frontdesk_core::contact::Url;
use frontdesk_core::form::Values;
use frontdesk_core::lead::{Lead, LeadId, Signal};
use std::sync::Arc;

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A question got these answers.
    Changed(String, Vec<String>),
    /// One choice of several was ticked or not.
    Toggled(String, String, bool),
    /// A row of a `slots` question got a value.
    SlotChanged(String, usize, String),
    /// One more row of a `slots` question is wanted.
    SlotAdded(String),
    /// A row of a `slots` question is not wanted any more.
    SlotRemoved(String, usize),
    /// The visitor left a question.
    Left(String),
    /// To the next step.
    Next,
    /// To the step before.
    Back,
    /// To the question that an entry of the error summary names.
    GoTo(String),
    /// The button was pressed.
    Submit(Moment),
    /// The page did not cancel the request.
    Send,
    /// Sending takes long.
    Slow,
    /// The lead was stored.
    Delivered,
    /// The lead was not stored.
    NotDelivered(Failure),
    /// Try once more with the same lead.
    Retry,
    /// Copy a link for colleagues.
    Invite,
    /// Copy what was written.
    Copy,
    /// It is on the clipboard.
    Copied,
    /// Fill in what is known, where nothing was answered.
    Prefill(Values),
    /// A draft was found.
    Restore(Values),
    /// Throw the draft away.
    StartOver,
}

/// What belongs to the moment of the press and is not pure.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub unix_ms: i64,
    /// For the lead's id.
    pub random: [u8; 10],
    /// The page's address.
    pub url: Option<Url>,
    /// The page's title.
    pub title: String,
    /// What the visitor did before.
    pub journey: Vec<Signal>,
}

/// What the world is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Tell the page that the widget lives.
    Ready,
    /// Tell the page that the visitor began.
    Started,
    /// Tell the page which step is shown.
    StepShown(String, usize),
    /// Focus the control of a question.
    FocusQuestion(String),
    /// Focus the error summary.
    FocusSummary,
    /// Focus the heading of the step on the screen.
    FocusStep,
    /// The form follows the panel that followed it.
    ShowForm,
    /// Focus the panel that replaced the form.
    FocusPanel,
    /// Ask the page whether this lead may be sent.
    Request(Arc<Lead>),
    /// Post the lead, and answer with `Delivered` or `NotDelivered`.
    Post(Arc<Lead>),
    /// Tell the page that the lead was delivered.
    Delivered(LeadId),
    /// Tell the page that the lead was not delivered.
    NotDelivered(Failure),
    /// Keep the draft, where that is allowed.
    KeepDraft(Values),
    /// Forget the draft.
    ForgetDraft,
    /// Go to a page.
    GoTo(String),
    /// Put a text on the clipboard, and answer with `Copied`.
    Copy(String),
}
