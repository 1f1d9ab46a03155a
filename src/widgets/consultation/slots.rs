//! Preferred times: a list of the company's hours in the visitor's time zone, or with JavaScript off a date and a time.

use super::Widget;
use super::choices::{Answers, option};
use super::fields::{control, control_id};
use super::state::Msg;
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::form::Question;
use frontdesk_core::strings::Key;

/// The rows of a `slots` question.
pub fn slots(widget: &Widget, question: &Question) -> El {
    let zone = |key: Key, zone: &str| {
        el("p").class("help").text(widget.strings.fill(key, &[("zone", &zone.replace('_', " "))]))
    };
    let company_zone = question.hours.as_ref().map(|hours| hours.time_zone.as_str()).unwrap_or_default();
    if widget.is_rendered {
        let input = el("input")
            .class("control")
            .attr("type", "datetime-local")
            .attr("id", control_id(question))
            .attr("name", question.id.clone())
            .flag("required", question.required && question.show_when.is_none())
            .attr("data-required", widget.strings.get(Key::ErrorSlot).to_owned())
            .attr("aria-label", widget.strings.get(Key::SlotTime).to_owned());
        let row = div("slot").child(control(widget, question, input));
        // Invisible, but it keeps the room that the live one takes.
        let add = add(widget, question, usize::MAX).flag("disabled", true);
        return div("slots").child(zone(Key::SlotZonePlain, company_zone)).child(row).child(add);
    }
    let choices = widget.slots.iter().find(|(id, _)| *id == question.id).map(|(_, choices)| choices);
    let most = question.max.unwrap_or(3.0) as usize;
    let rows =
        (0..most).map(|at| row(widget, question, at, choices.map_or(&[], |choices| choices.as_slice())));
    div("slots")
        .child(zone(Key::SlotZone, &platform::time_zone()))
        .children(rows)
        .child(add(widget, question, most))
}

fn row(widget: &Widget, question: &Question, at: usize, choices: &[(String, String, String)]) -> El {
    let (w, id, shown, shown_id) = (widget.clone(), question.id.clone(), widget.clone(), question.id.clone());
    let number = widget.formats.number((at + 1) as f64);
    let row_id = question.id.clone();
    let chosen = widget.memo(move |state| state.slot_rows(&row_id).get(at).cloned().into_iter().collect());
    let select = el("select")
        .class("control")
        .attr("id", if at == 0 { control_id(question) } else { format!("{}-{at}", control_id(question)) })
        .attr("aria-label", widget.strings.fill(Key::SlotNumber, &[("number", &number)]))
        .child(option(&chosen, "", widget.strings.get(Key::Choose)))
        .children(days(&chosen, choices));
    let select = control(widget, question, select)
        .on("change", move |event| w.send(Msg::SlotChanged(id.clone(), at, platform::value_of(&event))));
    div("slot")
        .hidden(move || shown.read(|state| at >= state.slot_rows(&shown_id).len()))
        .child(div("select").child(select))
        .child_if((at > 0).then(|| remove(widget, question, at)))
}

/// The times, under the day to which they belong.
fn days(chosen: &Answers, choices: &[(String, String, String)]) -> Vec<El> {
    choices
        .chunk_by(|one, next| one.1 == next.1)
        .filter_map(|times| {
            let (_, day, _) = times.first()?;
            let time = |(instant, day, time): &(String, String, String)| {
                option(chosen, instant, &format!("{day}, {time}"))
            };
            Some(
                el("optgroup")
                    .attr("label", day.clone())
                    .children(times.iter().map(time).collect::<Vec<_>>()),
            )
        })
        .collect()
}

fn remove(widget: &Widget, question: &Question, at: usize) -> El {
    let (w, id) = (widget.clone(), question.id.clone());
    el("button")
        .class("icon-button")
        .attr("type", "button")
        .attr("aria-label", widget.strings.get(Key::SlotRemove).to_owned())
        .on("click", move |_| w.send(Msg::SlotRemoved(id.clone(), at)))
}

fn add(widget: &Widget, question: &Question, most: usize) -> El {
    let (w, id, shown, shown_id) = (widget.clone(), question.id.clone(), widget.clone(), question.id.clone());
    el("button")
        .class("link-button")
        .attr("type", "button")
        .hidden(move || shown.read(|state| state.slot_rows(&shown_id).len() >= most))
        .text(widget.strings.get(Key::SlotAdd).to_owned())
        .on("click", move |_| w.send(Msg::SlotAdded(id.clone())))
}
