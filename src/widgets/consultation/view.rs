//! The form as elements. Rendered on a server and mounted in a browser from the same code.

use super::Widget;
use super::fields::field;
use super::panels::{done, failed, offer, promise, status};
use super::state::{Direction, Moment, Msg, Panel, Stage, State};
use super::summary::summary;
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::form::FormStep;
use frontdesk_core::strings::Key;
use leptos::prelude::*;
use std::borrow::Cow;

/// The whole widget inside `.base`: the form, or the panel that follows it.
pub fn view(widget: &Widget) -> El {
    let widget = widget.clone();
    let is_done = widget.memo(|state| state.panel() == Panel::Done);
    div("stage").live_child(move || {
        let is_done = is_done.get();
        // Parts of the form read the state while they are made; none of that may make the whole form anew.
        untrack(|| if is_done { done(&widget) } else { form(&widget) })
    })
}

fn form(widget: &Widget) -> El {
    let (w, moving) = (widget.clone(), widget.clone());
    let steps = widget.form.steps.iter().enumerate().map(|(at, config)| step(widget, at, config));
    el("form")
        .class("form")
        .part("form")
        .attr("method", "post")
        .attr("action", widget.action.clone())
        .attr("accept-charset", "utf-8")
        .attr("aria-labelledby", "title")
        .attr("data-widget", widget.form.id.clone())
        .flag("novalidate", !widget.is_rendered)
        .on("submit", move |event| {
            event.prevent_default();
            w.send(Msg::Submit(Moment { journey: (w.journey)(), ..platform::moment() }));
        })
        .child(head(widget))
        .child_if((widget.form.steps.len() > 1).then(|| progress(widget)))
        .child(summary(widget))
        .child(hint(widget))
        .child(div("steps").live("data-direction", move || moving.read(direction)).children(steps))
        .children(bookkeeping(widget))
        .child(failed(widget))
        .child(actions(widget))
        .child_if(offer(widget, &widget.form.visitor))
        .child(status(widget))
}

/// The style sheet lets a step slide in from where the visitor goes.
fn direction(state: &State) -> Option<Cow<'static, str>> {
    state.direction.map(|direction| {
        Cow::Borrowed(match direction {
            Direction::Forward => "forward",
            Direction::Back => "back",
        })
    })
}

fn head(widget: &Widget) -> El {
    let intro = &widget.form.intro;
    el("header")
        .class("head")
        .child(el("h2").class("title").part("title").attr("id", "title").text(widget.form.title.clone()))
        .child_if((!intro.is_empty()).then(|| el("p").class("intro").text(intro.clone())))
}

/// "Step 2 of 3", and a bar that says the same to the eye.
fn progress(widget: &Widget) -> El {
    let w = widget.clone();
    let segment = |at: usize| {
        let (w, shown) = (widget.clone(), widget.clone());
        el("span")
            .class("progress-segment")
            .live("data-state", move || {
                let (step, _) = w.read(State::progress);
                Some(Cow::Borrowed(match at + 1 {
                    segment if segment < step => "done",
                    segment if segment == step => "current",
                    _ => "ahead",
                }))
            })
            .hidden(move || shown.read(|state| at >= state.progress().1))
    };
    div("progress")
        .part("progress")
        .child(el("p").class("progress-text").live_text(move || {
            let (step, steps) = w.read(State::progress);
            let number = |number: usize| w.formats.number(number as f64);
            w.strings.fill(Key::StepOf, &[("step", &number(step)), ("steps", &number(steps))])
        }))
        .child(
            div("progress-track")
                .attr("aria-hidden", "true")
                .children((0..widget.form.steps.len()).map(segment)),
        )
}

/// Says that a draft was found, and offers to throw it away.
fn hint(widget: &Widget) -> El {
    let (w, shown) = (widget.clone(), widget.clone());
    let start_over = el("button")
        .class("link-button")
        .attr("type", "button")
        .text(widget.strings.get(Key::StartOver).to_owned())
        .on("click", move |_| w.send(Msg::StartOver));
    div("hint")
        .hidden(move || shown.read(|state| !state.is_restored))
        .child(el("span").text(widget.strings.get(Key::RestoredDraft).to_owned()))
        .child(start_over)
}

