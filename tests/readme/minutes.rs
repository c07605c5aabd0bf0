//! The first five minutes: a new repository, a roadmap, a hook that blocks a contradiction.

use std::path::Path;
use std::process::Command;

use super::shown::shown;

/// What a shell in `folder` prints for `line`, on both streams.
fn printed(folder: &Path, line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_roadmap"));
    let mut path = program.parent().expect("its folder").as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("exec 2>&1; {line}")]).current_dir(folder).env_clear();
    shell.env("PATH", path).env("HOME", folder).env("GIT_CONFIG_GLOBAL", "/dev/null");
    shell.env("COLUMNS", "80").env("ROADMAP_STATE", folder.join(".git/state"));
    // 2026-04-20
    shell.env("SOURCE_DATE_EPOCH", "1776643200");
    for who in ["AUTHOR", "COMMITTER"] {
        shell.env(format!("GIT_{who}_NAME"), "A").env(format!("GIT_{who}_EMAIL"), "a@example.org");
    }
    String::from_utf8(shell.output().expect("a shell").stdout).expect("text")
}

/// The text without the time of an edit that was taken back, which is that of the clock.
fn timeless(text: &str) -> &str {
    let text = text.trim_end();
    match text.rsplit_once(", ") {
        Some((before, _)) if text.starts_with("took back ") => before,
        _ => text,
    }
}

#[test]
fn the_first_five_minutes_are_as_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(printed(folder.path(), "git init -q ."), "");
    let shown = shown(1);
    assert_eq!(shown.len(), 12);
    for (command, expected) in shown {
        let printed = printed(folder.path(), &command);
        assert_eq!(timeless(&printed), timeless(&expected), "{command}");
    }
    // The first commit was blocked, the second was not.
    assert_eq!(printed(folder.path(), "git rev-list --count HEAD"), "1\n");
}
