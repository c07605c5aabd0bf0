//! The cells of a table's row.

use crate::text::Span;

/// The content of each cell of the row at `row` in `text`, without the space around it.
///
/// A cell ends at a `|` that no backslash escapes, in code spans too
/// ([GFM, tables](https://github.github.com/gfm/#tables-extension-)). The row's outer bars are
/// optional. An empty cell's span is empty and lies where its content would.
pub fn cells(text: &str, row: Span) -> Vec<Span> {
    let row = row.trim(text);
    let bytes = text.as_bytes();
    let mut cells = Vec::new();
    let mut from = row.start;
    if bytes.get(from) == Some(&b'|') {
        from += 1;
    }
    let mut at = from;
    while at < row.end {
        match bytes[at] {
            b'\\' => at += 2,
            b'|' => {
                cells.push(content(text, Span::new(from, at)));
                at += 1;
                from = at;
            }
            _ => at += 1,
        }
    }
    if from < row.end {
        cells.push(content(text, Span::new(from, row.end)));
    }
    cells
}

/// A cell's content, or for an empty cell the place after its first space.
fn content(text: &str, cell: Span) -> Span {
    let trimmed = cell.trim(text);
    if !trimmed.is_empty() {
        return trimmed;
    }
    // The space may be one of several bytes.
    let mut space = text[cell.start..cell.end].chars();
    let first = space.next().filter(|_| space.next().is_some());
    Span::at(cell.start + first.map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(row: &str, expected: &[&str]) {
        let found = cells(row, Span::new(0, row.len()));
        let found: Vec<&str> = found.iter().map(|cell| &row[cell.start..cell.end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rows_of_all_shapes() {
        check("| a | b |", &["a", "b"]);
        check("a | b", &["a", "b"]);
        check("| a \\| x | `b\\|c` |  |", &["a \\| x", "`b\\|c`", ""]);
        check("|a||b|", &["a", "", "b"]);
        check("|  第一  | ✅ |", &["第一", "✅"]);
        check("| a \\", &["a \\"]);
        check("||", &[""]);
        check("|", &[]);
        // A no-break space is space as well, of two bytes.
        check("|\u{a0}| \u{a0}| a\u{a0}|", &["", "", "a"]);
    }
}
