//! The manual pages, checked by the programs that show them. One that is not installed is skipped,
//! aloud.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stderr, reason = "what is skipped is said aloud")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Every page, in a folder of its own.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let made =
        Command::new(env!("CARGO_BIN_EXE_roadmap")).args(["man", "--out"]).arg(folder).status();
    assert!(made.unwrap().success());
    let entries = std::fs::read_dir(folder).unwrap();
    let pages: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    assert!(pages.len() > 10, "{pages:?}");
    pages
}

/// What a checker says about each page: nothing is right.
fn check(program: &str, arguments: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    for page in pages(folder.path()) {
        let output = match Command::new(program).args(arguments).arg(&page).output() {
            Ok(output) => output,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                eprintln!("skipped: {program} is not installed");
                return;
            }
            Err(error) => panic!("{program}: {error}"),
        };
        let told = String::from_utf8_lossy(&output.stderr);
        let found = if arguments.contains(&"lint") {
            String::from_utf8_lossy(&output.stdout)
        } else {
            "".into()
        };
        assert_eq!(format!("{found}{told}"), "", "{program} about {}", page.display());
        assert!(output.status.success(), "{program} about {}", page.display());
    }
}

#[test]
fn mandoc_has_nothing_to_say_against_the_pages() {
    check("mandoc", &["-T", "lint", "-W", "warning"]);
}

#[test]
fn man_has_nothing_to_say_against_the_pages() {
    check("man", &["--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l"]);
}
