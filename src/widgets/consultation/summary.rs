//! The error summary: every problem of a step at one place, each a link to its question.

use super::Widget;
use super::state::{Msg, State};
use crate::ui::el::{El, div, el};
use frontdesk_core::strings::{Key, Plural};
use leptos::prelude::*;

/// All problems of the step, each a link to its question. It takes the focus when it appears, and is made anew only when
/// a problem comes or goes: it is an alert, which screen readers would say again.
pub fn summary(widget: &Widget) -> El {
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
