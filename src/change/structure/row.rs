//! A row for a new item, as another row of its table is written.

use super::headline::{self, Headline};
use crate::change::Planner;
use crate::change::cell::escaped;
use crate::change::padding::width;
use crate::markdown::{cells, cells as markdown_cells};
use crate::model::{Item, Key};
use crate::text::Span;

/// A row like `model`, with its status as it stands there; what else was said of it is left out, as
/// the table leaves things out.
pub(super) fn like(
    planner: &Planner<'_>,
    model: &Item,
    id: Option<&str>,
    title: &str,
    with_priority: bool,
) -> Option<String> {
    let source = &planner.document.source;
    let text = source.text();
    let row = model.head;
    let cells = cells(text, row);
    let keeps = |cell: &Span| {
        model.fields.iter().any(|field| {
            let said = field.key == Key::Status || (field.key == Key::Priority && with_priority);
            said && field.value == *cell
        })
    };
    let column = |at: usize| -> Vec<&str> {
        let beside = planner.places().filter(|other| {
            other.kind == model.kind && other.section == model.section && other.head != row
        });
        beside
            .filter_map(|other| markdown_cells(text, other.head).get(at).copied())
            .map(|cell| &text[cell.start..cell.end])
            .collect()
    };
    let mut out = String::new();
    let mut at = row.start;
    for (index, cell) in cells.iter().enumerate() {
        let new = if keeps(cell) {
            text[cell.start..cell.end].to_owned()
        } else if cell.covers(model.title) && !model.title.is_empty() {
            let own = model.id.filter(|id| cell.covers(*id));
            let line = Headline { whole: *cell, id: own, title: model.title, status: None };
            headline::with(text, &line, id, &escaped(title))?
        } else if let Some(own) = model.id.filter(|id| cell.covers(*id)) {
            let (before, behind) = (&text[cell.start..own.start], &text[own.end..cell.end]);
            format!("{before}{}{behind}", id?)
        } else {
            nothing(&column(index)).to_owned()
        };
        out.push_str(&text[at..cell.start]);
        at = cell.end;
        // The space behind gives way, where there is more than one.
        let spaces = text[at..row.end].bytes().take_while(|&b| b == b' ').count();
        let closed = text[at + spaces..row.end].starts_with('|');
        let slot = width(&text[cell.start..cell.end]) + spaces;
        out.push_str(&new);
        if closed && (spaces > 1 || crate::change::padding::is_aligned(source, row)) {
            out.push_str(&" ".repeat(slot.saturating_sub(width(&new)).max(1)));
            at += spaces;
        } else if closed && cell.is_empty() && !new.is_empty() && spaces == 0 {
            out.push(' ');
        }
    }
    out.push_str(&text[at..row.end]);
    Some(out)
}

/// What the column has where nothing is known: a dash, perhaps.
fn nothing<'t>(column: &[&'t str]) -> &'t str {
    let is_nothing = |cell: &&&str| matches!(**cell, "-" | "—" | "–" | "TBD" | "n/a" | "N/A");
    column.iter().find(is_nothing).copied().unwrap_or("")
}

/// A row like the one at `row`, with `title` for the words at `last` and nothing else.
pub(super) fn bare(planner: &Planner<'_>, row: Span, last: Span, title: &str) -> Option<String> {
    let source = &planner.document.source;
    let text = source.text();
    let cells = cells(text, row);
    let own = cells.iter().position(|cell| cell.covers(last))?;
    let mut out = String::new();
    let mut at = row.start;
    for (index, cell) in cells.iter().enumerate() {
        out.push_str(&text[at..cell.start]);
        at = cell.end;
        let new = if index == own {
            let line = Headline { whole: *cell, id: None, title: last, status: None };
            headline::with(text, &line, None, &escaped(title))?
        } else {
            String::new()
        };
        let spaces = text[at..row.end].bytes().take_while(|&b| b == b' ').count();
        let slot = width(&text[cell.start..cell.end]) + spaces;
        out.push_str(&new);
        if text[at + spaces..row.end].starts_with('|')
            && (spaces > 1 || crate::change::padding::is_aligned(source, row))
        {
            out.push_str(&" ".repeat(slot.saturating_sub(width(&new)).max(1)));
            at += spaces;
        }
    }
    out.push_str(&text[at..row.end]);
    Some(out)
}
