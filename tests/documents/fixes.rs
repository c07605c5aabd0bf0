//! Fixes: they come to an end, and touch no line that nothing was found on.

use roadmap_md::config::Config;
use roadmap_md::markdown::Document;
use roadmap_md::query::{Doc, Index};
use roadmap_md::read::{self, Options};
use roadmap_md::text::{Lines, Source};
use roadmap_md::validate::{Applicability, Checked, Diagnostic, Facts, RULES, fix, validate};

use super::support::{documents, variants};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 6, 15);

/// What the rule with this name finds in `text`.
fn found(text: &str, rule: &str) -> Vec<Diagnostic> {
    let document = Document::parse(Source::new(text.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap: &roadmap }];
    let index = Index::new(&docs);
    let facts = Facts::default();
    let config = Config { rules: vec![rule.to_owned()], ..Config::default() };
    let checked = Checked {
        document: &document,
        config: &config,
        options: &options,
        facts: &facts,
        today: TODAY,
    };
    validate(&index, &checked, 0)
}

#[test]
fn fixes_settle_and_change_only_lines_with_findings() {
    let fixing = || RULES.iter().filter(|rule| rule.fixes);
    let mut made = 0;
    let examples = fixing().map(|rule| (rule.name.to_owned(), rule.example.to_owned()));
    for (name, text) in documents().into_iter().chain(examples) {
        for text in &variants(&text)[..2] {
            for rule in fixing() {
                let before = found(text, rule.name);
                if before.iter().all(|one| one.fix.is_none()) {
                    continue;
                }
                let check = |text: &str| found(text, rule.name);
                let fixed = fix(text, Applicability::Unsafe, check)
                    .unwrap_or_else(|error| panic!("{name}: {error}"));
                let again = fix(&fixed.text, Applicability::Unsafe, check);
                assert_eq!(again.unwrap().text, fixed.text, "{name}: {}", rule.name);
                made += fixed.made.iter().map(|(_, count)| count).sum::<usize>();
                only_found_lines(&name, text, &fixed.text, &before);
            }
        }
    }
    assert!(made >= fixing().count(), "only {made} fixes were made");
}

/// Every line of `before` that no finding is on stands in `after`, in the same order.
fn only_found_lines(name: &str, before: &str, after: &str, found: &[Diagnostic]) {
    // This one is about all lines, and their words stay.
    if found.iter().any(|one| one.rule.name == "mixed-line-endings") {
        assert!(before.lines().eq(after.lines()), "{name}");
        return;
    }
    let lines = Lines::new(before);
    let touched = |number: usize| {
        let on = |start, end: usize| (lines.line(start)..=lines.line(end)).contains(&number);
        found.iter().any(|one| on(one.span.start, one.span.end))
    };
    let mut left = after.split_inclusive('\n');
    for (at, line) in before.split_inclusive('\n').enumerate() {
        let stays = touched(at + 1) || left.any(|other| other == line);
        assert!(stays, "{name}:{}: {line:?} is gone", at + 1);
    }
}
