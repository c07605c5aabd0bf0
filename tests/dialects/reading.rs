//! The helper of these tests: a document and its items, a line each.

use std::fmt::Write;

use roadmap_md::markdown::{Document, plain};
use roadmap_md::model::{Item, Priority, Role};
use roadmap_md::read::{self, Options};
use roadmap_md::text::{Source, Span};
use similar::TextDiff;

/// Checks that `markdown` is read as `expected`, which has a line for each item:
/// `card 1.4 "Smoke tests" todo/field high 1/4`: its kind, id, title, status and where that stands,
/// priority, tasks. What an item has not is left out; a status that nobody wrote and no task tells
/// is `unknown`.
#[track_caller]
pub(super) fn check_read(markdown: &str, expected: &str) {
    let markdown = markdown.strip_prefix('\n').unwrap_or(markdown);
    let document = Document::parse(Source::new(markdown.to_owned()));
    let roadmap = read::read(&document, &Options::default());
    let found: Vec<String> = roadmap.items.iter().map(|item| line(&document, item)).collect();
    check_lines(markdown, expected, &found);
}

/// Checks which sections of `markdown` have a part in its plan, one a line: what each is for, its
/// title, and the days that its words say.
#[track_caller]
pub(super) fn check_sections(markdown: &str, expected: &str) {
    let markdown = markdown.strip_prefix('\n').unwrap_or(markdown);
    let document = Document::parse(Source::new(markdown.to_owned()));
    let roadmap = read::read(&document, &Options::default());
    let parts = roadmap.sections.iter().filter(|section| {
        section.role.is_container() || matches!(section.role, Role::Item | Role::Part)
    });
    let shown = parts.map(|section| {
        let title = if section.title.is_empty() { section.id } else { Some(section.title) };
        let title = title.map_or("", |title| document.slice(title));
        let window = section.window;
        let days = window.map(|window| format!(" {} to {}", window.start, window.end));
        format!("{} \"{title}\"{}", section.role.name(), days.unwrap_or_default())
    });
    check_lines(markdown, expected, &shown.collect::<Vec<_>>());
}

#[track_caller]
fn check_lines(markdown: &str, expected: &str, found: &[String]) {
    let found = found.join("\n");
    let expected = expected.trim();
    assert!(
        found == expected,
        "\n{markdown}\n(- expected, + read)\n{}",
        TextDiff::from_lines(expected, &found).unified_diff().context_radius(30)
    );
}

/// Checks what each status of a field comes down to.
#[track_caller]
pub(super) fn check_statuses(expected: &[(&str, &str)]) {
    let numbered = || (1..).zip(expected);
    let cards =
        numbered().map(|(at, (status, _))| format!("## L-{at}: Thing\n\n**Status:** {status}\n"));
    let said = |kind: &str| if kind == "unknown" { String::new() } else { "/field".to_owned() };
    let items =
        numbered().map(|(at, (_, kind))| format!("card L-{at} \"Thing\" {kind}{}", said(kind)));
    let markdown = format!("# Ledger\n\n{}", cards.collect::<Vec<_>>().join("\n"));
    let items = items.collect::<Vec<_>>().join("\n");
    check_read(&markdown, &items);
}

fn line(document: &Document, item: &Item) -> String {
    let words = |span: Span| plain(document.slice(span)).into_owned();
    let mut line = item.kind.name().to_owned();
    let mut say = |word: &str| write!(line, " {word}").unwrap_or_default();
    if let Some(id) = item.id {
        say(document.slice(id));
    }
    say(&format!("\"{}\"", words(item.title)));
    match item.status.kind {
        Some(kind) => say(&format!("{}/{:?}", kind.name(), item.status.source).to_lowercase()),
        None => say("unknown"),
    }
    if let Some(priority) = item.priority {
        say(priority.value.map_or("unknown", Priority::name));
    }
    if let (done, total @ 1..) = item.progress() {
        say(&format!("{done}/{total}"));
    }
    line
}
