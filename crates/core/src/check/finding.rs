//! One thing that is wrong or doubtful in a config.

use super::nearest;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The config cannot be used.
    Error,
    /// It can be used, and something will be worse than it could be.
    Warning,
}

/// One finding: where, what was found, what was expected, and the nearest mend.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// How much it matters.
    pub level: Level,
    /// Where, such as `consultation[0].steps[1].fields[0].type`; `$` is the whole file.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What to do, such as "did you mean `label`?".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
}

impl Finding {
    pub(super) fn error(path: &str, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            path: path.to_owned(),
            found: found.into(),
            expected: expected.into(),
            mend: None,
        }
    }

    pub(super) fn warning(path: &str, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { level: Level::Warning, ..Self::error(path, found, expected) }
    }

    /// Adds what to do.
    pub(super) fn mend(self, mend: impl Into<String>) -> Self {
        Self { mend: Some(mend.into()), ..self }
    }

    /// Adds the nearest of the words that would have been right, if one is near.
    pub(super) fn nearest<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mend = nearest::nearest(word, known).map(|near| format!("did you mean `{near}`?"));
        Self { mend: mend.or(self.mend), ..self }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}: found {}, expected {}", self.path, self.found, self.expected)?;
        match &self.mend {
            Some(mend) if mend.contains('\n') => write!(out, "\n{mend}"),
            Some(mend) => write!(out, "\n  {mend}"),
            None => Ok(()),
        }
    }
}
