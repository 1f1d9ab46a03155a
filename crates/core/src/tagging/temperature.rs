//! How near to buying: the sum of the points of what was said and done.

use super::evidence::Weighed;
use super::rules::Rules;
use crate::lead::{Band, Reason, Temperature};

/// No lead lists more reasons than a person reads. The strongest count.
const REASONS: usize = 40;

/// The temperature of what was declared and done; none where the request itself is all there is.
pub fn temperature(rules: &Rules, declared: Vec<Reason>, done: &[Weighed]) -> Option<Temperature> {
    let mut reasons = declared;
    let done = done.iter().filter(|weighed| weighed.weight != 0.0);
    reasons.extend(done.map(Weighed::reason).take(REASONS));
    if reasons.iter().all(|reason| reason.signal == "consultation-requested") {
        return None;
    }
    let score = score(&reasons);
    Some(Temperature { score, band: band(rules, score), reasons })
}

/// The sum of the weights, rounded, held between 0 and 10.
pub fn score(reasons: &[Reason]) -> u8 {
    reasons.iter().map(|reason| reason.weight).sum::<f64>().round().clamp(0.0, 10.0) as u8
}

/// The word for a score.
fn band(rules: &Rules, score: u8) -> Band {
    if score >= rules.hot {
        Band::Hot
    } else if score >= rules.warm {
        Band::Warm
    } else {
        Band::Cold
    }
}
