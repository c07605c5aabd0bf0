//! The words around what may be a count: those that belong to it, and those before it that say of
//! what it is.

use super::Form;
use super::scan::Candidate;
use crate::read::vocab::{self, Beside};
use crate::text::{Span, mojibake};

/// What words say of the count beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "words may say several of these at once")]
pub(super) struct Said {
    pub(super) tasks: bool,
    pub(super) items: bool,
    pub(super) progress: bool,
    pub(super) whole: bool,
    /// That something else is counted than what is done.
    pub(super) other: bool,
}

impl Said {
    /// What `words` say; `None` if one of them has nothing to do with counts.
    pub(super) fn of(words: &str) -> Option<Said> {
        let mut said = Said::default();
        for what in vocab::beside(&vocab::fold(words))? {
            match what {
                Beside::Tasks => said.tasks = true,
                Beside::Items => said.items = true,
                Beside::Progress => said.progress = true,
                Beside::Whole => said.whole = true,
                Beside::Other => said.other = true,
                Beside::Nothing => {}
            }
        }
        Some(said)
    }

    /// Whether it is said that the count is one of work done.
    pub(super) fn is_telling(self) -> bool {
        (self.tasks || self.items || self.progress || self.whole) && !self.other
    }

    pub(super) fn and(self, more: Said) -> Said {
        Said {
            tasks: self.tasks || more.tasks,
            items: self.items || more.items,
            progress: self.progress || more.progress,
            whole: self.whole || more.whole,
            other: self.other || more.other,
        }
    }
}

/// The text of a line with its candidates blanked out, byte for byte.
pub(super) struct Line<'a> {
    text: &'a str,
    span: Span,
    blank: String,
}

/// What stands where a candidate was.
const BLANK: char = '\u{1}';

/// Appends `text` with mis-encoded signs as what they stand for, and blanks for the bytes too many.
fn push_repaired(text: &str, out: &mut String) {
    if mojibake::repaired(text) == text {
        out.push_str(text);
        return;
    }
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let decoded = mojibake::decode_at(&text[at..]).filter(|(c, len)| c.len_utf8() <= *len);
        let (shown, len) = decoded.unwrap_or((c, c.len_utf8()));
        out.push(shown);
        out.extend(std::iter::repeat_n(BLANK, len - shown.len_utf8()));
        at += len;
    }
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str, span: Span, candidates: &[Candidate]) -> Line<'a> {
        let mut blank = String::with_capacity(span.len());
        let mut from = span.start;
        for candidate in candidates {
            push_repaired(&text[from..candidate.whole.start], &mut blank);
            blank.extend(std::iter::repeat_n(BLANK, candidate.whole.len()));
            from = candidate.whole.end;
        }
        push_repaired(&text[from..span.end], &mut blank);
        Line { text, span, blank }
    }

    /// The words that belong to the candidate at `at`: up to the next bracket, dash, colon, comma.
    pub(super) fn piece(&self, at: Span) -> Span {
        let (from, to) = (at.start - self.span.start, at.end - self.span.start);
        let before = &self.blank[..from];
        let start = before.char_indices().rev().find(|&(at, c)| parts(&self.blank, at, c));
        let start = start.map_or(0, |(at, c)| at + c.len_utf8());
        let behind = self.blank[to..].char_indices();
        let end = behind.map(|(at, c)| (to + at, c)).find(|&(at, c)| parts(&self.blank, at, c));
        let end = end.map_or(self.blank.len(), |(at, _)| at);
        Span::new(start, end).shifted(self.span.start)
    }

    /// The words at `span` that are no candidates.
    pub(super) fn words(&self, span: Span) -> String {
        let slice = &self.blank[span.start - self.span.start..span.end - self.span.start];
        slice.replace(BLANK, " ")
    }

    /// The words before `at`, from the last bar or dot that parts facts of one line.
    pub(super) fn label(&self, at: usize) -> Span {
        let before = &self.blank[..at - self.span.start];
        let from = before.rfind(['|', '·', '•', '｜', '∙']);
        let from = from.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        Span::new(from, before.len()).shifted(self.span.start)
    }

    /// What stands behind `at`, if all of it is about counts and how far something is.
    pub(super) fn is_tail(&self, at: usize) -> bool {
        let rest = self.words(Span::new(at, self.span.end));
        Said::of(&rest).is_some()
    }

    /// Whether the bracket, dash or colon before `at` opens a piece: it does not begin the line.
    pub(super) fn opens(&self, at: usize) -> bool {
        at > self.span.start
    }

    /// Whether only signs stand between two candidates.
    pub(super) fn are_side_by_side(&self, a: Span, b: Span) -> bool {
        let (a, b) = if a.start <= b.start { (a, b) } else { (b, a) };
        a.end <= b.start && !self.text[a.end..b.start].contains(char::is_alphanumeric)
    }
}

