//! Typed counts: `3/7`, `43%`, `████░░░░` in headings, fields, tables and lines of text, and what
//! each of them is about.
//!
//! They are found when somebody asks, not on every reading. A number is a count where its
//! neighbours say so: words about progress, a table's column, the brackets at a heading's end.
//!
//! **Invariant:** a count is about boxes or items of this document, or it is none: dates, versions,
//! ranges and the targets of metrics are not taken.

mod phrase;
mod place;
mod scan;
mod standing;
#[cfg(test)]
mod tests;

pub(super) use phrase::{is_count, share, without_bar, without_counts};
pub use standing::{Measure, Rounding, Standing, Tally};

use self::phrase::{Line, Said};
use self::place::Places;
use self::scan::Candidate;
use super::{Options, Reader, fields, legend, vocab};
use crate::markdown::{self, Document, Kind, cells};
use crate::model::{Key, Roadmap};
use crate::text::Span;

/// A typed count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Where it stands: `3/7`, `43%`, the cells of a bar.
    pub span: Span,
    /// How it is written, and what it says.
    pub form: Form,
    /// What it is about.
    pub scope: Scope,
    /// Whether words beside it say that items are counted, not boxes.
    pub items: bool,
}

/// How a count is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// `3/7`, `3 of 7`.
    Fraction {
        /// The first number.
        done: usize,
        /// The second number.
        total: usize,
    },
    /// `43%`, `42.9%`.
    Percent {
        /// The number without its point: 429 for `42.9`.
        units: usize,
        /// How many digits stand behind the point.
        decimals: u32,
    },
    /// `███░░░░`, `[###----]`.
    Bar {
        /// How many cells are filled, the tip counted.
        filled: usize,
        /// How many cells there are.
        width: usize,
        /// Whether it has a tip: `==>   `.
        tip: bool,
        /// A filled cell, as written.
        full: String,
        /// An empty cell, as written.
        empty: String,
    },
}

/// What a count is about. The numbers are indices into the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// An item.
    Item(usize),
    /// All that stands in a section.
    Section(usize),
    /// All that is nested in the list item here.
    Under(Span),
    /// The document.
    Whole,
}

/// The typed counts of `document`, of which `roadmap` was read, in document order.
pub fn counts(document: &Document, roadmap: &Roadmap, options: &Options) -> Vec<Count> {
    let options = legend::added(document, options);
    let reader = Reader::new(document, &options);
    let has_box = |&at: &usize| document.box_state(at).is_some();
    let mut finder = Finder {
        places: Places::new(&reader, roadmap),
        reader: &reader,
        boxes: (0..document.blocks.len()).filter(has_box).collect(),
        found: Vec::new(),
    };
    for (at, block) in document.blocks.iter().enumerate() {
        match block.kind {
            Kind::Heading(_) => {
                let scope = finder.places.of_heading(block.span.start);
                finder.title(block.text, scope);
            }
            Kind::Paragraph => finder.lines(block.text),
            Kind::Code => finder.drawn(block.span),
            Kind::Item(mark) => finder.item(at, mark.state.is_some()),
            Kind::Table => finder.table(at),
            _ => {}
        }
    }
    let Finder { mut found, .. } = finder;
    found.sort_by_key(|count| count.span);
    found.dedup_by_key(|count| count.span);
    let standing =
        Standing::new(roadmap, |task| task.state, |item| roadmap.items[item].status.kind);
    found.retain(|count| standing.has_any(count));
    share_cells(&mut found);
    found
}

/// Gives bars that are all full or all empty the cells that others of the document have.
fn share_cells(found: &mut [Count]) {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for count in found.iter() {
        if let Form::Bar { filled, width, full, empty, .. } = &count.form
            && *filled > 0
            && filled < width
        {
            pairs.push((full.clone(), empty.clone()));
        }
    }
    for count in found {
        let Form::Bar { filled, width, full, empty, .. } = &mut count.form else { continue };
        if *filled == 0 {
            let pair = pairs.iter().find(|(_, other)| other == empty);
            if let Some((own, _)) = pair {
                full.clone_from(own);
            }
        } else if filled == width {
            let pair = pairs.iter().find(|(other, _)| other == full);
            if let Some((_, own)) = pair {
                empty.clone_from(own);
            }
        }
    }
}

struct Finder<'a> {
    reader: &'a Reader<'a>,
    places: Places<'a>,
    /// Which blocks have a box.
    boxes: Vec<usize>,
    found: Vec<Count>,
}

