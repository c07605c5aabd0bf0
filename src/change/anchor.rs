//! What follows from a heading's new words for the links to it: its anchor is made of them.

use std::collections::BTreeMap;

use super::{Draft, Effect, Following, Planner, joined};
use crate::markdown::{Anchor, Document, Kind, anchors, links};
use crate::text::{Edit, EditSet, Source, Span, decoded, encoded};

/// The anchors of a document that an edit moves, without `#`: what each was, and what it will be.
pub type Moved = BTreeMap<String, String>;

/// A link to an anchor that has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The link's words.
    pub words: Span,
    /// Its destination; `None` where that has escapes, so that it cannot be rewritten.
    pub span: Option<Span>,
    /// The destination before.
    pub from: String,
    /// The destination after; `None` where the heading has no anchor any more.
    pub to: Option<String>,
}

/// The anchors that `edits` move: those of headings that have other words after, or another number
/// because there are more or fewer of the same words before them.
pub fn moved(document: &Document, edits: &EditSet) -> Moved {
    if !touches_headings(document, edits) {
        return Moved::new();
    }
    let before = anchors(document);
    let text = edits.apply(document.source.text());
    let after = anchors(&Document::parse(Source::new(text)));
    let pairs = paired(&before, &after, edits);
    let pairs = pairs.into_iter().filter(|(old, new)| old.name != new.name);
    pairs.map(|(old, new)| (old.name.clone(), new.name.clone())).collect()
}

/// The links of `document` whose destination's path `leads` to a document with anchors that have
/// moved, and whose anchor is one of these.
pub fn stale<'m>(document: &Document, leads: impl Fn(&str) -> Option<&'m Moved>) -> Vec<Stale> {
    let moved = |link: crate::markdown::Link| {
        let (path, old) = link.to.split_once('#')?;
        let new = leads(path)?.get(&decoded(old))?;
        let new = if decoded(old) == old { new.clone() } else { encoded(new) };
        let to = (!new.is_empty()).then(|| format!("{path}#{new}"));
        Some(Stale { words: link.words, span: link.written, from: link.to, to })
    };
    links(document).into_iter().filter_map(moved).collect()
}

/// Rewrites the document's links to its own headings whose anchors the draft moves, or says that
/// they are dead.
pub(super) fn follow(planner: &Planner<'_>, following: Following, draft: &mut Draft) {
    let source = &planner.document.source;
    // Edits that meet are told of when the plan is made.
    let Ok(edits) = EditSet::new(source, joined(draft.edits.clone())) else { return };
    let moved = moved(planner.document, &edits);
    if moved.is_empty() {
        return;
    }
    for link in stale(planner.document, |path| path.is_empty().then_some(&moved)) {
        if let (Following::KeepTrue, Some(span), Some(to)) = (following, link.span, link.to) {
            relink(planner, link.words, span, &to, draft);
            continue;
        }
        let left = format!("the links to `{}`, which the heading no longer has", link.from);
        if !draft.left.contains(&left) {
            draft.left.push(left);
        }
    }
}

/// Writes `to` for the destination at `span`, unless that is written over anyway.
pub(super) fn relink(planner: &Planner<'_>, words: Span, span: Span, to: &str, draft: &mut Draft) {
    let meets = |edit: &Edit| edit.span.start <= span.end && span.start <= edit.span.end;
    let from = planner.document.slice(span);
    if from == to || draft.edits.iter().any(meets) {
        return;
    }
    draft.edits.push(Edit::replace(span, to));
    draft.effects.push(Effect::Link { words, span, from: from.to_owned(), to: to.to_owned() });
}

/// Where the byte at `at` is after `edits`, if it is still there.
pub(super) fn carried(edits: &EditSet, at: usize) -> Option<usize> {
    let mut grown = 0_isize;
    for edit in edits.edits() {
        if edit.span.end > at {
            if edit.span.start < at {
                return None;
            }
            break;
        }
        grown += edit.text.len().cast_signed() - edit.span.len().cast_signed();
    }
    Some(at.strict_add_signed(grown))
}

/// Whether `edits` can change a heading, make one or take one away.
fn touches_headings(document: &Document, edits: &EditSet) -> bool {
    let headings = || document.blocks.iter().filter(|block| matches!(block.kind, Kind::Heading(_)));
    edits.edits().iter().any(|edit| {
        let meets = |span: Span| edit.span.start <= span.end && span.start <= edit.span.end;
        edit.text.contains('\n') || headings().any(|heading| meets(heading.span))
    })
}

/// The headings before with what they are after: those that stay where they are, those that go
/// elsewhere with the same words, and the one that does both.
fn paired<'a>(
    before: &'a [Anchor],
    after: &'a [Anchor],
    edits: &EditSet,
) -> Vec<(&'a Anchor, &'a Anchor)> {
    let mut pairs = Vec::new();
    let mut gone: Vec<&Anchor> = Vec::new();
    let mut is_new = vec![true; after.len()];
    for old in before {
        let goes = edits.edits().iter().any(|edit| edit.span.covers(old.heading));
        let at = carried(edits, old.heading.start).filter(|_| !goes);
        let stays = at.and_then(|at| after.binary_search_by_key(&at, |new| new.heading.start).ok());
        match stays.filter(|&at| is_new[at]) {
            Some(at) => {
                is_new[at] = false;
                pairs.push((old, &after[at]));
            }
            None => gone.push(old),
        }
    }
    gone.retain(|old| {
        let same = |at: &usize| is_new[*at] && after[*at].words == old.words;
        let Some(at) = (0..after.len()).find(same) else { return true };
        is_new[at] = false;
        pairs.push((*old, &after[at]));
        false
    });
    let mut new = after.iter().enumerate().filter(|(at, _)| is_new[*at]).map(|(_, new)| new);
    if let ([old], Some(only), None) = (&gone[..], new.next(), new.next()) {
        pairs.push((*old, only));
    }
    pairs
}
