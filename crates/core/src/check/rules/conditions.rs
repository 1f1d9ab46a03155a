//! Conditions: they look back at answers that were given before, at values that exist.

use super::{CHOICES, FieldView, FormView, place};
use crate::check::Finding;
use crate::check::nearest::nearest;
use crate::config::{Condition, FieldType};

/// Every condition of a form. Each looks only back, so that no cycle can arise.
pub fn conditions(form: &FormView) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, step) in form.config.steps.iter().enumerate() {
        let earlier = form.fields.iter().position(|field| field.step >= at).unwrap_or(form.fields.len());
        let scope = Scope { fields: &form.fields, earlier, own: "" };
        if let Some(when) = &step.show_when {
            scope.condition(when, &format!("{}.steps[{at}].showWhen", form.path), &mut findings);
        }
    }
    for (at, field) in form.fields.iter().enumerate() {
        let scope = Scope { fields: &form.fields, earlier: at, own: &field.question.id };
        if let Some(when) = &field.field.show_when {
            scope.condition(when, &field.at("showWhen"), &mut findings);
        }
    }
    findings
}

/// What a condition may look at: the fields before it.
struct Scope<'a> {
    fields: &'a [FieldView<'a>],
    earlier: usize,
    own: &'a str,
}

impl Scope<'_> {
    fn condition(&self, when: &Condition, path: &str, findings: &mut Vec<Finding>) {
        let tests = tests(when);
        let is_empty = when.all.is_empty() && when.any.is_empty();
        match (when.field.is_empty(), tests.is_empty()) {
            (true, true) if is_empty => {
                let expected = "`field` with a test, `all` or `any`, or no `showWhen`: this always holds";
                findings.push(Finding::error(path, "an empty condition", expected));
            }
            (true, false) => {
                let found = format!("{} without `field`", place::listed(&tests));
                findings.push(Finding::error(
                    &place::key(path, "field"),
                    found,
                    "the id of an earlier field",
                ));
            }
            (false, true) => {
                let expected =
                    "one of `is`, `isNot`, `answered`, `atLeast` and `atMost` beside it: this always holds";
                findings.push(Finding::error(path, "`field` without a test", expected));
            }
            _ => {}
        }
        if !when.field.is_empty() {
            match self.look_up(&when.field, &place::key(path, "field")) {
                Ok(field) => findings.extend(tests_fit(field, when, path)),
                Err(finding) => findings.push(finding),
            }
        }
        for (list, nested) in [("all", &when.all), ("any", &when.any)] {
            for (at, one) in nested.iter().enumerate() {
                self.condition(one, &place::entry(&place::key(path, list), at), findings);
            }
        }
    }

    fn look_up(&self, id: &str, path: &str) -> Result<&FieldView<'_>, Finding> {
        let at = self.fields.iter().position(|field| field.question.id == id);
        if let Some(field) = at.filter(|at| *at < self.earlier).and_then(|at| self.fields.get(at)) {
            return Ok(field);
        }
        let earlier: Vec<&str> =
            self.fields.iter().take(self.earlier).map(|field| field.question.id.as_str()).collect();
        let expected = match earlier.as_slice() {
            [] => "the id of an earlier field, and there is none".to_owned(),
            some => format!("the id of an earlier field: {}", place::listed(some)),
        };
        Err(match at {
            Some(_) if id == self.own => Finding::error(path, format!("`{id}`, the field itself"), expected),
            Some(_) => Finding::error(path, format!("`{id}`, which is asked later"), expected),
            None => {
                let finding = Finding::error(path, place::quoted(id), expected);
                match nearest(id, self.fields.iter().map(|field| field.question.id.as_str())) {
                    Some(near) if earlier.contains(&near) => finding.mend(format!("did you mean `{near}`?")),
                    Some(near) => finding.mend(format!("`{near}` is asked later: ask it before")),
                    None => finding,
                }
            }
        })
    }
}

/// The tests that a condition states.
fn tests(when: &Condition) -> Vec<&'static str> {
    let stated = [
        ("is", !when.is.is_empty()),
        ("isNot", !when.is_not.is_empty()),
        ("answered", when.answered.is_some()),
        ("atLeast", when.at_least.is_some()),
        ("atMost", when.at_most.is_some()),
    ];
    stated.into_iter().filter(|(_, is_stated)| *is_stated).map(|(key, _)| key).collect()
}

/// The tests can be met by the field's answers.
fn tests_fit(field: &FieldView, when: &Condition, path: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, values) in [("is", &when.is), ("isNot", &when.is_not)] {
        for (at, value) in values.iter().enumerate() {
            let path = place::entry(&place::key(path, key), at);
            findings.extend(value_exists(field, value, &path));
        }
    }
    for (key, bound) in [("atLeast", when.at_least), ("atMost", when.at_most)] {
        if bound.is_some() && !field.is(&[FieldType::Number, FieldType::Range, FieldType::Hidden]) {
            let (id, kind) = (&field.question.id, field.question.kind.as_str());
            let found = format!("a number for `{id}`, a field of type `{kind}`");
            findings.push(Finding::error(&place::key(path, key), found, "it only for `number` and `range`"));
        }
    }
    if let (Some(least), Some(most)) = (when.at_least, when.at_most)
        && least > most
    {
        let expected = format!("at most `atMost`, which is {most}");
        findings.push(Finding::error(&place::key(path, "atLeast"), format!("{least}"), expected));
    }
    findings
}

fn value_exists(field: &FieldView, value: &str, path: &str) -> Option<Finding> {
    let known: Vec<&str> = match field.question.kind {
        FieldType::Consent => vec!["yes"],
        _ if field.is(CHOICES) => field.question.choices.iter().map(|choice| choice.value.as_str()).collect(),
        _ => return None,
    };
    if known.is_empty() || known.contains(&value) {
        return None;
    }
    let expected = format!("an answer to `{}`: {}", field.question.id, place::listed(&known));
    Some(Finding::error(path, place::quoted(value), expected).nearest(value, known))
}
