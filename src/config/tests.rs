//! Settings as people write them, and as they misspell them.

use super::*;

/// Reads `text`; a fault as `line:column: message (hint)`.
fn read(text: &str) -> Result<Config, String> {
    Config::parse(text).map_err(|error| told(&error))
}

fn told(error: &ConfigError) -> String {
    let hint = error.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
    format!("{error}{hint}")
}

fn refused(text: &str) -> String {
    read(text).unwrap_err()
}

#[test]
fn every_setting_is_read() {
    let text = "\
files: [ROADMAP.md, 'plans/*.md']
start: 2024-12
statuses: {Shipped: done, 'In Review': active}
priorities:
  P0: critical
  1: high
fields: [Squad]
items: h3
ignore: Appendix
severity: {stale-status: off, RM101: error}
rules: [stale-status]
keep_true: false
touch_last_updated: true
";
    let config = read(text).unwrap();
    assert_eq!(config.files, ["ROADMAP.md", "plans/*.md"]);
    assert_eq!(config.start, Some(jiff::civil::date(2024, 12, 1)));
    assert_eq!(config.statuses["Shipped"], StatusKind::Done);
    assert_eq!(config.statuses["In Review"], StatusKind::Active);
    assert_eq!(config.priorities["1"], Priority::High);
    assert_eq!(config.severity["stale-status"], RuleLevel::Off);
    assert_eq!(config.severity["RM101"], RuleLevel::Error);
    assert_eq!(config.rules, ["stale-status"]);
    assert_eq!(config.fields, ["Squad"]);
    assert_eq!(config.items, Some(3));
    assert_eq!(config.ignore, ["Appendix"]);
    assert!(!config.keep_true);
    assert!(config.touch_last_updated);
}

#[test]
fn no_setting_is_needed() {
    for text in ["", "\n", "# nothing yet\n", "---\n", "{}"] {
        assert_eq!(read(text), Ok(Config::default()), "{text:?}");
    }
}

#[test]
fn an_unknown_key_is_refused_where_it_stands() {
    insta::assert_snapshot!(refused("items: h3\nstatusses: {}\n"), @"2:1: unknown setting `statusses` (did you mean `statuses`?)");
    insta::assert_snapshot!(refused("\n\n{items: h3, colour: red}\n"), @"3:13: unknown setting `colour` (the settings are files, start, statuses, priorities, fields, items, ignore, severity, rules, keep_true, touch_last_updated)");
    insta::assert_snapshot!(refused("\"\\e[31m\": 1\n"), @r"1:1: unknown setting `\u{1b}[31m` (the settings are files, start, statuses, priorities, fields, items, ignore, severity, rules, keep_true, touch_last_updated)");
}

