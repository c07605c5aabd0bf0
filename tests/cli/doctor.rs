//! `doctor`: what is found, and what is broken.

use std::process::Command;

use serde_json::{Value, json};

use super::place::{Place, Ran};

/// A folder that is no repository.
fn bare(files: &[(&str, &str)]) -> Place {
    let place = Place::with(files);
    std::fs::remove_dir(place.path().join(".git")).unwrap();
    place
}

fn data(ran: &Ran) -> Value {
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["kind"], "doctor");
    json["data"].clone()
}

const PLAN: &str = "# Plan\n\n## 1.1 Search\n\n**Status:** Todo\n\n- [ ] Index\n";

#[test]
fn what_was_found_is_told() {
    let place = bare(&[("ROADMAP.md", PLAN), ("docs/ROADMAP.md", "# Other\n")]);
    place.write("roadmap.yaml", "statuses: {parked: blocked}\nitems: h2\n");
    place.write(
        "ROADMAP.md",
        format!("\u{feff}---\nroadmap: {{keep_true: false}}\n---\n{}", PLAN.replace('\n', "\r\n")),
    );
    let ran = place.run(&["doctor"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let version = |line: &&str| !line.starts_with("git ");
    let told: Vec<&str> = ran.out.lines().filter(version).collect();
    insta::assert_snapshot!(told.join("\n").replace(env!("CARGO_PKG_VERSION"), "VERSION"), @"
    roadmap     VERSION
    folder      DIR
    found by    search, first place: ROADMAP.md
    document    ROADMAP.md
                1 item, 1 task, 2 headings; items are 1 heading; statuses stand in 1 field
                99 bytes in 10 lines, UTF-8 with a byte order mark, line endings mixed
    not read    docs/ROADMAP.md (add with `files:` in roadmap.yaml)
    settings    roadmap.yaml
                statuses: {parked: blocked} (from roadmap.yaml)
                items: h2 (from roadmap.yaml)
                keep_true: false (from the front matter of ROADMAP.md)
    hooks       no .pre-commit-config.yaml; git runs none before a commit
    undo        no edits are recorded
    ");
    let data = data(&place.run(&["doctor", "--format", "json"]));
    assert_eq!(data["documents"][0]["line_endings"], "mixed");
    assert_eq!(data["settings"][2]["from"], "the front matter of ROADMAP.md");
    assert_eq!(data["problems"], json!([]));
}

#[test]
fn what_is_broken_is_told_and_exits_with_1() {
    let problems = |place: &Place| {
        let ran = place.run(&["doctor", "--format", "json"]);
        assert_eq!((ran.code, ran.err.as_str()), (1, ""));
        data(&ran)["problems"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p.as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    };
    insta::assert_snapshot!(problems(&bare(&[("ROADMAP.md", "# Only prose\n")])), @"ROADMAP.md: no item was recognised (why: roadmap explain --reading)");
    let misspelt = bare(&[("ROADMAP.md", PLAN), ("roadmap.yaml", "itms: h2\n")]);
    insta::assert_snapshot!(problems(&misspelt), @"roadmap.yaml:1:1: unknown setting `itms`; did you mean `items`?");
    let latin = bare(&[]);
    latin.write("ROADMAP.md", [PLAN.as_bytes(), b"caf\xe9\n"].concat());
    insta::assert_snapshot!(problems(&latin), @"ROADMAP.md: it is not valid UTF-8, and is never edited; save it as UTF-8");
    let cut_off = bare(&[("ROADMAP.md", PLAN), (".ROADMAP.md.7-0.roadmap-old", PLAN)]);
    insta::assert_snapshot!(problems(&cut_off), @"ROADMAP.md: an edit in place was cut off; its text before is in .ROADMAP.md.7-0.roadmap-old: compare, then remove that");
    let nothing = problems(&bare(&[]));
    assert!(nothing.starts_with("no roadmap found"), "{nothing}");
}

#[test]
fn git_and_its_hooks_are_told() {
    let place = bare(&[("ROADMAP.md", PLAN)]);
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=A", "-c", "user.email=a@example.org"]).args(arguments);
        command.env("GIT_COMMITTER_DATE", "2026-03-01T12:00:00Z").current_dir(place.path());
        command.output().is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"]) {
        eprintln!("skipped: hooks, as there is no git");
        return;
    }
    assert!(git(&["add", "."]) && git(&["commit", "-qm", "plan"]));
    place.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    place.write(".pre-commit-config.yaml", "repos:\n  - hooks: [{id: roadmap-validate}]\n");
    let mut command = place.command();
    command.env("PATH", std::env::var_os("PATH").unwrap()).args(["doctor", "--format", "json"]);
    let ran = Ran::new(command.output().unwrap(), place.path());
    assert_eq!(ran.code, 0, "{}", ran.whole());
    let data = data(&ran);
    assert_eq!(data["documents"][0]["last_commit"], "2026-03-01");
    assert_eq!(data["git"]["repository"], ".");
    let hooks = json!({"pre_commit_config": true, "installed": ".git/hooks/pre-commit"});
    assert_eq!(data["hooks"], hooks);
}
