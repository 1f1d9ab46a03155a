//! The browser. `JsValue` never leaves this module except towards `mount`.

mod clipboard;
mod dom;
mod events;
mod form;
mod http;
mod intl;
mod journey;
mod node;
mod page;
mod slots;
mod storage;
mod write;

pub use clipboard::{copy, mail_link};
pub use dom::{create_base, focus, hold_height, is_checked, is_on_screen, settled, sleep, swap, value_of};
pub use events::{emit, emit_request};
pub use form::{Caret, Rendered};
pub use http::{Filling, post};
pub use intl::{IntlFormats, plain_number, plural, time_zone};
pub use journey::{Journey, signals};
pub use node::Js;
pub use page::{go_to, moment, now, parameter};
pub use slots::choices;
pub use storage::Draft;
pub use write::write;