impl Finder<'_> {
    fn push(&mut self, candidate: &Candidate, scope: Scope, said: Said) {
        let items = said.items && !said.tasks;
        let Candidate { span, form, .. } = candidate;
        self.found.push(Count { span: *span, form: form.clone(), scope, items });
    }

    /// The counts at the end of the words that name something: a heading, an item's bullet.
    fn title(&mut self, span: Span, scope: Option<Scope>) {
        let (Some(scope), text) = (scope, self.reader.text) else { return };
        let found = scan::candidates(text, span);
        let line = Line::new(text, span, &found);
        let bar = found.iter().find(|candidate| candidate.is_bar());
        for candidate in &found {
            let piece = line.piece(candidate.whole);
            let said = Said::of(&line.words(piece)).filter(|said| !said.other);
            let beside = bar.is_some_and(|bar| line.are_side_by_side(bar.whole, candidate.whole));
            let ends = line.is_tail(piece.end) && said.is_some();
            let named = line.opens(piece.start) || said.is_some_and(Said::is_telling);
            if candidate.is_bar() || beside || (ends && named) {
                self.push(candidate, scope, said.unwrap_or_default());
            }
        }
    }

    /// The counts in the lines of a paragraph, or of a plain bullet.
    fn lines(&mut self, paragraph: Span) {
        for line in fields::lines(self.reader.text, paragraph) {
            self.line(line, false);
        }
    }

    /// The drawn bars in the lines of a block of code, with what stands beside them, where the line
    /// names what they are about.
    fn drawn(&mut self, block: Span) {
        for line in fields::lines(self.reader.text, block) {
            self.line(line, true);
        }
    }

    fn line(&mut self, span: Span, only_drawn: bool) {
        let text = self.reader.text;
        let found = scan::candidates(text, span);
        if found.is_empty() || (only_drawn && !found.iter().any(Candidate::is_bar)) {
            return;
        }
        let line = Line::new(text, span, &found);
        // The part of the line that one label stands before, and what was taken in it.
        let mut last: Option<(usize, Taken)> = None;
        for candidate in &found {
            let piece = line.piece(candidate.whole);
            let own = Said::of(&line.words(piece));
            let label = line.label(piece.start);
            let before = match &last {
                Some((part, taken)) if *part == label.start => Some(taken),
                _ => None,
            };
            let beside =
                before.is_some_and(|taken| line.are_side_by_side(taken.at, candidate.whole));
            // The words around a bar are its label, without any colon.
            let (own, label) = if let (true, None, false) = (candidate.is_bar(), own, beside) {
                (Some(Said::default()), Span::new(label.start, candidate.whole.start))
            } else {
                (own, label)
            };
            let Some(own) = own.or(beside.then(Said::default)) else { continue };
            let about = match before {
                Some(taken) if beside || taken.about.said.is_telling() => Some(taken.about),
                _ => self.about(&line, label, span.start),
            };
            let Some(about) = about else { continue };
            let mut said = about.said.and(own);
            // `Status: In Progress (1/2)`: how far it is, and then the count.
            let opened = text[..piece.start].ends_with(['(', '（', '[']);
            said.other = own.other || (about.said.other && !(opened && about.said.progress));
            let telling = said.is_telling() || (about.named && !said.other);
            let drawn = candidate.is_bar() && (!only_drawn || about.named || said.is_telling());
            let percent = matches!(candidate.form, Form::Percent { .. });
            let counts = if percent { said.progress || said.whole || about.named } else { telling };
            let takes = drawn || (counts && !said.other && !only_drawn) || before.is_some();
            if takes && !said.other {
                self.push(candidate, about.scope, said);
                last = Some((line.label(piece.start).start, Taken { at: candidate.whole, about }));
            }
        }
    }

    /// What the words at `label` say that the counts behind them are about; `None` if that is
    /// nothing of the plan.
    fn about(&self, line: &Line<'_>, label: Span, at: usize) -> Option<About> {
        let text = self.reader.text;
        let words = line.words(label);
        let here = self.places.at(at);
        let whole = |said: Said, here: Option<Scope>| {
            let scope = if said.whole { Some(Scope::Whole) } else { here };
            scope.map(|scope| About { scope, said, named: false })
        };
        if let Some(said) = Said::of(&words) {
            return whole(said, here);
        }
        let trimmed = trim_label(text, label);
        if let Some(scope) = self.places.named(trimmed) {
            return Some(About { scope, said: Said::default(), named: true });
        }
        // `Status: Phase 1`, `Phase 1: progress`: each part by itself.
        let mut said = Said::default();
        let mut scope = None;
        for part in split_at_colons(text, trimmed) {
            if let Some(more) = Said::of(&line.words(part)) {
                said = said.and(more);
            } else {
                scope = Some(self.places.named(trim_label(text, part))?);
            }
        }
        match scope {
            Some(scope) => Some(About { scope, said: Said { other: false, ..said }, named: true }),
            None => whole(said, here),
        }
    }

    fn item(&mut self, at: usize, has_box: bool) {
        let document = self.reader.document;
        let block = &document.blocks[at];
        let first = super::tasks::first_line(self.reader.text, block.text);
        let inside = self.boxes.partition_point(|&it| it <= at);
        let nested = self.boxes.get(inside).is_some_and(|&it| it < block.end);
        let under = Scope::Under(Span::new(first.end, block.span.end.max(first.end)));
        if let Some(scope) = self.places.of_line(block.span.start) {
            let scope = match scope {
                Scope::Item(item) if !self.places.has_tasks(item) => nested.then_some(under),
                scope => Some(scope),
            };
            self.title(first, scope);
        } else if has_box || nested {
            self.title(first, nested.then_some(under));
        } else {
            self.lines(block.text);
        }
    }

    fn table(&mut self, at: usize) {
        let (text, document) = (self.reader.text, self.reader.document);
        let mut rows = document.children(at);
        let Some(header) = rows.next() else { return };
        let header = cells(text, document.blocks[header].text);
        let columns: Vec<Option<Said>> = header.iter().map(|&cell| self.column(cell)).collect();
        for row in rows {
            let row = document.blocks[row].text;
            self.row(row, &columns);
        }
    }

    /// What a column's name says of the counts in it; `None` if they are none.
    fn column(&self, cell: Span) -> Option<Said> {
        let words = markdown::plain(self.reader.document.slice(cell));
        let said = Said::of(&words).unwrap_or_default();
        let known = vocab::is_status_column(&words)
            || matches!(vocab::key(&words), Some(Key::Progress | Key::Tasks | Key::Status));
        (known || said.is_telling()).then_some(Said { other: false, ..said })
    }

    fn row(&mut self, row: Span, columns: &[Option<Said>]) {
        let text = self.reader.text;
        let cells = cells(text, row);
        if !cells.iter().any(|&cell| !scan::candidates(text, cell).is_empty()) {
            return;
        }
        let first = cells.first().copied().unwrap_or(row);
        let named = self.places.of_line(row.start).or_else(|| self.places.named_row(&cells));
        // A row that is an item by itself has no boxes that it could count.
        let counts =
            |scope: &Scope| !matches!(*scope, Scope::Item(item) if !self.places.has_tasks(item));
        let named = named.filter(counts);
        let label = Said::of(&markdown::plain(&text[first.start..first.end]))
            .filter(|said| said.is_telling());
        let Some(scope) = named.or_else(|| self.places.of_sum(label?, row.start)) else { return };
        for (cell, column) in
            cells.iter().zip(columns.iter().copied().chain(std::iter::repeat(None)))
        {
            let found = scan::candidates(text, *cell);
            let line = Line::new(text, *cell, &found);
            let bar = found.iter().any(Candidate::is_bar);
            let is_sum = named.is_none();
            for candidate in &found {
                let piece = line.piece(candidate.whole);
                let Some(said) = Said::of(&line.words(piece)) else { continue };
                let context = match column {
                    Some(said) => said,
                    None if bar => Said::default(),
                    None if is_sum => label.unwrap_or_default(),
                    None => continue,
                };
                if !said.other {
                    self.push(candidate, scope, said.and(context));
                }
            }
        }
    }
}

/// What the counts of a line are about.
#[derive(Clone, Copy)]
struct About {
    scope: Scope,
    said: Said,
    /// Whether the line names it.
    named: bool,
}

/// A count that was taken, for those beside it.
struct Taken {
    at: Span,
    about: About,
}

/// Without marks of emphasis, bullets, colons and dashes at the ends.
fn trim_label(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    let mark = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '*' | '_' | ':' | '：' | '-' | '–' | '—' | '(' | '[' | '（' | '【' | '`' | '>'
            )
    };
    let bare = slice.trim_start_matches(['*', '_', ' ', '\t', '`', '>']);
    let start = span.end - bare.len();
    Span::new(start, start + bare.trim_end_matches(mark).len())
}

/// The parts of a label between its colons.
fn split_at_colons(text: &str, span: Span) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut from = span.start;
    for (at, colon) in text[span.start..span.end].match_indices([':', '：']) {
        parts.push(Span::new(from, span.start + at).trim(text));
        from = span.start + at + colon.len();
    }
    parts.push(Span::new(from, span.end).trim(text));
    parts
}