/// Whether the character `c` at `at` parts one piece from the next.
fn parts(line: &str, at: usize, c: char) -> bool {
    let before = || line[..at].chars().next_back();
    let after = || line[at + c.len_utf8()..].chars().next();
    let spaced =
        |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '_' | BLANK));
    match c {
        '(' | ')' | '[' | ']' | '（' | '）' | '【' | '】' | '|' | '｜' | '·' | '•' | '∙' | '，'
        | '；' | '：' | '。' | '—' | '、' | '→' => true,
        ':' | ',' | ';' | '.' | '!' | '?' => spaced(after()),
        '-' | '–' => spaced(before()) && spaced(after()),
        _ => false,
    }
}

/// Whether the text at `span` is a count and nothing else but words about it: `3/7 tasks`.
pub(in crate::read) fn is_count(text: &str, span: Span) -> bool {
    let found = super::scan::candidates(text, span);
    if found.is_empty() {
        return false;
    }
    let line = Line::new(text, span, &found);
    Said::of(&line.words(span)).is_some_and(|said| !said.other)
}

/// The text at `span` without the bar that it ends with, and the percent or fraction beside that.
pub(in crate::read) fn without_bar(text: &str, span: Span) -> Option<Span> {
    // Most headings have none.
    let slice = &text[span.start..span.end];
    let may_have =
        if slice.is_ascii() { slice.contains('[') } else { slice.contains(super::scan::opens_bar) };
    if !may_have {
        return None;
    }
    let found = super::scan::candidates(text, span);
    let bar = found.iter().find(|candidate| candidate.is_bar())?.whole;
    let rest = Span::new(bar.start, span.end);
    let before = Span::new(span.start, bar.start).trim(text);
    (is_count(text, rest) && !before.is_empty()).then_some(before)
}

/// The text at `span` without the counts at its end, in brackets or behind a dash.
pub(in crate::read) fn without_counts(text: &str, span: Span) -> Span {
    let mut rest = span;
    loop {
        let slice = &text[rest.start..rest.end];
        let pairs = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
        let closed = pairs.into_iter().find(|&(_, close)| slice.ends_with(close));
        let bracket = closed.and_then(|(open, close)| {
            let at = slice.rfind(open)?;
            Some((at, at + open.len_utf8(), slice.len() - close.len_utf8()))
        });
        let dashes = [" — ", " – ", " - "].into_iter();
        let may_have = |b: u8| b == b'-' || !b.is_ascii();
        let dashes = dashes.filter(|_| slice.bytes().any(may_have));
        let dash = || dashes.filter_map(|dash| Some((slice.rfind(dash)?, dash.len()))).max();
        let tail = bracket.or_else(|| dash().map(|(at, len)| (at, at + len, slice.len())));
        let Some((at, from, to)) = tail.filter(|&(at, ..)| at > 0) else { return rest };
        let inner = Span::new(rest.start + from, rest.start + to);
        if !is_count(text, inner) {
            return rest;
        }
        rest = Span::new(rest.start, rest.start + at).trim(text);
    }
}

/// The fraction that the text at `span` consists of, with words that say that it is of work done:
/// `2/5 done`.
pub(in crate::read) fn share(text: &str, span: Span) -> Option<(usize, usize)> {
    let found = super::scan::candidates(text, span);
    let [Candidate { form: Form::Fraction { done, total }, .. }] = found[..] else { return None };
    let line = Line::new(text, span, &found);
    let said = Said::of(&line.words(span))?;
    (said.progress && !said.other).then_some((done, total))
}
