//! Several documents at once.

use serde_json::{Value, json};

use super::place::{Place, Ran};
use super::reading::assert_fits;

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
    roadmap/house.md  █████░░░░░  1/2  1 active
    roadmap/water.md  ███░░░░░░░  1/3  1 todo, 1 done

    Whole plan        ████░░░░░░  2/5  1 todo, 1 active, 1 done

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
    let own = |n: usize| &data["documents"][n];
    assert_eq!(own(0)["items"]["by_status"], json!({"active": 1}));
    assert_eq!(own(1)["items"]["by_status"], json!({"done": 1, "todo": 1}));
    assert_eq!([&own(0)["tasks"], &own(1)["tasks"]].map(|it| &it["done"]), [&json!(1), &json!(1)]);
    let (house, water) = (of("roadmap/house.md"), of("roadmap/water.md"));
    assert_eq!([0, 1, 2].map(|n| house[n] + water[n]), [3, 2, 5]);
}

const HARBOUR: &str = "# Harbour Plan

**Generated:** 2026-10-01

## 30-Day Roadmap

### Week 1-2: Quay

#### 1.1 Mend the quay
- **Status:** In Progress
- **Tasks:**
  - [x] Measure
  - [ ] Pour

## Later

#### 1.2 Paint it
- **Status:** Not Started
- **Depends on:** [Boats](boats/fleet.md#b2-dock), boats/fleet.md:B1
";

const FLEET: &str = "# Fleet

| ID | Item | Status | Depends |
|---|---|---|---|
| B1 | Launch | Done | |
| B3 | Sail | Planned | 1.1, the wind |
| B4 | Race | Planned | [Harbour](../harbour.md) |

### B2 Dock

**Status:** Planned

- [ ] Rope
";

/// Plans of several shapes, a page that is none, and what says the same in other languages.
fn many() -> Place {
    Place::with(&[
        ("roadmap/README.md", "# Roadmaps\n\nAll of them: [Harbour](harbour.md).\n"),
        ("roadmap/boats/fleet.md", FLEET),
        ("roadmap/harbour.md", HARBOUR),
        ("roadmap/harbour.zh-CN.md", HARBOUR),
        ("roadmap/house.md", ROOF),
        ("roadmap/pt-BR/boats/fleet.md", FLEET),
    ])
}

/// What a command answers in a terminal of `columns`, on a day in November.
fn asked(place: &Place, arguments: &[&str], columns: usize) -> String {
    let mut command = place.command();
    command.args(arguments).args(["--today", "2026-11-24"]).env("COLUMNS", columns.to_string());
    let ran = Ran::new(command.output().unwrap(), place.path());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    assert_fits(&ran.out, columns, &arguments.join(" "));
    ran.out
}

#[test]
fn each_document_has_a_line_and_its_parts_below() {
    let place = many();
    insta::assert_snapshot!(asked(&place, &["status"], 120), @"
    roadmap/boats/fleet.md  ░░░░░░░░░░  0/1                       3 todo, 1 done

    roadmap/harbour.md      █████░░░░░  1/2                       1 todo, 1 active
      30-Day Roadmap        █████░░░░░  1/2  by ~2026-10-31 late  1 active
        Week 1-2: Quay      █████░░░░░  1/2  by ~2026-10-14 late  1 active
      Later                 ░░░░░░░░░░                            1 todo

    roadmap/house.md        █████░░░░░  1/2                       1 active

    no items in roadmap/README.md

    Whole plan              ████░░░░░░  2/5                       4 todo, 2 active, 1 done

    Needs attention
      late  30-Day Roadmap ended on 2026-10-31 with 1 item open

    7 items, 5 tasks in 4 files; ~ counted from the day of the plan; not counted again: roadmap/harbour.zh-CN.md,
    roadmap/pt-BR/boats/fleet.md (language twins)
    ");
    insta::assert_snapshot!(asked(&place, &["status"], 60), @"
    roadmap/boats/fleet.md  ░░░░░░░░░░  0/1
      4 items: 3 todo, 1 done

    roadmap/harbour.md      █████░░░░░  1/2
      2 items: 1 todo, 1 active
      30-Day Roadmap        █████░░░░░  1/2  by ~2026-10-31 late
        1 item: 1 active
        Week 1-2: Quay      █████░░░░░  1/2  by ~2026-10-14 late
          1 item: 1 active
      Later                 ░░░░░░░░░░
        1 item: 1 todo

    roadmap/house.md        █████░░░░░  1/2
      1 item: 1 active

    no items in roadmap/README.md

    Whole plan              ████░░░░░░  2/5
      7 items: 4 todo, 2 active, 1 done

    Needs attention
      late  30-Day Roadmap ended on 2026-10-31 with 1 item open

    7 items, 5 tasks in 4 files; ~ counted from the day of the
    plan; not counted again: roadmap/harbour.zh-CN.md,
    roadmap/pt-BR/boats/fleet.md (language twins)
    ");
    let ran = place.run(&["status", "--format", "json", "--today", "2026-11-24"]);
    let status: Value = serde_json::from_str(&ran.out).unwrap();
    let data = &status["data"];
    let twins = ["roadmap/harbour.zh-CN.md", "roadmap/pt-BR/boats/fleet.md"];
    assert_eq!((&data["twins"], &data["unread"]), (&json!(twins), &json!([])));
    assert_eq!(data["documents"][0]["items"]["total"], 0);
}

#[test]
fn a_list_can_be_grouped_by_document() {
    insta::assert_snapshot!(asked(&many(), &["list", "--group", "file"], 60), @"
    roadmap/boats/fleet.md
    B1                      done         Launch
    B3                      todo         Sail
    B4                      todo         Race
    B2                      todo    0/1  Dock

    roadmap/harbour.md
    roadmap/harbour.md:1.1  active  1/2  Mend the quay
    1.2                     todo         Paint it

    roadmap/house.md
    roadmap/house.md:1.1    active  1/2  Roof
    ");
}

#[test]
fn what_is_waited_for_can_stand_in_another_document() {
    let place = many();
    insta::assert_snapshot!(asked(&place, &["next"], 80), @"
    roadmap/harbour.md:1.1.2  Pour
                              Mend the quay · active
                              roadmap check roadmap/harbour.md:1.1.2
    roadmap/house.md:1.1.2    Nail
                              Roof · active
                              roadmap check roadmap/house.md:1.1.2
    B3                        Sail
                              todo · roadmap/boats/fleet.md
                              roadmap done B3
    B2.1                      Rope
                              Dock · todo · roadmap/boats/fleet.md
                              roadmap check B2.1

    waiting: B4 Race, for Harbour Plan (roadmap/harbour.md): 2 items open
    waiting: 1.2 Paint it, for B2 Dock (roadmap/boats/fleet.md)
    ");
    insta::assert_snapshot!(asked(&place, &["show", "1.2"], 60), @"
    1.2 Paint it
    roadmap/harbour.md:17

    status     todo (Not Started)
    horizon    Later
    depends    Boats, boats/fleet.md:B1
    waits for  B2 Dock (roadmap/boats/fleet.md)
    ");
    insta::assert_snapshot!(asked(&place, &["show", "B4"], 60), @"
    B4 Race
    roadmap/boats/fleet.md:7

    status     todo (Planned)
    depends    Harbour
    waits for  Harbour Plan (roadmap/harbour.md): 2 items open
    ");
    let ran = place.run(&["show", "B3", "--format", "json"]);
    let item: Value = serde_json::from_str(&ran.out).unwrap();
    let words = |text: &str| {
        json!({
            "text": text, "target": null, "title": null, "file": null, "open": 0, "over": true,
        })
    };
    // Two other documents have a 1.1, and nobody knows the wind.
    assert_eq!(item["data"]["waits_for"], json!([words("1.1"), words("the wind")]));
    // Once what it waits for is done, it can be begun.
    assert_eq!(place.run(&["set", "B2", "status=done", "--only"]).code, 0);
    let next = asked(&place, &["next", "-n", "20"], 80);
    assert!(next.contains("roadmap done 1.2"), "{next}");
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
    warning: Phase 1 Wall is done, but all 2 tasks are open (stale-status, ROADMAP.md:5)
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
    warning: Phase 1 Wall is done, but all 2 tasks are open (stale-status, ROADMAP.md:5)
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
    warning: Phase 1 Wall is done, but all 2 tasks are open (stale-status, ROADMAP.md:5)
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
