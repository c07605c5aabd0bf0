//! A thing as its new neighbours are written: with their indent and bullet, or their rank.

use super::Thing;
use crate::change::lines::{self, Unit};
use crate::change::style::{Opening, columns};
use crate::change::{Planner, Refusal};
use crate::markdown::Kind;
use crate::text::Span;

/// The thing as those it comes to are written: with their indent and bullet, or rank.
pub(super) fn reopened(
    planner: &Planner<'_>,
    what: Thing,
    unit: Unit,
    model: Unit,
) -> Result<String, Refusal> {
    let source = &planner.document.source;
    let text = source.slice(lines::lined(source, unit.span));
    match (planner.document.blocks[unit.block].kind, planner.document.blocks[model.block].kind) {
        (Kind::Heading(own), Kind::Heading(rank)) if own != rank => {
            ranked(planner, unit, isize::from(rank) - isize::from(own)).ok_or_else(|| {
                let title = planner.named(what);
                Refusal::new(format!("the headings of `{title}` cannot have another rank"))
                    .hint("move it in your editor")
            })
        }
        (Kind::Item(_), Kind::Item(_)) => {
            let (old, new) = (Opening::of(planner, &unit), Opening::of(planner, &model));
            let ordered = |opening: &Opening<'_>| opening.marker.len() > 1;
            // Numbers are others' names where they stand; bullets are the list's.
            let marker = if ordered(&old) && ordered(&new) { old.marker } else { new.marker };
            let head = format!("{}{}{}", new.indent, marker, old.gap);
            let from = columns(old.indent, old.marker.len(), old.gap);
            let to = columns(new.indent, marker.len(), old.gap);
            let first = old.indent.len() + old.marker.len() + old.gap.len();
            Ok(shifted(&text[first.min(text.len())..], head, from, to))
        }
        _ => Ok(text.to_owned()),
    }
}

/// `head` and the rest of a bullet, the lines below as far in as they were.
fn shifted(rest: &str, head: String, from: usize, to: usize) -> String {
    let mut out = head;
    for (at, line) in rest.split_inclusive('\n').enumerate() {
        let margin = line.len() - line.trim_start_matches([' ', '\t']).len();
        let nested = at > 0 && columns(&line[..margin], 0, "") >= from && !line.trim().is_empty();
        if !nested || from == to {
            out.push_str(line);
        } else if to > from {
            out.push_str(&" ".repeat(to - from));
            out.push_str(line);
        } else {
            let spaces = line.bytes().take_while(|&b| b == b' ').count().min(from - to);
            out.push_str(&line[spaces..]);
        }
    }
    out
}

/// A section with all its headings `by` ranks deeper.
fn ranked(planner: &Planner<'_>, unit: Unit, by: isize) -> Option<String> {
    let source = &planner.document.source;
    let mut out = String::new();
    let mut at = source.line_at(unit.span.start).start;
    for block in &planner.document.blocks {
        let Kind::Heading(rank) = block.kind else { continue };
        if !unit.span.contains(block.span.start) {
            continue;
        }
        let new = usize::from(rank).checked_add_signed(by).filter(|new| (1..=6).contains(new))?;
        let hashes = source.slice(block.span).bytes().take_while(|&b| b == b'#').count();
        if hashes != usize::from(rank) {
            return None;
        }
        out.push_str(source.slice(Span::new(at, block.span.start)));
        out.push_str(&"#".repeat(new));
        at = block.span.start + hashes;
    }
    out.push_str(source.slice(Span::new(at, lines::lined(source, unit.span).end)));
    Some(out)
}
