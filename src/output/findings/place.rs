//! Where a span begins and ends, counted as readers and programs count.

use std::cell::Cell;

use serde::Serialize;

use crate::text::{Lines, Source, Span};

/// A span in lines and columns, both from 1; the end is the first column after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// The lines of one document.
pub(super) struct Places<'a> {
    source: &'a Source,
    lines: Lines,
    /// Up to where characters were counted last, from which line's start on, and how many there are:
    /// a long line with many findings is not counted anew for each.
    counted: Cell<(usize, usize, usize)>,
}

impl<'a> Places<'a> {
    /// Finds the lines of `source`.
    pub(super) fn new(source: &'a Source) -> Places<'a> {
        Places { source, lines: Lines::new(source.text()), counted: Cell::default() }
    }

    /// The line that holds `offset`, from 1.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.lines.line(offset)
    }

    /// Where `span` is, with columns in characters.
    pub(super) fn of(&self, span: Span) -> Place {
        self.counted(span, |line| {
            let (start, known, count) = self.counted.get();
            let goes_on = start == line.start && (start..=line.end).contains(&known);
            let (known, count) = if goes_on { (known, count) } else { (line.start, 0) };
            let more = self.source.slice(Span::new(known, line.end)).chars().count();
            self.counted.set((line.start, line.end, count + more));
            count + more
        })
    }

    /// Where `span` is, with columns in bytes.
    pub(super) fn in_bytes(&self, span: Span) -> Place {
        self.counted(span, Span::len)
    }

    /// `count` tells how much there is in a line up to a place.
    fn counted(&self, span: Span, count: impl Fn(Span) -> usize) -> Place {
        let at = |offset: usize| {
            let line = self.lines.line(offset);
            let start = self.lines.start(line).unwrap_or_default();
            // A byte order mark is no character of the first line.
            let start = start.max(self.source.body_start()).min(offset);
            (line, count(Span::new(start, offset)) + 1)
        };
        let ((line, column), (end_line, end_column)) = (at(span.start), at(span.end));
        Place { line, column, end_line, end_column }
    }
}
