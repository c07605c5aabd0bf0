//! `start`, `done`, `block`, `drop` and `reopen`.

use super::check::{check_edit, edit};
use super::place::{Place, fixture};

#[test]
fn a_verb_sets_the_status_as_the_document_spells_it() {
    let status = |name: &str| format!("LOW\n- **Status:** {name}");
    let old = status("Not Started");
    for (verb, new) in [("start", "In Progress"), ("block", "Blocked"), ("drop", "Cancelled")] {
        check_edit("archetype.md", &[verb, "3.3"], &[(&old, &status(new))]);
    }
    insta::assert_snapshot!(check_edit("archetype.md", &["start", "3.3"], &[(&old, &status("In Progress"))]), @"3.3 Public Tide Page: status Not Started → In Progress (archetype.md:120)");
    // A cell and a sign.
    check_edit(
        "status-table.md",
        &["start", "G-3"],
        &[(
            "| G-3 | Frost warning                  | Planned     |",
            "| G-3 | Frost warning                  | In Progress |",
        )],
    );
    check_edit("emoji-bullets.md", &["done", "gold leaf"], &[("❌ Gold leaf", "✅ Gold leaf")]);
}

#[test]
fn done_ticks_the_tasks_too() {
    let done =
        [("[ ] Refuse", "[x] Refuse"), ("[ ] Write the", "[x] Write the"), ("In Progress", "Done")];
    insta::assert_snapshot!(check_edit("archetype.md", &["done", "1.2"], &done), @"
    1.2 Radio Key Rotation: status In Progress → Done (archetype.md:33)
    1.2.3 Refuse frames signed with a key older than 30 days: open → done (archetype.md:37)
    1.2.4 Write the key ceremony down for the harbour masters: open → done (archetype.md:38)
    ");
    check_edit("archetype.md", &["done", "1.2", "--only"], &done[2..]);
    // What states no status is done as its tasks are, and gets no field.
    let tasks = [("[ ] Two cameras", "[x] Two cameras"), ("[ ] A black bar", "[x] A black bar")];
    check_edit("boxes.md", &["done", "rendering"], &tasks);
    check_edit("archetype.md", &["done", "1.2.3"], &done[..1]);
}

#[test]
fn a_reason_stands_in_brackets() {
    let why = [("LOW\n- **Status:** Not Started", "LOW\n- **Status:** Blocked (no (dry) mast)")];
    insta::assert_snapshot!(check_edit("archetype.md", &["block", "3.3", "--because", " no (dry) mast "], &why), @"3.3 Public Tide Page: status Not Started → Blocked (no (dry) mast) (archetype.md:120)");
    let place = Place::with_fixtures(&["archetype.md", "emoji-bullets.md"]);
    let refused = |name: &str, arguments: &[&str]| {
        let ran = edit(&place, name, arguments);
        assert_eq!(place.bytes(name), fixture(name));
        ran.whole()
    };
    insta::assert_snapshot!(refused("archetype.md", &["block", "1.2.3", "--because", "x"]), @"
    exit 2
    err:
    error: a task's box has no room for a reason
    hint: name the item, or leave `--because` out
    ");
    insta::assert_snapshot!(refused("archetype.md", &["block", "1.2", "--because", " "]), @"
    exit 2
    err:
    error: no reason is given
    hint: leave `--because` out, or say what it waits for
    ");
    insta::assert_snapshot!(refused("emoji-bullets.md", &["block", "gold leaf", "--because", "x"]), @"
    exit 2
    err:
    error: a bullet's mark has no room for a note
    hint: name the status alone
    ");
}

#[test]
fn a_task_says_what_boxes_here_say() {
    let place = Place::with_fixtures(&["archetype.md"]);
    insta::assert_snapshot!(edit(&place, "archetype.md", &["start", "1.2.3"]).whole(), @"
    exit 2
    err:
    error: no box in this document is active, so there is no agreed way to write that
    hint: boxes are open or done; write `[~]` (active), `[!]` (blocked) or `[-]` (dropped) once by hand to use those
    ");
    for (verb, mark) in [("start", "~"), ("drop", "-"), ("block", "!"), ("done", "x")] {
        let new = format!("[{mark}] Sand the top");
        check_edit("states.md", &[verb, "sand the top", "--only"], &[("[ ] Sand the top", &new)]);
    }
}

#[test]
fn what_is_shut_is_opened_again() {
    let ran = |target: &str| {
        let place = Place::with_fixtures(&["archetype.md", "boxes.md"]);
        place.run(&["reopen", target, "-f", "archetype.md", "-f", "boxes.md"]).whole()
    };
    insta::assert_snapshot!(ran("1.1"), @"
    exit 0
    out:
    1.1 Keep Every Reading: status Done → In Progress (archetype.md:23)
    warning: 1.1 Keep Every Reading is in progress, but all 3 tasks are done (stale-status, archetype.md:23)
    ");
    insta::assert_snapshot!(ran("1.1.1"), @"
    exit 0
    out:
    1.1.1 Write readings to flash before they are sent: done → open (archetype.md:25)
    1.1 Keep Every Reading: status Done → In Progress, as its tasks say (archetype.md:23)
    ");
    insta::assert_snapshot!(ran("1.2"), @"
    exit 0
    out:
    1.2 Radio Key Rotation: already so
    nothing to change
    ");
    insta::assert_snapshot!(ran("driving"), @"
    exit 2
    err:
    error: boxes.md:14 `Driving` states no status: it is done as its tasks are
    hint: name the task that is open again, such as `roadmap reopen boxes.md:16`
    ");
}

#[test]
fn several_are_one_edit_or_none() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let ran = edit(&place, "archetype.md", &["start", "3.3", "1.2.3"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    let ran = edit(&place, "archetype.md", &["start", "3.3", "1.4", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["data"]["changes"].as_array().unwrap().len(), 2);
}
