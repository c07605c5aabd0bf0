//! What a place in the document is about: an item, a part of the plan, or all of it.

use std::collections::HashMap;

use super::Scope;
use super::phrase::Said;
use crate::markdown;
use crate::model::{ItemKind, Roadmap, Role};
use crate::read::mirrors::{Name, Names};
use crate::read::{Reader, heading, id, vocab};
use crate::text::Span;

/// The places of a roadmap, to be looked up.
pub(super) struct Places<'a> {
    reader: &'a Reader<'a>,
    roadmap: &'a Roadmap,
    /// What each section is the heading of, by index.
    sections: Vec<Scope>,
    /// What the line that begins here is about: rows and bullets that are items or name them.
    lines: HashMap<usize, Scope>,
    /// What can be named, and what is meant then.
    names: Names<'a>,
    named: Vec<Named>,
}

/// Something with a name.
struct Named {
    scope: Scope,
    /// Its title, folded.
    title: String,
    /// Outer ones first: the heading's rank, and its place.
    rank: (u8, usize),
}

impl<'a> Places<'a> {
    pub(super) fn new(reader: &'a Reader<'a>, roadmap: &'a Roadmap) -> Places<'a> {
        let mut places = Places {
            reader,
            roadmap,
            sections: sections(roadmap),
            lines: HashMap::new(),
            names: Names::default(),
            named: Vec::new(),
        };
        let items = roadmap.items.iter().enumerate().map(|(at, item)| {
            let holds = roadmap.sections[item.section].role.is_container();
            let scope = if item.kind == ItemKind::Card && holds {
                Scope::Section(item.section)
            } else {
                Scope::Item(at)
            };
            (item, scope)
        });
        let parts = roadmap.parts.iter().map(|part| (part, Scope::Section(part.section)));
        for (item, scope) in items.chain(parts) {
            for place in std::iter::once(item).chain(&item.mirrors) {
                if place.kind == ItemKind::Card {
                    if let Scope::Item(_) = scope {
                        places.sections[place.section] = scope;
                    }
                } else {
                    places.lines.insert(place.head.start, scope);
                }
            }
            places.names.push(Name::of(reader.text, item.kind, item.id, item.title));
            let level = match item.kind {
                ItemKind::Card => roadmap.sections[item.section].level,
                _ => u8::MAX,
            };
            let title = vocab::fold(&markdown::plain(reader.document.slice(item.title)));
            places.named.push(Named { scope, title, rank: (level, item.head.start) });
        }
        places
    }

    /// What the heading at `start` is about.
    pub(super) fn of_heading(&self, start: usize) -> Option<Scope> {
        // The first is the document itself.
        let sections = self.roadmap.sections.get(1..)?;
        let at = sections.binary_search_by_key(&start, |section| section.head.start).ok()?;
        Some(self.sections[at + 1])
    }

    /// What the row or bullet is about that begins at `start`, if it is an item or names one.
    pub(super) fn of_line(&self, start: usize) -> Option<Scope> {
        self.lines.get(&start).copied()
    }

    pub(super) fn has_tasks(&self, item: usize) -> bool {
        !self.roadmap.items[item].tasks.is_empty()
    }

    /// What a text at `at` is about that names nothing: the item or the part of the plan that it
    /// stands in, else the document.
    pub(super) fn at(&self, at: usize) -> Option<Scope> {
        let sections = &self.roadmap.sections;
        let begun = sections.partition_point(|section| section.span.start <= at);
        let mut own = sections[..begun].iter().rposition(|section| section.span.contains(at));
        while let Some(section) = own {
            match (sections[section].role, self.sections[section]) {
                (_, scope @ Scope::Item(_)) => return Some(scope),
                (role, scope) if role.is_container() => return Some(scope),
                (Role::Prose, scope) if self.has_boxes(sections[section].span) => {
                    return Some(scope);
                }
                (Role::Risks | Role::Metrics | Role::Resources, _) => return None,
                _ => own = sections[section].parent,
            }
        }
        Some(Scope::Whole)
    }

    /// What a row of a table is about that sums up others.
    pub(super) fn of_sum(&self, said: Said, at: usize) -> Option<Scope> {
        let here = self.at(at)?;
        Some(if said.whole && matches!(here, Scope::Item(_)) { Scope::Whole } else { here })
    }

    fn has_boxes(&self, span: Span) -> bool {
        let tasks = &self.roadmap.loose_tasks;
        let first = tasks.partition_point(|task| task.mark.span().start < span.start);
        tasks.get(first).is_some_and(|task| span.contains(task.mark.span().start))
    }

    /// What the words at `span` name.
    pub(super) fn named(&self, span: Span) -> Option<Scope> {
        let text = self.reader.text;
        if span.is_empty() || span.len() > 120 {
            return None;
        }
        let words = heading::words(self.reader, span);
        let title = if words.id.is_some() && words.title.is_empty() {
            Span::at(words.title.start)
        } else {
            words.title
        };
        let found = self.find(words.id, title);
        found.or_else(|| {
            // `Phase 2 progress`: without the words about progress at its end.
            let slice = &text[span.start..span.end];
            let gap = slice.rfind(' ')?;
            Said::of(&slice[gap..]).filter(|said| said.is_telling())?;
            self.named(Span::new(span.start, span.start + gap))
        })
    }

    /// What a row of a table names in its first cells.
    pub(super) fn named_row(&self, cells: &[Span]) -> Option<Scope> {
        let text = self.reader.text;
        let first = cells.first().copied()?;
        let plain = markdown::plain(&text[first.start..first.end]);
        if id::is_whole(text, first) && cells.len() > 2 && !plain.contains(' ') {
            let both = self.find(Some(first), cells[1]);
            return both.or_else(|| self.named(cells[1]));
        }
        self.named(first)
    }

    fn find(&self, id: Option<Span>, title: Span) -> Option<Scope> {
        let name = Name::of(self.reader.text, ItemKind::Row, id, title);
        let wanted = vocab::fold(&markdown::plain(self.reader.document.slice(title)));
        // Where several have the same id, the one of that title is meant, else the outermost.
        let found = self.names.all(&name).map(|at| &self.named[at]);
        found.min_by_key(|named| (named.title != wanted, named.rank)).map(|named| named.scope)
    }
}

/// What each section is about by itself: the document for its title and what only talks about it.
fn sections(roadmap: &Roadmap) -> Vec<Scope> {
    let of = |(at, section): (usize, &crate::model::Section)| match section.role {
        Role::Document | Role::Overview => Scope::Whole,
        _ => Scope::Section(at),
    };
    roadmap.sections.iter().enumerate().map(of).collect()
}
