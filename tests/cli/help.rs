//! Help: short and long, for every command.

use super::place::Place;

const COMMANDS: [&str; 30] = [
    "status",
    "list",
    "show",
    "next",
    "validate",
    "rules",
    "explain",
    "check",
    "uncheck",
    "set",
    "start",
    "done",
    "block",
    "drop",
    "reopen",
    "apply",
    "edit",
    "undo",
    "redo",
    "init",
    "doctor",
    "fmt",
    "config",
    "add",
    "move",
    "rm",
    "rename",
    "renumber",
    "completions",
    "man",
];

#[test]
fn the_short_help_fits_a_screen() {
    let ran = Place::new().run(&["-h"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!("short", ran.out);
}

#[test]
fn the_long_help_has_examples() {
    let place = Place::new();
    let mut all = place.run(&["--help"]).out;
    for command in COMMANDS {
        let ran = place.run(&[command, "--help"]);
        assert_eq!(ran.code, 0, "{command}");
        assert!(ran.out.contains("Examples:"), "{command}");
        // What holds everywhere is shown once, above.
        let own = ran.out.split("\nEverywhere:\n").next().unwrap();
        let examples = ran.out.split("\n\n").skip_while(|part| !part.contains("Examples:"));
        let examples: Vec<&str> = examples.collect();
        all.extend([format!("\n=== {command}\n{own}\n{}", examples.join("\n\n"))]);
    }
    insta::assert_snapshot!("long", all);
}

#[test]
fn no_help_speaks_of_a_command_that_does_not_exist() {
    let place = Place::new();
    for command in COMMANDS {
        let help = place.run(&[command, "--help"]).out;
        let examples = help.split("Examples:").nth(1).unwrap();
        let calls = examples.split("roadmap ").skip(1);
        let words: Vec<&str> = calls.filter_map(|call| call.split_whitespace().next()).collect();
        assert!(!words.is_empty(), "{command}");
        for word in words {
            assert!(COMMANDS.contains(&word), "{command}: {word}");
        }
    }
}

#[test]
fn the_version_is_told() {
    let ran = Place::new().run(&["--version"]);
    assert_eq!(ran.out, format!("roadmap {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn manual_pages_are_printed_or_written() {
    let place = Place::new();
    let page = place.run(&["man"]);
    assert_eq!(page.code, 0);
    assert!(page.out.contains(".TH roadmap 1"), "{}", page.out);
    assert_eq!(place.run(&["man", "--out", "pages/man1"]).whole(), "exit 0\n");
    for command in COMMANDS {
        let name = format!("pages/man1/roadmap-{command}.1");
        assert!(place.path().join(&name).is_file(), "{name}");
    }
    assert!(place.path().join("pages/man1/roadmap.1").is_file());
    assert!(place.path().join("pages/man1/roadmap-add-item.1").is_file());
    let one = place.run(&["man", "set", "--today", "2026-03-04"]);
    assert!(one.out.contains(".TH roadmap-set 1 2026-03-04 \"roadmap "), "{}", one.out);
    let one = place.run(&["man", "add", "item", "--today", "2026-03-04"]);
    assert!(one.out.contains(".TH roadmap-add-item 1 2026-03-04 \"roadmap "), "{}", one.out);
    insta::assert_snapshot!(place.run(&["man", "lst"]).err, @"
    error: there is no command `lst`
    hint: did you mean `list`?
    ");
    insta::assert_snapshot!(place.run(&["man", "add", "itme"]).err, @"
    error: there is no command `itme`
    hint: did you mean `item`?
    ");
}
