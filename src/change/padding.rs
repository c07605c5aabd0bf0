//! The space around the words of a table's cells, and around numbers in drawn columns: it gives
//! way, so that columns still line up.

use crate::markdown::{Document, Kind, cells};
use crate::text::{Edit, Source, Span};

/// The edits of padding that go with `edits`.
pub(super) fn of(document: &Document, edits: &[Edit]) -> Vec<Edit> {
    let mut more = Vec::new();
    let source = &document.source;
    for block in &document.blocks {
        if !edits.iter().any(|edit| block.span.covers(edit.span)) {
            continue;
        }
        match block.kind {
            Kind::Row { .. } => {
                let cells = cells(source.text(), block.text).into_iter();
                more.extend(cells.filter_map(|cell| of_cell(source, block.text, cell, edits)));
            }
            Kind::Code => {
                let inside = edits.iter().filter(|edit| block.span.covers(edit.span));
                more.extend(inside.filter_map(|edit| in_column(source, block.span, edit)));
            }
            _ => {}
        }
    }
    more
}

/// A number in a block of code ends where it did, if one on the line above or below ends there.
fn in_column(source: &Source, block: Span, edit: &Edit) -> Option<Edit> {
    let (old, new) = (width(source.slice(edit.span)), width(&edit.text));
    let line = source.line_at(edit.span.start);
    let before = source.slice(Span::new(line.start, edit.span.start));
    let spaces = before.len() - before.trim_end_matches(' ').len();
    let column = width(source.slice(Span::new(line.start, edit.span.end)));
    let sign = source.slice(edit.span).chars().next_back()?;
    let ends_there = |at: usize| {
        let other = source.slice(source.line_at(at));
        other.match_indices(sign).any(|(at, _)| width(&other[..at + sign.len_utf8()]) == column)
    };
    let above = line.start.checked_sub(1).filter(|&at| block.contains(at));
    let below = Some(source.next_line(line.start)).filter(|&at| block.contains(at));
    if old == new || !above.into_iter().chain(below).any(ends_there) {
        return None;
    }
    if new < old {
        return Some(Edit::insert(edit.span.start, " ".repeat(old - new)));
    }
    let less = (new - old).min(spaces.saturating_sub(1));
    let gone = Span::new(edit.span.start - less, edit.span.start);
    (less > 0).then(|| Edit::replace(gone, ""))
}

fn of_cell(source: &Source, row: Span, cell: Span, edits: &[Edit]) -> Option<Edit> {
    let text = source.text();
    let inside = edits.iter().filter(|edit| cell.covers(edit.span));
    let (mut old, mut new) = (0, 0);
    for edit in inside {
        old += width(source.slice(edit.span));
        new += width(&edit.text);
    }
    if old == new {
        return None;
    }
    let behind = text[cell.end..row.end].bytes().take_while(|&b| b == b' ').count();
    let before = text[row.start..cell.start].bytes().rev().take_while(|&b| b == b' ').count();
    let end = cell.end + behind;
    if behind <= 1 && before > 1 {
        // The column is set to the right.
        return Some(if new > old {
            let less = (new - old).min(before - 1);
            Edit::replace(Span::new(cell.start - less, cell.start), "")
        } else {
            Edit::insert(cell.start, " ".repeat(old - new))
        });
    }
    if !text[end..].starts_with('|') || (behind <= 1 && new >= old) {
        return None;
    }
    // One space stays between the words and the bar.
    let wanted = (behind + old).saturating_sub(new).max(1);
    (behind > 1 || is_aligned(source, row))
        .then(|| Edit::replace(Span::new(cell.end, end), " ".repeat(wanted)))
}

/// Whether the bars of a table stand under each other: the row above has its last bar in the same
/// column.
pub(super) fn is_aligned(source: &Source, row: Span) -> bool {
    let row = source.line_at(row.start);
    if row.start == 0 {
        return false;
    }
    let above = source.line_at(row.start - 1);
    width(source.slice(row).trim_end()) == width(source.slice(above).trim_end())
}

/// Columns on a terminal.
pub(super) fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}
