//! What a document says besides its items.

mod closing;
mod meta;
mod metrics;
mod overview;
mod resources;
mod risks;

use super::Reader;
use super::evidence::Evidence;
use super::outline::Entry;
use super::roles::Roles;
use super::{fields, tasks};
use crate::markdown::{self, Kind};
use crate::model::{Roadmap, Role};
use crate::text::Span;

/// Fills in everything but items and sections.
pub(super) fn read(
    reader: &Reader<'_>,
    outline: &[Entry],
    _evidence: &[Evidence],
    roles: &Roles,
    roadmap: &mut Roadmap,
) {
    roadmap.title = title(outline, roles);
    meta::read(reader, outline, roles, roadmap);
    roadmap.start = reader.options.start.or_else(|| meta::start(reader, roadmap));
    overview::read(reader, outline, roles, roadmap);
    risks::read(reader, outline, roles, roadmap);
    metrics::read(reader, outline, roles, roadmap);
    resources::read(reader, outline, roles, roadmap);
    closing::read(reader, outline, roles, roadmap);
}

/// The title: the heading that is the document's, else its first heading of rank 1.
fn title(outline: &[Entry], roles: &Roles) -> Option<Span> {
    let headings = || outline.iter().enumerate().skip(1);
    let own = headings().find(|&(at, _)| roles.of[at] == Role::Document);
    let found = own.or_else(|| headings().find(|(_, entry)| entry.level == 1))?;
    found.1.words.map(|words| words.whole)
}

/// The sections with `role`, as indices.
fn sections(roles: &Roles, role: Role) -> impl Iterator<Item = usize> {
    roles.of.iter().enumerate().filter(move |&(_, &of)| of == role).map(|(at, _)| at)
}

/// The top-level items of the lists right under section `at`: indices of blocks.
fn list_items(reader: &Reader<'_>, entry: &Entry) -> Vec<usize> {
    let blocks = &reader.document.blocks;
    let lists = reader.document.siblings(entry.body.0, entry.body.1);
    let lists = lists.filter(|&at| matches!(blocks[at].kind, Kind::List { .. }));
    lists.flat_map(|list| reader.document.children(list)).collect()
}

/// The words at `span`, with a bold or plain name before a colon or dash told apart.
fn named(reader: &Reader<'_>, span: Span) -> (Option<Span>, Span) {
    if let Some(pair) = fields::pair(reader.text, span).filter(|pair| pair.marked) {
        return (Some(pair.name), pair.value);
    }
    if let Some(lead) = markdown::lead(reader.text, span) {
        let rest = super::id::after_separator(reader.text, lead.rest);
        return (Some(lead.words), rest);
    }
    (None, span)
}

/// The first line of block `at`'s words.
fn line(reader: &Reader<'_>, at: usize) -> Span {
    tasks::first_line(reader.text, reader.document.blocks[at].text)
}
