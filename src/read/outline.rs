//! The headings of a document as nested sections.

use std::collections::HashMap;

use jiff::civil::Date;

use super::heading::{self, Words};
use super::roles::Roles;
use super::{Reader, cards, schedule, vocab};
use crate::markdown::Kind;
use crate::model::{Field, Priority, Role, Section};
use crate::text::Span;

/// A section, before it is known what it is for.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The heading's rank; 0 for the document itself.
    pub(super) level: u8,
    /// The heading, an index into the document's blocks; `None` for the document itself.
    pub(super) heading: Option<usize>,
    /// What the heading's words say.
    pub(super) words: Option<Words>,
    /// The blocks from the heading to the next heading of any rank: first, and one past the last.
    pub(super) body: (usize, usize),
    /// One past the last section inside this one.
    pub(super) end: usize,
    /// The section this one is part of.
    pub(super) parent: Option<usize>,
    /// The priority that the heading or one above it gives to what stands under it.
    pub(super) priority: Option<Field<Priority>>,
}

impl Entry {
    /// The heading's title, as far as it has one.
    pub(super) fn title<'a>(&self, text: &'a str) -> &'a str {
        self.words.map_or("", |words| &text[words.title.start..words.title.end])
    }

    /// All of the heading's words.
    pub(super) fn whole<'a>(&self, text: &'a str) -> &'a str {
        self.words.map_or("", |words| &text[words.whole.start..words.whole.end])
    }
}

/// The sections of the document; the first is the document itself. Headings inside quotes and
/// lists open none.
pub(super) fn outline(reader: &Reader<'_>) -> Vec<Entry> {
    let blocks = &reader.document.blocks;
    let mut entries = vec![Entry {
        level: 0,
        heading: None,
        words: None,
        body: (0, 0),
        end: 0,
        parent: None,
        priority: None,
    }];
    let mut open = vec![0];
    for at in reader.document.siblings(0, blocks.len()) {
        let Kind::Heading(level) = blocks[at].kind else { continue };
        let new = entries.len();
        entries[new - 1].body.1 = at;
        while let Some(&last) = open.last()
            && entries[last].level >= level
        {
            entries[last].end = new;
            open.pop();
        }
        let words = Some(heading::words(reader, blocks[at].text));
        let parent = open.last().copied();
        let priority = words
            .and_then(|words| cards::heading_priority(reader, &words))
            .or_else(|| entries[parent?].priority);
        entries.push(Entry {
            level,
            heading: Some(at),
            words,
            body: (at + 1, at + 1),
            end: 0,
            parent,
            priority,
        });
        open.push(new);
    }
    counted(reader, &mut entries);
    let all = entries.len();
    entries[all - 1].body.1 = blocks.len();
    for last in open {
        entries[last].end = all;
    }
    entries
}

/// What the headings of a run share: their rank, what they stand in, and the word.
type Run = (u8, Option<usize>, String);

/// Gives an id to headings that count one word on, whatever the word is: `Commit 1: …`, `Commit 2:
/// …`, `Commit 3: …`.
fn counted(reader: &Reader<'_>, entries: &mut [Entry]) {
    // Words that count parts of a text, not of the work.
    const OF_TEXTS: &[&str] = &[
        "part", "chapter", "section", "example", "appendix", "figure", "option", "scenario",
        "question", "lesson",
    ];
    let mut runs: HashMap<Run, Vec<(usize, Words)>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(words) = entry.words.filter(|words| words.id.is_none()) else { continue };
        if let Some((word, counted)) = heading::counted(reader, words)
            && !OF_TEXTS.contains(&word.as_str())
        {
            runs.entry((entry.level, entry.parent, word)).or_default().push((at, counted));
        }
    }
    for run in runs.into_values().filter(|run| run.len() >= 3) {
        for (at, words) in run {
            entries[at].words = Some(words);
        }
    }
}

/// The sections as the model has them.
pub(super) fn sections(
    reader: &Reader<'_>,
    outline: &[Entry],
    roles: &Roles,
    start: Option<Date>,
) -> Vec<Section> {
    let blocks = &reader.document.blocks;
    let heads: Vec<Span> = outline
        .iter()
        .map(|entry| entry.heading.map_or(Span::at(0), |at| blocks[at].span))
        .collect();
    let whole = reader.text.len();
    let section = |(at, entry): (usize, &Entry)| {
        let end = heads.get(entry.end).map_or(whole, |head| head.start);
        let role = roles.of[at];
        let words = entry.words;
        let title = words.map_or(Span::at(0), |words| words.title);
        let window = match role {
            Role::Horizon | Role::Phase | Role::Bucket | Role::Item => {
                words.and_then(|words| schedule::window(words.when(reader.text), start))
            }
            _ => None,
        };
        let id = words.and_then(|words| words.id);
        // A container is called by all its words: `Week 1-2: Foundation`.
        let title = if role.is_container() && id.is_none() {
            words.map_or(title, |words| words.title)
        } else {
            title
        };
        Section {
            level: entry.level,
            head: heads[at],
            title,
            id,
            span: Span::new(heads[at].start, end),
            parent: entry.parent,
            role,
            reason: roles.why[at],
            window,
            gives: roles.buckets[at]
                .filter(|_| role.is_container())
                .and_then(vocab::Bucket::status),
        }
    };
    outline.iter().enumerate().map(section).collect()
}
