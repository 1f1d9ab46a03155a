//! The form as elements. Rendered on a server and mounted in a browser from the same code.

use super::Widget;
use super::fields::field;
use super::state::{Copying, Direction, Failure, Msg, Panel, Stage, State};
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::form::FormStep;
use frontdesk_core::strings::{Key, Plural};
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
            w.send(Msg::Submit(platform::moment()));
        })
        .child(head(widget))
        .child_if((widget.form.steps.len() > 1).then(|| progress(widget)))
        .child(summary(widget))
        .child(hint(widget))
        .child(div("steps").live("data-direction", move || moving.read(direction)).children(steps))
        .children(bookkeeping(widget))
        .child(failed(widget))
        .child(actions(widget))
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

/// All problems of the step, each a link to its question. It takes the focus when it appears, and is made anew only when
/// a problem comes or goes: it is an alert, which screen readers would say again.
fn summary(widget: &Widget) -> El {
    let (shown, list, w) = (widget.clone(), widget.clone(), widget.clone());
    let problems =
        widget.memo(move |state| if state.shows_summary { problems(&w, state) } else { Vec::new() });
    div("summary")
        .part("summary")
        .attr("id", "summary")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .hidden(move || shown.read(|state| !state.shows_summary))
        .live_child(move || problems.with(|problems| summary_box(&list, problems)))
}

/// The id and the words of each problem, one after the other.
fn problems(widget: &Widget, state: &State) -> Vec<String> {
    let problems = match widget.is_rendered {
        true => state.form.problems(&state.values, state.today),
        false => state.step_problems(state.step),
    };
    let worded = problems.into_iter().flat_map(|(question, problem)| {
        let label = question.label.trim_end_matches(['.', ':', '。', '：']);
        let colon = if label.ends_with(['?', '？', '؟']) { "" } else { ":" };
        let says = problem.says(&widget.strings, &*widget.formats);
        [question.id.clone(), format!("{label}{colon} {says}")]
    });
    worded.collect()
}

fn summary_box(widget: &Widget, problems: &[String]) -> El {
    let count = (problems.len() / 2) as u64;
    let title = match (widget.plural)(&widget.form.locale, count) {
        Plural::One => widget.strings.get(Key::SummaryOne).to_owned(),
        Plural::Other => {
            widget.strings.fill(Key::SummaryOther, &[("count", &widget.formats.number(count as f64))])
        }
    };
    let entry = |problem: &[String]| {
        let [id, says] = problem else { return el("li") };
        let (w, to) = (widget.clone(), id.clone());
        let link = el("a").attr("href", format!("#f-{id}")).text(says.clone());
        el("li").child(link.on("click", move |event| {
            event.prevent_default();
            w.send(Msg::GoTo(to.clone()));
        }))
    };
    let list = problems.chunks(2).map(entry).collect::<Vec<_>>();
    div("summary-box").child(el("p").class("summary-title").text(title)).child(el("ul").children(list))
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

fn promise(widget: &Widget) -> Option<El> {
    let promise = &widget.form.promise;
    (!promise.is_empty()).then(|| el("p").class("promise").text(promise.clone()))
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

/// Speaks while the lead is on its way; silent otherwise.
fn status(widget: &Widget) -> El {
    let w = widget.clone();
    el("p").class("status").attr("role", "status").attr("aria-live", "polite").live_text(move || {
        let key = w.read(|state| match state.stage {
            Stage::Sending(false) => Some(Key::Sending),
            Stage::Sending(true) => Some(Key::StillSending),
            Stage::Failed(_, Copying::Copied) => Some(Key::Copied),
            _ => None,
        });
        key.map(|key| w.strings.get(key).to_owned()).unwrap_or_default()
    })
}

/// Above the button after a failure: nothing is lost, try again, copy, or write.
fn failed(widget: &Widget) -> El {
    let w = widget.clone();
    let panel = widget.memo(State::panel);
    div("failure").live_child(move || match panel.get() {
        Panel::Failed(failure) => untrack(|| failed_panel(&w, failure)),
        Panel::None | Panel::Done => el("span"),
    })
}

fn failed_panel(widget: &Widget, failure: Failure) -> El {
    let text = |key: Key| widget.strings.get(key).to_owned();
    let button = |class: &'static str, key: Key, msg: Msg| {
        let w = widget.clone();
        el("button")
            .class(class)
            .attr("type", "button")
            .text(text(key))
            .on("click", move |_| w.send(msg.clone()))
    };
    let mail = widget.form.fallback_email.as_ref().map(|address| {
        let body = widget.read(State::as_text);
        let link = platform::mail_link(address, &widget.form.title, &body);
        el("a").class("button secondary").attr("href", link).text(text(Key::WriteEmail))
    });
    let again = failure == Failure::Unreachable;
    el("section")
        .class("panel failed")
        .part("failed")
        .attr("id", "panel")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child(el("h2").class("title").text(text(Key::FailedTitle)))
        .child(el("p").text(text(if again { Key::FailedText } else { Key::RefusedText })))
        .child(
            div("panel-actions")
                .child_if(again.then(|| button("button primary", Key::TryAgain, Msg::Retry)))
                .child(button("button secondary", Key::Copy, Msg::Copy))
                .child_if(mail),
        )
}

fn done(widget: &Widget) -> El {
    let w = widget.clone();
    let email = widget.read(|state| state.lead.as_ref()?.contact.email.as_ref().map(ToString::to_string));
    let text = match (&widget.form.done_text, email) {
        (own, _) if !own.is_empty() => own.clone(),
        (_, Some(email)) => widget.strings.fill(Key::DoneText, &[("email", &email)]),
        _ => widget.strings.get(Key::DoneTextPlain).to_owned(),
    };
    let again = el("button")
        .class("button secondary")
        .attr("type", "button")
        .text(widget.strings.get(Key::Again).to_owned())
        .on("click", move |_| w.send(Msg::StartOver));
    el("section")
        .class("panel done")
        .part("done")
        .attr("id", "panel")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .child(el("span").class("panel-icon").attr("aria-hidden", "true"))
        .child(el("h2").class("title").text(widget.form.done_title.clone()))
        .child(el("p").text(text))
        .child_if(promise(widget))
        .child(again)
}
