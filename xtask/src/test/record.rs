//! The steps of a test run: a heading before each, and a table after all.

use crate::progress::{heading, seconds};
use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// What ran so far.
#[derive(Default)]
pub struct Record {
    steps: Vec<Step>,
}

struct Step {
    name: String,
    took: Duration,
    passed: bool,
}

impl Record {
    /// Runs one step; an error carries its name.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        heading(name);
        let start = Instant::now();
        let result = work();
        self.steps.push(Step { name: name.to_owned(), took: start.elapsed(), passed: result.is_ok() });
        result.with_context(|| format!("step `{name}` failed"))
    }

    pub fn print(&self) {
        eprintln!("\n{self}");
    }
}

impl std::fmt::Display for Record {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for Step { name, took, passed } in &self.steps {
            let result = if *passed { "passed" } else { "FAILED" };
            writeln!(out, "{name:<32} {result} {:>14}", seconds(*took))?;
        }
        let total = self.steps.iter().map(|step| step.took).sum();
        write!(out, "{:<32} {:>6} {:>14}", "all", "", seconds(total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn a_failing_step_is_named_in_the_error_and_in_the_table() {
        let mut record = Record::default();
        record.step("first", || Ok(())).unwrap();
        let error = record.step("second", || -> Result<()> { bail!("no") }).unwrap_err();
        assert_eq!(format!("{error:#}"), "step `second` failed: no");
        let table = record.to_string();
        assert!(table.lines().any(|line| line.starts_with("first ") && line.contains("passed")), "{table}");
        assert!(table.lines().any(|line| line.starts_with("second ") && line.contains("FAILED")), "{table}");
    }
}
