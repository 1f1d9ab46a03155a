//! What signals and topics mean where the site says nothing else.

use crate::lead::Phase::{self, Awareness, Consideration, Customer, Decision};
use crate::lead::Role::{self, EndUser, Finance, ItSecurity, Purchaser, Specifier};

/// A signal: its name, its points, how many of them count, the phase that it speaks for, and what the visitor did.
pub type Signal = (&'static str, f64, u8, Option<Phase>, &'static str);

/// A topic: its id, the points that interest in it adds, and the phase and role that it speaks for.
pub type Topic = (&'static str, f64, Phase, Option<Role>);

/// Sorted by name. A page counts only with a topic, an answer through its word: see [`super::declared`].
pub const SIGNALS: &[Signal] = &[
    ("calculator-completed", 1.5, 2, Some(Consideration), "worked out a calculation"),
    ("case-viewed", 0.5, 3, Some(Consideration), "read a case"),
    ("cases-compared", 1.0, 1, Some(Consideration), "compared cases"),
    ("chat-asked", 1.0, 1, Some(Consideration), "asked in the chat"),
    ("consultation-requested", 1.0, 1, None, "asked for a consultation"),
    ("document-opened", 0.7, 3, None, "opened a document"),
    ("form-started", 0.3, 1, None, "began to fill in a form"),
    ("form-step", 0.0, 1, None, "went on in a form"),
    ("invited", 0.5, 1, None, "followed a colleague's link"),
    ("link-shared", 1.0, 1, None, "took a link for colleagues"),
    ("mail-tapped", 1.5, 1, Some(Decision), "tapped the mail address"),
    ("page-viewed", 0.2, 3, None, "looked at a page"),
    ("phone-tapped", 2.0, 1, Some(Decision), "tapped the phone number"),
    ("returned", 0.5, 3, None, "came back"),
    ("video-played", 0.4, 2, None, "played a video"),
];

/// Sorted by id.
pub const TOPICS: &[Topic] = &[
    ("calculator", 0.4, Consideration, None),
    ("case-study", 0.3, Consideration, None),
    ("comparison", 0.5, Consideration, None),
    ("contact", 0.3, Decision, None),
    ("delivery", 0.4, Decision, Some(Purchaser)),
    ("demo", 0.6, Decision, None),
    ("documentation", 0.2, Consideration, Some(EndUser)),
    ("financing", 0.6, Decision, Some(Finance)),
    ("guide", 0.0, Awareness, None),
    ("integration", 0.3, Consideration, Some(ItSecurity)),
    ("news", 0.0, Awareness, None),
    ("pricing", 0.6, Decision, None),
    ("problem", 0.0, Awareness, None),
    ("product", 0.2, Consideration, None),
    ("renewal", 0.5, Customer, None),
    ("reviews", 0.4, Decision, None),
    ("security", 0.4, Consideration, Some(ItSecurity)),
    ("spare-parts", 0.2, Customer, None),
    ("specification", 0.3, Consideration, Some(Specifier)),
    ("support", 0.0, Customer, None),
    ("terms", 0.6, Decision, Some(Purchaser)),
    ("training", 0.1, Customer, Some(EndUser)),
    ("warranty", 0.4, Decision, None),
];

/// Points of a stage that the visitor declared: "thinking about it" and asking for a consultation make 2.
pub fn of_phase(phase: Phase) -> f64 {
    match phase {
        Awareness => 1.0,
        Consideration => 4.0,
        Decision => 6.0,
        Customer => 3.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_are_sorted_for_their_search() {
        assert!(SIGNALS.is_sorted_by_key(|signal| signal.0) && TOPICS.is_sorted_by_key(|topic| topic.0));
    }
}
