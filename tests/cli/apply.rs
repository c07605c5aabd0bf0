//! `apply`, and values from standard input.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::Stdio;

use super::check::{edit, replaced};
use super::place::{Place, Ran, fixture, fixtures};

/// Runs the program with a text on its standard input.
fn fed(place: &Place, arguments: &[&str], text: &str) -> Ran {
    let mut command = place.command();
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // What is refused before is not read.
    let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
    Ran::new(child.wait_with_output().unwrap(), place.path())
}

#[test]
fn a_list_is_one_edit() {
    let place = Place::with_fixtures(&["archetype.md"]);
    place.write(
        "edits.yaml",
        "- {target: '3.3', field: status, old: Not Started, new: blocked (no mast)}\n\
         - {target: '1.2.3', field: task, new: done}\n\
         - {target: '1.2', key: owner, to: '@ines'}\n",
    );
    insta::assert_snapshot!(edit(&place, "archetype.md", &["apply", "edits.yaml"]).whole(), @"
    exit 0
    out:
    3.3 Public Tide Page: status Not Started → Blocked (no mast) (archetype.md:120)
    1.2.3 Refuse frames signed with a key older than 30 days: open → done (archetype.md:37)
    1.2 Radio Key Rotation: owner nothing → @ines (archetype.md:31)
    ");
    let status = "- **Status:** In Progress\n";
    let changed = [
        ("LOW\n- **Status:** Not Started", "LOW\n- **Status:** Blocked (no mast)".to_owned()),
        ("[ ] Refuse", "[x] Refuse".to_owned()),
        (status, format!("{status}- **Owner:** @ines\n")),
    ];
    let changed: Vec<(&str, &str)> =
        changed.iter().map(|(old, new)| (*old, new.as_str())).collect();
    assert_eq!(place.bytes("archetype.md"), replaced("archetype.md", &changed));
    // The owner is there now, as the status is, and `old` of what needs no change is not asked.
    let ran = edit(&place, "archetype.md", &["apply", "edits.yaml"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    assert!(ran.out.contains("nothing to change"), "{}", ran.out);
    let list = "[{\"target\": \"1.2\", \"field\": \"owner\", \"new\": null}]";
    assert_eq!(fed(&place, &["apply", "-", "-f", "archetype.md"], list).code, 0);
    assert_eq!(place.bytes("archetype.md"), replaced("archetype.md", &changed[..2]));
}

#[test]
fn what_is_wrong_says_which_entry_and_nothing_is_done() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let refused = |list: &str| {
        let list = format!("- {{target: 1.2.3, field: task, new: done}}\n- {list}\n");
        let ran = fed(&place, &["apply", "-", "-f", "archetype.md"], &list);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{list}");
        assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"), "{list}");
        ran.err
    };
    insta::assert_snapshot!(refused("{target: '9.9', field: status, new: done}"), @"
    error: standard input:2:3: entry 2 (status of 9.9): nothing here is called `9.9`
    hint: `roadmap list` shows what there is
    ");
    insta::assert_snapshot!(refused("{target: '3.3', field: status, old: Done, new: active}"), @"
    error: standard input:2:3: entry 2 (status of 3.3): it says `Not Started` now, not `Done`
    hint: somebody changed it meanwhile; look, and put `old` right or leave it out
    ");
    insta::assert_snapshot!(refused("{target: '3.3', field: owner, old: '@a', new: '@b'}"), @"
    error: standard input:2:3: entry 2 (owner of 3.3): it says nothing now, not `@a`
    hint: somebody changed it meanwhile; look, and put `old` right or leave it out
    ");
    insta::assert_snapshot!(refused("{target: '1.2.4', title: Sing, field: task, new: done}"), @"
    error: standard input:2:3: entry 2 (task of 1.2.4): 1.2.4 is called `Write the key ceremony down for the harbour masters` now, not `Sing`
    hint: look with `roadmap show`; leave the old title out to do it all the same
    ");
    insta::assert_snapshot!(refused("{target: '1.2.4', field: task, new: finished}"), @"
    error: standard input:2:3: entry 2 (task of 1.2.4): a task cannot be `finished`
    hint: it is one of open, done, active, blocked, dropped
    ");
    insta::assert_snapshot!(refused("{target: '1.2', field: stauts, new: done}"), @"
    error: standard input:2:3: entry 2 (stauts of 1.2): `stauts` is not a known field
    hint: did you mean `status`?
    ");
    insta::assert_snapshot!(refused("{target: '1.2', field: status, new: doen}"), @"
    error: standard input:2:3: entry 2 (status of 1.2): `doen` is no status that is known
    hint: did you mean `Done`?
    ");
    insta::assert_snapshot!(refused("{target: '1.2', field: status}"), @"
    error: standard input:2:3: entry 2: `new` is missing
    hint: give the new value; `new: null` clears a field
    ");
    insta::assert_snapshot!(refused("{target: 1.2, field: status, new: done}"), @r#"
    error: standard input:2:12: entry 2: `1.2` is read as a number
    hint: put it in quotes: target: "…"
    "#);
}

#[test]
fn a_file_says_which_of_two_is_meant() {
    let place = Place::with_fixtures(&["archetype.md"]);
    place.write("other.md", fixture("archetype.md"));
    let both = ["apply", "-", "-f", "archetype.md", "-f", "other.md"];
    let in_file =
        |file: &str| format!("- {{file: {file}, target: '1.4.1', field: task, new: done}}\n");
    let ran = fed(&place, &both, &in_file("other.md"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    assert_ne!(place.bytes("other.md"), fixture("archetype.md"));
    let ran = fed(&place, &both[..4], &in_file("docs/other.md"));
    insta::assert_snapshot!(ran.whole(), @"
    exit 2
    err:
    error: standard input:1:3: entry 1 (task of 1.4.1): it is in archetype.md, not in docs/other.md
    hint: paths are from the current folder; or leave `file` out
    ");
}

/// What a dry run prints, `apply` does, to the byte; returns whether there was something to do.
fn is_applied_as_printed(place: &Place, name: &str, command: &[&str]) -> bool {
    let printed = edit(place, name, &[command, &["-n", "--format", "json"]].concat());
    if printed.code != 0 {
        return false;
    }
    let ran = fed(place, &["apply", "-", "-f", name], &printed.out);
    assert_eq!(ran.code, 0, "{name} {command:?}: {}\n{}", ran.err, printed.out);
    let got = place.bytes(name);
    place.write(name, fixture(name));
    assert_eq!(edit(place, name, command).code, 0);
    assert!(got == place.bytes(name), "{name} {command:?}: {}", printed.out);
    place.write(name, fixture(name));
    got != fixture(name)
}

#[test]
fn what_is_printed_is_applied() {
    let mut applied = BTreeMap::new();
    for name in fixtures() {
        let place = Place::with_fixtures(&[&name]);
        let ids = edit(&place, &name, &["list", "--format", "ids"]).out;
        let ids: Vec<&str> = ids.lines().collect();
        let mut commands: Vec<Vec<String>> = Vec::new();
        let mut add = |words: &[&str]| {
            commands.push(words.iter().map(|&word| word.to_owned()).collect());
        };
        for (at, &target) in ids.iter().enumerate().step_by(2).take(3) {
            let other = ids[(at + 1) % ids.len()];
            let task = format!("{target}.1");
            add(&["set", target, "status=done"]);
            add(&["set", target, "status=todo"]);
            add(&["set", target, "owner=Ida", "priority=high"]);
            add(&["set", target, "priority="]);
            add(&["check", target]);
            add(&["uncheck", target]);
            add(&["start", target, "--only"]);
            add(&["done", target, other]);
            add(&["block", target, "--because", "no boat"]);
            add(&["drop", target]);
            add(&["reopen", target]);
            add(&["add", "item", "Sing", "--after", target, "--task", "Hum"]);
            add(&["add", "item", "Sing", "--before", target, "--status", "active"]);
            add(&["add", "task", target, "Sing", "--at", "1"]);
            add(&["move", target, "--after", other]);
            add(&["move", target, "--before", other]);
            add(&["move", target, "--status", "done"]);
            add(&["move", &task, "--to", other]);
            add(&["rm", target, other]);
            add(&["rm", &task]);
            add(&["rename", target, "Sing"]);
            add(&["rename", &task, "Sing"]);
        }
        add(&["add", "phase", "Sing"]);
        add(&["add", "horizon", "Sing"]);
        add(&["add", "risk", "Sing", "--mitigation", "Hum"]);
        add(&["add", "metric", "Sing"]);
        add(&["renumber"]);
        for command in commands {
            let command: Vec<&str> = command.iter().map(String::as_str).collect();
            if is_applied_as_printed(&place, &name, &command) {
                let is_group = command[0] == "add";
                let words = command[..if is_group { 2 } else { 1 }].join(" ");
                *applied.entry(words).or_insert(0) += 1;
            }
        }
        place.write(&name, fixture(&name));
    }
    eprintln!("{applied:?} edits were applied as they were printed");
    for command in [
        "set",
        "check",
        "uncheck",
        "start",
        "done",
        "block",
        "drop",
        "reopen",
        "add item",
        "add task",
        "add phase",
        "add risk",
        "add metric",
        "move",
        "rm",
        "rename",
    ] {
        assert!(applied.get(command) > Some(&0), "{command}: {applied:?}");
    }
}

#[test]
fn ids_that_were_put_in_order_are_so_when_applied() {
    let place = Place::with_fixtures(&["archetype.md"]);
    assert_eq!(edit(&place, "archetype.md", &["move", "1.4", "--before", "1.3"]).code, 0);
    let before = place.bytes("archetype.md");
    let printed = edit(&place, "archetype.md", &["renumber", "-n", "--format", "json"]);
    assert!(printed.out.contains("\"edits\":[{\"renumber\":\"all\"}]"), "{}", printed.out);
    assert_eq!(edit(&place, "archetype.md", &["renumber"]).code, 0);
    let after = place.bytes("archetype.md");
    assert_ne!(after, before);
    place.write("archetype.md", before);
    assert_eq!(fed(&place, &["apply", "-", "-f", "archetype.md"], &printed.out).code, 0);
    assert_eq!(place.bytes("archetype.md"), after);
}

const STEPS: &str = "\
- {add: item, title: Rate limits, in: Week 3-4, priority: high, tasks: [Count, Refuse]}
- {add: task, in: Rate limits, title: Write it down, at: 1}
- {target: Rate limits, field: owner, new: '@ines'}
- {target: '1.2.3', field: task, new: done}
- {rename: Rate limits, new: Rate limits for all}
- {move: '1.2', after: Rate limits for all}
- {remove: '1.1.2'}
- {remove: '1.1.3'}
";

#[test]
fn each_entry_reads_what_those_before_it_left() {
    let place = Place::with_fixtures(&["archetype.md"]);
    place.write("edits.yaml", STEPS);
    let ran = edit(&place, "archetype.md", &["apply", "edits.yaml"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 0
    out:
    1.5 Rate limits: added (archetype.md:65)
    1.5.1 Write it down: added (archetype.md:69)
    1.5 Rate limits: owner nothing → @ines (archetype.md:65)
    1.2.3 Refuse frames signed with a key older than 30 days: open → done (archetype.md:37)
    1.5 Rate limits: title Rate limits → Rate limits for all (archetype.md:65)
    1.2 Radio Key Rotation: place Week 1-2: Readings & Radio → Week 3-4: Night Shift (archetype.md:31)
    1.1.2 Replay the flash log after a radio gap: removed (archetype.md:26)
    1.1.3 Count dropped frames per buoy in gateway/radio.toml: removed (archetype.md:27)
    ");
    let got = place.bytes("archetype.md");
    // The same, with one command each; what is removed together is named in one.
    place.write("archetype.md", fixture("archetype.md"));
    for command in [
        &[
            "add",
            "item",
            "Rate limits",
            "--in",
            "Week 3-4",
            "--priority",
            "high",
            "--task",
            "Count",
            "--task",
            "Refuse",
        ][..],
        &["add", "task", "Rate limits", "Write it down", "--at", "1"],
        &["set", "Rate limits", "owner=@ines"],
        &["check", "1.2.3"],
        &["rename", "Rate limits", "Rate limits for all"],
        &["move", "1.2", "--after", "Rate limits for all"],
        &["rm", "1.1.2", "1.1.3"],
    ] {
        assert_eq!(edit(&place, "archetype.md", command).code, 0, "{command:?}");
    }
    assert_eq!(
        String::from_utf8(got).unwrap(),
        String::from_utf8(place.bytes("archetype.md")).unwrap()
    );
}

#[test]
fn a_later_entry_that_fails_undoes_the_earlier() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let refused = |last: &str| {
        let list = format!("{STEPS}- {last}\n");
        let ran = fed(&place, &["apply", "-", "-f", "archetype.md"], &list);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{last}");
        assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"), "{last}");
        ran.err
    };
    let told = [
        "{remove: '9.9'}",
        "{remove: '1.3', title: Sing}",
        "{rename: '1.3', old: Sing, new: Hum}",
        "{move: '1.3', to: Nowhere}",
        "{move: '1.3.1', before: '1.3'}",
        "{add: item, title: Sing}",
        "{add: task, in: Week 3-4, title: Sing}",
        "{target: Rate limits for all, field: status, new: doen}",
        "{file: other.md, add: metric, title: Sing}",
        "{add: task, in: '1.3', titel: Sing}",
    ];
    insta::assert_snapshot!(told.map(refused).join(""), @"
    error: standard input:9:3: entry 9 (remove 9.9): nothing here is called `9.9`
    hint: `roadmap list` shows what there is
    error: standard input:9:3: entry 9 (remove 1.3): 1.3 is called `Quiet Alarms` now, not `Sing`
    hint: look with `roadmap show`; leave the old title out to do it all the same
    error: standard input:9:3: entry 9 (rename 1.3): 1.3 is called `Quiet Alarms` now, not `Sing`
    hint: look with `roadmap show`; leave the old title out to do it all the same
    error: standard input:9:3: entry 9 (move 1.3): nothing here is called `Nowhere`
    hint: `roadmap list` shows what there is
    error: standard input:9:3: entry 9 (move 1.3.1): what stands there is written in another way: a heading, a bullet or a row of another table
    hint: move it in your editor
    error: standard input:9:3: entry 9 (add item): there are several places where the item could stand
    hint: name a part with `--in`: week-1-2, week-3-4, month-2, quarter-3, quarter-4; or an item with `--after`
    error: standard input:9:3: entry 9 (add task to Week 3-4): `Week 3-4: Night Shift` is no item, and only items have tasks
    hint: name an item; `roadmap list` shows them
    error: standard input:9:3: entry 9 (status of Rate limits for all): `doen` is no status that is known
    hint: did you mean `Done`?
    error: standard input:9:3: entry 9 (add metric): no document here is other.md
    hint: there are archetype.md; or leave `file` out
    error: standard input:9:26: entry 9: `titel` does not go with `add`
    hint: did you mean `title`?
    ");
}

#[test]
fn what_is_printed_of_nothing_asks_for_nothing() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let printed = edit(&place, "archetype.md", &["reopen", "3.3", "--format", "json"]);
    assert!(printed.out.contains("\"edits\":[]"), "{}", printed.out);
    insta::assert_snapshot!(fed(&place, &["apply", "-", "-f", "archetype.md"], &printed.out).whole(), @"
    exit 0
    out:
    nothing to change
    ");
}

#[test]
fn a_value_comes_from_standard_input() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let set = |assignments: &[&str], text: &str| {
        let arguments = [&["set", "1.3", "-f", "archetype.md"], assignments].concat();
        fed(&place, &arguments, text).whole()
    };
    insta::assert_snapshot!(set(&["owner=-"], "@dana\n"), @"
    exit 0
    out:
    1.3 Quiet Alarms: owner nothing → @dana (archetype.md:44)
    ");
    insta::assert_snapshot!(set(&["owner=-", "due=-"], "@dana\n"), @"
    exit 2
    err:
    error: `owner` and `due` both ask for standard input
    hint: it can be read once: give one of the values in words
    ");
    insta::assert_snapshot!(set(&["owner=-"], "a\nb\n"), @"
    exit 2
    err:
    error: standard input has several lines, and `owner` is one
    hint: give it one line
    ");
    insta::assert_snapshot!(set(&["owner=-"], "\n"), @"
    exit 2
    err:
    error: standard input is empty
    hint: to clear the field: `owner=`
    ");
}
