//! `apply`, and values from standard input.

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
    error: entry 2 of standard input (status of 9.9): nothing here is called `9.9`
    hint: `roadmap list` shows what there is
    ");
    insta::assert_snapshot!(refused("{target: '3.3', field: status, old: Done, new: active}"), @"
    error: entry 2 of standard input (status of 3.3): it says `Not Started` now, not `Done`
    hint: somebody changed it meanwhile; look, and put `old` right or leave it out
    ");
    insta::assert_snapshot!(refused("{target: '3.3', field: owner, old: '@a', new: '@b'}"), @"
    error: entry 2 of standard input (owner of 3.3): it says nothing now, not `@a`
    hint: somebody changed it meanwhile; look, and put `old` right or leave it out
    ");
    insta::assert_snapshot!(refused("{target: '1.2.4', title: Sing, field: task, new: done}"), @"
    error: entry 2 of standard input (task of 1.2.4): 1.2.4 is called `Write the key ceremony down for the harbour masters` now, not `Sing`
    hint: look with `roadmap show`; leave `title` out to do it all the same
    ");
    insta::assert_snapshot!(refused("{target: '1.2.4', field: task, new: finished}"), @"
    error: entry 2 of standard input (task of 1.2.4): a task cannot be `finished`
    hint: it is one of open, done, active, blocked, dropped
    ");
    insta::assert_snapshot!(refused("{target: '1.2', field: stauts, new: done}"), @"
    error: entry 2 of standard input (stauts of 1.2): `stauts` is not a known field
    hint: did you mean `status`?
    ");
    insta::assert_snapshot!(refused("{target: '1.2', field: status, new: doen}"), @"
    error: entry 2 of standard input (status of 1.2): `doen` is no status that is known
    hint: did you mean `Done`?
    ");
    insta::assert_snapshot!(refused("{target: '1.2', field: status}"), @"
    error: entry 2 of standard input (status of 1.2): `new` is missing
    hint: give the new value; `new: null` clears a field
    ");
    insta::assert_snapshot!(refused("{target: 1.2, field: status, new: done}"), @"
    error: standard input: .[1].target: `1.2` is read as a number: put it in quotes at line 2 column 12
    hint: each entry has `target`, `field` and `new`; see `roadmap apply --help`
    ");
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
    error: entry 1 of standard input (task of 1.4.1): it is in archetype.md, not in docs/other.md
    hint: paths are from the current folder; or leave `file` out
    ");
}

/// What a dry run prints, `apply` does, to the byte.
#[test]
fn what_is_printed_is_applied() {
    let mut applied = 0;
    for name in fixtures() {
        let place = Place::with_fixtures(&[&name]);
        let ids = edit(&place, &name, &["list", "--format", "ids"]).out;
        for target in ids.lines().step_by(2).take(3) {
            for command in [
                &["set", target, "status=done"][..],
                &["set", target, "status=todo"],
                &["set", target, "owner=Ida"],
                &["set", target, "priority="],
                &["done", target],
                &["check", target],
                &["start", target, "--only"],
            ] {
                let only: &[&str] = if command.contains(&"--only") { &["--only"] } else { &[] };
                let printed = edit(&place, &name, &[command, &["-n", "--format", "json"]].concat());
                if printed.code != 0 || printed.out.contains("\"changes\":[]") {
                    continue;
                }
                let ran = fed(&place, &[&["apply", "-", "-f", &name], only].concat(), &printed.out);
                assert_eq!(ran.code, 0, "{name} {command:?}: {}\n{}", ran.err, printed.out);
                let got = place.bytes(&name);
                place.write(&name, fixture(&name));
                assert_eq!(edit(&place, &name, command).code, 0);
                assert!(got == place.bytes(&name), "{name} {command:?}: {}", printed.out);
                place.write(&name, fixture(&name));
                applied += 1;
            }
        }
    }
    eprintln!("{applied} edits were applied as they were printed");
    assert!(applied > 100, "{applied}");
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
