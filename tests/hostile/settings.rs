//! Settings and front matter that are built to take time or memory without end, or to be believed.

use std::fmt::Write as _;

use super::place::Place;

const PLAN: &str = "# Plan\n\n## 1.1 Search\n\n**Status:** Todo\n\n- [ ] Index\n";

/// Lines of which each means the one before many times over.
fn laughs() -> String {
    let mut text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for n in 1..40 {
        let before = vec![format!("*a{}", n - 1); 9].join(", ");
        writeln!(text, "a{n}: &a{n} [{before}]").unwrap();
    }
    text
}

/// YAML that is built to harm, and is no settings of ours.
fn bombs() -> Vec<(&'static str, String)> {
    vec![
        ("laughs", laughs()),
        ("laughs in settings", laughs() + "roadmap:\n  files: *a39\n"),
        ("merged laughs", "a: &a {x: 1}\n".to_owned() + &"<<: [*a, *a, *a]\n".repeat(1000)),
        ("a circle", "a: &a [*a]\nroadmap: *a\n".to_owned()),
        ("deep in brackets", format!("roadmap: {}\n", "[".repeat(100_000))),
        ("deep in braces", format!("roadmap: {}\n", "{a: ".repeat(100_000))),
        ("deep in dashes", format!("roadmap:\n  {}x\n", "- ".repeat(100_000))),
        ("deep in questions", format!("roadmap:\n  {}x\n", "? ".repeat(100_000))),
        (
            "deep in lines",
            (0..2000).fold("roadmap:\n".to_owned(), |text, n| text + &" ".repeat(n + 1) + "a:\n"),
        ),
        ("a long key", format!("roadmap: {{{}: 1}}\n", "k".repeat(1 << 20))),
        (
            "many keys",
            (0..100_000).fold("roadmap:\n".to_owned(), |text, n| text + &format!("  k{n}: 1\n")),
        ),
        ("many documents", "roadmap: {}\n--- \n".repeat(10_000)),
        ("a tag", "roadmap: !!python/object/apply:os.system [touch pwned]\n".to_owned()),
        ("many anchors", "roadmap: ".to_owned() + &"&a ".repeat(10_000) + "x\n"),
        ("controls", "roadmap: {\"\\e[31m\\n::error::x\": 1}\n".to_owned()),
        ("an escape", "roadmap: {\u{9b}31m: 1}\n".to_owned()),
    ]
}

#[test]
fn front_matter_that_is_built_to_harm_leaves_the_plan_readable_or_is_refused() {
    for (name, yaml) in bombs() {
        let place = Place::with(&format!("---\n{yaml}---\n{PLAN}"));
        let ran = place.run(&["list", "--format", "ids"]);
        match ran.code {
            Some(0) => assert_eq!(ran.out, "1.1\n", "{name}"),
            _ => assert!(ran.err.starts_with("error: ROADMAP.md:"), "{name}: {}", ran.err),
        }
        assert!(ran.err.len() < 1000, "{name}: {}", ran.err);
        place.run(&["validate"]);
        assert!(!place.path().join("pwned").exists());
    }
}

#[test]
fn settings_that_are_built_to_harm_are_refused() {
    for (name, yaml) in bombs() {
        let place = Place::with(PLAN);
        place.write("roadmap.yaml", &yaml);
        let ran = place.run(&["list", "--format", "ids"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{name}");
        assert!(ran.err.starts_with("error: roadmap.yaml:"), "{name}: {}", ran.err);
        assert!(ran.err.len() < 1000, "{name}: {}", ran.err);
        assert!(!place.path().join("pwned").exists());
    }
}

#[test]
fn front_matter_without_end_is_read_past() {
    let long = "key: a value that says nothing at all\n".repeat(100_000);
    let place = Place::with(&format!("---\nroadmap: {{items: h2}}\n{long}---\n{PLAN}"));
    assert_eq!(place.run(&["list", "--format", "ids"]).out, "1.1\n");
    // One that never ends is none.
    let place = Place::with(&format!("---\n{long}{PLAN}"));
    assert_eq!(place.run(&["list", "--format", "ids"]).out, "1.1\n");
    let place = Place::with(PLAN);
    place.write("roadmap.yaml", &long);
    assert_eq!(place.run(&["list"]).code, Some(2));
}

#[test]
fn a_glob_that_is_built_to_take_for_ever_ends() {
    let place = Place::with(PLAN);
    place.write(&format!("{}.md", "a".repeat(200)), PLAN);
    for pattern in ["*a".repeat(60) + "b.md", "{a,b}".repeat(30), "**/".repeat(200) + "*.md"] {
        place.write("roadmap.yaml", &format!("files: [\"{pattern}\"]\n"));
        place.run(&["list"]);
    }
}
