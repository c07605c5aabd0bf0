//! The gate itself under test: faults of every rule are planted, one at a time, in each fixture that
//! has a place for them. Each has to be found on its very line, with no other finding more or less.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod planted {
    pub(crate) mod page;
    pub(crate) mod plant;

    mod meaning;
    mod references;
    mod structure;
    mod text;
    mod time;

    use page::Page;
    use plant::Planted;

    /// Every way to bring a fault of one rule into a page, each by itself.
    pub(crate) type Planter = fn(&Page) -> Vec<Planted>;

    /// What is planted for each rule, by topic.
    pub(crate) const PLANTERS: &[&[(&str, Planter)]] = &[
        structure::PLANTERS,
        meaning::PLANTERS,
        time::PLANTERS,
        references::PLANTERS,
        text::PLANTERS,
    ];
}

use std::fs;
use std::path::Path;

use planted::PLANTERS;
use planted::page::Page;
use roadmap_md::text::Lines;
use roadmap_md::validate::RULES;

/// The fixtures, by name.
fn fixtures() -> Vec<(String, Page)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let documents = paths.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut all: Vec<(String, Page)> = documents
        .filter(|path| name(path) != "README.md")
        .map(|path| (name(&path), Page::read(fs::read_to_string(&path).unwrap())))
        .collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all
}

#[test]
fn every_planted_fault_is_found_on_its_line_and_nothing_else_changes() {
    let fixtures = fixtures();
    let (mut faults, mut sum) = (Vec::new(), 0);
    for &(rule, plant) in PLANTERS.iter().copied().flatten() {
        let (mut tally, mut missed, mut pages) = (0, 0, 0);
        for (name, page) in &fixtures {
            let all = plant(page);
            pages += usize::from(!all.is_empty());
            for planted in all {
                tally += 1;
                let (text, expected) = planted.expected(rule, page);
                let after = Page::read(text);
                let lines = Lines::new(after.text());
                let mut found: Vec<_> =
                    after.found.iter().map(|&(rule, at)| (rule, lines.line(at))).collect();
                found.sort_unstable();
                if found != expected {
                    let more: Vec<_> = found.iter().filter(|one| !expected.contains(one)).collect();
                    let less: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
                    faults.push(format!("{name}: {rule}: more {more:?}, less {less:?}"));
                    missed += 1;
                }
            }
        }
        println!("{rule}: {tally} planted in {pages} fixtures, {} found", tally - missed);
        assert!(tally > 0, "{rule} was planted nowhere");
        sum += tally;
    }
    println!("{sum} planted in all, {} found", sum - faults.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_has_a_planter() {
    let mut planted: Vec<&str> =
        PLANTERS.iter().copied().flatten().map(|(rule, _)| *rule).collect();
    let mut rules: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    planted.sort_unstable();
    rules.sort_unstable();
    assert_eq!(planted, rules);
}
