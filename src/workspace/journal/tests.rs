use std::path::Path;

use super::*;
use crate::text::{EditSet, Source};

fn entry(command: &str, file: &str, old: &str, new: &str) -> Entry {
    let back = EditSet::between(new, old);
    let change = Change::new(file.into(), (Print::of(new), Print::of(old)), &back);
    Entry { command: command.to_owned(), time: "T".to_owned(), files: vec![change] }
}

#[test]
fn the_files_of_one_command_are_one_edit() {
    let mut record = Record::default();
    record.add(entry("fix", "/R.md", "a", "b"));
    record.add(entry("fix", "/S.md", "a", "b"));
    record.add(entry("fix", "/R.md", "b", "c"));
    let files = |entry: &Entry| entry.files.iter().map(|file| file.path.clone()).collect();
    let files: Vec<Vec<PathBuf>> = record.entries(Side::Undo).iter().map(files).collect();
    assert_eq!(files, [vec![PathBuf::from("/R.md"), "/S.md".into()], vec!["/R.md".into()]]);
}

#[test]
fn an_edit_is_taken_back_and_made_again() {
    let change = &entry("a", "/R.md", "one two\n", "one three\n").files[0];
    let (after, back) = change.apply(&Source::new("one three\n".to_owned())).unwrap();
    assert_eq!(after, "one two\n");
    let (again, turned) = back.apply(&Source::new(after)).unwrap();
    assert_eq!(again, "one three\n");
    assert_eq!(&turned, change);
    assert_eq!(change.apply(&Source::new("one Three\n".to_owned())), None);
}

#[test]
fn what_is_recorded_is_read_again_by_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::in_folder(&folder.path().join("a/roadmap"));
    assert_eq!(journal.read().unwrap(), Record::default());
    let first = entry("first", "/R.md", "a", "b");
    journal.change(|record| record.add(first.clone())).unwrap();
    journal.change(|record| record.turn(Side::Undo, &first, first.clone())).unwrap();
    assert_eq!(journal.read().unwrap().entries(Side::Redo), [first]);
    journal.change(|record| record.add(entry("other", "/S.md", "a", "b"))).unwrap();
    assert_eq!(journal.read().unwrap().entries(Side::Redo).len(), 1);
    journal.change(|record| record.add(entry("same", "/R.md", "a", "b"))).unwrap();
    let record = journal.read().unwrap();
    assert_eq!(record.entries(Side::Redo), []);
    let commands: Vec<&str> =
        record.entries(Side::Undo).iter().map(|e| e.command.as_str()).collect();
    assert_eq!(commands, ["other", "same"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(journal.path()), 0o600);
        assert_eq!(mode(journal.path().parent().unwrap()), 0o700);
    }
}

#[test]
fn the_oldest_edits_are_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::in_folder(folder.path());
    let fill = |record: &mut Record| {
        (0..130).for_each(|n| record.add(entry(&n.to_string(), "/R.md", "a", "b")));
    };
    journal.change(fill).unwrap();
    let record = journal.read().unwrap();
    let entries = record.entries(Side::Undo);
    assert_eq!((entries.len(), entries[0].command.as_str()), (100, "30"));
    let large = "x".repeat(17 << 20);
    journal.change(|record| record.add(entry("large", "/R.md", &large, ""))).unwrap();
    assert_eq!(journal.read().unwrap().entries(Side::Undo), []);
}

#[test]
fn many_at_once_are_all_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let journal = &Journal::in_folder(folder.path());
    std::thread::scope(|scope| {
        for thread in 0..4 {
            scope.spawn(move || {
                for n in 0..5 {
                    let entry = entry(&format!("{thread}.{n}"), "/R.md", "a", "b");
                    journal.change(|record| record.add(entry)).unwrap();
                }
            });
        }
    });
    assert_eq!(journal.read().unwrap().entries(Side::Undo).len(), 20);
}

#[test]
fn what_is_damaged_is_begun_anew_and_what_is_newer_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::in_folder(folder.path());
    fs::write(journal.path(), "{\"version\":1,\"undo\":[").unwrap();
    let told = format!("{:#}", journal.read().unwrap_err());
    assert!(told.contains("is no record of edits: EOF"), "{told}");
    journal.change(|record| record.add(entry("a", "/R.md", "a", "b"))).unwrap();
    assert_eq!(journal.read().unwrap().entries(Side::Undo).len(), 1);
    fs::write(journal.path(), "").unwrap();
    assert_eq!(journal.read().unwrap(), Record::default());
    fs::write(journal.path(), "{\"version\":7}").unwrap();
    let error = journal.change(|record| record.add(entry("a", "/R.md", "a", "b"))).unwrap_err();
    assert!(format!("{error:#}").ends_with("another version of the program wrote it (format 7)"));
    assert_eq!(fs::read(journal.path()).unwrap(), b"{\"version\":7}");
}

#[test]
fn the_bound_is_of_all_texts_together() {
    let most = 16 << 20;
    let large = |command: &str, bytes: usize| {
        entry(command, "/R.md", &"x".repeat(bytes - command.len() - 24), "")
    };
    let kept = |entries: &[Entry]| {
        let mut record = Record::default();
        for entry in entries {
            record.add(entry.clone());
        }
        record.trim();
        let kept = record.entries(Side::Undo).iter().map(|entry| entry.command.clone());
        kept.collect::<Vec<String>>()
    };
    assert_eq!(kept(&[large("whole", most)]), ["whole"]);
    assert_eq!(kept(&[large("more", most + 1)]), [""; 0]);
    let thirds = ["first", "second", "third", "fourth"].map(|name| large(name, most / 3));
    assert_eq!(kept(&thirds), ["second", "third", "fourth"]);
}

#[test]
fn an_edit_that_was_tampered_with_is_not_applied() {
    let source = Source::new("aé\n".to_owned());
    for edits in ["[[0, 99, \"\"]]", "[[2, 3, \"\"]]", "[[3, 0, \"\"]]"] {
        let print = serde_json::to_string(&Print::of(source.text())).unwrap();
        let text =
            format!(r#"{{"path": "/R.md", "from": {print}, "to": {print}, "edits": {edits}}}"#);
        let change: Change = serde_json::from_str(&text).unwrap();
        assert_eq!(change.apply(&source), None);
    }
}

#[test]
fn a_record_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::in_folder(folder.path());
    fs::create_dir(journal.path()).unwrap();
    let told = format!("{:#}", journal.read().unwrap_err());
    let begin = format!("cannot read {}: ", folder.path().join("edits.json").display());
    assert!(told.starts_with(&begin), "{told}");
}
