//! Tables: bars under each other, or one space around each cell, as most tables of the document are
//! set.

use super::{Step, majority};
use crate::change::Planner;
use crate::change::padding::width;
use crate::markdown::{Kind, cells};
use crate::text::{Edit, Span};

/// How a table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Setting {
    /// Its bars stand under each other.
    Aligned,
    /// Each cell has one space on both sides.
    Compact,
}

/// A table: the cells of each line, and for each cell the room between its bars.
struct Table {
    rows: Vec<Vec<Cell>>,
}

/// A cell: what it says, and the room that it has.
#[derive(Clone, Copy)]
struct Cell {
    words: Span,
    room: Span,
}

pub(super) fn step(planner: &Planner<'_>) -> Step {
    let text = planner.document.source.text();
    let tables: Vec<Table> = found(planner);
    let is = |table: &Table| (table.is_aligned(text), table.is_compact(text));
    // One that is both, since its cells are as wide as each other, speaks for neither.
    let usual = majority(tables.iter().filter_map(|table| match is(table) {
        (true, false) => Some(Setting::Aligned),
        (false, true) => Some(Setting::Compact),
        _ => None,
    }));
    let mut edits = Vec::new();
    for table in &tables {
        match (usual, is(table)) {
            (Some(usual @ Setting::Aligned), (false, _))
            | (Some(usual @ Setting::Compact), (_, false)) => table.set(text, usual, &mut edits),
            _ => {}
        }
    }
    Step::new(planner, edits)
}

/// The tables that stand in no list and no quote, with a bar at both ends of each line and as many
/// cells in each.
fn found(planner: &Planner<'_>) -> Vec<Table> {
    let document = planner.document;
    let source = &document.source;
    let is_table =
        |at: &usize| document.blocks[*at].kind == Kind::Table && document.blocks[*at].depth == 0;
    let table = |at: usize| {
        let span = document.blocks[at].span;
        let mut rows = Vec::new();
        let mut line = source.line_at(span.start).start;
        while line < span.end {
            rows.push(row(source.text(), source.line_at(line).trim(source.text()))?);
            line = source.next_line(line);
        }
        let alike = rows.iter().all(|row| row.len() == rows[0].len());
        // Each row that was read, and the line of dashes.
        (alike && rows.len() == document.children(at).count() + 1).then_some(Table { rows })
    };
    (0..document.blocks.len()).filter(is_table).filter_map(table).collect()
}

fn row(text: &str, line: Span) -> Option<Vec<Cell>> {
    let words = cells(text, line);
    let bars = bars(text, line);
    let closed =
        bars.first() == Some(&line.start) && bars.last().map(|at| at + 1) == Some(line.end);
    let whole = closed && bars.len() == words.len() + 1;
    let rooms = bars.windows(2).map(|pair| Span::new(pair[0] + 1, pair[1]));
    whole.then(|| words.into_iter().zip(rooms).map(|(words, room)| Cell { words, room }).collect())
}

/// The bars of a line, but those behind a backslash.
fn bars(text: &str, line: Span) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = line.start;
    while at < line.end {
        match text.as_bytes()[at] {
            b'\\' => at += 1,
            b'|' => found.push(at),
            _ => {}
        }
        at += 1;
    }
    found
}

impl Table {
    /// Whether the bars stand under each other, in one of the ways that editors count columns.
    fn is_aligned(&self, text: &str) -> bool {
        let measures: [fn(&str) -> usize; 3] = [width, narrow, |text| text.chars().count()];
        measures.iter().any(|measure| self.lines_up(text, measure))
    }

    /// Whether all bars but the last of a line, behind which nothing stands, do so by `measure`; and
    /// these too, or no line has anything but its words before it.
    fn lines_up(&self, text: &str, measure: impl Fn(&str) -> usize) -> bool {
        let room = |cell: &Cell| measure(&text[cell.room.start..cell.room.end]);
        let last = self.rows[0].len() - 1;
        let same = |column: usize| {
            self.rows.iter().all(|row| room(&row[column]) == room(&self.rows[0][column]))
        };
        let is_tight = |row: &Vec<Cell>| !text[..row[last].room.end].ends_with("  ");
        (0..last).all(same) && (same(last) || (last > 0 && self.rows.iter().all(is_tight)))
    }

    fn is_compact(&self, text: &str) -> bool {
        let is_tight = |cell: &Cell| {
            let words = &text[cell.words.start..cell.words.end];
            let room = &text[cell.room.start..cell.room.end];
            let inside = room.strip_prefix(' ').and_then(|room| room.strip_suffix(' '));
            inside == Some(words) || (words.is_empty() && room == " ")
        };
        let mut body = self.rows.iter().enumerate().filter(|(at, _)| *at != 1);
        // Dashes may be as many as there are, and without a space: that says nothing.
        body.all(|(_, row)| row.iter().all(is_tight))
    }

    fn set(&self, text: &str, setting: Setting, edits: &mut Vec<Edit>) {
        for column in 0..self.rows[0].len() {
            let cells = self.rows.iter().map(|row| row[column]);
            let words = |cell: &Cell| &text[cell.words.start..cell.words.end];
            let body = self.rows.iter().enumerate().filter(|(at, _)| *at != 1);
            let widest = body.map(|(_, row)| width(words(&row[column]))).max().unwrap_or(0).max(3);
            let (left, right) = sides(words(&self.rows[1][column]));
            for (at, cell) in cells.enumerate() {
                let words = words(&cell);
                let new = match (setting, at) {
                    (Setting::Compact, 1) => continue,
                    (Setting::Compact, _) if words.is_empty() => " ".to_owned(),
                    (Setting::Compact, _) => format!(" {words} "),
                    (Setting::Aligned, 1) => {
                        let dashes = "-".repeat(widest - left.len() - right.len());
                        format!(" {left}{dashes}{right} ")
                    }
                    (Setting::Aligned, _) => {
                        let pad = widest - width(words);
                        let before = match (left, right) {
                            ("", ":") => pad,
                            (":", ":") => pad / 2,
                            _ => 0,
                        };
                        let (before, after) = (" ".repeat(before), " ".repeat(pad - before));
                        format!(" {before}{words}{after} ")
                    }
                };
                if new != text[cell.room.start..cell.room.end] {
                    edits.push(Edit::replace(cell.room, new));
                }
            }
        }
    }
}

/// The colons at both ends of a column's dashes.
fn sides(dashes: &str) -> (&'static str, &'static str) {
    let colon = |has: bool| if has { ":" } else { "" };
    (colon(dashes.starts_with(':')), colon(dashes.ends_with(':')))
}

/// Columns, with an emoji taken for one.
fn narrow(text: &str) -> usize {
    let is_emoji = |c: &char| !c.is_alphanumeric() && width(c.encode_utf8(&mut [0; 4])) == 2;
    width(text) - text.chars().filter(is_emoji).count()
}
