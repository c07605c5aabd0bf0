//! Several documents at once.

use serde_json::{Value, json};

use super::place::Place;

const PUMP: &str = "# Water

## 1.1 Pump

**Status:** Not Started

- [ ] Lift
- [ ] Turn

## 1.2 Pipe

**Status:** Done

- [x] Lay
";

const ROOF: &str = "# House

## 1.1 Roof

**Status:** In Progress

- [x] Tile
- [ ] Nail
";

fn two() -> Place {
    Place::with(&[("roadmap/house.md", ROOF), ("roadmap/water.md", PUMP)])
}

#[test]
fn totals_are_those_of_all_documents() {
    let place = two();
    insta::assert_snapshot!(place.run(&["status", "--today", "2026-11-24"]).whole(), @"
    exit 0
    out:
    House  roadmap/house.md

    Water  roadmap/water.md

    Whole plan    ████░░░░░░  2/5                       1 todo, 1 active, 1 done

    3 items, 5 tasks in 2 files
    ");
    let out = place.run(&["status", "--format", "json", "--today", "2026-11-24"]).out;
    let status: Value = serde_json::from_str(&out).unwrap();
    let data = &status["data"];
    assert_eq!(data["documents"].as_array().unwrap().len(), 2);
    assert_eq!(data["items"]["by_status"], json!({"active": 1, "done": 1, "todo": 1}));
    assert_eq!(data["tasks"], json!({"done": 2, "total": 5}));
    let of = |file: &str| {
        let arguments = ["status", "--format", "json", "--today", "2026-11-24", "-f", file];
        let one: Value = serde_json::from_str(&place.run(&arguments).out).unwrap();
        let number = |pointer| one["data"].pointer(pointer).unwrap().as_u64().unwrap();
        [number("/items/total"), number("/tasks/done"), number("/tasks/total")]
    };
    let (house, water) = (of("roadmap/house.md"), of("roadmap/water.md"));
    assert_eq!([0, 1, 2].map(|n| house[n] + water[n]), [3, 2, 5]);
}

#[test]
fn the_same_id_in_two_documents_is_told_apart() {
    let place = two();
    insta::assert_snapshot!(place.run(&["list"]).out, @"
    roadmap/house.md:1.1  active  1/2  Roof
    roadmap/water.md:1.1  todo    0/2  Pump
    1.2                   done    1/1  Pipe
    ");
    // What is offered names the task, as what was typed does.
    insta::assert_snapshot!(place.run(&["check", "1.1.2"]).whole(), @"
    exit 2
    err:
    error: `1.1.2` fits 2 things
    hint: did you mean
      roadmap/house.md:1.1.2  Nail  (roadmap/house.md)
      roadmap/water.md:1.1.2  Turn  (roadmap/water.md)
    ");
    insta::assert_snapshot!(place.run(&["set", "1.1", "owner=@dana"]).whole(), @"
    exit 2
    err:
    error: `1.1` fits 2 things
    hint: did you mean
      roadmap/house.md:1.1  Roof  (roadmap/house.md)
      roadmap/water.md:1.1  Pump  (roadmap/water.md)
    ");
    assert_eq!(place.bytes("roadmap/house.md"), ROOF.as_bytes());
    assert_eq!(place.bytes("roadmap/water.md"), PUMP.as_bytes());

    insta::assert_snapshot!(place.run(&["check", "water.md:1.1.2"]).whole(), @"
    exit 0
    out:
    roadmap/water.md:1.1.2 Turn: open → done (roadmap/water.md:8)
    roadmap/water.md:1.1 Pump: status Not Started → In Progress, as its tasks say (roadmap/water.md:5)
    ");
    assert_eq!(place.bytes("roadmap/house.md"), ROOF.as_bytes());
    let water = PUMP.replace("- [ ] Turn", "- [x] Turn").replace("Not Started", "In Progress");
    assert_eq!(place.bytes("roadmap/water.md"), water.as_bytes());
}

#[test]
fn an_edit_of_two_documents_is_one_edit() {
    let place = two();
    let ran = place.run(&["check", "house.md:1.1", "water.md:1.1.1", "water.md:1.9"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(place.bytes("roadmap/house.md"), ROOF.as_bytes());
    assert_eq!(place.bytes("roadmap/water.md"), PUMP.as_bytes());

    assert_eq!(place.run(&["check", "house.md:1.1", "water.md:1.1.1"]).code, 0);
    let house = ROOF.replace("- [ ] Nail", "- [x] Nail").replace("In Progress", "Done");
    let water = PUMP.replace("- [ ] Lift", "- [x] Lift").replace("Not Started", "In Progress");
    assert_eq!(place.bytes("roadmap/house.md"), house.as_bytes());
    assert_eq!(place.bytes("roadmap/water.md"), water.as_bytes());
}

#[cfg(unix)]
#[test]
fn where_one_document_cannot_be_written_the_other_is_not() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = two();
    let path = place.path().join("roadmap/water.md");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let ran = place.run(&["check", "house.md:1.1", "water.md:1.1"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("cannot edit roadmap/water.md"), "{}", ran.err);
    assert_eq!(place.bytes("roadmap/house.md"), ROOF.as_bytes());
    assert_eq!(place.bytes("roadmap/water.md"), PUMP.as_bytes());
}

const PLAN: &str = "# Plan

Details are in [the notes](docs/roadmap/notes.md).

## Phase 1: Wall (In Progress)

- [ ] Brick, see [the phase](#phase-1-wall-in-progress)
- [ ] Paint, as in [ours](./ROADMAP.md#phase-1-wall-in-progress)
";

const NOTES: &str = "# Notes

## 1.1 Bricks

**Depends on:** [Wall](../../ROADMAP.md#phase-1-wall-in-progress)

- [ ] Buy, for [the wall](/ROADMAP.md#phase-1-wall-in-progress), [not this](ROADMAP.md#phase-1-wall-in-progress)
";

/// Both documents, and settings that name them.
fn linked() -> Place {
    Place::with(&[
        ("ROADMAP.md", PLAN),
        ("docs/roadmap/notes.md", NOTES),
        ("roadmap.yaml", "files: [ROADMAP.md, docs/roadmap/*.md]\n"),
    ])
}

#[test]
fn links_from_other_documents_follow_a_heading() {
    let place = linked();
    let ran = place.run(&["set", "phase-1", "status=done", "--dry-run"]);
    assert!(ran.out.contains("+++ b/docs/roadmap/notes.md\n"), "{}", ran.out);
    assert_eq!(place.bytes("docs/roadmap/notes.md"), NOTES.as_bytes());
    insta::assert_snapshot!(linked().run(&["set", "phase-1", "status=done"]).whole(), @"
    exit 0
    out:
    phase-1 Wall: status In Progress → Done (ROADMAP.md:5)
    ROADMAP.md:7 the phase: link to #phase-1-wall-in-progress → #phase-1-wall-done (ROADMAP.md:7)
    ROADMAP.md:8 ours: link to ./ROADMAP.md#phase-1-wall-in-progress → ./ROADMAP.md#phase-1-wall-done (ROADMAP.md:8)
    docs/roadmap/notes.md:5 Wall: link to ../../ROADMAP.md#phase-1-wall-in-progress → ../../ROADMAP.md#phase-1-wall-done (docs/roadmap/notes.md:5)
    docs/roadmap/notes.md:7 the wall: link to /ROADMAP.md#phase-1-wall-in-progress → /ROADMAP.md#phase-1-wall-done (docs/roadmap/notes.md:7)
    ");
    let ran = place.run(&["set", "phase-1", "status=done", "--format", "json"]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let last = answer["data"]["changes"].as_array().unwrap().last().unwrap();
    assert_eq!(
        *last,
        json!({
            "file": "docs/roadmap/notes.md",
            "line": 7,
            "target": "docs/roadmap/notes.md:7",
            "title": "the wall",
            "field": "link",
            "old": "/ROADMAP.md#phase-1-wall-in-progress",
            "new": "/ROADMAP.md#phase-1-wall-done",
            "cause": "anchor",
        })
    );
    let (old, new) = ("ROADMAP.md#phase-1-wall-in-progress", "ROADMAP.md#phase-1-wall-done");
    let plan = PLAN
        .replace("(In Progress)", "(Done)")
        .replace("(#phase-1-wall-in-progress)", "(#phase-1-wall-done)")
        .replace(old, new);
    assert_eq!(String::from_utf8(place.bytes("ROADMAP.md")).unwrap(), plan);
    let notes = NOTES.replace(&format!("/{old}"), &format!("/{new}"));
    assert_eq!(String::from_utf8(place.bytes("docs/roadmap/notes.md")).unwrap(), notes);
}

#[test]
fn links_that_are_left_are_told() {
    let place = linked();
    insta::assert_snapshot!(place.run(&["set", "phase-1", "status=done", "--only"]).whole(), @"
    exit 0
    out:
    phase-1 Wall: status In Progress → Done (ROADMAP.md:5)
    left as it is: the links to `#phase-1-wall-in-progress`, which the heading no longer has
    left as it is: the links to `./ROADMAP.md#phase-1-wall-in-progress` in ROADMAP.md, which the heading no longer has
    left as it is: the links to `../../ROADMAP.md#phase-1-wall-in-progress` in docs/roadmap/notes.md, which the heading no longer has
    left as it is: the links to `/ROADMAP.md#phase-1-wall-in-progress` in docs/roadmap/notes.md, which the heading no longer has
    ");
    assert_eq!(place.bytes("docs/roadmap/notes.md"), NOTES.as_bytes());
}

#[cfg(unix)]
#[test]
fn a_document_that_cannot_be_edited_stops_no_edit_of_another() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = linked();
    let path = place.path().join("docs/roadmap/notes.md");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    insta::assert_snapshot!(place.run(&["set", "phase-1", "status=done"]).whole(), @"
    exit 0
    out:
    phase-1 Wall: status In Progress → Done (ROADMAP.md:5)
    ROADMAP.md:7 the phase: link to #phase-1-wall-in-progress → #phase-1-wall-done (ROADMAP.md:7)
    ROADMAP.md:8 ours: link to ./ROADMAP.md#phase-1-wall-in-progress → ./ROADMAP.md#phase-1-wall-done (ROADMAP.md:8)
    left as it is: the links to `../../ROADMAP.md#phase-1-wall-in-progress` in docs/roadmap/notes.md, which cannot be edited: its permissions make it read-only
    left as it is: the links to `/ROADMAP.md#phase-1-wall-in-progress` in docs/roadmap/notes.md, which cannot be edited: its permissions make it read-only
    ");
    assert_eq!(place.bytes("docs/roadmap/notes.md"), NOTES.as_bytes());
    let place = linked();
    let path = place.path().join("docs/roadmap/notes.md");
    std::fs::hard_link(path, place.path().join("other")).unwrap();
    let ran = place.run(&["set", "phase-1", "status=done"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("which cannot be edited: it has 2 hard links"), "{}", ran.out);
    assert_eq!(place.bytes("docs/roadmap/notes.md"), NOTES.as_bytes());
}
