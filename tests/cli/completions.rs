//! Completions, asked for the way the shells' scripts do.

use super::place::{Place, Ran};

/// What bash is offered for the last of `words`.
fn check_complete(words: &[&str]) -> String {
    let place = Place::new();
    let mut command = place.command();
    command.args(["--", "roadmap"]).args(words);
    command.envs([("COMPLETE", "bash"), ("_CLAP_IFS", "\n")]);
    command.env("_CLAP_COMPLETE_INDEX", words.len().to_string());
    let ran = Ran::new(command.output().unwrap(), place.path());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.out
}

#[test]
fn commands_and_flags_complete() {
    insta::assert_snapshot!(check_complete(&["st"]), @"
    status
    start
    ");
    insta::assert_snapshot!(check_complete(&["c"]), @"
    check
    config
    completions
    ");
    insta::assert_snapshot!(check_complete(&["check", "--d"]), @"
    --dry-run
    --diff
    ");
    insta::assert_snapshot!(check_complete(&["list", "--format", ""]), @"
    text
    json
    csv
    markdown
    ids
    ");
    insta::assert_snapshot!(check_complete(&["completions", ""]), @"
    bash
    elvish
    fish
    powershell
    zsh
    -C
    --file
    --color
    --ascii
    --quiet
    --verbose
    --today
    --help
    ");
}

#[test]
fn statuses_and_fields_complete() {
    insta::assert_snapshot!(check_complete(&["list", "--status", "d"]), @"
    done
    dropped
    ");
    insta::assert_snapshot!(check_complete(&["list", "--status", "todo,a"]), @"todo,active");
    insta::assert_snapshot!(check_complete(&["list", "priority:h"]), @"priority:high");
    insta::assert_snapshot!(check_complete(&["set", "1.4", "status="]), @"
    status=todo
    status=active
    status=partial
    status=blocked
    status=ongoing
    status=done
    status=dropped
    ");
}

#[test]
fn rules_and_own_fields_complete() {
    insta::assert_snapshot!(check_complete(&["explain", "stale-s"]), @"stale-status");
    insta::assert_snapshot!(check_complete(&["validate", "--select", "stale-s"]), @"stale-status");
    insta::assert_snapshot!(check_complete(&["set", "1.4", "p"]), @"
    priority=
    progress=
    pr=
    ");
    let place = Place::with(&[(
        "ROADMAP.md",
        "# P\n\n## 1.1 A\n\n- **Status:** Todo\n- **Squad:** Red\n\n- [ ] a\n",
    )]);
    let mut command = place.command();
    command.args(["--", "roadmap", "set", "1.1", "Sq"]);
    command.envs([("COMPLETE", "bash"), ("_CLAP_IFS", "\n"), ("_CLAP_COMPLETE_INDEX", "3")]);
    assert_eq!(Ran::new(command.output().unwrap(), place.path()).out, "Squad=");
}

#[test]
fn every_shell_has_a_script() {
    let place = Place::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = place.run(&["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{shell}");
        assert!(
            ran.out.contains("COMPLETE") && ran.out.contains("roadmap"),
            "{shell}: {}",
            ran.out
        );
    }
    insta::assert_snapshot!(place.run(&["completions", "fish"]).out, @r#"complete --keep-order --exclusive --command roadmap --arguments "(COMPLETE=fish roadmap -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))""#);
}

#[test]
fn a_shell_that_is_not_known_is_an_error_and_an_empty_variable_is_none() {
    let place = Place::new();
    let asked = |shell: &str| {
        let output = place.command().arg("--version").env("COMPLETE", shell).output().unwrap();
        Ran::new(output, place.path())
    };
    insta::assert_snapshot!(asked("tcsh").whole(), @"
    exit 2
    err:
    error: unknown shell `tcsh`, expected one of `bash`, `elvish`, `fish`, `powershell`, `zsh`
    ");
    assert_eq!(asked("").code, 0);
    assert!(asked("").out.starts_with("roadmap "));
}
