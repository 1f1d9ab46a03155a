//! Questions that are answered by choosing: lists, cards, chips, and the box of a consent.

use super::Widget;
use super::fields::{control, control_id, error, frame, help, named, worded};
use super::inputs::required;
use super::state::Msg;
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::config::FieldType;
use frontdesk_core::form::{Choice, Question};
use frontdesk_core::strings::Key;
use leptos::prelude::*;

/// The answers to one question. Its many choices watch these, and not every change of the state.
pub type Answers = ArcMemo<Vec<String>>;

fn answers(widget: &Widget, question: &Question) -> Answers {
    let id = question.id.clone();
    widget.memo(move |state| state.values.all(&id).to_vec())
}

pub fn select(widget: &Widget, question: &Question) -> El {
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

/// Radio cards, checkbox cards and chips.
pub fn group(widget: &Widget, question: &Question) -> El {
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

pub fn consent(widget: &Widget, question: &Question) -> El {
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
