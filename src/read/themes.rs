//! Themes: planned work that only prose names, in a document that plans and has nothing stronger.

use super::outline::Entry;
use super::roles::Roles;
use super::{Reader, tasks, vocab};
use crate::markdown::{self, Kind};
use crate::model::{Item, ItemKind, Roadmap, Role, Status};
use crate::text::Span;

/// Adds a guess for each thing that a roadmap without items seems to plan: the bullets with a bold
/// lead, or else the heading, of each innermost section.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    if !roadmap.items.is_empty() || !is_plan(reader, outline) {
        return;
    }
    let mut found = Vec::new();
    for (at, entry) in outline.iter().enumerate().skip(1) {
        let inner = entry.end == at + 1;
        let free = matches!(roles.of[at], Role::Prose) && !roles.text[at] && !roles.closed[at];
        if !inner || !free || entry.level < 2 {
            continue;
        }
        let bullets = bullets(reader, entry, at);
        if bullets.is_empty() {
            found.extend(heading(reader, outline, at));
        } else {
            found.extend(bullets);
        }
    }
    // Two or three headings are how a text is parted; a plan has more to say.
    if found.len() > 3 {
        roadmap.items.extend(found);
    }
}

/// Whether the document calls itself a roadmap: by its first heading.
fn is_plan(reader: &Reader<'_>, outline: &[Entry]) -> bool {
    let first = outline.get(1).map(|entry| entry.whole(reader.text));
    first.is_some_and(vocab::is_roadmap)
}

/// The bullets of a section, if all of them have a bold lead.
fn bullets(reader: &Reader<'_>, entry: &Entry, section: usize) -> Vec<Item> {
    let document = reader.document;
    let lists = document.siblings(entry.body.0, entry.body.1);
    let lists = lists.filter(|&at| matches!(document.blocks[at].kind, Kind::List { .. }));
    let bullets: Vec<usize> = lists.flat_map(|list| document.children(list)).collect();
    let theme = |&at: &usize| {
        let block = &document.blocks[at];
        let lead = markdown::lead(reader.text, block.text)?;
        let head = Span::new(block.span.start, tasks::first_line(reader.text, block.text).end);
        let title = lead.words.trim(reader.text);
        let len = reader.document.slice(title).trim_end_matches([':', '：', '.']).len();
        Some(theme(section, Span::new(title.start, title.start + len), head, block.span))
    };
    let found: Vec<Item> = bullets.iter().filter_map(theme).collect();
    if found.len() == bullets.len() { found } else { Vec::new() }
}

/// The heading of a section, if something is said under it.
fn heading(reader: &Reader<'_>, outline: &[Entry], at: usize) -> Option<Item> {
    let entry = &outline[at];
    let blocks = &reader.document.blocks;
    let (from, to) = entry.body;
    let said = reader
        .document
        .siblings(from, to)
        .any(|at| matches!(blocks[at].kind, Kind::Paragraph | Kind::List { .. } | Kind::Quote));
    let head = blocks[entry.heading?].span;
    let end = super::cards::section_end(reader, outline, at + 1);
    let words = entry.words.filter(|words| said && words.title.len() < 100)?;
    Some(theme(at, words.name(), head, Span::new(head.start, end)))
}

fn theme(section: usize, title: Span, head: Span, span: Span) -> Item {
    Item {
        kind: ItemKind::Theme,
        id: None,
        title,
        head,
        span,
        section,
        status: Status::default(),
        priority: None,
        mark: None,
        fields: Vec::new(),
        tasks: Vec::new(),
        mirrors: Vec::new(),
    }
}
