//! Children run in process groups of their own, so that a hanging browser can be ended with all that it started.

use anyhow::{Context, Result};
use std::process::{Child, Command, exit};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// The group that is running now; 0 is none. Tasks run one child at a time.
static RUNNING: AtomicU32 = AtomicU32::new(0);

/// Exit code of a program ended by Ctrl-C, as shells have it.
const INTERRUPTED: i32 = 130;

/// A terminal sends Ctrl-C to the foreground group only, which our children are not in.
pub fn end_children_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        end(RUNNING.load(Ordering::SeqCst));
        exit(INTERRUPTED);
    })
    .context("cannot watch for Ctrl-C")
}

/// Starts the command in a new group and remembers it until `ended`.
pub fn start(command: &mut Command) -> std::io::Result<Child> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let child = command.spawn()?;
    RUNNING.store(child.id(), Ordering::SeqCst);
    Ok(child)
}

/// The child has ended by itself.
pub fn ended() {
    RUNNING.store(0, Ordering::SeqCst);
}

/// Asks the group to end, and after a grace period makes it.
pub fn end(group: u32) {
    const GRACE: Duration = Duration::from_secs(3);
    const LOOK: Duration = Duration::from_millis(50);
    if !signal(group, Ending::Asked) {
        return;
    }
    let mut waited = Duration::ZERO;
    while waited < GRACE {
        sleep(LOOK);
        waited += LOOK;
        if !signal(group, Ending::Asked) {
            return;
        }
    }
    signal(group, Ending::Forced);
}

enum Ending {
    Asked,
    Forced,
}

/// False when nobody of the group is left.
#[cfg(unix)]
fn signal(group: u32, ending: Ending) -> bool {
    use nix::sys::signal::{Signal, killpg};
    let signal = match ending {
        Ending::Asked => Signal::SIGTERM,
        Ending::Forced => Signal::SIGKILL,
    };
    match i32::try_from(group) {
        Ok(group) if group > 1 => killpg(nix::unistd::Pid::from_raw(group), signal).is_ok(),
        _ => false,
    }
}

#[cfg(windows)]
fn signal(group: u32, ending: Ending) -> bool {
    if group == 0 || matches!(ending, Ending::Asked) {
        return group != 0;
    }
    Command::new("taskkill").args(["/T", "/F", "/PID"]).arg(group.to_string()).status().is_ok()
}
