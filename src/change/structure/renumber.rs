//! Giving an item another id: where it stands, where it is stated again, and in links to it.

use super::Thing;
use super::rename::{linked, reword};
use crate::change::{Cause, Draft, Planner};
use crate::markdown::Kind;
use crate::model::id_key;
use crate::query::Numbered;
use crate::text::{Edit, Lines, Span};

/// More places that may mean an id are not told.
const MOST_NOTES: usize = 12;

pub(super) fn ask(planner: &Planner<'_>, item: usize, to: &str, draft: &mut Draft) {
    let own = &planner.roadmap.items[item];
    let Some(id) = own.id else { return };
    let what = Thing::Item(item);
    let old = planner.document.slice(id);
    reword(planner, what, id, to, Cause::Asked, draft);
    for mirror in &own.mirrors {
        let Some(span) = mirror.id else { continue };
        let written = planner.document.slice(span);
        if let Some(new) = like(written, old, to) {
            reword(planner, what, span, &new, Cause::Mirror, draft);
        }
    }
    for words in linked(planner, own) {
        let written = planner.document.slice(words);
        let span = Span::new(words.start, words.start + old.len().min(words.len()));
        let meets = |edit: &Edit| edit.span.start < span.end && span.start < edit.span.end;
        let rest = &written[written.len().min(old.len())..];
        let longer = rest.starts_with(|c: char| c.is_alphanumeric())
            || (rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_ascii_digit()));
        if written.starts_with(old) && !longer && !draft.edits.iter().any(meets) {
            reword(planner, what, span, to, Cause::Mirror, draft);
        }
    }
    mentions(planner, old, draft);
}

/// Tells of running text that may mean the item by its old id: nobody knows whether it does.
fn mentions(planner: &Planner<'_>, old: &str, draft: &mut Draft) {
    // A bare number is mostly about something else.
    if old.bytes().all(|b| b.is_ascii_digit()) {
        return;
    }
    let lines = Lines::new(planner.document.source.text());
    for block in &planner.document.blocks {
        if !matches!(block.kind, Kind::Paragraph | Kind::Item(_)) {
            continue;
        }
        for (at, _) in planner.document.slice(block.text).match_indices(old) {
            let span = Span::new(block.text.start + at, block.text.start + at + old.len());
            let text = planner.document.source.text();
            let is_part = |c: char| c.is_alphanumeric();
            let behind = &text[span.end..];
            let longer = behind.starts_with(is_part)
                || (behind.starts_with('.')
                    && behind[1..].starts_with(|c: char| c.is_ascii_digit()));
            let inner = text[..span.start].ends_with(|c: char| is_part(c) || c == '.');
            let line = lines.line(span.start);
            let written = draft.edits.iter().any(|edit| lines.line(edit.span.start) == line);
            let note = format!("line {line}, whose text names `{old}`");
            if !longer
                && !inner
                && !written
                && !draft.left.contains(&note)
                && draft.left.len() < MOST_NOTES
            {
                draft.left.push(note);
            }
        }
    }
}

/// The new id as `written` says the old one: `2` where that is `Phase 2`.
fn like(written: &str, old: &str, to: &str) -> Option<String> {
    if id_key(written) == id_key(old) {
        return Some(to.to_owned());
    }
    // Shorter by the word before the number.
    let word = old.strip_suffix(written)?;
    let short = to.strip_prefix(word)?;
    Numbered::of(short).map(|_| short.to_owned())
}
