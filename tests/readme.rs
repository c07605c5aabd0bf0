//! What the README shows is what the program prints.

use std::process::Command;

/// The commands of the README's first console block, each with what it says is printed.
fn shown() -> Vec<(String, String)> {
    let readme = include_str!("../README.md").replace("\r\n", "\n");
    let (_, rest) = readme.split_once("```console\n").expect("a console block");
    let (block, _) = rest.split_once("```").expect("its end");
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            found.push((command.to_owned(), String::new()));
        } else if let Some((_, output)) = found.last_mut() {
            output.push_str(line);
            output.push('\n');
        }
    }
    found
}

#[test]
fn the_readme_shows_what_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let roadmap = folder.path().join("ROADMAP.md");
    std::fs::write(&roadmap, include_str!("../fixtures/archetype.md")).expect("a roadmap");
    let shown = shown();
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
