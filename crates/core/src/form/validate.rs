//! Whether an answer can be taken. The same check runs in the widget, for comfort, and in the inbox, for truth.

use super::{Form, Problem, Question, Values};
use crate::config::{FieldType, FreeMail};
use crate::contact::{Email, Phone, Url, is_free_mail};
use crate::lead::{Date, Timestamp};

impl Form {
    /// Every asked question whose answer cannot be taken, in order.
    pub fn problems<'a>(&'a self, values: &Values, today: Date) -> Vec<(&'a Question, Problem)> {
        self.asked(values).filter_map(|question| Some((question, question.problem(values, today)?))).collect()
    }
}

impl Question {
    /// Why the answer cannot be taken, if so. `today` bounds dates.
    pub fn problem(&self, values: &Values, today: Date) -> Option<Problem> {
        let answers = values.all(&self.id);
        if answers.is_empty() {
            return self.required.then(|| self.missing());
        }
        let has_lines = self.kind == FieldType::Textarea;
        let is_control = |c: char| c.is_control() && !(has_lines && matches!(c, '\n' | '\r' | '\t'));
        if answers.iter().any(|answer| answer.chars().any(is_control)) {
            return Some(Problem::Characters);
        }
        if !self.is_multiple() && answers.len() > 1 {
            return Some(Problem::TooMany(1.0));
        }
        let answer = values.first(&self.id).trim();
        match self.kind {
            FieldType::Text | FieldType::Company | FieldType::Textarea | FieldType::Hidden => {
                self.text(answer)
            }
            FieldType::Email => self.email(answer),
            FieldType::Phone => Phone::parse(answer).err().map(|_| Problem::Phone),
            FieldType::Website => Url::parse(answer).err().map(|_| Problem::Website),
            FieldType::Select | FieldType::Radio => {
                self.choice(answer).is_none().then_some(Problem::NotAChoice)
            }
            FieldType::Checkboxes | FieldType::MultiSelect => self.choices(answers),
            FieldType::Number | FieldType::Range => self.number(values.number(&self.id)),
            FieldType::Date => self.date(answer, today),
            FieldType::Slots => self.slots(answers),
            FieldType::Consent => None,
        }
    }

    fn missing(&self) -> Problem {
        match self.kind {
            FieldType::Consent => Problem::Consent,
            FieldType::Date => Problem::Date,
            FieldType::Slots => Problem::Slot,
            FieldType::Select | FieldType::Radio => Problem::ChoiceRequired,
            FieldType::Checkboxes | FieldType::MultiSelect => match self.min {
                Some(min) if min > 1.0 => Problem::TooFew(min),
                _ => Problem::ChoiceRequired,
            },
            _ => Problem::Required,
        }
    }

    fn text(&self, answer: &str) -> Option<Problem> {
        let length = answer.chars().count();
        let max = self.max_characters();
        match self.min {
            Some(min) if (length as f64) < min => Some(Problem::TooShort(min)),
            _ => (length > max).then_some(Problem::TooLong(max as f64)),
        }
    }

    fn email(&self, answer: &str) -> Option<Problem> {
        let Ok(email) = Email::parse(answer) else { return Some(Problem::Email) };
        (self.free_mail == FreeMail::Refuse && is_free_mail(email.domain())).then_some(Problem::FreeMail)
    }

    /// Whether the answer is an address of a free mail service that the site would rather not have.
    pub fn discourages(&self, values: &Values) -> bool {
        self.free_mail == FreeMail::Discourage
            && Email::parse(values.first(&self.id)).is_ok_and(|email| is_free_mail(email.domain()))
    }

    fn choices(&self, answers: &[String]) -> Option<Problem> {
        let count = answers.len() as f64;
        if answers.iter().any(|answer| self.choice(answer).is_none()) {
            return Some(Problem::NotAChoice);
        }
        match (self.min, self.max) {
            (Some(min), _) if count < min => Some(Problem::TooFew(min)),
            (_, Some(max)) if count > max => Some(Problem::TooMany(max)),
            _ => None,
        }
    }

    fn number(&self, number: Option<f64>) -> Option<Problem> {
        let Some(number) = number else { return Some(Problem::Number) };
        if let Some(min) = self.min.filter(|min| number < *min) {
            return Some(Problem::TooSmall(min));
        }
        if let Some(max) = self.max.filter(|max| number > *max) {
            return Some(Problem::TooLarge(max));
        }
        let step = self.step.filter(|step| *step > 0.0)?;
        let steps = (number - self.min.unwrap_or(0.0)) / step;
        ((steps - steps.round()).abs() > 1e-6).then_some(Problem::Step(step))
    }

    fn date(&self, answer: &str, today: Date) -> Option<Problem> {
        let Ok(date) = Date::parse(answer) else { return Some(Problem::Date) };
        let earliest = self.earliest.map(|days| today.plus_days(days));
        let latest = self.latest.map(|days| today.plus_days(days));
        match (earliest, latest) {
            (Some(earliest), _) if date < earliest => Some(Problem::TooEarly(earliest)),
            (_, Some(latest)) if date > latest => Some(Problem::TooLate(latest)),
            _ => None,
        }
    }

    /// Instants, or with JavaScript off a local date and time as `datetime-local` posts it.
    fn slots(&self, answers: &[String]) -> Option<Problem> {
        let max = self.max.unwrap_or(3.0);
        let readable = |answer: &String| {
            Timestamp::parse(answer).is_ok() || Timestamp::parse(&format!("{answer}:00Z")).is_ok()
        };
        match answers.iter().all(readable) {
            false => Some(Problem::Slot),
            true => (answers.len() as f64 > max).then_some(Problem::TooMany(max)),
        }
    }
}
