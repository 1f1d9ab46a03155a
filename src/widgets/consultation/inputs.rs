//! Questions that are answered by typing or sliding.

use super::Widget;
use super::fields::{control, control_id, named};
use super::state::Msg;
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::config::{ContactPart, FieldType};
use frontdesk_core::form::Question;
use frontdesk_core::strings::Key;

/// A control that is required while it is shown. In rendered HTML a conditional one is not: nothing there can hide it.
pub fn required(widget: &Widget, question: &Question, control: El) -> El {
    let is_required = question.required && (question.show_when.is_none() || !widget.is_rendered);
    let control = control.flag("required", is_required);
    match widget.is_rendered {
        true => control
            .attr("data-required", widget.strings.get(required_key(question.kind)).to_owned())
            .maybe("data-invalid", &invalid_text(widget, question)),
        false => control,
    }
}

fn required_key(kind: FieldType) -> Key {
    match kind {
        FieldType::Select | FieldType::Radio => Key::ErrorChoose,
        FieldType::Consent => Key::ErrorConsent,
        FieldType::Date => Key::ErrorDate,
        FieldType::Slots => Key::ErrorSlot,
        _ => Key::ErrorRequired,
    }
}

/// What the loader says about a value that the browser's own check refuses.
fn invalid_text(widget: &Widget, question: &Question) -> String {
    let key = match question.kind {
        FieldType::Email => Key::ErrorEmail,
        FieldType::Phone => Key::ErrorPhone,
        FieldType::Website => Key::ErrorWebsite,
        FieldType::Number => Key::ErrorNumber,
        FieldType::Date => Key::ErrorDate,
        _ => return String::new(),
    };
    widget.strings.get(key).to_owned()
}

fn text_events(widget: &Widget, question: &Question, control: El) -> El {
    let (w, id) = (widget.clone(), question.id.clone());
    let (value, value_id) = (widget.clone(), question.id.clone());
    control
        .live_value(move || value.read(|state| state.values.first(&value_id).to_owned()))
        .on("input", move |event| w.send(Msg::Changed(id.clone(), vec![platform::value_of(&event)])))
}

pub fn input(widget: &Widget, question: &Question) -> El {
    let kind = match question.kind {
        FieldType::Email => "email",
        FieldType::Phone => "tel",
        FieldType::Number => "number",
        FieldType::Date => "date",
        // Not `url`: browsers would refuse `company.com`.
        _ => "text",
    };
    let bound = |days: Option<i64>| {
        days.map(|days| widget.read(|state| state.today).plus_days(days).to_string()).unwrap_or_default()
    };
    let number = |number: Option<f64>| number.map(platform::plain_number).unwrap_or_default();
    let input = el("input").class("control").attr("type", kind).maybe("autocomplete", autocomplete(question));
    let input = match question.kind {
        FieldType::Number => input
            .maybe("min", &number(question.min))
            .maybe("max", &number(question.max))
            .attr("step", question.step.map_or("any".into(), platform::plain_number))
            .attr("inputmode", "decimal"),
        FieldType::Date => {
            input.maybe("min", &bound(question.earliest)).maybe("max", &bound(question.latest))
        }
        FieldType::Website => input.attr("inputmode", "url"),
        _ => input,
    };
    let input = match question.kind {
        FieldType::Number | FieldType::Date => input,
        _ => input.attr("maxlength", question.max_characters().to_string()),
    };
    let start = widget.read(|state| state.values.first(&question.id).to_owned());
    let input = input.maybe("value", &start).maybe("placeholder", &question.placeholder);
    let input = text_events(
        widget,
        question,
        control(widget, question, required(widget, question, named(question, input))),
    );
    match question.unit.is_empty() {
        true => input,
        false => div("affix").child(input).child(el("span").class("unit").text(question.unit.clone())),
    }
}

fn autocomplete(question: &Question) -> &'static str {
    match question.contact {
        Some(ContactPart::Email) => "email",
        Some(ContactPart::Name) => "name",
        Some(ContactPart::Phone) => "tel",
        Some(ContactPart::Title) => "organization-title",
        Some(ContactPart::Company) => "organization",
        Some(ContactPart::Website) => "url",
        Some(ContactPart::Country) => "country-name",
        None => "",
    }
}

pub fn textarea(widget: &Widget, question: &Question) -> El {
    let start = widget.read(|state| state.values.first(&question.id).to_owned());
    let area = el("textarea")
        .class("control")
        .attr("rows", "4")
        .attr("maxlength", question.max_characters().to_string())
        .maybe("placeholder", &question.placeholder)
        .text(start);
    text_events(
        widget,
        question,
        control(widget, question, required(widget, question, named(question, area))),
    )
}

pub fn slider(widget: &Widget, question: &Question) -> El {
    let (w, id, unit) = (widget.clone(), question.id.clone(), question.unit.clone());
    let number = |number: Option<f64>| number.map(platform::plain_number).unwrap_or_default();
    let range = el("input")
        .class("range")
        .attr("type", "range")
        .maybe("min", &number(question.min))
        .maybe("max", &number(question.max))
        .maybe("step", &number(question.step))
        .attr("value", widget.read(|state| state.values.first(&question.id).to_owned()));
    let shown = el("output").class("range-value").attr("for", control_id(question)).live_text(move || {
        let number = w.read(|state| state.values.number(&id)).map(|number| w.formats.number(number));
        format!("{} {unit}", number.unwrap_or_default()).trim().to_owned()
    });
    div("slider")
        .child(text_events(widget, question, control(widget, question, named(question, range))))
        .child(shown)
}

pub fn hidden(widget: &Widget, question: &Question) -> El {
    let value = widget.read(|state| state.values.first(&question.id).to_owned());
    el("input").attr("type", "hidden").attr("name", question.id.clone()).attr("value", value)
}
