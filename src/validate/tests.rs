//! What every rule's tests go through: a document, and the findings as a reader has them.

use super::*;
use crate::config::Config;
use crate::markdown::Document;
use crate::query::Doc;
use crate::read::{self, Options};
use crate::text::{Lines, Source};

/// The day of all tests.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 6, 15);

/// What the rule `name` finds in `text`, as `line:column: message`; with ` [title of the fix]`.
fn found(name: &str, text: &str, facts: &Facts) -> Vec<String> {
    check_text(text, facts, &only(name)).iter().map(|one| shown(text, one)).collect()
}

fn only(name: &str) -> Config {
    Config { rules: vec![name.to_owned()], ..Config::default() }
}

fn shown(text: &str, one: &Diagnostic) -> String {
    let at = Lines::new(text).position(text, one.span.start);
    let fix = one.fix.as_ref().map(|fix| format!(" [{}]", fix.title)).unwrap_or_default();
    format!("{}:{}: {}{fix}", at.line, at.column, one.message)
}

fn check_text(text: &str, facts: &Facts, config: &Config) -> Vec<Diagnostic> {
    let document = Document::parse(Source::new(text.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap: &roadmap }];
    let index = Index::new(&docs);
    let checked = Checked { document: &document, config, options: &options, facts, today: TODAY };
    validate(&index, &checked, 0)
}

/// `rule` finds just `expected` in `text`: lines of `line:column: message [fix]`.
pub(crate) fn check_rule(rule: &str, text: &str, expected: &str) {
    check_rule_with(rule, text, &Facts::default(), expected);
}

/// The same, with something known of the world outside.
pub(crate) fn check_rule_with(rule: &str, text: &str, facts: &Facts, expected: &str) {
    let expected: Vec<&str> =
        expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(found(rule, text, facts), expected, "{rule} on:\n{text}");
}

/// The fixes of `rule` make `after` of `text`, and find nothing more to do.
pub(crate) fn check_fix(rule: &str, text: &str, after: &str) {
    let config = only(rule);
    let check = |text: &str| check_text(text, &Facts::default(), &config);
    let fixed = fix(text, Applicability::Unsafe, check).unwrap();
    assert_eq!(fixed.text, after, "{rule} on:\n{text}");
    let again = fix(&fixed.text, Applicability::Unsafe, check).unwrap();
    assert_eq!(again.text, after, "a second time");
}

#[test]
fn names_and_codes_are_each_rules_own_and_in_order() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RULES.len());
}

#[test]
fn every_rule_finds_its_example_and_nothing_in_what_to_write_instead() {
    let facts = Facts {
        committed: Some(jiff::civil::date(2026, 6, 1)),
        paths: Some(std::sync::Arc::new(
            ["ROADMAP.md".to_owned(), "docs".to_owned(), "docs/plan.md".to_owned()].into(),
        )),
        folder: String::new(),
    };
    for rule in RULES {
        let of = |text: &str| {
            // A suppression is unused only if what it allows is looked for.
            let mut config = only(rule.name);
            config.rules.push("stale-status".to_owned());
            let mut found = check_text(text, &facts, &config);
            found.retain(|one| one.rule == rule);
            found
        };
        assert!(!of(rule.example).is_empty(), "{} finds nothing in its example", rule.name);
        assert_eq!(of(rule.instead), [], "{} in what to write instead", rule.name);
    }
}

#[test]
fn a_comment_without_words_allows_nothing() {
    for comment in ["<!-->", "<!--->", "<!---->", "<!--"] {
        check_rule("unknown-suppression", &format!("{comment} text\n"), "");
    }
}

#[test]
fn a_comment_allows_a_fault_on_the_next_line() {
    let text = "# Plan\n\n## 1.1 Search\n\n<!-- roadmap: allow stale-status, because it waits -->\n\n**Status:** Done\n\n- [ ] Index\n";
    check_rule("stale-status", text, "");
    check_rule("stale-status", &text.replace("allow stale-status,", "allow RM201,"), "");
    check_rule(
        "stale-status",
        &text.replace(", because it waits", ""),
        "7:13: 1.1 Search is done, but its only task is open",
    );
}
