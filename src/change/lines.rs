//! Things that are made of whole lines: what goes with them when they leave, and what parts them.

use crate::text::{Source, Span};

/// A bullet with all that is nested in it, or a section: whole lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// From its bullet or heading to the end of its words.
    pub(super) span: Span,
    /// Its block: an index into the document's.
    pub(super) block: usize,
    /// Which list it is in, where there are several.
    pub(super) group: usize,
}

/// A part of a text that is put together.
pub(super) enum Piece {
    /// Bytes of the document.
    Old(Span),
    /// Others.
    New(String),
}

/// The end of the last line of what is at `span`, without the line's ending.
pub(super) fn end_of_line(source: &Source, span: Span) -> usize {
    source.line_at(last(span)).end
}

/// What is at `span`, from the beginning of its first line to the end of its last.
pub(super) fn lined(source: &Source, span: Span) -> Span {
    Span::new(source.line_at(span.start).start, end_of_line(source, span))
}

/// The text between two units that follow each other: line endings, a rule perhaps. `None` where
/// more stands there.
pub(super) fn parting(source: &Source, first: Unit, second: Unit) -> Option<String> {
    let between =
        Span::new(end_of_line(source, first.span), source.line_at(second.span.start).start);
    let text = source.slice(between);
    let is_rule = |line: &str| line.chars().all(|c| matches!(c, '-' | '*' | '_'));
    let bare = text.lines().map(str::trim).filter(|line| !line.is_empty()).all(is_rule);
    (text.contains('\n') && bare).then(|| text.to_owned())
}

/// What is cut where of `units`, which stand together, those that `goes` names leave. Blank lines
/// go with them so that neither two runs of them meet nor none is left. Numbers of an ordered list
/// stay as they are: they are others' names, and Markdown counts by itself.
pub(super) fn cuts(source: &Source, units: &[Unit], goes: impl Fn(&Unit) -> bool) -> Vec<Span> {
    let mut cuts = Vec::new();
    let mut at = 0;
    while at < units.len() {
        if !goes(&units[at]) {
            at += 1;
            continue;
        }
        let run = at;
        while at < units.len() && goes(&units[at]) {
            at += 1;
        }
        cuts.push(cut(source, units, run, at));
    }
    cuts
}

/// What is cut where the units `from..to` leave.
fn cut(source: &Source, units: &[Unit], from: usize, to: usize) -> Span {
    let text = source.text();
    let start = source.line_at(units[from].span.start).start;
    let after = |unit: &Unit| source.next_line(last(unit.span));
    if let Some(next) = units.get(to) {
        return Span::new(start, source.line_at(next.span.start).start);
    }
    let end = after(&units[to - 1]);
    let start = match from.checked_sub(1) {
        Some(before) => after(&units[before]),
        // All of them leave: the blank lines before go, those behind part what is left. A heading
        // needs none, and where none parted it from them, none did from what was before.
        None if end == text.len() || is_blank_or_heading(source, end) => {
            blank_before(source, start)
        }
        None => start,
    };
    // The last line of a text without a newline takes the one before it along.
    let unended = end == text.len() && !text.ends_with('\n');
    let start =
        if unended && start > source.body_start() { source.line_at(start - 1).end } else { start };
    Span::new(start, end)
}

fn is_blank_or_heading(source: &Source, at: usize) -> bool {
    let line = source.slice(source.line_at(at)).trim();
    line.is_empty() || line.starts_with('#')
}

/// Where the blank lines right before the line at `start` begin.
fn blank_before(source: &Source, start: usize) -> usize {
    let mut start = start;
    while start > source.body_start() {
        let line = source.line_at(start - 1);
        if !source.slice(line).trim().is_empty() {
            break;
        }
        start = line.start;
    }
    start
}

/// The last byte of what is at `span`.
const fn last(span: Span) -> usize {
    if span.end > span.start { span.end - 1 } else { span.start }
}
