//! Readers that go away: `roadmap list | head`.

use std::fmt::Write as _;
use std::process::Stdio;

use super::place::{Place, Ran};

#[test]
fn a_reader_that_goes_away_is_a_normal_end() {
    // More than a pipe holds.
    let mut text = "# Long\n".to_owned();
    for item in 1..=2000 {
        let _ =
            write!(text, "\n## 1.{item} Item of some length\n\n**Status:** Todo\n\n- [ ] Do it\n");
    }
    let place = Place::with(&[("ROADMAP.md", &text)]);
    let commands: [&[&str]; 8] = [
        &["status"],
        &["list"],
        &["list", "--tasks"],
        &["list", "--format", "json"],
        &["list", "--format", "csv"],
        &["next", "-n", "2000"],
        &["show", "1.7"],
        &["check", "1.1", "--dry-run"],
    ];
    for arguments in commands {
        let mut command = place.command();
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let ran = Ran::new(child.wait_with_output().unwrap(), place.path());
        assert_eq!(ran.whole(), "exit 0\n", "{arguments:?}");
    }
}

#[test]
fn an_edit_whose_answer_nobody_reads_is_made() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let mut command = place.command();
    command.args(["check", "1.4.1", "-f", "archetype.md"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ran = Ran::new(child.wait_with_output().unwrap(), place.path());
    assert_eq!(ran.whole(), "exit 0\n");
    let text = String::from_utf8(place.bytes("archetype.md")).unwrap();
    assert!(text.contains("- [x] Log cell voltage"));
}
