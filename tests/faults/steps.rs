//! Each call of the system that an edit makes fails, one after the other.
//!
//! `strace` makes them fail. Where it is not installed, or may not trace, this is skipped, aloud.

use std::fs;
use std::path::Path;
use std::process::Output;

use super::place::{Place, Plan, command};
use super::traced::ended;

/// The calls, and how each may fail.
const CALLS: [(&str, &str); 19] = [
    ("openat", "EACCES"),
    ("openat", "EMFILE"),
    ("openat", "ENOSPC"),
    ("read", "EIO"),
    ("lseek", "EIO"),
    ("statx", "EIO"),
    ("fstat", "EIO"),
    ("readlink", "EIO"),
    ("getdents64", "EIO"),
    ("flock", "ENOLCK"),
    ("write", "ENOSPC"),
    ("write", "EIO"),
    ("flistxattr", "EIO"),
    ("fchown", "EPERM"),
    ("fchmod", "EPERM"),
    ("fsync", "EIO"),
    ("fsync", "ENOSPC"),
    ("rename", "EACCES"),
    ("rename", "EXDEV"),
];

/// The program on the plan, with the `nth` such call failing from the file's first mention on.
fn run(place: &Place, (call, error): (&str, &str), nth: usize, trace: &Path) -> Option<Output> {
    let mut program = command(&place.file, &["check", "1.1.1"]);
    program.env("COLUMNS", "200");
    let inject = format!("inject={call}:error={error}:when={nth}");
    ended(&program, &["-o", trace.to_str().unwrap(), "-e", &inject])
}

#[test]
fn whatever_call_fails_the_file_is_whole_and_the_answer_true() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let (old, mut plan) = (Plan::new().text(), Plan::new());
    plan.toggle(0);
    let new = plan.text();
    let (mut failed, mut done) = (0, 0);
    let mut told = String::new();
    for call in CALLS {
        for nth in 1.. {
            let place = Place::new();
            let Some(output) = run(&place, call, nth, &trace) else {
                return;
            };
            if !fs::read_to_string(&trace).unwrap().contains("(INJECTED)") {
                break;
            }
            let case = format!("{call:?} {nth}");
            let text = place.text();
            let out = String::from_utf8(output.stdout).unwrap();
            let err = String::from_utf8(output.stderr).unwrap();
            // What fails before the program itself has begun is the system's to tell.
            let begun = output.status.code() != Some(127);
            match output.status.code() {
                Some(0) => {
                    assert_eq!(text, new, "{case}: {out}");
                    done += 1;
                }
                code => {
                    assert!(matches!(code, Some(2 | 127)), "{case}: {code:?} {err}");
                    assert!(!begun || err.starts_with("error: "), "{case}: {err}");
                    // The edit may be made, and its answer fail to get out.
                    let unsaid = err.starts_with("error: cannot write the answer");
                    assert_eq!(text, if unsaid { &*new } else { &*old }, "{case}: {err}");
                    failed += 1;
                    told += &err;
                }
            }
            assert_eq!(place.names(), ["ROADMAP.md"], "{case}: {err}");
            if text == old {
                assert_eq!(place.run(&["check", "1.1.1"]).code, Some(0), "{case}");
            }
            assert_eq!(place.text(), new, "{case}");
        }
    }
    eprintln!("{failed} failed calls were told, {done} did no harm");
    assert!(failed > 20, "too few calls could be made to fail");
    // Another file that may not be made, when the folder's mode says that it may.
    let beside = "error: cannot save ROADMAP.md: no file can be put beside it (Permission denied";
    assert!(told.contains(beside), "{told}");
}

#[test]
fn a_file_that_cannot_be_taken_away_again_goes_with_the_next_edit() {
    let place = Place::new();
    let program = command(&place.file, &["check", "1.1.1"]);
    let arguments = ["-e", "inject=rename:error=EIO", "-e", "inject=unlink:error=EIO"];
    let Some(output) = ended(&program, &arguments) else { return };
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(place.text(), Plan::new().text());
    assert_eq!(place.names().len(), 2, "{:?}", place.names());
    assert_eq!(place.run(&["check", "1.1.1"]).code, Some(0));
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

/// A power cut after the answer takes nothing back: the text is on disk before it takes the old one's
/// place, and the folder after.
#[test]
fn what_is_saved_is_flushed_and_so_is_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let place = Place::new();
    let program = command(&place.file, &["check", "1.1.1"]);
    let arguments = ["-o", trace.to_str().unwrap(), "-y", "-e", "trace=fsync,rename"];
    let Some(output) = ended(&program, &arguments) else { return };
    assert_eq!(output.status.code(), Some(0));
    let trace = fs::read_to_string(&trace).unwrap();
    let real = place.temp.path().canonicalize().unwrap();
    let at = |what: &str| trace.lines().position(|line| line.contains(what));
    let flushed =
        trace.lines().position(|line| line.contains("fsync(") && line.contains(".roadmap-tmp>"));
    let renamed = at("rename(");
    let folder = trace.lines().position(|line| {
        line.contains("fsync(") && line.contains(&format!("<{}>", real.display()))
    });
    assert!(flushed.is_some() && flushed < renamed && renamed < folder, "{trace}");
}