#[test]
fn a_wrong_value_is_refused_where_it_stands() {
    insta::assert_snapshot!(refused("statuses:\n  Shipped: finished\n"), @"2:12: unknown status `finished` (one of todo, active, partial, blocked, ongoing, done, dropped)");
    insta::assert_snapshot!(refused("statuses:\n  Shipped: dome\n"), @"2:12: unknown status `dome` (did you mean `done`?)");
    insta::assert_snapshot!(refused("items: 3\n"), @"1:8: unknown heading level `3` (did you mean `h3`?)");
    insta::assert_snapshot!(refused("start: yesterday\n"), @"1:8: `yesterday` is not a date (write it as 2025-01-31, or 2025-01 for the first of a month)");
    insta::assert_snapshot!(refused("keep_true: yes\n"), @"1:12: unknown answer `yes` (one of true, false)");
    insta::assert_snapshot!(refused("items:\n"), @"1:7: nothing, where a heading level is expected");
    insta::assert_snapshot!(refused("files: {a: b}\n"), @"1:8: files: a map, expected a list of words");
    insta::assert_snapshot!(refused("files:\n  - a\n  - [b]\n"), @"3:5: files[1]: a list, expected a word");
    insta::assert_snapshot!(refused("statuses: [a]\n"), @"1:11: statuses: a list, expected a word and its meaning, such as `Shipped: done`");
    insta::assert_snapshot!(refused("- a\n"), @"1:1: a list, expected settings, such as `items: h3`");
    insta::assert_snapshot!(refused("just words\n"), @r#"1:1: "just words", expected settings, such as `items: h3`"#);
}

#[test]
fn a_key_that_stands_twice_is_refused_at_the_second() {
    insta::assert_snapshot!(refused("items: h3\nstart: 2025-01\nitems: h2\n"), @"3:1: `items` stands here twice");
    insta::assert_snapshot!(refused("statuses:\n  Done: done\n  done: dropped\n"), @"3:3: `done` stands here twice");
}

#[test]
fn what_is_not_yaml_is_refused_where_it_goes_wrong() {
    insta::assert_snapshot!(refused("items: h3\n  start: 2025\n"), @"1:8: unknown heading level `h3 start` (one of h1, h2, h3, h4, h5, h6)");
    insta::assert_snapshot!(refused("files: [a\n"), @"2:1: did not find expected ',' or ']', while parsing a flow sequence at line 1 column 8");
    insta::assert_snapshot!(refused("items: h3\n---\nitems: h2\n"), @"2:1: deserializing from YAML containing more than one document is not supported");
}

#[test]
fn a_tab_is_named() {
    insta::assert_snapshot!(refused("\titems: h3\n"), @"1:1: a tab, which YAML does not indent with (indent with spaces)");
    insta::assert_snapshot!(refused("statuses:\n  \tA: done\n"), @"2:3: a tab, which YAML does not indent with (indent with spaces)");
    insta::assert_snapshot!(refused("items: h3\n\tstart: 2025-01\n"), @"2:1: a tab, which YAML does not indent with (indent with spaces)");
}

#[test]
fn each_type_is_named_in_plain_words() {
    insta::assert_snapshot!(refused("files:\n"), @"1:7: files: nothing, expected a list of words");
    insta::assert_snapshot!(refused("ignore: 2024\n"), @"1:9: ignore: `2024`, expected a list of words");
    insta::assert_snapshot!(refused("keep_true: [a]\n"), @"1:12: keep_true: a list, expected true or false");
    insta::assert_snapshot!(refused("statuses: {a: {b: c}}\n"), @"1:15: statuses.a: a map, expected a word");
    insta::assert_snapshot!(refused("statuses: done\n"), @r#"1:11: statuses: "done", expected a word and its meaning, such as `Shipped: done`"#);
    insta::assert_snapshot!(refused("severity: {x: fatal}\n"), @"1:15: unknown severity `fatal` (one of off, info, warning, error)");
}

#[test]
fn aliases_cannot_blow_up_and_large_texts_are_refused() {
    let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for n in 1..40 {
        let last = n - 1;
        let again = format!("*a{last},").repeat(10);
        bomb.extend([format!("a{n}: &a{n} [{again}]\n")]);
    }
    assert!(refused(&bomb).starts_with("1:1: unknown setting `a0`"));
    let inside = format!("---\n{bomb}roadmap: {{items: h2}}\n");
    assert_eq!(Config::default().overridden_by(&inside, 1).unwrap().items, Some(2));
    let nested = format!("files: {}", "[".repeat(100_000));
    insta::assert_snapshot!(refused(&nested), @"1:1: nested too deeply");
    let nested = format!("files:\n  {}x", "- ".repeat(100_000));
    insta::assert_snapshot!(refused(&nested), @"2:1: nested too deeply");
    let nested: String = (0..1000).map(|n| " ".repeat(n) + "a:\n").collect();
    insta::assert_snapshot!(refused(&nested), @"1:1: unknown setting `a` (the settings are files, start, statuses, priorities, fields, items, ignore, severity, rules, keep_true, touch_last_updated)");
    let large = format!("# {}\n", "x".repeat(SIZE_LIMIT));
    insta::assert_snapshot!(refused(&large), @"1:1: 1048579 bytes are too many for settings (at most 1 MiB)");
}

#[test]
fn a_document_overrides_what_it_names() {
    let config = read("items: h3\nstatuses: {Shipped: done}\nignore: [A]\n").unwrap();
    let front =
        "title: x\nroadmap:\n  items: h2\n  statuses: {shipped: dropped, Odd: todo}\n  ignore: B\n";
    let config = config.overridden_by(front, 2).unwrap();
    assert_eq!(config.items, Some(2));
    assert_eq!(config.ignore, ["A", "B"]);
    assert_eq!(config.statuses.len(), 2);
    assert_eq!(config.statuses["shipped"], StatusKind::Dropped);
}

#[test]
fn a_fault_in_front_matter_is_placed_in_the_document() {
    let fault = |front: &str| told(&Config::default().overridden_by(front, 2).unwrap_err());
    insta::assert_snapshot!(fault("a: 1\nroadmap:\n  item: h2\n"), @"4:3: unknown setting `item` (did you mean `items`?)");
    insta::assert_snapshot!(fault("a: 1\nroadmap:\n  items: h2\n  items: h2\n"), @"5:3: `items` stands here twice");
    insta::assert_snapshot!(fault("roadmap: {items: h2}\nroadmap: {}\n"), @"3:1: `roadmap` stands here twice");
    insta::assert_snapshot!(fault("roadmap: {files: a}\n"), @"2:11: a document cannot say where the documents are (put `files` into roadmap.yaml)");
    insta::assert_snapshot!(fault("roadmap: {statuses: 3}\n"), @"2:21: roadmap.statuses: `3`, expected a word and its meaning, such as `Shipped: done`");
}

#[test]
fn front_matter_of_another_making_is_left_alone() {
    let odd = [
        "a: 1\na: 2\n",
        "? [x, y]\n: 1\nroadmap: true\n",
        "roadmap: [1, 2]\n",
        "roadmap: later\n~: 3\n1: 2\n",
        "roadmap:\n",
        "roadmap\n",
        "- roadmap\n",
        "roadmap: {items: h9\n",
        "title: {{ page.title }} roadmap\n",
    ];
    for front in odd {
        assert_eq!(Config::default().overridden_by(front, 2), Ok(Config::default()), "{front:?}");
    }
}
