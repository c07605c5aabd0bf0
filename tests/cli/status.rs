//! `status`: where everything stands.

use serde_json::{Value, json};

use super::place::{Place, Ran};
use super::reading::{archetype, read};

#[test]
fn the_report_fits_the_terminal() {
    for columns in [60, 80, 200] {
        insta::assert_snapshot!(format!("status-{columns}"), archetype(&["status"], columns));
    }
}

#[test]
fn the_report_can_be_plain_or_coloured() {
    insta::assert_snapshot!("status-ascii", archetype(&["status", "--ascii"], 80));
    let coloured = archetype(&["status", "--color", "always"], 80);
    insta::assert_snapshot!("status-colour", coloured.replace('\u{1b}', "␛"));
    assert!(!archetype(&["status", "--color", "never"], 80).contains('\u{1b}'));
}

fn status(place: &Place, file: &str) -> Value {
    let ran = read(place, file, &["status", "--format", "json"], 60);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mut json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&json["schema_version"], &json["kind"]), (&json!(1), &json!("status")));
    json["data"].take()
}

/// Of each horizon: its items, its tasks done and in all, and the items of its phases.
fn horizons(status: &Value) -> Vec<(u64, u64, u64, Vec<u64>)> {
    let number = |part: &Value, key: &str| part.pointer(key).unwrap().as_u64().unwrap();
    let horizon = |part: &Value| {
        let phases = part["phases"].as_array().unwrap().iter();
        let phases = phases.map(|phase| number(phase, "/items")).collect();
        (number(part, "/items"), number(part, "/tasks/done"), number(part, "/tasks/total"), phases)
    };
    status["horizons"].as_array().unwrap().iter().map(horizon).collect()
}

/// Counted by hand.
#[test]
fn the_archetype_is_counted() {
    let status = status(&Place::with_fixtures(&["archetype.md"]), "archetype.md");
    let items = json!({
        "total": 9,
        "by_status": {
            "todo": 2, "done": 1, "active": 1, "partial": 1, "blocked": 1, "ongoing": 1,
            "dropped": 1, "unknown": 1,
        },
        "by_priority": { "critical": 2, "high": 3, "medium": 2, "low": 2 },
    });
    let tasks = json!({"done": 9, "total": 28});
    let document = json!({
        "file": "archetype.md", "title": "Fenlight Roadmap", "items": items, "tasks": tasks,
    });
    assert_eq!(status["documents"], json!([document]));
    assert_eq!((&status["items"], &status["tasks"]), (&items, &tasks));
    assert_eq!(
        horizons(&status),
        [(4, 6, 14, vec![2, 2]), (2, 2, 6, vec![2]), (3, 1, 8, vec![2, 1])]
    );
    assert_eq!(status["risks"], 2);
    assert_eq!(status["metrics"], 6);
    assert_eq!(status["resources"], 7);
    let kinds: Vec<&str> = status["attention"]
        .as_array()
        .unwrap()
        .iter()
        .map(|notice| notice["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["late", "late", "blocked", "unknown-status"]);
}

/// The document that the program was made for. Counted by hand.
#[test]
fn the_real_archetype_is_counted() {
    let Some(path) = std::env::var_os("ROADMAP_ARCHETYPE") else {
        eprintln!("skipped: ROADMAP_ARCHETYPE names no file");
        return;
    };
    let place = Place::with(&[]);
    place.write("ROADMAP.md", std::fs::read(path).unwrap());
    let status = status(&place, "ROADMAP.md");
    assert_eq!(
        status["items"],
        json!({
            "total": 21,
            "by_status": { "partial": 8, "todo": 5, "active": 4, "ongoing": 4 },
            "by_priority": { "critical": 3, "high": 10, "medium": 8 },
        })
    );
    assert_eq!(status["tasks"], json!({"done": 0, "total": 103}));
    let counted = horizons(&status);
    let sizes: Vec<(u64, u64, u64, usize)> =
        counted.iter().map(|(i, d, t, phases)| (*i, *d, *t, phases.len())).collect();
    assert_eq!(sizes, [(6, 0, 27, 2), (6, 0, 29, 2), (9, 0, 47, 3)]);
    for (horizon, end) in ["2024-12-31", "2025-03-01", "2025-12-01"].into_iter().enumerate() {
        let horizon = &status["horizons"][horizon];
        assert_eq!(horizon["start"], "2024-12-01");
        assert_eq!(horizon["end"], end);
        assert_eq!((&horizon["derived"], &horizon["late"]), (&json!(true), &json!(true)));
    }
    assert_eq!(status["risks"], 4);
    assert_eq!(status["metrics"], 13);
    assert_eq!(status["resources"], 11);
}

#[test]
fn a_horizon_is_late_once_its_last_day_is_past() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let late = |today: &str| {
        let arguments = ["status", "-f", "archetype.md", "--format", "json", "--today", today];
        let json: Value = serde_json::from_str(&place.run(&arguments).out).unwrap();
        let parts = json["data"]["horizons"].as_array().unwrap().clone();
        parts.iter().map(|part| part["late"].as_bool().unwrap()).collect::<Vec<bool>>()
    };
    assert_eq!(late("2026-03-31"), [false, false, false]);
    assert_eq!(late("2026-04-01"), [true, false, false]);
    assert_eq!(late("2027-03-02"), [true, true, true]);
    let epoch = |seconds: &str| {
        let mut command = place.command();
        command.args(["status", "-f", "archetype.md"]).env("SOURCE_DATE_EPOCH", seconds);
        Ran::new(command.output().unwrap(), place.path()).out
    };
    // The last second of 2026-03-31, and the next one.
    assert!(!epoch("1775001599").contains("30-Day Roadmap (Dry Feet) ended"));
    assert!(epoch("1775001600").contains("30-Day Roadmap (Dry Feet) ended"));
}
