//! `edit`: which editor is called, and with what.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;

use super::place::{Place, Ran};

/// A stand-in for an editor, which writes down what it is called with.
fn place(name: &str) -> Place {
    let place = Place::with_fixtures(&["archetype.md"]);
    let script = place.write(name, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit ${STATUS:-0}\n");
    std::fs::set_permissions(script, std::fs::Permissions::from_mode(0o755)).unwrap();
    place
}

fn run(place: &Place, env: &[(&str, &str)], arguments: &[&str]) -> Ran {
    let mut command = place.command();
    command.args(arguments).args(["-f", "archetype.md"]);
    let path = std::env::var_os("PATH").unwrap();
    command.env("PATH", path).envs(env.iter().copied());
    Ran::new(command.output().unwrap(), place.path())
}

#[test]
fn the_editor_opens_at_the_line() {
    let vim = place("vim");
    let editor = vim.path().join("vim").display().to_string();
    let quoted = format!("'{editor}' -c 'set wrap'");
    let ran = run(&vim, &[("EDITOR", quoted.as_str())], &["edit", "1.4.2"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 0
    out:
    -c
    set wrap
    +60
    DIR/archetype.md
    ");
    let code = place("code");
    let editor = code.path().join("code").display().to_string();
    let env = [("VISUAL", editor.as_str()), ("EDITOR", "false")];
    insta::assert_snapshot!(run(&code, &env, &["edit", "1.4"]).whole(), @"
    exit 0
    out:
    -g
    DIR/archetype.md:55
    ");
    insta::assert_snapshot!(run(&code, &env, &["edit"]).whole(), @"
    exit 0
    out:
    -g
    DIR/archetype.md:1
    ");
}

#[test]
fn an_editor_that_fails_is_an_error() {
    let place = place("vim");
    let editor = place.path().join("vim").display().to_string();
    let failing = [("VISUAL", editor.as_str()), ("STATUS", "3")];
    let ran = run(&place, &failing, &["edit", "1.4"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.err, @"error: the editor `DIR/vim` ended with exit status: 3");
    let ran = run(&place, &[("EDITOR", "/nowhere/ed")], &["edit", "1.4"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 2
    err:
    error: cannot start the editor `/nowhere/ed`: No such file or directory (os error 2)
    hint: name yours in EDITOR, such as EDITOR=nano
    ");
    let ran = run(&place, &[("EDITOR", "vi 'a")], &["edit", "1.4"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 2
    err:
    error: EDITOR is `vi 'a`, in which a quote is not closed
    hint: write it as you would on a command line
    ");
    // Nothing in the variable is for a shell.
    let ran = run(&place, &[("EDITOR", "/nowhere/ed; touch made")], &["edit", "1.4"]);
    assert_eq!(ran.code, 2);
    assert!(!place.path().join("made").exists());
}
