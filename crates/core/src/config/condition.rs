//! When a step or a field is shown: conditions over the answers given so far.

use crate::form::Values;
use crate::node::readable;
use serde::{Deserialize, Serialize};

/// All stated parts must hold. Without `field` only `all` and `any` count.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Condition {
    /// The id of the field whose answer is looked at.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// One of these values is chosen or typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<String>,
    /// None of these values is chosen or typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is_not: Vec<String>,
    /// It has an answer (`true`), or none (`false`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<bool>,
    /// Its number is at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<f64>,
    /// Its number is at most this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<f64>,
    /// Each of these conditions holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<Condition>,
    /// At least one of these conditions holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<Condition>,
}

readable!(Condition {
    optional field = "field",
    optional is = "is",
    optional is_not = "isNot",
    optional answered = "answered",
    optional at_least = "atLeast",
    optional at_most = "atMost",
    optional all = "all",
    optional any = "any"
});

impl Condition {
    /// Whether it holds for these answers.
    pub fn holds(&self, values: &Values) -> bool {
        let answers = values.all(&self.field);
        let number = || values.number(&self.field);
        let listed = |list: &[String]| answers.iter().any(|answer| list.contains(answer));
        (self.is.is_empty() || listed(&self.is))
            && (self.is_not.is_empty() || !listed(&self.is_not))
            && self.answered.is_none_or(|answered| answered != answers.is_empty())
            && self.at_least.is_none_or(|min| number().is_some_and(|n| n >= min))
            && self.at_most.is_none_or(|max| number().is_some_and(|n| n <= max))
            && self.all.iter().all(|condition| condition.holds(values))
            && (self.any.is_empty() || self.any.iter().any(|condition| condition.holds(values)))
    }

    /// The ids of all fields that it looks at.
    pub fn fields(&self) -> Vec<&str> {
        let nested = self.all.iter().chain(&self.any).flat_map(Self::fields);
        Some(self.field.as_str()).filter(|id| !id.is_empty()).into_iter().chain(nested).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(condition: &str, values: &[(&str, &str)]) -> bool {
        let condition: Condition = serde_json::from_str(condition).unwrap();
        condition.holds(&values.iter().map(|(id, value)| (id.to_string(), value.to_string())).collect())
    }

    #[test]
    fn each_part_is_read() {
        for (condition, values, expected) in [
            (r#"{"field": "a", "is": ["x", "y"]}"#, &[("a", "y")][..], true),
            (r#"{"field": "a", "is": ["x"]}"#, &[("a", "z")], false),
            (r#"{"field": "a", "is": ["x"]}"#, &[], false),
            (r#"{"field": "a", "isNot": ["x"]}"#, &[], true),
            (r#"{"field": "a", "isNot": ["x"]}"#, &[("a", "x")], false),
            (r#"{"field": "a", "answered": true}"#, &[("a", "x")], true),
            (r#"{"field": "a", "answered": false}"#, &[("a", "x")], false),
            (r#"{"field": "n", "atLeast": 10, "atMost": 20}"#, &[("n", "15")], true),
            (r#"{"field": "n", "atLeast": 10}"#, &[("n", "9.5")], false),
            (r#"{"field": "n", "atLeast": 10}"#, &[("n", "many")], false),
            (r#"{"any": [{"field": "a", "is": ["x"]}, {"field": "b", "is": ["x"]}]}"#, &[("b", "x")], true),
            (r#"{"all": [{"field": "a", "is": ["x"]}, {"field": "b", "is": ["x"]}]}"#, &[("b", "x")], false),
            ("{}", &[], true),
        ] {
            assert_eq!(holds(condition, values), expected, "{condition} of {values:?}");
        }
    }
}
