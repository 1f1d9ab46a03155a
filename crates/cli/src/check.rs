//! `frontdesk check`: says everything that is wrong or doubtful in a config.

use anyhow::{Context, Result};
use frontdesk_core::check::{Finding, Level, Report, check_site};
use std::path::Path;
use std::process::ExitCode;

/// Prints the findings of a config file, as text or as JSON. Exits with 1 on errors, with 0 on warnings alone.
pub fn run(file: &Path, json: bool) -> Result<ExitCode> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let report = check_site(&text);
    if json {
        println!("{}", report.to_json());
    } else {
        print!("{}", told(&file.display().to_string(), &report));
    }
    Ok(if report.errors().next().is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The findings, then one line that sums them up.
fn told(file: &str, report: &Report) -> String {
    let findings: String = report.findings.iter().map(line).collect();
    let count = |count: usize, one: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    let (errors, warnings) = (report.errors().count(), report.warnings().count());
    let sum = match (errors, warnings) {
        (0, 0) => "nothing to mend".to_owned(),
        (0, _) => format!("{}, and it can be used", count(warnings, "warning")),
        (_, 0) => count(errors, "error"),
        _ => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    };
    format!("{findings}{file}: {sum}\n")
}

fn line(finding: &Finding) -> String {
    let level = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    format!("{level}: {finding}\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_sums_up() {
        let site = include_str!("../../../tests/fixtures/site.json");
        for (text, sum) in [
            (site.to_owned(), "site.json: nothing to mend\n"),
            (site.replace(", \"version\": \"2026-01\"", ""), "site.json: 1 warning, and it can be used\n"),
            (site.replace("work-email", "work-mail"), "site.json: 1 error\n"),
            ("{".to_owned(), "site.json: 1 error\n"),
        ] {
            let told = told("site.json", &check_site(&text));
            assert!(told.ends_with(sum), "{told}");
        }
    }
}
