//! `check` and `uncheck`: which bytes change, and what is said.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::place::{Place, Ran, fixture};

/// Runs an edit of a fixture.
pub(super) fn edit(place: &Place, name: &str, arguments: &[&str]) -> Ran {
    place.run(&[arguments, &["-f", name]].concat())
}

/// A fixture with bytes replaced, each of which is there once.
pub(super) fn replaced(name: &str, changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::from_utf8(fixture(name)).unwrap();
    for (old, new) in changes {
        assert_eq!(text.matches(old).count(), 1, "{name}: {old}");
        text = text.replace(old, new);
    }
    text.into_bytes()
}

/// Runs an edit of a fixture of which `changes` are all that changes; answers what is said.
pub(super) fn check_edit(name: &str, arguments: &[&str], changes: &[(&str, &str)]) -> String {
    let place = Place::with_fixtures(&[name]);
    let ran = edit(&place, name, arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name} {arguments:?}");
    let (got, wanted) = (place.bytes(name), replaced(name, changes));
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        got == wanted,
        "{name} {arguments:?}:\n{}\n--- wanted\n{}",
        shown(&got),
        shown(&wanted)
    );
    assert_idempotent(&place, name, arguments);
    ran.out
}

/// The same again changes nothing, says so, and leaves the file alone.
fn assert_idempotent(place: &Place, name: &str, arguments: &[&str]) {
    let path = place.path().join(name);
    let before = place.bytes(name);
    let long_ago = SystemTime::now() - Duration::from_secs(5000);
    std::fs::File::options().append(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    let modified = || std::fs::metadata(&path).unwrap().modified().unwrap();
    let then = modified();
    let ran = edit(place, name, arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name} {arguments:?}");
    if !arguments.contains(&"json") {
        assert!(ran.out.contains("nothing to change\n"), "{name} {arguments:?}: {}", ran.out);
    }
    assert_eq!(place.bytes(name), before, "{name} {arguments:?}");
    assert_eq!(modified(), then, "{name} {arguments:?}");
}

#[test]
fn a_task_is_ticked_and_the_status_follows() {
    let ticked = [("[ ] Log cell", "[x] Log cell"), ("â\u{8f}³ Not Started", "🚧 In Progress")];
    insta::assert_snapshot!(check_edit("archetype.md", &["check", "1.4.1"], &ticked), @"
    1.4.1 Log cell voltage with every tenth frame: open → done (archetype.md:59)
    1.4 Battery Forecast: status ⏳ Not Started → 🚧 In Progress, as its tasks say (archetype.md:57)
    ");
    let last =
        [("[ ] Refuse", "[x] Refuse"), ("[ ] Write the", "[x] Write the"), ("In Progress", "Done")];
    insta::assert_snapshot!(check_edit("archetype.md", &["check", "1.2"], &last), @"
    1.2.3 Refuse frames signed with a key older than 30 days: open → done (archetype.md:37)
    1.2.4 Write the key ceremony down for the harbour masters: open → done (archetype.md:38)
    1.2 Radio Key Rotation: status In Progress → Done, as its tasks say (archetype.md:33)
    ");
}

#[test]
fn a_done_item_whose_task_is_cleared_is_in_progress() {
    let cleared = [("[x] Replay", "[ ] Replay"), ("**Status:** Done", "**Status:** In Progress")];
    insta::assert_snapshot!(check_edit("archetype.md", &["uncheck", "1.1.2"], &cleared), @"
    1.1.2 Replay the flash log after a radio gap: done → open (archetype.md:26)
    1.1 Keep Every Reading: status Done → In Progress, as its tasks say (archetype.md:23)
    ");
}

/// Partial, Blocked and Ongoing say more than boxes do.
#[test]
fn only_all_done_moves_a_status_that_says_more() {
    check_edit("archetype.md", &["check", "1.3.2"], &[("[ ] Mute", "[x] Mute")]);
    check_edit("archetype.md", &["check", "2.1.2"], &[("[ ] Mount", "[x] Mount")]);
    let all = [("[ ] Compare", "[x] Compare"), ("[ ] Explain", "[x] Explain")];
    check_edit("archetype.md", &["check", "2.2"], &all);
    let all = [
        ("[ ] Mount", "[x] Mount"),
        ("[ ] Move", "[x] Move"),
        ("Status:** Blocked", "Status:** Done"),
    ];
    check_edit("archetype.md", &["check", "2.1"], &all);
}

#[test]
fn only_means_the_box_alone() {
    let one = [("[ ] Log cell", "[x] Log cell")];
    insta::assert_snapshot!(check_edit("archetype.md", &["check", "1.4.1", "--only"], &one), @"
    1.4.1 Log cell voltage with every tenth frame: open → done (archetype.md:59)
    warning: 1.4 Battery Forecast is not begun, but 1 of its 3 tasks is done (stale-status, archetype.md:57)
    ");
    let place = Place::with_fixtures(&["archetype.md"]);
    place.write("roadmap.yaml", "keep_true: false\n");
    assert_eq!(edit(&place, "archetype.md", &["check", "1.4.1"]).code, 0);
    assert_eq!(place.bytes("archetype.md"), replaced("archetype.md", &one));
}

#[test]
fn targets_are_ids_ranges_lines_and_words() {
    let three = [("[ ] Mute", "[x] Mute"), ("[ ] Send", "[x] Send")];
    for targets in [
        &["1.3.2-3"][..],
        &["1.3.2", "1.3.3"],
        &[":49", ":50"],
        &["archetype.md:49", "archetype.md:50"],
        &["archetype.md:1.3.2-3"],
        &["phone mute", "Send a summary"],
        &["1.3.3", "1.3.2", "1.3.1"],
    ] {
        check_edit("archetype.md", &[&["check"], targets].concat(), &three);
    }
}

#[test]
fn what_changed_is_told_in_json() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let json = |arguments: &[&str]| {
        let ran = edit(&place, "archetype.md", &[arguments, &["--format", "json"]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        serde_json::from_str::<Value>(&ran.out).unwrap()
    };
    let changes = json!([
        {
            "file": "archetype.md",
            "line": 37,
            "target": "1.2.3",
            "title": "Refuse frames signed with a key older than 30 days",
            "field": "task",
            "old": "open",
            "new": "done",
            "cause": "asked",
        },
        {
            "file": "archetype.md",
            "line": 38,
            "target": "1.2.4",
            "title": "Write the key ceremony down for the harbour masters",
            "field": "task",
            "old": "open",
            "new": "done",
            "cause": "asked",
        },
        {
            "file": "archetype.md",
            "line": 33,
            "target": "1.2",
            "title": "Radio Key Rotation",
            "field": "status",
            "old": "In Progress",
            "new": "Done",
            "cause": "tasks",
        },
    ]);
    let entry = |task: &str, title: &str| {
        json!({
            "file": "archetype.md",
            "target": task,
            "title": title,
            "field": "task",
            "old": "open",
            "new": "done",
        })
    };
    let edits = [
        entry("1.2.3", "Refuse frames signed with a key older than 30 days"),
        entry("1.2.4", "Write the key ceremony down for the harbour masters"),
    ];
    let answer = |dry_run: bool| {
        json!({
            "schema_version": 1,
            "kind": "edit",
            "data": {
                "dry_run": dry_run,
                "changes": changes,
                "edits": edits,
                "notes": [],
                "unchanged": [],
                "findings": [],
            },
        })
    };
    let dry = edit(&place, "archetype.md", &["check", "1.2", "--dry-run", "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&dry.out).unwrap(), answer(true));
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    assert_eq!(json(&["check", "1.2"]), answer(false));
    let again = json(&["check", "1.2"]);
    assert_eq!(
        again["data"],
        json!({
            "dry_run": false,
            "changes": [],
            "edits": [],
            "notes": [],
            "unchanged": [{ "target": "1.2", "title": "Radio Key Rotation" }],
            "findings": [],
        })
    );
}

#[test]
fn a_dry_run_shows_the_change_and_makes_none() {
    let place = Place::with_fixtures(&["archetype.md"]);
    for flag in ["-n", "--dry-run"] {
        let ran = edit(&place, "archetype.md", &["check", "1.2", flag]);
        insta::allow_duplicates! {
            insta::assert_snapshot!(ran.whole().replace("\n \n", "\n~\n"), @"
            exit 0
            out:
            1.2.3 Refuse frames signed with a key older than 30 days: open → done (archetype.md:37)
            1.2.4 Write the key ceremony down for the harbour masters: open → done (archetype.md:38)
            1.2 Radio Key Rotation: status In Progress → Done, as its tasks say (archetype.md:33)
            nothing was written
            --- a/archetype.md
            +++ b/archetype.md
            @@ -30,12 +30,12 @@
            ~
             #### 1.2 Radio Key Rotation
             - **Priority:** ðŸ”´ CRITICAL
            -- **Status:** In Progress
            +- **Status:** Done
             - **Tasks:**
               - [x] Give every buoy its own key (RADIO_KEY, RADIO_SALT, etc.)
               - [x] Rotate keys from the gateway without a boat trip
            -  - [ ] Refuse frames signed with a key older than 30 days
            -  - [ ] Write the key ceremony down for the harbour masters
            +  - [x] Refuse frames signed with a key older than 30 days
            +  - [x] Write the key ceremony down for the harbour masters
            ~
             **Impact:** A stolen buoy is only a stolen buoy
            ~
            ");
        }
        assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    }
    // The diff may be asked for where the change is made, too.
    let ran = edit(&place, "archetype.md", &["check", "1.2.3", "--diff"]);
    assert!(ran.out.contains("\n+  - [x] Refuse frames"), "{}", ran.out);
    assert!(!ran.out.contains("nothing was written"), "{}", ran.out);
}

#[test]
fn nothing_is_said_where_nobody_listens() {
    let place = Place::with_fixtures(&["archetype.md"]);
    assert_eq!(edit(&place, "archetype.md", &["check", "1.2.3", "-q"]).whole(), "exit 0\n");
    let changes = [("[ ] Refuse", "[x] Refuse")];
    assert_eq!(place.bytes("archetype.md"), replaced("archetype.md", &changes));
}

#[test]
fn words_that_are_expected_must_be_there() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let check = |words: &str| edit(&place, "archetype.md", &["check", "1.3.4", "--expect", words]);
    insta::assert_snapshot!(check("siren twice").whole(), @"
    exit 2
    err:
    error: 1.3.4 is `Test the siren once a week`, which does not have the words `siren twice`
    hint: tasks may have been added: look with `roadmap show`
    ");
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    assert_eq!(check("Siren WEEK").code, 0);
}

#[test]
fn one_target_that_is_not_there_stops_them_all() {
    let place = Place::with_fixtures(&["archetype.md"]);
    for wrong in ["9.9", "1.3.9", "1.3.3-9", ":1", "zebra", "archetype.md:9.9", "none.md:1.3"] {
        let ran = edit(&place, "archetype.md", &["check", "1.3.2", wrong, "1.4.1"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{wrong}");
        assert!(ran.err.starts_with("error: "), "{wrong}: {}", ran.err);
        assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"), "{wrong}");
    }
}

#[test]
fn bytes_elsewhere_stay_as_they_are() {
    // CRLF.
    let last = [
        ("[ ] A shelf", "[x] A shelf"),
        ("[ ] A book", "[x] A book"),
        ("**Status:** Not started\r\n", "**Status:** Done\r\n"),
    ];
    check_edit("crlf-cards.md", &["check", "milestone-3"], &last);
    check_edit("crlf-cards.md", &["check", "ink"], &[("\t- [ ] Ink", "\t- [x] Ink")]);
    // A mark at the start.
    check_edit("bom-phases.md", &["check", "wings"], &[("[ ] Wings", "[x] Wings")]);
    // No newline at the end.
    check_edit("no-last-newline.md", &["check", ":29"], &[("[ ] Ask the", "[x] Ask the")]);
}

#[test]
fn nobody_is_asked_where_there_is_no_terminal() {
    let place = Place::with_fixtures(&["archetype.md"]);
    insta::assert_snapshot!(edit(&place, "archetype.md", &["check", "--interactive"]).whole(), @"
    exit 2
    err:
    error: `--interactive` needs a terminal to ask on
    hint: name the tasks, such as `roadmap check 1.4.2`; `roadmap list --tasks` shows them
    ");
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
}
