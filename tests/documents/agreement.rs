//! `status` and `list` count the same things, as a user sees them.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::support::documents;

/// What the program answers about a document on standard input, and its exit code.
fn ask(command: &str, text: &str) -> (Value, i32) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_roadmap"))
        .args([command, "-f", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (serde_json::from_slice(&output.stdout).unwrap(), output.status.code().unwrap())
}

/// How many of `items` have each value of `kind` of the field `of`; `missing` where it is null.
fn tally(items: &[&Value], of: &str, missing: &str) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for item in items {
        let kind = item[of]["kind"].as_str().unwrap_or(missing).to_owned();
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

fn counts(of: &Value) -> BTreeMap<String, u64> {
    serde_json::from_value(of.clone()).unwrap()
}

fn tasks(items: &[&Value]) -> Value {
    let sum =
        |key: &str| items.iter().map(|item| item["tasks"][key].as_u64().unwrap()).sum::<u64>();
    serde_json::json!({"done": sum("done"), "total": sum("total")})
}

#[test]
fn status_and_list_agree_on_every_count() {
    for (name, text) in documents() {
        let (status, status_code) = ask("status", &text);
        let (list, list_code) = ask("list", &text);
        assert_eq!(status_code, list_code, "{name}");
        let (status, list) = (&status["data"], &list["data"]["items"]);
        let items: Vec<&Value> = list.as_array().unwrap().iter().collect();
        assert_eq!(status_code, i32::from(items.is_empty()), "{name}");
        let whole = &status["items"];
        assert_eq!(whole["total"], items.len(), "{name}");
        assert_eq!(counts(&whole["by_status"]), tally(&items, "status", "unknown"), "{name}");
        assert_eq!(counts(&whole["by_priority"]), tally(&items, "priority", "none"), "{name}");
        assert_eq!(status["tasks"], tasks(&items), "{name}");
        parts(&name, status, &items);
    }
}

/// Each top part of the plan, be it a horizon or a phase, and the phases in it; as far as a title
/// tells which part an item stands in, and where no part is deeper than `status` goes.
fn parts(name: &str, status: &Value, items: &[&Value]) {
    let horizons = status["horizons"].as_array().unwrap();
    let phases = |horizon: &Value| horizon["phases"].as_array().unwrap().clone();
    let all: Vec<Value> = horizons
        .iter()
        .flat_map(|horizon| [vec![horizon.clone()], phases(horizon)].concat())
        .collect();
    let is_one =
        |part: &Value| all.iter().filter(|other| other["title"] == part["title"]).count() == 1;
    let stands_in =
        |item: &Value, part: &Value| [&item["horizon"], &item["phase"]].contains(&&part["title"]);
    let is_shown = |item: &&Value| {
        item["phase"].is_null() || all.iter().any(|part| part["title"] == item["phase"])
    };
    if !items.iter().all(is_shown) {
        return;
    }
    for horizon in horizons {
        let phases = phases(horizon);
        if is_one(horizon) && phases.iter().all(is_one) {
            let within = |item: &&Value| {
                stands_in(item, horizon) || phases.iter().any(|phase| stands_in(item, phase))
            };
            part(name, horizon, &items.iter().copied().filter(within).collect::<Vec<_>>());
        }
        for phase in phases.iter().filter(|phase| is_one(phase)) {
            let within = |item: &&Value| stands_in(item, phase);
            part(name, phase, &items.iter().copied().filter(within).collect::<Vec<_>>());
        }
    }
}

fn part(name: &str, part: &Value, items: &[&Value]) {
    let title = &part["title"];
    assert_eq!(part["items"], items.len(), "{name}: {title}");
    assert_eq!(counts(&part["by_status"]), tally(items, "status", "unknown"), "{name}: {title}");
    assert_eq!(part["tasks"], tasks(items), "{name}: {title}");
}
