//! The gate itself under test: one fault of each rule is planted in each fixture that has a place for
//! it, and has to be found on its very line, with no other finding more or less.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use roadmap_md::config::Config;
use roadmap_md::markdown::Document;
use roadmap_md::query::{Doc, Index};
use roadmap_md::read::{self, Options};
use roadmap_md::text::{Lines, Source};
use roadmap_md::validate::{Checked, Facts, RULES, validate};

/// What is found in a text: the rule and the line of each.
fn found(text: &str) -> Vec<(&'static str, usize)> {
    let document = Document::parse(Source::new(text.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap: &roadmap }];
    let index = Index::new(&docs);
    let facts = Facts::default();
    // Rules that are off are looked for as well.
    let rules = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let config = Config { rules, ..Config::default() };
    let checked = Checked {
        document: &document,
        config: &config,
        options: &options,
        facts: &facts,
        today: jiff::civil::date(2026, 6, 15),
    };
    let lines = Lines::new(text);
    let found = validate(&index, &checked, 0);
    found.iter().map(|one| (one.rule.name, lines.line(one.span.start))).collect()
}

/// A fault planted in a text: the text with it, the line it stands on, and how many lines came in
/// before that line's end and were not there.
struct Planted {
    text: String,
    line: usize,
    added: usize,
}

type Planter = fn(&str) -> Option<Planted>;

/// Rewrites the first line that `edit` takes, outside of fences and comments: from the line and the
/// one behind it, the lines that stand there instead, and which of them has the fault, from 0.
fn rewrite(
    text: &str,
    edit: impl Fn(&str, &str) -> Option<(Vec<String>, usize)>,
) -> Option<Planted> {
    let eol = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines: Vec<&str> = text.split(eol).collect();
    let mut hidden = false;
    for (at, line) in lines.iter().enumerate() {
        hidden ^= line.trim_start().starts_with("```");
        hidden |= line.contains("<!--");
        if hidden {
            hidden &= !line.contains("-->");
            continue;
        }
        let next = lines.get(at + 1).copied().unwrap_or_default();
        if let Some((new, fault)) = edit(line, next) {
            let added = new.len() - 1;
            let mut all: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
            all.splice(at..=at, new);
            return Some(Planted { text: all.join(eol), line: at + 1 + fault, added });
        }
    }
    None
}

/// Rewrites the value of the first field `name` that stands on a line of its own and that `fits`,
/// with the line behind it.
fn in_field(text: &str, name: &str, value: &str, fits: impl Fn(&str) -> bool) -> Option<Planted> {
    rewrite(text, |line, _| {
        let mark = format!("**{name}:** ");
        let at = line.find(&mark)?;
        let own = line[..at].trim_matches([' ', '-', '*']).is_empty();
        let head = &line[..at + mark.len()];
        (own && fits(&line[head.len()..])).then(|| (vec![format!("{head}{value}")], 0))
    })
}

/// The words of a task that is a line of its own, behind its open box.
fn task(line: &str) -> Option<(&str, &str)> {
    let at = line.find("- [ ] ")?;
    line[..at].trim().is_empty().then(|| line.split_at(at + "- [ ] ".len()))
}

/// Puts `what` before the last word of the first task.
fn in_task(text: &str, what: &str) -> Option<Planted> {
    rewrite(text, |line, _| {
        let (head, words) = task(line)?;
        let (first, last) = words.rsplit_once(' ')?;
        Some((vec![format!("{head}{first} {what}{last}")], 0))
    })
}

fn behind_task(text: &str, new: fn(&str, &str) -> String) -> Option<Planted> {
    rewrite(text, |line, next| {
        let (head, words) = task(line).filter(|_| !next.starts_with([' ', '\t']))?;
        Some((vec![line.to_owned(), new(head, words)], 1))
    })
}

/// What is planted for each rule.
const PLANTERS: &[(&str, Planter)] = &[
    ("empty-task", |text| behind_task(text, |head, _| head.to_owned())),
    ("malformed-checkbox", |text| behind_task(text, |_, words| format!("-[ ] {words} again"))),
    ("duplicate-task", |text| behind_task(text, |head, words| format!("{head}{words}"))),
    ("conflict-markers", |text| {
        rewrite(text, |line, _| {
            task(line).map(|_| (vec!["<<<<<<< ours".to_owned(), line.to_owned()], 0))
        })
    }),
    ("mojibake", |text| in_task(text, "â€œ")),
    ("replacement-character", |text| in_task(text, "\u{fffd}")),
    ("control-character", |text| in_task(text, "\u{1b}")),
    ("bidi-override", |text| in_task(text, "\u{202e}")),
    ("invisible-character", |text| in_task(text, "\u{200b}")),
    ("unclosed-fence", |text| {
        let eol = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let text = format!("{}{eol}{eol}```{eol}- [ ] Hidden{eol}", text.trim_end());
        let line = Lines::new(&text).line(text.rfind("```")?);
        Some(Planted { line, added: 0, text })
    }),
    ("unknown-status", |text| in_field(text, "Status", "Zzyzx", |_| true)),
    ("unknown-priority", |text| in_field(text, "Priority", "Zzyzx", str::is_ascii)),
    ("invalid-date", |text| {
        let at = text.find("**Due:** 2026-")? + "**Due:** ".len();
        let text = format!("{}2026-02-30{}", &text[..at], &text[at + "2026-08-15".len()..]);
        Some(Planted { line: Lines::new(&text).line(at), added: 0, text })
    }),
    ("unknown-suppression", |text| {
        rewrite(text, |line, _| {
            let comment = "<!-- roadmap: allow nothing-like-it, because -->".to_owned();
            line.starts_with("## ").then(|| (vec![comment, String::new(), line.to_owned()], 0))
        })
    }),
    ("unused-suppression", |text| {
        rewrite(text, |line, _| {
            let comment = "<!-- roadmap: allow stale-status, because it was -->".to_owned();
            line.starts_with("## ").then(|| (vec![comment, String::new(), line.to_owned()], 0))
        })
    }),
];

#[test]
fn every_planted_fault_is_found_on_its_line_and_nothing_else_changes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut tallies: BTreeMap<&str, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let before = found(&text);
        for (rule, plant) in PLANTERS {
            let Some(planted) = plant(&text) else { continue };
            *tallies.entry(rule).or_default() += 1;
            // What stands behind the planted lines has moved down with them.
            let moved = |&(rule, line): &(&'static str, usize)| {
                let behind = line >= planted.line;
                (rule, if behind { line + planted.added } else { line })
            };
            let mut expected: Vec<_> = before.iter().map(moved).collect();
            expected.push((*rule, planted.line));
            expected.sort_unstable();
            let mut after = found(&planted.text);
            after.sort_unstable();
            if after != expected {
                let more: Vec<_> = after.iter().filter(|one| !expected.contains(one)).collect();
                let less: Vec<_> = expected.iter().filter(|one| !after.contains(one)).collect();
                faults.push(format!(
                    "{name}: {rule} at {}: more {more:?}, less {less:?}",
                    planted.line
                ));
            }
        }
    }
    println!("planted: {tallies:?}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for (rule, _) in PLANTERS {
        assert!(tallies.contains_key(rule), "{rule} was planted nowhere");
    }
}
