//! What a consultation form knows, and what follows from it.

use frontdesk_core::form::{Form, FormStep, Problem, Question, Values};
use frontdesk_core::lead::{Date, Lead};
use std::sync::Arc;

pub use super::messages::{Effect, Moment, Msg};
pub use super::update::update;

/// The times that can be asked for: the instant as RFC 3339, the day, and the time of day, in the visitor's words.
pub type SlotChoices = Vec<(String, String, String)>;

/// What a form knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The form; it does not change.
    pub form: Arc<Form>,
    /// The day that bounds dates.
    pub today: Date,
    /// What was answered.
    pub values: Values,
    /// The rows of each `slots` question, empty ones among them.
    pub slots: Vec<(String, Vec<String>)>,
    /// The questions whose problems are shown: those that were left or submitted.
    pub touched: Vec<String>,
    /// The step on the screen, by its place in the form.
    pub step: usize,
    /// Which way the visitor came to it; none while it is the first that they see.
    pub direction: Option<Direction>,
    /// Whether the error summary is shown.
    pub shows_summary: bool,
    /// Whether a draft was found and filled in.
    pub is_restored: bool,
    /// Whether anything was answered yet.
    pub is_started: bool,
    /// How far the submission has come.
    pub stage: Stage,
    /// The lead of the last try. The same words keep their id, so that a repeated post is known as such.
    pub lead: Option<Arc<Lead>>,
}

/// Which way through the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a later step.
    Forward,
    /// To an earlier step.
    Back,
}

/// How far a submission has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The visitor is filling the form in.
    Editing,
    /// It is on its way; `true` once that takes long.
    Sending(bool),
    /// It could not be delivered.
    Failed(Failure, Copying),
    /// It was delivered and acknowledged.
    Done(Copying),
}

/// A panel that speaks of the submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// None yet.
    None,
    /// What can be done after a failure.
    Failed(Failure),
    /// Thanks.
    Done,
}

/// Why a lead was not delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nobody answered, or only with errors that pass.
    Unreachable,
    /// The server will not take it.
    Refused,
}

/// Whether the visitor has copied what they wrote, or the link for colleagues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// Not yet.
    NotYet,
    /// Yes.
    Copied,
}

impl State {
    /// A form that nobody has touched.
    pub fn new(form: Arc<Form>, today: Date) -> Self {
        let mut values = Values::default();
        for question in form.questions() {
            values.set_one(&question.id, &question.start_value());
        }
        let mut state = Self {
            form,
            today,
            values: Values::default(),
            slots: Vec::new(),
            touched: Vec::new(),
            step: 0,
            direction: None,
            shows_summary: false,
            is_restored: false,
            is_started: false,
            stage: Stage::Editing,
            lead: None,
        };
        state.fill(values);
        state
    }

    /// Takes these answers in the place of all others.
    pub fn fill(&mut self, values: Values) {
        self.slots = self
            .form
            .questions()
            .filter(|question| question.hours.is_some())
            .map(|question| (question.id.clone(), values.all(&question.id).to_vec()))
            .collect();
        self.values = values;
        let shown = self.shown_steps();
        if !shown.contains(&self.step) {
            self.step = shown.first().copied().unwrap_or(0);
        }
    }

    /// The places of the steps that are shown for these answers.
    pub fn shown_steps(&self) -> Vec<usize> {
        let shown = |(at, step): (usize, &FormStep)| self.form.shows_step(step, &self.values).then_some(at);
        self.form.steps.iter().enumerate().filter_map(shown).collect()
    }

    /// The step on the screen as the visitor counts, from 1, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let shown = self.shown_steps();
        let at = shown.iter().position(|step| *step == self.step).unwrap_or(0);
        (at + 1, shown.len())
    }

    /// Whether the step on the screen is the last one.
    pub fn is_last_step(&self) -> bool {
        let (at, of) = self.progress();
        at >= of
    }

    /// The problem that is shown at a question, if any.
    pub fn shown_problem(&self, id: &str) -> Option<Problem> {
        let question = self.form.question(id).filter(|question| self.touched.contains(&question.id))?;
        self.form.asks(id, &self.values).then(|| question.problem(&self.values, self.today)).flatten()
    }

    /// Whether the site would rather have another address than this one.
    pub fn discourages(&self, id: &str) -> bool {
        let question = self.form.question(id).filter(|question| self.touched.contains(&question.id));
        question.is_some_and(|question| question.discourages(&self.values))
    }

    /// The problems of a step, in order.
    pub fn step_problems(&self, step: usize) -> Vec<(&Question, Problem)> {
        let questions = self.form.steps.get(step).into_iter().flat_map(|step| &step.questions);
        let asked = questions.filter(|question| self.form.asks(&question.id, &self.values));
        asked.filter_map(|question| Some((question, question.problem(&self.values, self.today)?))).collect()
    }

    /// What stands in the place of the form, or above its button.
    pub fn panel(&self) -> Panel {
        match self.stage {
            Stage::Done(_) => Panel::Done,
            Stage::Failed(failure, _) => Panel::Failed(failure),
            Stage::Editing | Stage::Sending(_) => Panel::None,
        }
    }

    /// The rows of a `slots` question: at least one.
    pub fn slot_rows(&self, id: &str) -> &[String] {
        const ONE_EMPTY: &[String] = &[String::new()];
        let rows = self.slots.iter().find(|(have, _)| have == id).map(|(_, rows)| rows.as_slice());
        rows.filter(|rows| !rows.is_empty()).unwrap_or(ONE_EMPTY)
    }

    /// Everything that was written, as lines for a letter.
    pub fn as_text(&self) -> String {
        let line = |question: &Question| {
            let answers: Vec<&str> = self.values.all(&question.id).iter().map(String::as_str).collect();
            let shown =
                |answer: &&str| question.choice(answer).map_or(*answer, |choice| &choice.label).to_owned();
            let is_written = !answers.is_empty() && !question.label.is_empty();
            let shown = answers.iter().map(shown).collect::<Vec<_>>().join(", ");
            is_written.then(|| format!("{}: {shown}", question.label))
        };
        self.form.asked(&self.values).filter_map(line).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn set_slot_rows(&mut self, id: &str, rows: Vec<String>) {
        let filled = rows.iter().filter(|row| !row.is_empty()).cloned().collect();
        self.values.set(id, filled);
        self.slots.retain(|(have, _)| have != id);
        self.slots.push((id.to_owned(), rows));
    }

    pub(super) fn touch(&mut self, id: String) {
        if !self.touched.contains(&id) {
            self.touched.push(id);
        }
    }

    /// Shows a step with all its problems.
    pub(super) fn show_problems(&mut self, step: usize) -> Vec<Effect> {
        let ids: Vec<String> =
            self.step_problems(step).iter().map(|(question, _)| question.id.clone()).collect();
        ids.into_iter().for_each(|id| self.touch(id));
        self.step = step;
        self.shows_summary = true;
        vec![Effect::FocusSummary]
    }

    pub(super) fn show_step(&mut self, step: usize) -> Vec<Effect> {
        self.direction = Some(if step > self.step { Direction::Forward } else { Direction::Back });
        self.step = step;
        self.shows_summary = false;
        let id = self.form.steps.get(step).map(|step| step.id.clone()).unwrap_or_default();
        vec![Effect::FocusStep, Effect::StepShown(id, step)]
    }
}

#[cfg(test)]
mod tests;
