//! Runs programs: shows what runs, waits with a limit, and names the mend when it fails.

use crate::{process_group, progress};
use anyhow::{Context, Result, anyhow, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How often a silent wait says that it is still waiting.
const TICK: Duration = Duration::from_secs(30);

/// Longer than any healthy compilation.
const COMPILE_LIMIT: Duration = Duration::from_secs(60 * 60);

/// A command under construction.
pub struct Run {
    command: Command,
    shown: String,
    limit: Option<Duration>,
    mend: Option<String>,
}

impl Run {
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        // What Cargo says about xtask itself would make build scripts below run again.
        for (name, _) in std::env::vars_os() {
            if name
                .to_str()
                .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
            {
                command.env_remove(name);
            }
        }
        let shown = Path::new(program).file_stem().unwrap_or(program).to_string_lossy().into_owned();
        Self { command, shown, limit: None, mend: None }
    }

    /// The Cargo that runs us, in the workspace.
    pub fn cargo(root: &Path) -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).dir(root)
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        let arg = arg.as_ref();
        self.shown.push(' ');
        self.shown.push_str(&arg.to_string_lossy());
        self.command.arg(arg);
        self
    }

    /// An argument that is long and says nothing to the reader.
    pub fn unshown_arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub fn args<A: AsRef<OsStr>>(self, args: impl IntoIterator<Item = A>) -> Self {
        args.into_iter().fold(self, Self::arg)
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub fn dir(mut self, dir: &Path) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// After this long the program and all that it started is ended; what it leaves behind is ended in any case.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// What the reader can do when this fails.
    pub fn mend(mut self, mend: &str) -> Self {
        self.mend = Some(mend.to_owned());
        self
    }

    /// Shows the program's output as it comes.
    pub fn run(self) -> Result<()> {
        progress::note(&format!("$ {}", self.shown));
        self.finish(Stdio::inherit, Stdio::inherit).map(drop)
    }

    /// Shows the program's output only when it fails.
    pub fn quiet(self) -> Result<()> {
        self.finish(Stdio::piped, Stdio::piped).map(drop)
    }

    /// What the program writes to its standard output.
    pub fn output(self) -> Result<Vec<u8>> {
        self.finish(Stdio::piped, Stdio::piped).map(|output| output.stdout)
    }

    fn finish(mut self, stdout: fn() -> Stdio, stderr: fn() -> Stdio) -> Result<Output> {
        self.command.stdin(Stdio::null()).stdout(stdout()).stderr(stderr());
        let output = self.wait().with_context(|| format!("`{}` did not run", self.shown));
        let failed = match output {
            Ok(output) if output.status.success() => return Ok(output),
            Ok(output) => anyhow!("`{}` {}{}", self.shown, ending(output.status), said(&output)),
            Err(error) => error,
        };
        Err(match self.mend {
            Some(mend) => failed.context(mend),
            None => failed,
        })
    }

    fn wait(&mut self) -> Result<Output> {
        let child = process_group::start(&mut self.command)?;
        let group = child.id();
        let (send, receive) = channel();
        std::thread::spawn(move || send.send(child.wait_with_output()));
        let start = Instant::now();
        let limit = self.limit.unwrap_or(COMPILE_LIMIT);
        let output = loop {
            let left = limit.saturating_sub(start.elapsed());
            match receive.recv_timeout(left.min(TICK)) {
                Ok(output) => break output,
                Err(RecvTimeoutError::Disconnected) => bail!("lost sight of the program"),
                Err(RecvTimeoutError::Timeout) if left <= TICK => {
                    process_group::end(group);
                    process_group::ended();
                    bail!("ended because it took longer than {}", progress::seconds(limit));
                }
                Err(RecvTimeoutError::Timeout) => {
                    progress::note(&format!(
                        "… {} since `{}`",
                        progress::seconds(start.elapsed()),
                        self.shown
                    ));
                }
            }
        };
        if self.limit.is_some() {
            process_group::end(group);
        }
        process_group::ended();
        Ok(output?)
    }
}

fn ending(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("failed with exit code {code}"),
        None => "was ended by a signal".to_owned(),
    }
}

fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    if text.is_empty() { String::new() } else { format!(":\n{}", String::from_utf8_lossy(&text).trim_end()) }
}

/// Where a program lies on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_ran_what_it_said_and_how_to_mend_it() {
        let error =
            Run::new("sh").args(["-c", "echo broken; exit 3"]).mend("buy a new one").quiet().unwrap_err();
        let text = format!("{error:#}");
        assert!(
            text.contains("buy a new one: `sh -c echo broken; exit 3` failed with exit code 3"),
            "{text}"
        );
        assert!(text.ends_with("broken"), "{text}");
    }

    #[test]
    fn a_hanging_program_is_ended_with_its_children() {
        let start = Instant::now();
        let run = Run::new("sh").args(["-c", "sleep 600 & sleep 600"]).limit(Duration::from_millis(200));
        let error = run.quiet().unwrap_err();
        assert!(format!("{error:#}").contains("longer than 0.2 s"), "{error:#}");
        assert!(start.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn a_missing_program_is_an_error_not_a_panic() {
        let error = Run::new("no-such-program-here").quiet().unwrap_err();
        assert!(format!("{error:#}").contains("did not run"), "{error:#}");
    }
}
