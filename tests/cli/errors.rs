//! Misuse, and what it says.

use std::process::Stdio;

use super::place::{Place, Ran};

fn check_misuse(arguments: &[&str]) -> String {
    let ran = Place::with(&[("docs/plan.md", "# Plan\n")]).run(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    ran.err
}

#[test]
fn what_is_not_known_is_refused_with_the_nearest() {
    insta::assert_snapshot!(check_misuse(&["lst"]), @"
    error: unrecognized subcommand 'lst'

      tip: some similar subcommands exist: 'lint', 'ls', 'list'

    Usage: roadmap [OPTIONS] [COMMAND]

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(check_misuse(&["list", "--statsu", "done"]), @"
    error: unexpected argument '--statsu' found

      tip: a similar argument exists: '--status'

    Usage: roadmap list --status <STATUS> [QUERY]...

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(check_misuse(&["list", "--format", "yaml"]), @"
    error: invalid value 'yaml' for '--format <FORMAT>'
      [possible values: text, json, csv, markdown, ids]

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(check_misuse(&["set", "1.4", "done"]), @"
    error: invalid value 'done' for '<KEY=VALUE>...': write it as KEY=VALUE, such as status=done

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(check_misuse(&["status", "--today", "soon"]), @"
    error: invalid value 'soon' for '--today <DATE>': write it as 2025-01-31

    For more information, try '--help'.
    ");
    insta::assert_snapshot!(check_misuse(&["completions", "tcsh"]), @"
    error: invalid value 'tcsh' for '<SHELL>'
      [possible values: bash, elvish, fish, powershell, zsh]

      tip: a similar value exists: 'zsh'

    For more information, try '--help'.
    ");
}

#[test]
fn what_is_misspelt_is_answered_with_what_was_meant() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let hint = |line: &str| {
        let words = ["-f", "archetype.md"].into_iter().chain(line.split(' '));
        let ran = place.run(&words.collect::<Vec<_>>());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        ran.err.split_once("hint: ").map(|(_, hint)| hint.trim_end().to_owned()).unwrap_or(ran.err)
    };
    assert!(hint("staus").contains("'status'"));
    insta::assert_snapshot!(hint("show 1.44"), @"
    did you mean
      1.4  Battery Forecast
    ");
    insta::assert_snapshot!(hint("show btatery"), @"
    did you mean
      1.4  Battery Forecast
    ");
    insta::assert_snapshot!(hint("set 1.4 status=don"), @"did you mean `Done`?");
    insta::assert_snapshot!(hint("set 1.4 priority=hihg"), @"did you mean `high`?");
    insta::assert_snapshot!(hint("set 1.4 prioritty=high"), @"did you mean `priority`?");
    insta::assert_snapshot!(hint("list status:don"), @"did you mean `status:done`?");
    insta::assert_snapshot!(hint("list --status don"), @"did you mean `status:done`?");
    insta::assert_snapshot!(hint("list prioritty:high"), @"did you mean `priority:`?");
    insta::assert_snapshot!(hint("explain stale-statu"), @"did you mean `stale-status`?");
}

#[test]
fn check_is_no_linter_and_says_what_it_does() {
    for arguments in [&["check"][..], &["check", "docs/plan.md"], &["check", "."]] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(check_misuse(arguments), @"
            error: `check` ticks tasks
            hint: name one, such as `roadmap check 1.4.3`
            ");
        }
    }
}

#[test]
fn only_a_terminal_is_watched_on() {
    insta::assert_snapshot!(check_misuse(&["status", "--watch"]), @"
    error: `--watch` draws on a terminal, and this is none
    hint: without it, `roadmap status` prints the report once
    ");
}

#[cfg(unix)]
#[test]
fn a_folder_to_go_to_must_be_there() {
    insta::assert_snapshot!(check_misuse(&["-C", "none", "man"]), @"error: cannot go to none: No such file or directory (os error 2)");
}

#[cfg(unix)]
#[test]
fn no_control_character_reaches_the_terminal() {
    let err = check_misuse(&["-C", "\u{1b}[31mred", "--color", "never", "man"]);
    insta::assert_snapshot!(err, @r"error: cannot go to \u{1b}[31mred: No such file or directory (os error 2)");
}

#[test]
fn colour_is_for_those_who_want_it() {
    let place = Place::new();
    let plain = place.run(&["check"]).err;
    assert!(!plain.contains('\u{1b}'));
    assert!(place.run(&["check", "--color", "always"]).err.contains('\u{1b}'));
    let forced = |name: &str, value: &str| {
        let output = place.command().arg("check").env(name, value).output().unwrap();
        Ran::new(output, place.path()).err
    };
    assert!(forced("CLICOLOR_FORCE", "1").contains('\u{1b}'));
    assert!(!forced("NO_COLOR", "1").contains('\u{1b}'));
}

#[test]
fn a_closed_pipe_is_a_normal_end() {
    let place = Place::new();
    for arguments in [&["man"][..], &["completions", "bash"], &["--help"]] {
        let mut child = place
            .command()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ran = Ran::new(child.wait_with_output().unwrap(), place.path());
        assert_eq!(ran.whole(), "exit 0\n", "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let place = Place::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = place.command().arg("man").stdout(full).output().unwrap();
    insta::assert_snapshot!(Ran::new(output, place.path()).whole(), @"
    exit 2
    err:
    error: cannot write the answer: No space left on device (os error 28)
    ");
}
