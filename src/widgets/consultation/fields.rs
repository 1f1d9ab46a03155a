//! Each kind of question as elements.

use super::Widget;
use super::slots::slots;
use super::state::Msg;
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::config::{ContactPart, FieldType};
use frontdesk_core::form::{Choice, Question};
use frontdesk_core::strings::Key;
use leptos::prelude::*;
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

/// The answers to one question. Its many choices watch these, and not every change of the state.
pub type Answers = ArcMemo<Vec<String>>;

fn answers(widget: &Widget, question: &Question) -> Answers {
    let id = question.id.clone();
    widget.memo(move |state| state.values.all(&id).to_vec())
}

/// The id of a question's control, which its label, its error summary and the tests name.
pub fn control_id(question: &Question) -> String {
    format!("f-{}", question.id)
}

fn frame(widget: &Widget, question: &Question, tag: &'static str) -> El {
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

fn worded(widget: &Widget, question: &Question, label: El) -> El {
    let optional = (!question.required)
        .then(|| el("span").class("optional").text(format!(" {}", widget.strings.get(Key::Optional))));
    label.text(question.label.clone()).child_if(optional)
}

fn help(question: &Question) -> Option<El> {
    let id = format!("{}-help", control_id(question));
    (!question.help.is_empty()).then(|| el("p").class("help").attr("id", id).text(question.help.clone()))
}

/// The place of the error, empty while there is none.
fn error(widget: &Widget, question: &Question) -> El {
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

fn named(question: &Question, control: El) -> El {
    control.attr("id", control_id(question)).attr("name", question.id.clone())
}

/// A control that is required while it is shown. In rendered HTML a conditional one is not: nothing there can hide it.
fn required(widget: &Widget, question: &Question, control: El) -> El {
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

fn input(widget: &Widget, question: &Question) -> El {
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

fn textarea(widget: &Widget, question: &Question) -> El {
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

fn select(widget: &Widget, question: &Question) -> El {
    let (w, id) = (widget.clone(), question.id.clone());
    let chosen = answers(widget, question);
    let select = el("select")
        .class("control")
        .child(option(&chosen, "", widget.strings.get(Key::Choose)))
        .children(question.choices.iter().map(|choice| option(&chosen, &choice.value, &choice.label)));
    control(widget, question, required(widget, question, named(question, select)))
        .on("change", move |event| w.send(Msg::Changed(id.clone(), vec![platform::value_of(&event)])))
}

/// One entry of a list. Chosen by itself and not by the list's `value`, which Leptos sets before there are entries.
pub fn option(chosen: &Answers, value: &str, label: &str) -> El {
    let (now, later, own) = (chosen.clone(), chosen.clone(), value.to_owned());
    let option = el("option").attr("value", value.to_owned()).text(label.to_owned());
    option
        .flag("selected", now.with_untracked(|answers| answers.contains(&own)))
        .live_prop("selected", move || later.with(|answers| answers.contains(&own)))
}

fn slider(widget: &Widget, question: &Question) -> El {
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

/// Radio cards, checkbox cards and chips.
fn group(widget: &Widget, question: &Question) -> El {
    let hint = (question.is_multiple() && question.help.is_empty()).then(|| how_many(widget, question));
    let chosen = answers(widget, question);
    let choices = question.choices.iter().enumerate();
    let choices = choices.map(|(at, choice)| card(widget, question, &chosen, at, choice));
    frame(widget, question, "fieldset")
        .child(worded(widget, question, el("legend").class("label")))
        .child_if(help(question).or(hint))
        .child(div("options").children(choices))
        .child(error(widget, question))
}

fn how_many(widget: &Widget, question: &Question) -> El {
    let text = match question.max {
        Some(max) => widget.strings.fill(Key::ErrorTooMany, &[("max", &widget.formats.number(max))]),
        None => widget.strings.get(Key::ChooseAnyNumber).to_owned(),
    };
    el("p").class("help").text(text)
}

fn card(widget: &Widget, question: &Question, chosen: &Answers, at: usize, choice: &Choice) -> El {
    let (w, id, value) = (widget.clone(), question.id.clone(), choice.value.clone());
    let (own, checked) = (choice.value.clone(), chosen.clone());
    let is_radio = question.kind == FieldType::Radio;
    let control_id = match at {
        0 => control_id(question),
        at => format!("{}-{at}", control_id(question)),
    };
    let starts_chosen = chosen.with_untracked(|answers| answers.contains(&own));
    let input = el("input")
        .class("choice")
        .attr("type", if is_radio { "radio" } else { "checkbox" })
        .attr("id", control_id)
        .attr("name", question.id.clone())
        .attr("value", choice.value.clone())
        .flag("checked", starts_chosen)
        .live_prop("checked", move || checked.with(|answers| answers.contains(&own)));
    let input = if is_radio { required(widget, question, input) } else { input };
    let input = control(widget, question, input).on("change", move |event| {
        w.send(match is_radio {
            true => Msg::Changed(id.clone(), vec![value.clone()]),
            false => Msg::Toggled(id.clone(), value.clone(), platform::is_checked(&event)),
        });
    });
    let help = (!choice.help.is_empty()).then(|| el("span").class("option-help").text(choice.help.clone()));
    let words = el("span").class("option-text");
    let words = words.child(el("span").class("option-label").text(choice.label.clone())).child_if(help);
    el("label").class("option").child(input).child(words)
}

fn consent(widget: &Widget, question: &Question) -> El {
    let (w, id) = (widget.clone(), question.id.clone());
    let (checked, checked_id) = (widget.clone(), question.id.clone());
    let is_given = move || checked.read(|state| !state.values.all(&checked_id).is_empty());
    let starts_given = is_given();
    let input = el("input")
        .class("choice")
        .attr("type", "checkbox")
        .attr("value", "yes")
        .flag("checked", starts_given)
        .live_prop("checked", is_given);
    let input = control(widget, question, required(widget, question, named(question, input)));
    let input = input.on("change", move |event| {
        w.send(Msg::Toggled(id.clone(), "yes".to_owned(), platform::is_checked(&event)));
    });
    let words = worded(widget, question, el("span").class("option-label"));
    let link =
        question.link.as_ref().filter(|link| frontdesk_core::contact::is_safe_link(link)).map(|link| {
            el("a")
                .class("consent-link")
                .attr("href", link.clone())
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .text(widget.strings.get(Key::ConsentLink).to_owned())
        });
    frame(widget, question, "div")
        .child(
            el("label")
                .class("option consent")
                .child(input)
                .child(el("span").class("option-text").child(words)),
        )
        .child_if(link)
        .child_if(help(question))
        .child(error(widget, question))
}

fn hidden(widget: &Widget, question: &Question) -> El {
    let value = widget.read(|state| state.values.first(&question.id).to_owned());
    el("input").attr("type", "hidden").attr("name", question.id.clone()).attr("value", value)
}
