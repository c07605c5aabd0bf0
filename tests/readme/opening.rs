//! The first console block: a roadmap that is there already.

use std::process::Command;

use super::shown::shown;

#[test]
fn the_readme_shows_what_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let roadmap = folder.path().join("ROADMAP.md");
    std::fs::write(&roadmap, include_str!("../../fixtures/archetype.md")).expect("a roadmap");
    let shown = shown(0);
    assert_eq!(shown.len(), 3);
    for (command, expected) in shown {
        let arguments = command.strip_prefix("roadmap").expect("one of our commands");
        let ran = Command::new(env!("CARGO_BIN_EXE_roadmap"))
            .args(arguments.split_whitespace())
            .current_dir(folder.path())
            .env_clear()
            .env("COLUMNS", "80")
            // 2026-04-20
            .env("SOURCE_DATE_EPOCH", "1776643200")
            .output()
            .expect("the program");
        let printed = String::from_utf8(ran.stdout).expect("text");
        assert_eq!(printed.trim_end(), expected.trim_end(), "{command}");
    }
}
