//! Forms that nobody finishes.

use super::{FormView, place};
use crate::check::Finding;
use crate::config::FieldType;

const IN_A_STEP: usize = 7;
const IN_ALL: usize = 12;
const STEPS: usize = 4;

/// Every form has a step, and every step a question.
pub fn empty(form: &FormView) -> Vec<Finding> {
    let path = place::key(&form.path, "steps");
    if form.config.steps.is_empty() {
        return vec![Finding::error(&path, "an empty list", "at least one step")];
    }
    let is_empty = |step: &usize| questions(form, *step, true) == 0;
    let found = |step| {
        let path = place::key(&place::entry(&path, step), "fields");
        Finding::error(&path, "no question that is shown", "at least one, or no such step")
    };
    (0..form.config.steps.len()).filter(is_empty).map(found).collect()
}

/// More questions or steps than a busy person answers.
pub fn endless(form: &FormView) -> Vec<Finding> {
    let path = place::key(&form.path, "steps");
    let counts: Vec<usize> = (0..form.config.steps.len()).map(|step| questions(form, step, false)).collect();
    let cost = "each question more costs completed requests, and sales can ask it later";
    let mut findings = Vec::new();
    for (step, count) in counts.iter().enumerate().filter(|(_, count)| **count > IN_A_STEP) {
        let path = place::key(&place::entry(&path, step), "fields");
        let expected = format!("at most {IN_A_STEP}: {cost}");
        findings.push(Finding::warning(&path, format!("{count} questions in one step"), expected));
    }
    let all: usize = counts.iter().sum();
    if all > IN_ALL {
        let expected = format!("at most {IN_ALL}: {cost}");
        findings.push(Finding::warning(&path, format!("{all} questions in all"), expected));
    }
    if counts.len() > STEPS {
        let expected = format!(
            "at most {STEPS}: visitors leave at each step, and take those that they have not seen for many"
        );
        findings.push(Finding::warning(&path, format!("{} steps", counts.len()), expected));
    }
    findings
}

/// What a step shows. A box of consent is shown and is no question.
fn questions(form: &FormView, step: usize, with_consent: bool) -> usize {
    let of_step = form.fields.iter().filter(|field| field.step == step);
    let asked = of_step.filter(|field| !field.is(&[FieldType::Hidden]));
    asked.filter(|field| with_consent || !field.is(&[FieldType::Consent])).count()
}
