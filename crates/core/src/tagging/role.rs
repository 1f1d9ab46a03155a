//! The role in the buying group, where the visitor declared none: only from several signals that agree.

use super::evidence::Weighed;
use crate::lead::{Role, RoleTag, Source};

/// One page is a glance.
const LEAST_SIGNALS: usize = 2;
/// How much more must speak for a role than for the next one.
const LEAD_OVER_NEXT: f64 = 1.5;
/// The reasons that a conclusion lists.
const REASONS: usize = 5;

/// The role for which what the visitor did speaks clearly.
pub fn inferred(done: &[Weighed]) -> Option<RoleTag> {
    let speaking =
        |role: Role| done.iter().filter(move |weighed| weighed.role == Some(role) && weighed.weight > 0.0);
    let points = |role: Role| speaking(role).map(|weighed| weighed.weight).sum::<f64>();
    let mut best = (Role::EndUser, 0.0);
    let mut next = 0.0;
    for role in Role::ALL.iter().copied() {
        let points = points(role);
        if points > best.1 {
            next = best.1;
            best = (role, points);
        } else if points > next {
            next = points;
        }
    }
    let (role, most) = best;
    let signals: usize = speaking(role).map(Weighed::counted).sum();
    if signals < LEAST_SIGNALS || most < next * LEAD_OVER_NEXT {
        return None;
    }
    let reasons = speaking(role).take(REASONS).map(Weighed::reason).collect();
    Some(RoleTag { role, source: Source::Inferred, reasons })
}
