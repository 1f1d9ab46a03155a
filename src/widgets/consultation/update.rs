//! How each message changes a consultation form. Pure: what is asked of the world is handed back.

use super::messages::{Effect, Moment, Msg};
use super::state::{Copying, Stage, State};
use frontdesk_core::form::{Submission, invitation};
use frontdesk_core::lead::{LeadId, Timestamp};
use std::sync::Arc;

/// How each message changes the state, and what it asks of the world.
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Changed(id, answers) => {
            state.values.set(&id, answers);
            answered(state)
        }
        Msg::Toggled(id, answer, chosen) => {
            state.values.toggle(&id, &answer, chosen);
            answered(state)
        }
        Msg::SlotChanged(id, row, value) => {
            let mut rows = state.slot_rows(&id).to_vec();
            if let Some(slot) = rows.get_mut(row) {
                *slot = value;
            }
            state.set_slot_rows(&id, rows);
            answered(state)
        }
        Msg::SlotAdded(id) => {
            let mut rows = state.slot_rows(&id).to_vec();
            rows.push(String::new());
            state.set_slot_rows(&id, rows);
            Vec::new()
        }
        Msg::SlotRemoved(id, row) => {
            let mut rows = state.slot_rows(&id).to_vec();
            if row < rows.len() {
                rows.remove(row);
            }
            state.set_slot_rows(&id, rows);
            answered(state)
        }
        Msg::Left(id) => {
            if !state.values.all(&id).is_empty() || state.shows_summary {
                state.touch(id);
            }
            Vec::new()
        }
        Msg::Next => next(state),
        Msg::Back => {
            let before = state.shown_steps().into_iter().rev().find(|step| *step < state.step);
            before.map(|step| state.show_step(step)).unwrap_or_default()
        }
        Msg::GoTo(id) => vec![Effect::FocusQuestion(id)],
        Msg::Submit(moment) => submit(state, moment),
        Msg::Send | Msg::Retry => {
            let Some(lead) = state.lead.clone() else { return Vec::new() };
            state.stage = Stage::Sending(false);
            vec![Effect::Post(lead)]
        }
        Msg::Slow => {
            if state.stage == Stage::Sending(false) {
                state.stage = Stage::Sending(true);
            }
            Vec::new()
        }
        Msg::Delivered => delivered(state),
        Msg::NotDelivered(failure) => {
            state.stage = Stage::Failed(failure, Copying::NotYet);
            vec![Effect::FocusPanel, Effect::NotDelivered(failure)]
        }
        Msg::Invite => {
            let link = state.lead.as_ref().and_then(|lead| invitation(lead));
            link.map(Effect::Copy).into_iter().collect()
        }
        Msg::Copy => vec![Effect::Copy(state.as_text())],
        Msg::Copied => {
            match &mut state.stage {
                Stage::Failed(_, copying) | Stage::Done(copying) => *copying = Copying::Copied,
                Stage::Editing | Stage::Sending(_) => {}
            }
            Vec::new()
        }
        Msg::Prefill(known) => {
            for (id, answers) in known.iter() {
                if state.values.all(id).is_empty() {
                    state.values.set(id, answers.to_vec());
                }
            }
            Vec::new()
        }
        Msg::Restore(draft) => {
            state.fill(draft);
            state.is_restored = true;
            Vec::new()
        }
        Msg::StartOver => {
            *state = State::new(state.form.clone(), state.today);
            vec![Effect::ForgetDraft, Effect::ShowForm, Effect::FocusStep]
        }
    }
}

/// After any answer: a lead that was tried has other words now, so the next one is a new lead.
fn answered(state: &mut State) -> Vec<Effect> {
    state.lead = None;
    if matches!(state.stage, Stage::Failed(..)) {
        state.stage = Stage::Editing;
    }
    if state.shows_summary && state.step_problems(state.step).is_empty() {
        state.shows_summary = false;
    }
    let mut effects = vec![Effect::KeepDraft(state.values.clone())];
    if !std::mem::replace(&mut state.is_started, true) {
        effects.push(Effect::Started);
    }
    effects
}

fn next(state: &mut State) -> Vec<Effect> {
    if !state.step_problems(state.step).is_empty() {
        return state.show_problems(state.step);
    }
    let next = state.shown_steps().into_iter().find(|step| *step > state.step);
    next.map(|step| state.show_step(step)).unwrap_or_default()
}

fn submit(state: &mut State, moment: Moment) -> Vec<Effect> {
    if matches!(state.stage, Stage::Sending(_) | Stage::Done(_)) {
        return Vec::new();
    }
    if !state.is_last_step() {
        return next(state);
    }
    if let Some(step) = state.shown_steps().into_iter().find(|step| !state.step_problems(*step).is_empty()) {
        return state.show_problems(step);
    }
    if state.lead.is_none() {
        let submission = Submission {
            id: LeadId::from_parts(moment.unix_ms.unsigned_abs(), moment.random),
            at: Timestamp::from_unix_ms(moment.unix_ms),
            url: moment.url,
            title: moment.title,
            journey: moment.journey,
        };
        state.lead = state.form.lead(&state.values, submission).ok().map(Arc::new);
    }
    state.lead.clone().map(|lead| vec![Effect::Request(lead)]).unwrap_or_default()
}

fn delivered(state: &mut State) -> Vec<Effect> {
    let Some(lead) = &state.lead else { return Vec::new() };
    let mut effects = vec![Effect::Delivered(lead.id), Effect::ForgetDraft];
    match &state.form.redirect {
        Some(page) => effects.push(Effect::GoTo(page.clone())),
        None => {
            state.stage = Stage::Done(Copying::NotYet);
            effects.push(Effect::FocusPanel);
        }
    }
    effects
}
