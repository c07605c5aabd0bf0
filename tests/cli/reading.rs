//! What every reading command keeps to: the terminal's width, ASCII on request, and telling a plan
//! from a document that has none.

use unicode_width::UnicodeWidthStr as _;

use super::place::{Place, Ran, fixtures};

/// Every reading command, in every form that is drawn for people.
const COMMANDS: [&[&str]; 8] = [
    &["status"],
    &["list"],
    &["list", "--group", "horizon"],
    &["list", "--group", "status"],
    &["list", "--tasks"],
    &["list", "--tasks", "--group", "phase"],
    &["next"],
    &["next", "-n", "100"],
];

/// Runs a command on a document, on a day in November, in a terminal of `columns`.
pub(super) fn read(place: &Place, file: &str, arguments: &[&str], columns: usize) -> Ran {
    let mut command = place.command();
    command.args(arguments).args(["-f", file, "--today", "2026-11-24"]);
    Ran::new(command.env("COLUMNS", columns.to_string()).output().unwrap(), place.path())
}

/// What a command answers about the archetype.
pub(super) fn archetype(arguments: &[&str], columns: usize) -> String {
    let place = Place::with_fixtures(&["archetype.md"]);
    let ran = read(&place, "archetype.md", arguments, columns);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    ran.out
}

pub(super) fn assert_fits(out: &str, columns: usize, what: &str) {
    for line in out.lines() {
        assert!(line.width() <= columns, "{what}: {} columns: {line}", line.width());
        assert_eq!(line, line.trim_end(), "{what}: spaces at the end");
    }
}

/// What to type for each item of a document.
fn targets(place: &Place, file: &str) -> Vec<String> {
    let ids = read(place, file, &["list", "--format", "ids"], 60).out;
    ids.lines().map(str::to_owned).collect()
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for name in fixtures() {
        let place = Place::with_fixtures(&[&name]);
        for arguments in COMMANDS {
            let ran = read(&place, &name, arguments, 60);
            // A list of no tasks says so aside.
            assert!(!ran.out.is_empty() || !ran.err.is_empty(), "{name} {arguments:?}");
            assert_fits(&ran.out, 60, &format!("{name} {arguments:?}"));
        }
        for target in targets(&place, &name) {
            let ran = read(&place, &name, &["show", &target], 60);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name} {target}");
            assert_fits(&ran.out, 60, &format!("{name} show {target}"));
        }
    }
}

#[test]
fn wide_characters_are_counted_as_a_terminal_does() {
    let title = "⚠️ 注意 👩‍🚀 1️⃣ é 🇯🇵 ".repeat(6);
    let text = format!("# {title}\n\n## 1.1 {title}\n\n**Status:** Not Started\n\n- [ ] {title}\n");
    let place = Place::with(&[("plan.md", &text)]);
    for arguments in COMMANDS.into_iter().chain([&["show", "1.1"][..]]) {
        for columns in [40, 41, 42, 43, 60] {
            let ran = read(&place, "plan.md", arguments, columns);
            assert_eq!(ran.code, 0, "{arguments:?}");
            assert_fits(&ran.out, columns, &format!("{arguments:?}"));
        }
    }
}

#[test]
fn ascii_draws_with_nothing_else() {
    let place = Place::with_fixtures(&["archetype.md"]);
    for arguments in COMMANDS.into_iter().chain([&["show", "1.3"][..], &["show", "week-1-2"]]) {
        for columns in [40, 60, 80, 200] {
            let mut arguments = arguments.to_vec();
            arguments.push("--ascii");
            let out = read(&place, "archetype.md", &arguments, columns).out;
            // The document has signs of its own.
            let ours: String = out.chars().filter(|c| !"🔴🟡🟢🔵⏳".contains(*c)).collect();
            assert!(ours.is_ascii(), "{arguments:?} {columns}:\n{out}");
        }
    }
    let changes = ["check", "1.2.3", "--dry-run", "--ascii", "--diff"];
    let out = read(&place, "archetype.md", &changes, 60).out;
    assert!(out.is_ascii() && out.contains("open -> done"), "{out}");
}

#[test]
fn a_document_without_items_looks_like_no_success() {
    let place = Place::with_fixtures(&["prose.md"]);
    for arguments in COMMANDS {
        let ran = read(&place, "prose.md", arguments, 200);
        assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{arguments:?}");
        assert!(ran.out.starts_with("no item was recognised in prose.md: "), "{}", ran.out);
        assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
    }
    for format in ["csv", "ids", "markdown"] {
        let ran = read(&place, "prose.md", &["list", "--format", format], 200);
        assert_eq!(ran.code, 1, "{format}");
        assert!(ran.err.starts_with("no item was recognised in prose.md: "), "{}", ran.err);
    }
    insta::assert_snapshot!(read(&place, "prose.md", &["status"], 60).whole(), @"
    exit 1
    out:
    no item was recognised in prose.md: 6 headings, 0 boxes, and
    nothing that says what is planned (why: explain --reading)
    ");
}

#[test]
fn a_document_without_items_has_none_in_json() {
    let place = Place::with_fixtures(&["prose.md"]);
    let json = |arguments: &[&str]| {
        let arguments = [arguments, &["--format", "json"]].concat();
        let ran = read(&place, "prose.md", &arguments, 60);
        assert_eq!(ran.code, 1, "{arguments:?}");
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        json["data"].clone()
    };
    assert_eq!(json(&["list"]), serde_json::json!({ "items": [] }));
    assert_eq!(json(&["list", "--tasks"]), serde_json::json!({ "tasks": [] }));
    assert_eq!(json(&["next"]), serde_json::json!({ "steps": [], "waiting": [] }));
    let status = json(&["status"]);
    assert_eq!(status["items"]["total"], 0);
    assert_eq!(status["horizons"], serde_json::json!([]));
}

#[test]
fn a_roadmap_that_is_not_there_is_an_error() {
    let place = Place::new();
    for arguments in COMMANDS.into_iter().chain([&["show", "1.1"][..], &["check", "1.1"]]) {
        let ran = place.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        insta::allow_duplicates! {
            insta::assert_snapshot!(ran.err, @"
            error: no roadmap found: no ROADMAP.md, roadmap/, docs/ROADMAP.md, *ROADMAP*.md, MILESTONES.md, PLAN.md or TODO.md in DIR
            hint: `roadmap init` writes one; or name yours: `--file PATH`, or `files: [PATH]` in roadmap.yaml
            ");
        }
    }
    insta::assert_snapshot!(place.run(&["status", "-f", "none.md"]).whole(), @"
    exit 2
    err:
    error: no such file: none.md
    ");
}
