//! A limit on the size of files, as a quota or a shell sets it: writing the new text fails half way.

use std::process::Command;

use super::place::{Place, Plan, command};

/// The program under a limit of 512 bytes a file, in a shell that does as it is told before.
fn check_limited(place: &Place, before: &str) -> std::process::Output {
    let plain = command(&place.file, &["check", "1.1.1"]);
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -c 0; ulimit -f 1; {before} exec \"$@\""), "sh"]);
    shell.arg(plain.get_program()).args(plain.get_args());
    shell.current_dir(place.temp.path()).output().unwrap()
}

#[test]
fn a_text_that_is_too_long_to_write_is_told() {
    let place = Place::new();
    let output = check_limited(&place, "trap '' XFSZ;");
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout), (Some(2), Vec::new()), "{err}");
    insta::assert_snapshot!(err, @"error: cannot save ROADMAP.md (the file is as it was): File too large (os error 27)");
    assert_eq!(place.text(), Plan::new().text());
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn a_process_that_is_ended_for_it_leaves_the_file_whole() {
    let place = Place::new();
    let output = check_limited(&place, "");
    assert!(!output.status.success());
    assert_eq!(place.text(), Plan::new().text());
    assert_eq!(place.run(&["check", "1.1.1"]).code, Some(0));
    assert_eq!(place.names(), ["ROADMAP.md"]);
}
