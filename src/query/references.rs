//! Where the documents refer to a thing, in fields that say what is waited for.

use super::depends::{On, waits_for};
use super::words::words;
use super::{Index, Target};
use crate::text::Span;

/// The places where items say by its whole title that they wait for `target`, and whose they are.
pub fn by_title(index: &Index<'_>, target: Target) -> Vec<(Target, Span)> {
    let wanted = words(index.title(target));
    let mut found = Vec::new();
    for (from, said, span) in waiting(index, target) {
        let bare = said.trim_matches(['*', '_', '`', '[', ']', ' ']);
        if words(bare) == wanted {
            let start = span.start
                + (said.len() - said.trim_start_matches(['*', '_', '`', '[', ' ']).len());
            found.push((from, Span::new(start, start + bare.len())));
        }
    }
    found
}

/// The items that wait for `target`, each with the words that say so and their place.
pub(super) fn waiting<'a>(index: &Index<'a>, target: Target) -> Vec<(Target, &'a str, Span)> {
    let mut found = Vec::new();
    let items = index.all().filter(|own| matches!(own, Target::Item { .. }));
    for from in items {
        for waits in waits_for(index, from) {
            if waits.on == Some(On::Thing(target)) {
                found.push((from, waits.words, waits.span));
            }
        }
    }
    found
}
