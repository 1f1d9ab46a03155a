//! Waiting for a condition, never for a time.

use anyhow::{Result, bail};
use std::fmt::Display;
use std::time::{Duration, Instant};

/// A condition that is not met by then will not be met.
const DEADLINE: Duration = Duration::from_secs(15);

/// How often to look.
const LOOK: Duration = Duration::from_millis(25);

/// Looks until there is something, and returns it. `what` names it in the failure.
pub async fn until<T>(what: impl Display, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    let mut ticks = tokio::time::interval(LOOK);
    let mut last_error = None;
    while start.elapsed() < DEADLINE {
        ticks.tick().await;
        match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => last_error = None,
            // A page that is just being replaced cannot answer.
            Err(error) => last_error = Some(error),
        }
    }
    match last_error {
        Some(error) => Err(error.context(format!("never came: {what}"))),
        None => bail!("never came: {what}"),
    }
}
