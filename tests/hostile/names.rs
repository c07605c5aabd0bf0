//! Names of files that would be flags, other lines, or commands.

use std::process::Command;

use super::place::{Place, Ran};

const PLAN: &str = "# Plan\n\n## 1.1 Search\n\n**Status:** Todo\n\n- [ ] Index\n- [ ] Rank\n";

/// Names that a file can have all the same.
const NAMES: [&str; 14] = [
    "--help-roadmap.md",
    "-x-roadmap.md",
    "--fix=roadmap.md",
    "a\n::error file=x::roadmap.md",
    "e\u{1b}[31m-roadmap.md",
    "\u{9b}c1-roadmap.md",
    "u\u{202e}x-roadmap.md",
    "$(touch pwned)-roadmap.md",
    "`touch pwned`-roadmap.md",
    "it's \"q\"; touch pwned roadmap.md",
    "=roadmap.md",
    "~roadmap.md",
    "a\rb-roadmap.md",
    "%0A::error::roadmap.md",
];

/// A repository with such files, of a few names or all.
fn place(names: &[&str]) -> Place {
    let place = Place::new();
    for name in names {
        place.write(name, PLAN);
    }
    place
}

#[test]
fn every_answer_tells_them_in_one_line() {
    let place = place(&NAMES);
    for arguments in [
        &["status"][..],
        &["list"],
        &["list", "--group", "file"],
        &["list", "--format", "csv"],
        &["list", "--format", "json"],
        &["list", "--format", "markdown"],
        &["next", "-n", "99"],
        &["show", "1.1"],
        &["check", "1.1.9"],
        &["check", "1.1", "--dry-run"],
        &["explain", "--reading"],
        &["validate"],
        &["validate", "--diff"],
        &["validate", "--format", "concise"],
        &["validate", "--format", "github"],
        &["validate", "--format", "junit"],
        &["validate", "--format", "sarif"],
        &["validate", "--format", "rdjsonl"],
        &["-f", "a\n::error file=x::none.md", "status"],
        &["validate", "a\n::error file=x::none.md"],
        &["--\u{1b}[31m\n::error::x"],
        &["check", "x\n::error file=x::y"],
        &["list", "status:\u{1b}[31m\n::error::x"],
        &["set", "1.1", "a\n::error::x=y"],
    ] {
        place.run(arguments);
    }
}

#[test]
fn they_are_read_and_edited_like_any_other() {
    for name in NAMES {
        let place = place(&[name]);
        let own = place.path().join(name);
        let argument = format!("--file={name}");
        assert_eq!(place.run(&["check", "1.1.1"]).code, Some(0), "{name}");
        assert_eq!(place.run(&[&argument, "check", "1.1.2"]).code, Some(0), "{name}");
        assert_eq!(place.run(&["validate", "--", name]).code, Some(0), "{name}");
        let text = std::fs::read_to_string(own).unwrap();
        assert_eq!(text, PLAN.replace("[ ]", "[x]").replace("Todo", "Done"), "{name}");
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 2, "{name}");
    }
}

#[test]
fn the_command_that_is_shown_does_what_it_says_and_no_more() {
    // What cannot be shown cannot be typed either.
    let is_plain = |name: &&&str| !name.chars().any(|c| c.is_control() || c == '\u{202e}');
    for name in NAMES.iter().filter(is_plain) {
        let place = place(&[name, "other-roadmap.md"]);
        let next = place.run(&["next", "-n", "99"]).out;
        let said = |line: &&str| line.starts_with("roadmap check ") && !line.contains("other-");
        let command = next.lines().map(str::trim).find(said).expect(name).to_owned();
        run_shell(&place, &command);
        let text = std::fs::read_to_string(place.path().join(name)).unwrap();
        assert!(text.contains("- [x] Index"), "{command}");
        // The candidates of an error are to be typed as well.
        let told = place.run(&["check", "1.1.2"]).err;
        let said = |line: &&str| !line.contains("other-") && line.starts_with("  ");
        let line = told.lines().find(said).expect(name).trim();
        let (typed, _) = line.split_once("  ").unwrap();
        run_shell(&place, &format!("roadmap check {typed}"));
        let text = std::fs::read_to_string(place.path().join(name)).unwrap();
        assert!(text.contains("- [x] Rank"), "{typed}");
    }
}

/// Runs a line in a shell, as somebody does who copies it.
fn run_shell(place: &Place, line: &str) {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_roadmap")).parent().unwrap();
    let mut shell = Command::new("sh");
    place.set_up(&mut shell);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(
        std::iter::once(program.to_owned()).chain(std::env::split_paths(&path)),
    );
    shell.env("PATH", path.unwrap());
    let ran = Ran::new(&shell.args(["-c", line]).output().unwrap());
    assert_eq!(ran.code, Some(0), "{line}: {}", ran.err);
    assert!(!place.path().join("pwned").exists(), "{line} ran what a name says");
}

#[test]
fn the_hooks_end_their_flags_before_the_names() {
    let hooks = include_str!("../../.pre-commit-hooks.yaml");
    let entries = hooks.lines().filter(|line| line.trim_start().starts_with("entry:")).count();
    assert_eq!(hooks.matches("\n  args: [--]\n").count(), entries);
}
