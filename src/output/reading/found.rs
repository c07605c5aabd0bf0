//! What gave items that are no headings: tables, bullets, guesses; and what says an item again.

use serde::Serialize;

use super::given::section_at;
use crate::model::{Item, ItemKind, Key, Role};
use crate::output::plain;
use crate::query::{Doc, Index, Target};
use crate::read::Explained;

/// Something in a section that was made something of.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Found {
    /// A table whose rows are items.
    Table {
        /// Its line, from 1.
        line: usize,
        /// How many of its rows are items.
        items: usize,
        /// The column that says how far they are.
        column: Option<String>,
    },
    /// Bullets that are items.
    Bullets {
        /// The line of the first, from 1.
        line: usize,
        /// How many there are.
        items: usize,
        /// What made them items: the section's heading, or the emoji that each opens with.
        by: &'static str,
    },
    /// Planned work that only prose names: a guess.
    Themes {
        /// The line of the first, from 1.
        line: usize,
        /// How many there are.
        items: usize,
        /// What was guessed by: the heading, or the bold words that each bullet opens with.
        by: &'static str,
    },
    /// What names an item again.
    Again {
        /// Its line, from 1.
        line: usize,
        /// What shape it has: a card, a row, a bullet.
        shape: &'static str,
        /// What to type to name the item.
        of: String,
        /// The line of the item, from 1.
        of_line: usize,
        /// Whether it is the section's own heading.
        #[serde(skip)]
        is_heading: bool,
    },
    /// What the document says that its emoji stand for.
    Legend {
        /// Its line, from 1.
        line: usize,
        /// The emoji, and the status or priority that each stands for.
        signs: Vec<(String, &'static str)>,
    },
}

impl Found {
    /// The line it stands on, from 1.
    pub const fn line(&self) -> usize {
        match *self {
            Found::Table { line, .. }
            | Found::Bullets { line, .. }
            | Found::Themes { line, .. }
            | Found::Again { line, .. }
            | Found::Legend { line, .. } => line,
        }
    }
}

/// What was found in each section of document `doc`, in the order of lines.
pub(super) fn of_sections(index: &Index<'_>, doc: usize, legend: &[Explained]) -> Vec<Vec<Found>> {
    let own = &index.docs[doc];
    let roadmap = own.roadmap;
    let mut found: Vec<Vec<Found>> = vec![Vec::new(); roadmap.sections.len()];
    for item in &roadmap.items {
        listed(index, doc, item, &mut found[item.section]);
    }
    for (at, item) in roadmap.items.iter().enumerate() {
        again(index, Target::Item { doc, item: at }, item, &mut found);
    }
    for part in &roadmap.parts {
        again(index, Target::Section { doc, section: part.section }, part, &mut found);
    }
    for explained in legend {
        let at = explained.sign.start;
        explain(own, index.lines(doc).line(at), explained, &mut found[section_at(roadmap, at)]);
    }
    for own in &mut found {
        own.sort_by_key(Found::line);
    }
    found
}

/// Counts an item to the list or table that it stands in, the last one found or a new one.
fn listed(index: &Index<'_>, doc: usize, item: &Item, found: &mut Vec<Found>) {
    let own = &index.docs[doc];
    let line = |offset: usize| index.lines(doc).line(offset);
    match item.kind {
        ItemKind::Card => {}
        ItemKind::Row => {
            let header = item.field(Key::Status).map(|field| field.name);
            let from = line(header.map_or(item.head.start, |name| name.start));
            match found.last_mut() {
                // A row may end before the column, and is then one of the table above it.
                Some(Found::Table { line, items, .. }) if header.is_none() || *line == from => {
                    *items += 1;
                }
                _ => found.push(Found::Table {
                    line: from,
                    items: 1,
                    column: header.map(|name| plain(own.slice(name))),
                }),
            }
        }
        ItemKind::Bullet => {
            if let Some(Found::Bullets { items, .. }) = found.last_mut() {
                *items += 1;
            } else {
                let in_bucket = own.roadmap.sections[item.section].role == Role::Bucket;
                let by = if in_bucket { "heading" } else { "emoji" };
                found.push(Found::Bullets { line: line(item.head.start), items: 1, by });
            }
        }
        ItemKind::Theme => {
            if let Some(Found::Themes { items, .. }) = found.last_mut() {
                *items += 1;
            } else {
                let is_heading = own.roadmap.sections[item.section].head == item.head;
                let by = if is_heading { "heading" } else { "lead" };
                found.push(Found::Themes { line: line(item.head.start), items: 1, by });
            }
        }
    }
}

/// Notes each place that names `item` again in the section it stands in.
fn again(index: &Index<'_>, target: Target, item: &Item, found: &mut [Vec<Found>]) {
    let doc = target.doc();
    for mirror in &item.mirrors {
        found[mirror.section].push(Found::Again {
            line: index.lines(doc).line(mirror.head.start),
            shape: mirror.kind.name(),
            of: index.address(target),
            of_line: index.line(target),
            is_heading: mirror.kind == ItemKind::Card,
        });
    }
}

/// Adds an emoji to the legend it stands in: those of neighbouring lines are one.
fn explain(doc: &Doc<'_>, at: usize, explained: &Explained, found: &mut Vec<Found>) {
    let sign = (plain(doc.slice(explained.sign)), explained.meaning);
    match found.last_mut() {
        Some(Found::Legend { signs, .. }) => {
            if !signs.contains(&sign) {
                signs.push(sign);
            }
        }
        _ => found.push(Found::Legend { line: at, signs: vec![sign] }),
    }
}
