//! What a visitor answered, by field.

use super::number;

/// Answers by field id. A field without an answer is absent; white space alone is no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(String, Vec<String>)>);

impl Values {
    /// Every answer of a field; empty where there is none.
    pub fn all(&self, id: &str) -> &[String] {
        self.0.iter().find(|(have, _)| have == id).map_or(&[], |(_, answers)| answers)
    }

    /// The first answer of a field; an empty text where there is none.
    pub fn first(&self, id: &str) -> &str {
        self.all(id).first().map_or("", String::as_str)
    }

    /// The answer of a field as a number.
    pub fn number(&self, id: &str) -> Option<f64> {
        number::parse(self.first(id))
    }

    /// Replaces the answers of a field.
    pub fn set(&mut self, id: &str, answers: Vec<String>) {
        self.0.retain(|(have, _)| have != id);
        if answers.iter().any(|answer| !answer.trim().is_empty()) {
            self.0.push((id.to_owned(), answers));
        }
    }

    /// Replaces the answer of a field by one text.
    pub fn set_one(&mut self, id: &str, answer: &str) {
        self.set(id, vec![answer.to_owned()]);
    }

    /// Adds or takes away one answer of a multiple choice.
    pub fn toggle(&mut self, id: &str, answer: &str, chosen: bool) {
        let mut answers: Vec<String> = self.all(id).iter().filter(|have| *have != answer).cloned().collect();
        if chosen {
            answers.push(answer.to_owned());
        }
        self.set(id, answers);
    }

    /// Every field that has an answer, with its answers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(id, answers)| (id.as_str(), answers.as_slice()))
    }
}

/// Pairs as an HTML form posts them: a field that comes several times has several answers.
impl FromIterator<(String, String)> for Values {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut values = Self::default();
        for (id, answer) in pairs {
            if answer.trim().is_empty() {
                continue;
            }
            match values.0.iter_mut().find(|(have, _)| *have == id) {
                Some((_, answers)) => answers.push(answer),
                None => values.0.push((id, vec![answer])),
            }
        }
        values
    }
}
