//! `list`: items, one a line.

use serde_json::{Value, json};

use super::place::Place;
use super::reading::{archetype, read};

#[test]
fn items_stand_one_a_line() {
    insta::assert_snapshot!(archetype(&["list"], 60), @"
    1.1  done     critical  3/3  Keep Every Reading
    1.2  active   critical  2/4  Radio Key Rotation
    1.3  partial  high      1/4  Quiet Alarms
    1.4  todo     medium    0/3  Battery Forecast
    2.1  blocked  high      1/3  Shared Gateway
    2.2  ongoing  medium    1/3  Chart Agreement
    3.1  unknown  high      0/3  Tide Model on the Buoy
    3.2  dropped  low       1/2  Satellite Fallback
    3.3  todo     low       0/3  Public Tide Page
    ");
    assert_eq!(archetype(&["list"], 60), archetype(&["ls"], 200));
}

#[test]
fn groups_stand_apart() {
    insta::assert_snapshot!(archetype(&["list", "--group", "horizon"], 60), @"
    30-Day Roadmap (Dry Feet)
    1.1  done     critical  3/3  Keep Every Reading
    1.2  active   critical  2/4  Radio Key Rotation
    1.3  partial  high      1/4  Quiet Alarms
    1.4  todo     medium    0/3  Battery Forecast

    90-Day Roadmap (One Gateway)
    2.1  blocked  high      1/3  Shared Gateway
    2.2  ongoing  medium    1/3  Chart Agreement

    1-Year Roadmap (Tides on the Water)
    3.1  unknown  high      0/3  Tide Model on the Buoy
    3.2  dropped  low       1/2  Satellite Fallback
    3.3  todo     low       0/3  Public Tide Page
    ");
    for columns in [80, 200] {
        assert_eq!(
            archetype(&["list", "--group", "horizon"], 60),
            archetype(&["list", "--group", "horizon"], columns)
        );
    }
}

#[test]
fn tasks_stand_one_a_line() {
    insta::assert_snapshot!("tasks-60", archetype(&["list", "--tasks"], 60));
    insta::assert_snapshot!("tasks-80", archetype(&["list", "--tasks"], 80));
    assert_eq!(archetype(&["list", "--tasks"], 80), archetype(&["list", "--tasks"], 200));
}

#[test]
fn an_item_has_the_keys_of_the_contract() {
    let out = archetype(&["list", "quiet", "--format", "json"], 60);
    let list: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(list["schema_version"], 1);
    assert_eq!(list["kind"], "item-list");
    assert_eq!(list["data"]["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        list["data"]["items"][0],
        json!({
            "id": "1.3",
            "title": "Quiet Alarms",
            "kind": "card",
            "file": "archetype.md",
            "line": 44,
            "target": "1.3",
            "status": {
                "kind": "partial",
                "text": "Partial",
                "note": "drift alarm is grouped",
                "source": "field",
            },
            "priority": { "kind": "high", "text": "🟡 HIGH" },
            "horizon": "30-Day Roadmap (Dry Feet)",
            "phase": "Week 3-4: Night Shift",
            "tasks": { "done": 1, "total": 4 },
            "fields": {
                "impact": "The night shift sleeps between real alarms",
                "priority": "🟡 HIGH",
                "status": "Partial (drift alarm is grouped)",
            },
        })
    );
    let all: Value = serde_json::from_str(&archetype(&["list", "--format", "json"], 60)).unwrap();
    for item in all["data"]["items"].as_array().unwrap() {
        let keys = item.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>();
        let keys = keys.join(" ");
        assert_eq!(
            keys,
            "fields file horizon id kind line phase priority status target tasks title"
        );
    }
    // What is not said is null.
    let place = Place::with(&[("plan.md", "# Plan\n\n## Pump\n\n- [ ] Lift\n- [x] Turn\n")]);
    let out = read(&place, "plan.md", &["list", "--format", "json"], 60).out;
    let list: Value = serde_json::from_str(&out).unwrap();
    let item = &list["data"]["items"][0];
    assert_eq!(
        item["status"],
        json!({"kind": "active", "text": null, "note": null, "source": "tasks"})
    );
    for key in ["id", "priority", "horizon", "phase"] {
        assert_eq!(item[key], Value::Null, "{key}");
    }
}

#[test]
fn a_query_that_nothing_fits_is_a_finding() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let list = |query: &[&str]| read(&place, "archetype.md", &[&["list"], query].concat(), 80);
    insta::assert_snapshot!(list(&["status:blocked", "priority:low"]).whole(), @"
    exit 1
    err:
    no item fits the query
    ");
    assert_eq!(list(&["--status", "blocked", "--priority", "low"]).code, 1);
    let json = list(&["zebra", "--format", "json"]);
    assert_eq!(json.code, 1);
    assert_eq!(json.out, "{\"schema_version\":1,\"kind\":\"item-list\",\"data\":{\"items\":[]}}\n");
    insta::assert_snapshot!(list(&["status:todo", "-phase:quarter 4"]).whole(), @"
    exit 0
    out:
    1.4  todo  medium  0/3  Battery Forecast
    ");
}
