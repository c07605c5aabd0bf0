//! Files that must not be written, or are none.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use super::place::{Place, Plan, Ran, command, ended};

const CHECK: [&str; 2] = ["check", "1.1.1"];

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// What a run says that refuses, and leaves the plan as it was.
fn check_refused(place: &Place, ran: &Ran) -> String {
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    assert_eq!(place.text(), Plan::new().text());
    ran.err.clone()
}

fn check_ticked(place: &Place, ran: &Ran) {
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let mut plan = Plan::new();
    plan.toggle(0);
    assert_eq!(place.text(), plan.text());
}

#[test]
fn a_read_only_folder_is_refused_or_written_in_place() {
    let place = Place::new();
    set_mode(place.temp.path(), 0o555);
    let refused = place.run(&CHECK);
    let err = check_refused(&place, &refused);
    let done = place.run(&["check", "1.1.1", "--in-place"]);
    set_mode(place.temp.path(), 0o755);
    insta::assert_snapshot!(err, @"
    error: cannot save ROADMAP.md: its folder DIR is read-only
    hint: `--in-place` writes into the file itself, which is not safe against a crash
    ");
    check_ticked(&place, &done);
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn a_file_that_is_read_only_by_its_mode_is_refused() {
    let place = Place::new();
    set_mode(&place.file, 0o444);
    insta::assert_snapshot!(check_refused(&place, &place.run(&CHECK)), @"
    error: cannot edit ROADMAP.md: its permissions make it read-only
    hint: make it writable first
    ");
    check_refused(&place, &place.run(&["check", "1.1.1", "--in-place"]));
    assert_eq!(place.run(&["status"]).code, Some(0));
    assert_eq!(fs::metadata(&place.file).unwrap().mode() & 0o777, 0o444);
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn a_hard_link_is_refused_or_written_in_place() {
    let place = Place::new();
    let link = place.temp.path().join("other.md");
    fs::hard_link(&place.file, &link).unwrap();
    insta::assert_snapshot!(check_refused(&place, &place.run(&CHECK)), @"
    error: cannot save ROADMAP.md: it has 2 hard links, which saving would part
    hint: `--in-place` writes into the file itself, which is not safe against a crash
    ");
    check_ticked(&place, &place.run(&["check", "1.1.1", "--in-place"]));
    assert_eq!(fs::read_to_string(&link).unwrap(), place.text());
    assert_eq!(fs::metadata(&link).unwrap().nlink(), 2);
}

#[test]
fn a_symbolic_link_is_followed_and_stays_one() {
    let place = Place::new();
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("LINK.md");
    symlink(&place.file, &link).unwrap();
    let ran = Ran::new(&command(&link, &CHECK).output().unwrap(), folder.path());
    check_ticked(&place, &ran);
    assert!(link.is_symlink());
    assert_eq!(fs::read_link(&link).unwrap(), place.file);
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let place = Place::new();
    let pipe = place.temp.path().join("pipe.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let folder = place.temp.path().join("empty");
    fs::create_dir(&folder).unwrap();
    let mut told = String::new();
    for path in [&pipe, Path::new("/dev/null"), Path::new("/dev/zero"), &folder] {
        let named = path.to_str().unwrap();
        let fix = ["validate", "--fix"];
        for arguments in [&["status"][..], &["validate"], &["validate", named], &fix, &CHECK] {
            let mut command = command(path, arguments);
            let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let ran = ended(child, place.temp.path());
            let err = check_refused(&place, &ran);
            if arguments == CHECK {
                told.push_str(&err);
            }
        }
    }
    insta::assert_snapshot!(told, @"
    error: pipe.md is not an ordinary file (a pipe or a device)
    hint: to read from a pipe, use `-f -`
    error: null is not an ordinary file (a pipe or a device)
    hint: to read from a pipe, use `-f -`
    error: zero is not an ordinary file (a pipe or a device)
    hint: to read from a pipe, use `-f -`
    error: no Markdown files in the folder DIR/empty
    ");
}
