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
