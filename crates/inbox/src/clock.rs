//! Time and randomness, passed in everywhere: the one place that asks the machine for either.

use frontdesk_core::lead::{LeadId, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Gives randomness.
pub trait Random: Send + Sync + 'static {
    /// Ten random bytes, as many as an id takes.
    fn ten_bytes(&self) -> Result<[u8; 10], NoRandomness>;
}

/// The machine gave no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no randomness")]
pub struct NoRandomness;

/// The machine's own clock and randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Clock for Machine {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "the inbox's one clock")]
        let now = std::time::SystemTime::now();
        let since_1970 = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_unix_ms(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
    }
}

impl Random for Machine {
    fn ten_bytes(&self) -> Result<[u8; 10], NoRandomness> {
        let mut bytes = [0; 10];
        getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
        Ok(bytes)
    }
}

/// A new id for a lead that came without one.
pub(crate) fn new_id(at: Timestamp, random: &dyn Random) -> Result<LeadId, NoRandomness> {
    Ok(LeadId::from_parts(at.unix_ms().unsigned_abs(), random.ten_bytes()?))
}
