//! What may become of a file between the moment it is read and the moment its lock is had.
//!
//! The test holds the lock, so that the program has read the file and waits; then something happens
//! to the file, and the lock is let go.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::place::{Place, Plan, Ran, ended};

/// Ticks the first task, with `happens` in the middle of it.
fn check_meanwhile(place: &Place, happens: impl FnOnce(&Place)) -> Ran {
    let file = File::open(&place.file).unwrap();
    file.lock().unwrap();
    let mut command = place.command(&["check", "1.1.1"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    wait_until_it_waits(&child);
    happens(place);
    drop(file);
    ended(child, place.temp.path())
}

/// Until the process waits for a lock, as far as the system tells; else a while that is long enough.
fn wait_until_it_waits(child: &Child) {
    let start = Instant::now();
    let pid = child.id().to_string();
    while start.elapsed() < Duration::from_millis(500) {
        let locks = fs::read_to_string("/proc/locks").unwrap_or_default();
        let waits = |line: &str| line.contains("->") && line.split(' ').any(|word| word == pid);
        if locks.lines().any(waits) {
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// What a refusal says; nothing is written then.
fn refused(place: &Place, ran: &Ran) -> String {
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    let left = place.names().into_iter().filter(|name| name.ends_with("-tmp")).count();
    assert_eq!(left, 0);
    ran.err.clone()
}

fn ticked(plan: &str) -> String {
    plan.replacen("- [ ]", "- [x]", 1).replacen("Not Started", "In Progress", 1)
}

#[test]
fn a_text_that_was_written_or_put_there_is_the_one_that_is_edited() {
    let other = format!("A line of somebody else's\n\n{}", Plan::new().text());
    let place = Place::new();
    let ran = check_meanwhile(&place, |place| fs::write(&place.file, &other).unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(place.text(), ticked(&other));
    let place = Place::new();
    let ran = check_meanwhile(&place, |place| {
        let new = place.temp.path().join("new");
        fs::write(&new, &other).unwrap();
        fs::rename(new, &place.file).unwrap();
    });
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(place.text(), ticked(&other));
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn a_text_without_the_task_is_left_alone() {
    for text in ["", "# Nothing\n", "caf\u{e9}"] {
        let place = Place::new();
        let ran = check_meanwhile(&place, |place| fs::write(&place.file, text).unwrap());
        assert!(refused(&place, &ran).contains("nothing here is called `1.1.1`"), "{}", ran.err);
        assert_eq!(place.text(), text);
    }
}

#[test]
fn bytes_that_are_no_text_are_left_alone() {
    for (bytes, told) in [
        (&b"# A\n- [ ] caf\xe9\n"[..], "nothing here is called"),
        (&[0xff, 0xfe, 35, 0, 32, 0, 65, 0][..], "is UTF-16, not UTF-8"),
        (&[0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16][..], "is a binary file"),
    ] {
        let place = Place::new();
        let ran = check_meanwhile(&place, |place| fs::write(&place.file, bytes).unwrap());
        assert!(refused(&place, &ran).contains(told), "{}", ran.err);
        assert_eq!(fs::read(&place.file).unwrap(), bytes);
    }
    let place = Place::new();
    let bytes = [Plan::new().text().as_bytes(), b"caf\xe9\n"].concat();
    let ran = check_meanwhile(&place, |place| fs::write(&place.file, &bytes).unwrap());
    assert!(refused(&place, &ran).contains("it is not valid UTF-8"), "{}", ran.err);
    assert_eq!(fs::read(&place.file).unwrap(), bytes);
}

#[test]
fn a_file_that_is_gone_is_not_made_again() {
    let place = Place::new();
    let ran = check_meanwhile(&place, |place| fs::remove_file(&place.file).unwrap());
    insta::assert_snapshot!(refused(&place, &ran), @"error: no such file: ROADMAP.md");
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn what_is_no_file_any_more_is_refused_without_waiting() {
    type Happens = fn(&Place);
    let table: [(Happens, &str); 4] = [
        (
            |place| {
                let status = Command::new("mkfifo").arg(&place.file).status();
                assert!(status.unwrap().success());
            },
            "ROADMAP.md is not an ordinary file",
        ),
        (|place| fs::create_dir(&place.file).unwrap(), "ROADMAP.md is a folder"),
        (|place| symlink("ROADMAP.md", &place.file).unwrap(), "cannot read ROADMAP.md: Too many"),
        (|place| symlink("/dev/zero", &place.file).unwrap(), "is not an ordinary file"),
    ];
    for (happens, told) in table {
        let place = Place::new();
        let ran = check_meanwhile(&place, |place| {
            fs::remove_file(&place.file).unwrap();
            happens(place);
        });
        assert!(refused(&place, &ran).contains(told), "{}", ran.err);
        assert_eq!(place.names(), ["ROADMAP.md"]);
    }
}

#[test]
fn a_link_that_was_put_there_is_followed_and_stays_one() {
    let place = Place::new();
    let other = place.temp.path().join("other.md");
    let ran = check_meanwhile(&place, |place| {
        fs::rename(&place.file, &other).unwrap();
        symlink("other.md", &place.file).unwrap();
    });
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(place.file.is_symlink());
    assert_eq!(fs::read_to_string(&other).unwrap(), ticked(&Plan::new().text()));
    assert_eq!(place.names(), ["ROADMAP.md", "other.md"]);
}

#[test]
fn permissions_that_were_lost_are_asked_again() {
    let set_mode =
        |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    let place = Place::new();
    let ran = check_meanwhile(&place, |place| set_mode(&place.file, 0o444));
    assert!(refused(&place, &ran).contains("its permissions make it read-only"), "{}", ran.err);
    assert_eq!(place.text(), Plan::new().text());
    let place = Place::new();
    let ran = check_meanwhile(&place, |place| set_mode(place.temp.path(), 0o555));
    set_mode(place.temp.path(), 0o755);
    assert!(refused(&place, &ran).contains("is read-only"), "{}", ran.err);
    assert_eq!(place.text(), Plan::new().text());
    let place = Place::new();
    let link = place.temp.path().join("link.md");
    let ran = check_meanwhile(&place, |place| fs::hard_link(&place.file, &link).unwrap());
    assert!(refused(&place, &ran).contains("it has 2 hard links"), "{}", ran.err);
    assert_eq!(place.text(), Plan::new().text());
}
