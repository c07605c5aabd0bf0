//! The hook as people use it: the real `pre-commit`, a repository, a contradiction, a commit.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A program in `folder`, with the names that git asks for.
fn run(folder: &Path, program: &str, arguments: &[&str]) -> Option<Output> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    for name in ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"] {
        command.env(name, "A");
    }
    for name in ["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"] {
        command.env(name, "a@example.org");
    }
    command.env("PRE_COMMIT_HOME", folder.join(".git/pre-commit")).output().ok()
}

fn told(output: &Output) -> String {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&all).into_owned()
}

/// The hooks that we publish, but with the program that was built here.
fn local_hooks() -> String {
    let published = include_str!("../.pre-commit-hooks.yaml");
    let program = env!("CARGO_BIN_EXE_roadmap");
    let local = |line: &str| match line.split_once("entry: roadmap ") {
        Some((indent, arguments)) => format!("{indent}entry: \"'{program}' {arguments}\""),
        None => line.replace("language: rust", "language: system"),
    };
    let hooks: Vec<String> = published.lines().map(local).collect();
    format!("repos:\n  - repo: local\n    hooks:\n      {}\n", hooks.join("\n      "))
}

#[test]
fn a_contradiction_is_not_committed() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path();
    let is_there = |program: &str| run(folder, program, &["--version"]).is_some();
    for program in ["git", "pre-commit"] {
        if !is_there(program) {
            eprintln!("skipped: the hook, as there is no {program}");
            return;
        }
    }
    let commit = || {
        run(folder, "git", &["add", "."]).unwrap();
        run(folder, "git", &["commit", "-qm", "plan"]).unwrap()
    };
    run(folder, "git", &["init", "-q", "."]).unwrap();
    fs::write(folder.join(".pre-commit-config.yaml"), local_hooks()).unwrap();
    fs::write(folder.join("roadmap.yaml"), "severity: {stale-status: error}\n").unwrap();
    let installed = run(folder, "pre-commit", &["install"]).unwrap();
    assert!(installed.status.success(), "{}", told(&installed));

    let stale = "# Plan\n\n## 1.1 Search\n\n**Status:** Done\n\n- [ ] Index\n";
    fs::write(folder.join("ROADMAP.md"), stale).unwrap();
    let blocked = commit();
    let told_why = told(&blocked);
    assert!(!blocked.status.success(), "it was committed: {told_why}");
    assert!(told_why.contains("stale-status") && told_why.contains("ROADMAP.md:5"), "{told_why}");

    fs::write(folder.join("ROADMAP.md"), stale.replace("Done", "Todo")).unwrap();
    let committed = commit();
    assert!(committed.status.success(), "{}", told(&committed));
}