fn step(widget: &Widget, at: usize, config: &FormStep) -> El {
    let is_rendered_later = widget.is_rendered && at > 0;
    let w = widget.clone();
    let title = (!config.title.is_empty()).then(|| {
        let id = format!("step-{at}");
        el("legend").class("step-title").attr("id", id).attr("tabindex", "-1").text(config.title.clone())
    });
    let fieldset = el("fieldset")
        .class(match (is_rendered_later, config.show_when.is_some()) {
            (true, true) => "step later conditional",
            (true, false) => "step later",
            (false, true) if widget.is_rendered => "step conditional",
            (false, _) => "step",
        })
        .attr("data-step", config.id.clone())
        .child_if(title)
        .child(div("fields").children(config.questions.iter().map(|question| field(widget, question))));
    match widget.is_rendered {
        true => fieldset,
        false => fieldset.hidden(move || w.read(|state| state.step != at)),
    }
}

/// What a browser without JavaScript posts beside the answers, and a trap for programs that fill in everything.
fn bookkeeping(widget: &Widget) -> Vec<El> {
    let hidden = |name: &'static str, value: &str| {
        el("input").attr("type", "hidden").attr("name", name).attr("value", value.to_owned())
    };
    let trap = div("trap")
        .attr("aria-hidden", "true")
        .child(
            el("label").attr("for", "f-frontdesk-fax").text(widget.strings.get(Key::LeaveEmpty).to_owned()),
        )
        .child(
            el("input")
                .attr("id", "f-frontdesk-fax")
                .attr("name", "frontdesk-fax")
                .attr("tabindex", "-1")
                .attr("autocomplete", "off"),
        );
    vec![
        trap,
        hidden("frontdesk-widget", &widget.form.id),
        hidden("frontdesk-locale", &widget.form.locale),
        hidden("frontdesk-id", &widget.lead_id),
        hidden("frontdesk-page", &widget.page),
        hidden("frontdesk-title", ""),
        hidden("frontdesk-started", ""),
        hidden("frontdesk-journey", ""),
    ]
}

fn actions(widget: &Widget) -> El {
    let several = widget.form.steps.len() > 1;
    el("footer")
        .class("actions")
        .part("actions")
        .child_if((several && !widget.is_rendered).then(|| back(widget)))
        .child_if(several.then(|| next(widget)))
        .child(submit(widget))
        .child_if(promise(widget))
}

fn back(widget: &Widget) -> El {
    let (w, hidden) = (widget.clone(), widget.clone());
    el("button")
        .class("button secondary")
        .part("back")
        .attr("type", "button")
        .hidden(move || hidden.read(|state| state.progress().0 <= 1))
        .text(widget.strings.get(Key::Back).to_owned())
        .on("click", move |_| w.send(Msg::Back))
}

fn next(widget: &Widget) -> El {
    let (w, hidden) = (widget.clone(), widget.clone());
    el("button")
        .class("button primary next")
        .part("next")
        .attr("type", "button")
        .hidden(move || hidden.read(State::is_last_step))
        .text(widget.strings.get(Key::Continue).to_owned())
        .on("click", move |_| w.send(Msg::Next))
}

fn submit(widget: &Widget) -> El {
    let is_sending = |widget: &Widget| widget.read(|state| matches!(state.stage, Stage::Sending(_)));
    let (hidden, sending, disabled) = (widget.clone(), widget.clone(), widget.clone());
    let is_later = widget.is_rendered && widget.form.steps.len() > 1;
    let button = el("button")
        .class(if is_later { "button primary later" } else { "button primary" })
        .part("submit")
        .attr("type", "submit")
        .live("data-state", move || is_sending(&sending).then_some(Cow::Borrowed("sending")))
        // Not `disabled`: that would take the focus away from someone who has just pressed it.
        .live("aria-disabled", move || is_sending(&disabled).then_some(Cow::Borrowed("true")))
        .child(el("span").class("button-label").text(widget.form.submit_label.clone()))
        .child(spinner(widget));
    match widget.is_rendered {
        true => button,
        false => button.hidden(move || hidden.read(|state| !state.is_last_step())),
    }
}

/// Shown by the style sheet once sending takes longer than a blink. The button keeps its name and its width.
fn spinner(widget: &Widget) -> El {
    el("span").class("spinner").attr("aria-hidden", "true").text(widget.strings.get(Key::Sending).to_owned())
}
