//! Indexes: lists that only name the headings of the document, each with a box or a mark perhaps.
//!
//! `- [x] **Phase 1: Data** - tables` above `### Phase 1: Data` says again how far that phase is.

use super::mirrors::{Name, Names};
use super::outline::Entry;
use super::{Reader, bullets, legend, tasks};
use crate::markdown::Kind;
use crate::model::ItemKind;
use crate::text::Span;

/// For each section the bullets in it that name headings elsewhere: indices of blocks.
pub(super) fn find(reader: &Reader<'_>, outline: &[Entry]) -> Vec<Vec<usize>> {
    let mut headings: Option<Names<'_>> = None;
    let mut of = vec![Vec::new(); outline.len()];
    for (at, entry) in outline.iter().enumerate() {
        let (from, to) = entry.body;
        for list in reader.document.siblings(from, to) {
            if !matches!(reader.document.blocks[list].kind, Kind::List { .. }) {
                continue;
            }
            let first = list + 1;
            let marked = tasks::of_box(reader, first).or_else(|| tasks::of_sign(reader, first));
            if marked.is_none() || legend::is_legend(reader.document, list) {
                continue;
            }
            let headings = headings.get_or_insert_with(|| names(reader, outline));
            let bullets: Vec<usize> = reader.document.children(list).collect();
            // One of several may have been renamed, or have no heading yet.
            let mut unnamed = bullets.len() / 5;
            let mut named = Vec::new();
            for &bullet in &bullets {
                let found = headings.find(&bullets::name(reader, bullet));
                if found.is_some_and(|heading| heading != at) {
                    named.push(bullet);
                } else if unnamed == 0 {
                    named.clear();
                    break;
                } else {
                    unnamed -= 1;
                }
            }
            if named.len() >= 2 {
                of[at].append(&mut named);
            }
        }
    }
    of
}

/// The names of all headings; those without words stand for nothing.
fn names<'a>(reader: &Reader<'a>, outline: &[Entry]) -> Names<'a> {
    let mut names = Names::default();
    for entry in outline {
        let words = entry.words;
        let title = words.map_or(Span::at(0), |words| words.title);
        let id = words.and_then(|words| words.id);
        names.push(Name::of(reader.text, ItemKind::Card, id, title));
    }
    names
}
