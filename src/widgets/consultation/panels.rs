//! What the visitor reads of the submission: on its way, arrived, or failed with every way out.

use super::Widget;
use super::state::{Copying, Failure, Msg, Panel, Stage, State};
use crate::platform;
use crate::ui::el::{El, div, el};
use frontdesk_core::config::Visitor;
use frontdesk_core::contact::is_safe_link;
use frontdesk_core::form::invitation;
use frontdesk_core::strings::Key;
use leptos::prelude::*;

/// Speaks while the lead is on its way; silent otherwise.
pub fn status(widget: &Widget) -> El {
    let w = widget.clone();
    el("p").class("status").attr("role", "status").attr("aria-live", "polite").live_text(move || {
        let key = w.read(|state| match state.stage {
            Stage::Sending(false) => Some(Key::Sending),
            Stage::Sending(true) => Some(Key::StillSending),
            Stage::Failed(_, Copying::Copied) | Stage::Done(Copying::Copied) => Some(Key::Copied),
            _ => None,
        });
        key.map(|key| w.strings.get(key).to_owned()).unwrap_or_default()
    })
}

/// Above the button after a failure: nothing is lost, try again, copy, or write.
pub fn failed(widget: &Widget) -> El {
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

/// Thanks, and what happens next.
pub fn done(widget: &Widget) -> El {
    let w = widget.clone();
    let lead = widget.read(|state| state.lead.clone());
    let email = lead.as_ref().and_then(|lead| lead.contact.email.as_ref().map(ToString::to_string));
    let text = match (&widget.form.done_text, email) {
        (own, _) if !own.is_empty() => own.clone(),
        (_, Some(email)) => widget.strings.fill(Key::DoneText, &[("email", &email)]),
        _ => widget.strings.get(Key::DoneTextPlain).to_owned(),
    };
    // Without the page's address there is nothing to link to.
    let can_invite = widget.form.invites && lead.as_ref().is_some_and(|lead| invitation(lead).is_some());
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
        .child_if(lead.as_ref().and_then(|lead| offer(widget, &widget.form.visitor_of(lead))))
        .child_if(can_invite.then(|| invite(widget)))
        .child(again)
}

/// A link for colleagues, which brings what they send together with this lead.
fn invite(widget: &Widget) -> El {
    let (w, copied) = (widget.clone(), widget.clone());
    let words = move || {
        let is_copied = copied.read(|state| state.stage == Stage::Done(Copying::Copied));
        copied.strings.get(if is_copied { Key::Copied } else { Key::Invite }).to_owned()
    };
    div("invitation").child(el("p").text(widget.strings.get(Key::InviteText).to_owned())).child(
        el("button")
            .class("button secondary")
            .attr("type", "button")
            .child(el("span").attr("aria-live", "polite").live_text(words))
            .on("click", move |_| w.send(Msg::Invite)),
    )
}

/// Something else that a visitor may want.
pub fn offer(widget: &Widget, visitor: &Visitor) -> Option<El> {
    let (text, link) = widget.form.offer(visitor)?;
    let link = is_safe_link(link)
        .then(|| el("a").class("offer-link").attr("href", link.to_owned()).text(text.to_owned()))?;
    Some(el("p").class("offer").part("offer").child(link))
}

/// What happens next and when, in the site's own words.
pub fn promise(widget: &Widget) -> Option<El> {
    let promise = &widget.form.promise;
    (!promise.is_empty()).then(|| el("p").class("promise").text(promise.clone()))
}
