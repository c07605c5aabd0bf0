//! The program under `strace`, which makes calls of the system fail or wait.

use std::process::{Command, Output};

/// `program` under `strace` with `arguments`, and nothing more from outside than that needs. What is
/// traced is written nowhere, unless they name a file with `-o`.
pub(super) fn traced(program: &Command, arguments: &[&str]) -> Command {
    let mut traced = Command::new("strace");
    traced.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    traced.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    traced
        .args(["-f", "-qq", "-o", "/dev/null"])
        .args(arguments)
        .arg(program.get_program())
        .args(program.get_args());
    if let Some(folder) = program.get_current_dir() {
        traced.current_dir(folder);
    }
    traced
}

/// How `program` ends under `strace`; nothing, and said aloud, where that is not there or may not
/// trace.
pub(super) fn ended(program: &Command, arguments: &[&str]) -> Option<Output> {
    let output = traced(program, arguments).output().ok();
    let output = output.filter(|it| !may_not(&String::from_utf8_lossy(&it.stderr)));
    if output.is_none() {
        eprintln!("skipped: {arguments:?}, as strace is not there or may not trace");
    }
    output
}

/// Whether it is `strace` itself that says something.
pub(super) fn may_not(told: &str) -> bool {
    told.contains("strace:")
}
