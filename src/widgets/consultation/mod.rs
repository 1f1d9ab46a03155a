//! `<frontdesk-consultation>`: a consultation-request form of one step or several.
//!
//! - Config: `frontdesk_core::config::Consultation`, chosen by the tag's `config` attribute.
//! - Events: `frontdesk-ready`, `-started`, `-step`, `-request-submit` (cancelable), `-submitted`, `-delivered`, `-error`.
//! - Parts: `base`, `form`, `title`, `progress`, `summary`, `field`, `control`, `error`, `actions`, `back`, `next`,
//!   `submit`, `failed`, `done`.

mod choices;
#[cfg(target_arch = "wasm32")]
pub mod effects;
mod fields;
mod inputs;
mod messages;
mod panels;
mod slots;
pub mod state;
mod summary;
mod update;
pub mod view;

use frontdesk_core::form::{Form, Formats};
use frontdesk_core::lead::Signal;
use frontdesk_core::strings::Strings;
use leptos::prelude::*;
use state::{Effect, Msg, SlotChoices, State};
use std::sync::Arc;

/// Carries out effects. One answer to an effect is another message.
pub type Perform = Box<dyn Fn(&Widget, Effect) + Send + Sync>;

/// A widget's parts behind one pointer: every handler and every attribute of the view holds a copy of it, and code that
/// copies and frees eight parts in each of them was 6 KB of the download.
#[derive(Clone)]
pub struct Widget(Arc<Parts>);

/// What every part of the view needs: the state, the words, and where messages go.
pub struct Parts {
    /// The state; views only read it.
    pub state: ArcRwSignal<State>,
    /// The form in the visitor's language.
    pub form: Arc<Form>,
    /// The language's strings.
    pub strings: Strings,
    /// How numbers and dates are written.
    pub formats: Box<dyn Formats + Send + Sync>,
    /// Which plural form a count takes.
    pub plural: fn(&str, u64) -> frontdesk_core::strings::Plural,
    /// The times that each `slots` question offers; empty in HTML made on a server.
    pub slots: Vec<(String, SlotChoices)>,
    /// Where the form posts to with JavaScript off.
    pub action: String,
    /// The lead's id in HTML made for one visitor; empty elsewhere.
    pub lead_id: String,
    /// The page's address in a form that is shown again on a page of its own; empty elsewhere.
    pub page: String,
    /// What the visitor did before, as far as the page knows at this moment.
    pub journey: Box<dyn Fn() -> Vec<Signal> + Send + Sync>,
    /// Carries out what the state asks for; does nothing on a server.
    pub perform: Perform,
    /// Whether this is HTML for a browser in which nothing runs yet.
    pub is_rendered: bool,
}

impl std::ops::Deref for Widget {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Widget {
    /// A widget of these parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Passes a message through `update`, then carries out what it asks for.
    pub fn send(&self, msg: Msg) {
        let effects = self.state.try_update(|state| state::update(state, msg)).unwrap_or_default();
        for effect in effects {
            (self.perform)(self, effect);
        }
    }

    /// A part of the state that tells its readers only when it changes.
    pub fn memo<T>(&self, read: impl Fn(&State) -> T + Send + Sync + 'static) -> ArcMemo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let state = self.state.clone();
        ArcMemo::new(move |_| state.with(&read))
    }

    /// Reads the state, and so subscribes to it.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }
}
