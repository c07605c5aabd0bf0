//! What fails is told as what it is, and what some systems do not have is done without.

use std::fs;
use std::path::Path;

use super::place::{Place, Plan, Ran, command};
use super::traced::ended;

/// The edit, with `inject` done to the calls that are about `path`.
fn run(place: &Place, state: &Path, path: &Path, inject: &str) -> Option<Ran> {
    let mut program = command(&place.file, &["check", "1.1.1"]);
    program.env("XDG_STATE_HOME", state);
    let inject = format!("inject={inject}");
    let arguments = ["-P", path.to_str().unwrap(), "-e", &inject];
    Some(Ran::new(&ended(&program, &arguments)?, place.temp.path()))
}

/// What is said of the edit where the calls about the plan fail, or those about its folder.
fn told(of_folder: bool, inject: &str) -> Option<String> {
    let (place, state) = (Place::new(), tempfile::tempdir().unwrap());
    let file = place.file.canonicalize().unwrap();
    let path = if of_folder { file.parent().unwrap() } else { &file };
    let ran = run(&place, state.path(), path, inject)?;
    let mut plan = Plan::new();
    if ran.code == Some(0) {
        plan.toggle(0);
    }
    assert_eq!(place.text(), plan.text(), "{inject}: {}", ran.err);
    assert_eq!(place.names(), ["ROADMAP.md"], "{inject}");
    Some(ran.err)
}

#[test]
fn a_file_system_without_locks_is_written_to_and_one_with_none_left_is_not() {
    let Some(without) = told(false, "flock:error=EOPNOTSUPP") else { return };
    assert_eq!(without, "");
    let none_left = told(false, "flock:error=ENOLCK").unwrap();
    insta::assert_snapshot!(none_left, @"error: cannot lock ROADMAP.md: No locks available (os error 37)");
}

#[test]
fn a_record_without_locks_is_kept_and_one_that_cannot_be_locked_is_told() {
    for (error, kept) in [("EOPNOTSUPP", true), ("ENOLCK", false)] {
        let (place, state) = (Place::new(), tempfile::tempdir().unwrap());
        let lock = state.path().canonicalize().unwrap().join("roadmap/edits.lock");
        fs::create_dir(lock.parent().unwrap()).unwrap();
        fs::write(&lock, "").unwrap();
        let inject = format!("flock:error={error}");
        let Some(ran) = run(&place, state.path(), &lock, &inject) else { return };
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(lock.with_extension("json").exists(), kept);
        let warning = "warning: `undo` will not know of this edit: cannot write ";
        assert_eq!(ran.err.starts_with(warning), !kept, "{}", ran.err);
    }
}

#[test]
fn a_file_that_may_only_be_read_is_opened_for_that_alone() {
    // The second time that it is opened is for the edit.
    for error in ["EACCES", "EROFS"] {
        let Some(told) = told(false, &format!("openat:error={error}:when=2")) else { return };
        assert_eq!(told, "", "{error}");
    }
    insta::assert_snapshot!(told(false, "openat:error=EMFILE:when=2").unwrap(), @"error: cannot open ROADMAP.md: Too many open files (os error 24)");
}

#[test]
fn what_the_system_does_not_allow_is_told_before_anything_is_written() {
    // Some machines have `access`, some `faccessat`.
    let access = "/access:error";
    let Some(file) = told(false, &format!("{access}=EROFS")) else { return };
    insta::assert_snapshot!(file, @"
    error: cannot edit ROADMAP.md: its file system is read-only
    hint: make it writable first
    ");
    insta::assert_snapshot!(told(false, &format!("{access}=EACCES")).unwrap(), @"
    error: cannot edit ROADMAP.md: you may not write to it
    hint: make it writable first
    ");
    insta::assert_snapshot!(told(true, &format!("{access}=EACCES")).unwrap(), @"
    error: cannot save ROADMAP.md: its folder DIR cannot be written to
    hint: `--in-place` writes into the file itself, which is not safe against a crash
    ");
}
