//! A question around its control: label, help, error, and what every control has in common.

use super::Widget;
use super::choices::{consent, group, select};
use super::inputs::{hidden, input, slider, textarea};
use super::slots::slots;
use super::state::Msg;
use crate::ui::el::{El, div, el};
use frontdesk_core::config::FieldType;
use frontdesk_core::form::Question;
use frontdesk_core::strings::Key;
use std::borrow::Cow;

/// A question with its label, help, control and error.
pub fn field(widget: &Widget, question: &Question) -> El {
    match question.kind {
        FieldType::Hidden => hidden(widget, question),
        FieldType::Radio | FieldType::Checkboxes | FieldType::MultiSelect => group(widget, question),
        FieldType::Consent => consent(widget, question),
        FieldType::Slots => framed(widget, question, "fieldset", slots(widget, question)),
        FieldType::Select => framed(widget, question, "div", div("select").child(select(widget, question))),
        FieldType::Textarea => framed(widget, question, "div", textarea(widget, question)),
        FieldType::Range => framed(widget, question, "div", slider(widget, question)),
        _ => framed(widget, question, "div", input(widget, question)),
    }
}

/// The id of a question's control, which its label, its error summary and the tests name.
pub fn control_id(question: &Question) -> String {
    format!("f-{}", question.id)
}

pub fn frame(widget: &Widget, question: &Question, tag: &'static str) -> El {
    let (shown, problem) = (widget.clone(), widget.clone());
    let (id, asked) = (question.id.clone(), question.id.clone());
    let is_conditional = question.show_when.is_some();
    let frame = el(tag)
        .class(if is_conditional && widget.is_rendered { "field conditional" } else { "field" })
        .part("field")
        .attr("data-field", question.id.clone())
        .attr("data-type", question.kind.as_str())
        .live("data-state", move || {
            problem.read(|state| state.shown_problem(&id).map(|_| Cow::Borrowed("invalid")))
        });
    match is_conditional && !widget.is_rendered {
        true => frame.hidden(move || shown.read(|state| !state.form.asks(&asked, &state.values))),
        false => frame,
    }
}

fn framed(widget: &Widget, question: &Question, tag: &'static str, control: El) -> El {
    let label = match tag {
        "fieldset" => el("legend").class("label"),
        _ => el("label").class("label").attr("for", control_id(question)),
    };
    frame(widget, question, tag)
        .child(worded(widget, question, label))
        .child_if(help(question))
        .child(control)
        .child(error(widget, question))
        .child_if((question.kind == FieldType::Email).then(|| note(widget, question)))
}

pub fn worded(widget: &Widget, question: &Question, label: El) -> El {
    let optional = (!question.required)
        .then(|| el("span").class("optional").text(format!(" {}", widget.strings.get(Key::Optional))));
    label.text(question.label.clone()).child_if(optional)
}

pub fn help(question: &Question) -> Option<El> {
    let id = format!("{}-help", control_id(question));
    (!question.help.is_empty()).then(|| el("p").class("help").attr("id", id).text(question.help.clone()))
}

/// The place of the error, empty while there is none.
pub fn error(widget: &Widget, question: &Question) -> El {
    let (w, id) = (widget.clone(), question.id.clone());
    el("p")
        .class("error")
        .part("error")
        .attr("id", format!("{}-error", control_id(question)))
        .attr("data-error", question.id.clone())
        .live_text(move || {
            let problem = w.read(|state| state.shown_problem(&id));
            problem.map(|problem| problem.says(&w.strings, &*w.formats)).unwrap_or_default()
        })
}

/// The friendly word about free mail services.
fn note(widget: &Widget, question: &Question) -> El {
    let (w, id) = (widget.clone(), question.id.clone());
    el("p")
        .class("note")
        .hidden(move || w.read(|state| !state.discourages(&id)))
        .text(widget.strings.get(Key::HintFreeMail).to_owned())
}

/// What every control has: its name, what describes it, and whether it is invalid.
pub fn control(widget: &Widget, question: &Question, control: El) -> El {
    let (w, shown) = (widget.clone(), question.id.clone());
    let (left, id) = (widget.clone(), question.id.clone());
    let described = match question.help.is_empty() {
        true => format!("{0}-error", control_id(question)),
        false => format!("{0}-help {0}-error", control_id(question)),
    };
    control
        .part("control")
        .attr("aria-describedby", described)
        .live("aria-invalid", move || {
            w.read(|state| state.shown_problem(&shown).map(|_| Cow::Borrowed("true")))
        })
        .on("blur", move |_| left.send(Msg::Left(id.clone())))
}

pub fn named(question: &Question, control: El) -> El {
    control.attr("id", control_id(question)).attr("name", question.id.clone())
}
