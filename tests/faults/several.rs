//! Several files in one edit: where one cannot be saved, those before it get their text back, or it
//! is told which could not, and `undo` can.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::place::{Place, Plan, Ran, command};
use super::traced::ended;

const NAMES: [&str; 3] = ["ROADMAP.md", "b.md", "c.md"];

/// Three plans alike, and an edit of all of them.
struct Several {
    place: Place,
    state: tempfile::TempDir,
}

impl Several {
    fn new() -> Several {
        let place = Place::new();
        let mut edits = String::new();
        for name in NAMES {
            fs::write(place.temp.path().join(name), Plan::new().text()).unwrap();
            edits.extend(["- {file: ", name, ", target: '1.1.1', field: task, new: done}\n"]);
        }
        fs::write(place.temp.path().join("edits.yaml"), edits).unwrap();
        Several { place, state: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.temp.path().canonicalize().unwrap().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let files = ["-f", "ROADMAP.md", "-f", "b.md", "-f", "c.md"];
        let mut command = command(&self.place.file, &[arguments, &files].concat());
        command.env("XDG_STATE_HOME", self.state.path());
        command
    }

    /// The edit, with failing calls as `how` says.
    fn run(&self, how: &[&str]) -> Option<Ran> {
        let program = self.command(&["apply", "edits.yaml"]);
        let output = ended(&program, how)?;
        Some(Ran::new(&output, self.place.temp.path()))
    }

    /// Of each file, whether it has its new text; it has the old one else.
    fn saved(&self) -> [bool; 3] {
        let mut plan = Plan::new();
        plan.toggle(0);
        NAMES.map(|name| {
            let text = fs::read_to_string(self.path(name)).unwrap();
            assert!(text == plan.text() || text == Plan::new().text(), "{name} is torn");
            text == plan.text()
        })
    }

    fn names(&self) -> Vec<String> {
        self.place.names()
    }
}

const ALL: [&str; 4] = ["ROADMAP.md", "b.md", "c.md", "edits.yaml"];

#[test]
fn where_one_of_several_cannot_be_saved_all_are_as_they_were() {
    for (nth, name) in (1..).zip(NAMES) {
        for error in ["EIO", "ENOSPC", "EACCES"] {
            let several = Several::new();
            let inject = format!("inject=rename:error={error}:when={nth}");
            let Some(ran) = several.run(&["-e", &inject]) else { return };
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{name}");
            let told = format!("error: cannot save {name} (the file is as it was): ");
            assert!(ran.err.starts_with(&told) && ran.err.lines().count() == 1, "{}", ran.err);
            assert_eq!(several.saved(), [false; 3], "{name}");
            assert_eq!(several.names(), ALL);
            let undo = several.command(&["undo"]).output().unwrap();
            assert_eq!(undo.status.code(), Some(2), "there is nothing to take back");
        }
    }
}

#[test]
fn what_cannot_be_put_back_is_told_and_can_be_undone() {
    let several = Several::new();
    // The third is not saved, and the second not put back; the first is.
    let Some(ran) = several.run(&["-e", "inject=rename:error=EIO:when=3..4"]) else { return };
    insta::assert_snapshot!(ran.err, @"
    error: cannot save c.md (the file is as it was): Input/output error (os error 5); b.md has its new text, as its old one cannot be put back (Input/output error (os error 5))
    hint: `roadmap undo -f b.md` tries that again
    ");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert_eq!(several.saved(), [false, true, false]);
    assert_eq!(several.names(), ALL);
    let undo = several.command(&["undo"]).output().unwrap();
    let undo = Ran::new(&undo, several.place.temp.path());
    assert_eq!(undo.code, Some(0), "{}", undo.err);
    assert_eq!(several.saved(), [false; 3]);
}

#[test]
fn several_that_are_killed_are_whole_each() {
    for nth in 1..=4 {
        let several = Several::new();
        let inject = format!("inject=rename:signal=KILL:when={nth}");
        let Some(_) = several.run(&["-e", &inject]) else { return };
        // In the order that they are saved, some are and the others are not.
        assert!(several.saved().is_sorted_by(|one, next| one >= next), "{nth}");
        let again = several.command(&["apply", "edits.yaml"]).output().unwrap();
        assert_eq!(again.status.code(), Some(0), "{nth}");
        assert_eq!(several.saved(), [true; 3]);
        assert_eq!(several.names(), ALL, "{nth}");
    }
}
