//! What an item waits for, as its `Depends` field says.

use super::{Index, Target};
use crate::model::{Key, StatusKind, id_key};

/// Something that an item waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits<'a> {
    /// The words that name it, as written.
    pub words: &'a str,
    /// The item they name, if they name one.
    pub item: Option<Target>,
    /// Whether it need not be waited for any more, as far as is known.
    pub is_over: bool,
}

/// What `target`, an item, waits for, in the order it is written.
pub fn waits_for<'a>(index: &Index<'a>, target: Target) -> Vec<Waits<'a>> {
    let Target::Item { doc, item } = target else { return Vec::new() };
    let own = &index.docs[doc];
    let Some(field) = own.field(&own.roadmap.items[item], Key::Depends) else { return Vec::new() };
    let apart = |c: char| matches!(c, ',' | ';' | '，' | '、' | '；' | '\n' | '|');
    let parts = field.split(apart).flat_map(|part| part.split(" and ")).map(str::trim);
    parts
        .filter(|part| !part.is_empty() && !is_nothing(part))
        .map(|words| {
            let item = named(index, doc, words).filter(|&found| found != target);
            let is_over = item.is_none_or(|found| is_over(index, found));
            Waits { words, item, is_over }
        })
        .collect()
}

/// Whether an unfinished item keeps `target`, an item, from being worked on.
pub(super) fn is_kept(index: &Index<'_>, target: Target) -> bool {
    waits_for(index, target).iter().any(|waits| !waits.is_over)
}

/// The item that words name: by their whole, else by a part of them, as in `1.2 (schema)`.
fn named(index: &Index<'_>, doc: usize, words: &str) -> Option<Target> {
    let bare = words.trim_matches(|c: char| matches!(c, '*' | '`' | '[' | ']' | '(' | ')' | '.'));
    let short = bare.split(['(', '[', '—', ':']).next().unwrap_or(bare).trim();
    let first = short.split_whitespace().next().unwrap_or(short);
    [bare, short, first].into_iter().find_map(|id| {
        let key = id_key(id.trim_matches(['*', '`', ' ']));
        let found = index.named(&key).iter().map(|&(_, target)| target);
        let items = found.filter(|target| matches!(target, Target::Item { .. }));
        // The same id in the same document is nearer than one elsewhere.
        items.min_by_key(|target| (target.doc() != doc, *target))
    })
}

fn is_over(index: &Index<'_>, target: Target) -> bool {
    let Target::Item { doc, item } = target else { return true };
    let kind = index.docs[doc].roadmap.items[item].status.kind;
    // What goes on for ever cannot be waited for.
    kind.is_some_and(|kind| kind.is_closed() || kind == StatusKind::Ongoing)
}

fn is_nothing(words: &str) -> bool {
    let words = words.trim_matches(['*', '_', '.', ' ']).to_lowercase();
    matches!(words.as_str(), "none" | "nothing" | "n/a" | "-" | "—" | "–" | "no")
}
