//! What the browser may remember.

use crate::check::Finding;
use crate::config::{Memory, Site};

/// A number of days that means something, and nothing beside a memory that is off.
pub fn memory(site: &Site) -> Vec<Finding> {
    let privacy = &site.privacy;
    let mut findings = Vec::new();
    if let Some(days) = privacy.keep_days.filter(|days| !(1..=400).contains(days)) {
        let expected = "a whole number of days from 1 to 400";
        findings.push(Finding::error("privacy.keepDays", format!("{days}"), expected));
    }
    let is_off = privacy.memory == Memory::Off;
    for (path, is_stated) in
        [("privacy.keepDays", privacy.keep_days.is_some()), ("privacy.askFirst", privacy.ask_first)]
    {
        if is_off && is_stated {
            let expected = "`privacy.memory` beside it: nothing is remembered otherwise";
            findings.push(Finding::warning(path, "a rule for a memory that is off", expected));
        }
    }
    findings
}
