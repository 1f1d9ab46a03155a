//! How fast leads are answered.

use crate::storage::Brief;
use frontdesk_core::lead::Status;
use frontdesk_core::lead::Timestamp;
use serde::Serialize;

/// How fast leads are answered, and who waits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Response {
    /// Leads whose first response is known.
    answered: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    median_seconds: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    p90_seconds: Option<i64>,
    /// Leads that nobody has answered.
    waiting: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    oldest: Option<Waiting>,
}

/// A lead that waits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Waiting {
    id: String,
    site: String,
    received_at: Timestamp,
}

impl Response {
    pub(super) fn of(leads: &[Brief]) -> Self {
        let took = |lead: &Brief| Some(lead.first_response_at?.unix_ms() - lead.received_at.unix_ms());
        let mut times: Vec<i64> = leads.iter().filter_map(took).map(|ms| ms.max(0) / 1_000).collect();
        times.sort_unstable();
        let is_new = |lead: &&Brief| lead.status == Status::New.as_str();
        let oldest = leads.iter().filter(is_new).min_by_key(|lead| (lead.received_at, lead.row));
        Self {
            answered: times.len(),
            median_seconds: percentile(&times, 50),
            p90_seconds: percentile(&times, 90),
            waiting: leads.iter().filter(is_new).count(),
            oldest: oldest.map(|lead| Waiting {
                id: lead.id.clone(),
                site: lead.site.clone(),
                received_at: lead.received_at,
            }),
        }
    }
}

/// By the nearest rank: always a time that some lead really took.
fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    sorted.get((sorted.len() * percent).div_ceil(100).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_taken() {
        let to_ten: Vec<i64> = (1..=10).collect();
        assert_eq!((percentile(&to_ten, 50), percentile(&to_ten, 90)), (Some(5), Some(9)));
        assert_eq!((percentile(&[7], 50), percentile(&[7], 90)), (Some(7), Some(7)));
        assert_eq!((percentile(&[1, 2, 30], 50), percentile(&[1, 2, 30], 90)), (Some(2), Some(30)));
        assert_eq!(percentile(&[], 50), None);
    }
}
