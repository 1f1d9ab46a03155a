//! What the person waiting sees: headings, and lines that say how long something took.

use std::time::{Duration, Instant};

/// Starts a part of a task.
pub fn heading(title: &str) {
    eprintln!("\n== {title}");
}

/// One line about what is done or left out, and why.
pub fn note(text: &str) {
    eprintln!("   {text}");
}

/// Something works less well than it could; the text names the mend.
pub fn warn(text: &str) {
    eprintln!("warning: {text}");
}

/// Does the work between a line that names it and a line that says how long it took.
pub fn timed<T, E>(what: &str, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    note(&format!("{what} …"));
    let start = Instant::now();
    let done = work()?;
    note(&format!("{what}: done in {}", seconds(start.elapsed())));
    Ok(done)
}

/// `0.4 s`, `12 s`, `3 min 05 s`.
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_a_person_says_them() {
        assert_eq!(seconds(Duration::from_millis(430)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(59)), "59 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 05 s");
    }
}
