//! What the words of a heading say: id, title, status, priority. A typed count is none of these.

use memchr::memmem;

use super::id::{self, Shape};
use super::value::{self, Value};
use super::{Reader, counts, vocab};
use crate::model::{Priority, StatusKind};
use crate::text::Span;

/// A heading's words, taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    /// All of them, as written.
    pub(super) whole: Span,
    /// The id, where there is one.
    pub(super) id: Option<Span>,
    /// The id's shape.
    pub(super) shape: Option<Shape>,
    /// The title: without id, and without status, count and emoji at its ends.
    pub(super) title: Span,
    /// A status in words: `(Complete)`, `— In Progress`, `[DONE]`.
    pub(super) status: Option<Value<StatusKind>>,
    /// A status as an emoji, at either end.
    pub(super) sign: Option<(StatusKind, Span)>,
    /// A priority in words: `(P1)`, `[HIGH]`.
    pub(super) priority: Option<Value<Priority>>,
}

/// Takes the words at `whole` apart.
pub(super) fn words(reader: &Reader<'_>, whole: Span) -> Words {
    let text = reader.text;
    let mut words = Words {
        whole,
        id: None,
        shape: None,
        title: whole,
        status: None,
        sign: None,
        priority: None,
    };
    let mut rest = words.strip_front(reader, whole);
    if let Some(found) = id::find(text, rest) {
        words.id = Some(found.id);
        words.shape = Some(found.shape);
        let behind = behind_target(text, Span::new(found.id.end, rest.end));
        rest = words.strip_front(reader, behind.unwrap_or(found.rest));
    }
    rest = words.strip_priority(reader, rest);
    words.title = words.strip_back(reader, rest);
    // `v0.7 planned`: a version and how far it is.
    let bare = words.title;
    if words.shape == Some(Shape::Version) && words.take_value(reader, bare) {
        words.title = Span::at(bare.start);
    }
    if words.id.is_some() && counts::is_count(text, words.title) {
        words.title = Span::at(words.title.start);
    }
    words
}

/// The words of a heading as one of several that count a word on, `Commit 3: Title`, and that word.
pub(super) fn counted(reader: &Reader<'_>, words: Words) -> Option<(String, Words)> {
    let found = id::counted(reader.text, words.title)?;
    let word = reader.text[found.id.start..found.id.end].split(' ').next()?.to_lowercase();
    let counted =
        Words { id: Some(found.id), shape: Some(found.shape), title: found.rest, ..words };
    Some((word, counted))
}

impl Words {
    /// What the thing is called: its title, else its id, else all of the words.
    pub(super) fn name(&self) -> Span {
        let id = self.id.filter(|_| self.title.is_empty());
        if self.title.is_empty() { id.unwrap_or(self.whole) } else { self.title }
    }

    /// The words that may say when: all of them, but for an id that is only a number.
    pub(super) fn when<'a>(&self, text: &'a str) -> &'a str {
        let bare = matches!(self.shape, Some(Shape::Dotted | Shape::Number));
        let from = self.id.filter(|_| bare).map_or(self.whole.start, |id| id.end);
        &text[from..self.whole.end.max(from)]
    }

    /// Leaves out emoji and opening marks at the start.
    fn strip_front(&mut self, reader: &Reader<'_>, span: Span) -> Span {
        let text = reader.text;
        let mut rest = span.trim(text);
        loop {
            let slice = &text[rest.start..rest.end];
            if let Some(sign) = vocab::leading(text, rest) {
                if let (Some(kind), None) = (reader.options.sign(sign.emoji, true), self.sign) {
                    self.sign = Some((kind, sign.span));
                }
                rest = Span::new(sign.span.end, rest.end).trim(text);
            } else if let Some(open) = opening(slice) {
                rest = Span::new(rest.start + open.len(), rest.end);
            } else {
                return rest;
            }
        }
    }

    /// Leaves out a priority code at the start, as in `P0 Runtime` and `P0：运行时`.
    fn strip_priority(&mut self, reader: &Reader<'_>, span: Span) -> Span {
        let slice = &reader.text[span.start..span.end];
        let is_code = matches!(slice.as_bytes(), [b'P', b'0'..=b'3', ..]);
        let rest = slice.get(2..).unwrap_or_default();
        let parted = rest.starts_with([' ', ':', '：']) || rest.starts_with(" - ");
        let after = id::after_separator(reader.text, Span::new(span.end - rest.len(), span.end));
        if !is_code || !parted || after.is_empty() {
            return span;
        }
        let code = Span::new(span.start, span.start + 2);
        let Some(found) = value::priority_in_title(reader, code) else { return span };
        self.priority = Some(found);
        after
    }

    /// Leaves out emoji, statuses, priorities and closing marks at the end.
    fn strip_back(&mut self, reader: &Reader<'_>, span: Span) -> Span {
        let text = reader.text;
        let mut rest = span.trim(text);
        loop {
            let slice = &text[rest.start..rest.end];
            let shorter = self
                .strip_sign(reader, rest)
                .or_else(|| self.strip_bold(reader, rest))
                .or_else(|| strip_mark(slice).map(|len| Span::new(rest.start, rest.start + len)))
                .or_else(|| self.strip_brackets(reader, rest))
                .or_else(|| link_words(slice).map(|len| Span::new(rest.start, rest.start + len)))
                .or_else(|| counts::without_bar(text, rest))
                .or_else(|| self.strip_tail(reader, rest));
            // All of the words may be a status where an id stands before them: `v0.6 (planned)`.
            let may_be_empty = self.id.is_some() && self.status.is_some();
            match shorter.map(|shorter| shorter.trim(text)) {
                Some(shorter) if !shorter.is_empty() || may_be_empty => rest = shorter,
                _ => return rest,
            }
        }
    }

    fn strip_sign(&mut self, reader: &Reader<'_>, rest: Span) -> Option<Span> {
        let text = reader.text;
        let slice = &text[rest.start..rest.end];
        if let Some(found) = self.strip_short_code(reader, rest) {
            return Some(found);
        }
        if slice.ends_with(|c: char| c.is_ascii()) {
            return None;
        }
        let space = slice
            .trim_end_matches(['\u{fe0f}', '\u{fe0e}'])
            .rfind(|c: char| c == ' ' || c.is_ascii() || c.is_alphanumeric())?;
        let from = rest.start + space + slice[space..].chars().next()?.len_utf8();
        let sign = vocab::leading(text, Span::new(from, rest.end))?;
        let at_end = text[sign.span.end..rest.end].chars().all(|c| !c.is_alphanumeric());
        if !at_end {
            return None;
        }
        if let (Some(kind), None) = (reader.options.sign(sign.emoji, true), self.sign) {
            self.sign = Some((kind, sign.span));
        }
        Some(Span::new(rest.start, from))
    }

    /// `:white_check_mark:` at the end, or another short code.
    fn strip_short_code(&mut self, reader: &Reader<'_>, rest: Span) -> Option<Span> {
        let slice = &reader.text[rest.start..rest.end];
        let from = rest.start + slice.ends_with(':').then(|| slice.rfind(" :"))?? + 1;
        // The one colon may be both.
        let name = reader.text.get(from + 1..rest.end - 1)?;
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return None;
        }
        if let Some(sign) = vocab::leading(reader.text, Span::new(from, rest.end))
            && let (Some(kind), None) = (reader.options.sign(sign.emoji, true), self.sign)
        {
            self.sign = Some((kind, sign.span));
        }
        Some(Span::new(rest.start, from))
    }

    /// `**COMPLETED**`, `**[IMPLEMENTED]**` behind other words.
    fn strip_bold(&mut self, reader: &Reader<'_>, rest: Span) -> Option<Span> {
        let text = reader.text;
        let slice = text[rest.start..rest.end].strip_suffix("**")?;
        let at = slice.rfind(" **")?;
        let inner = Span::new(rest.start + at + " **".len(), rest.end - "**".len());
        let words = bracketed(text, inner).filter(|(before, _)| before.is_empty());
        let words = words.map_or(inner, |(_, words)| words);
        let before = slice[..at].trim_end_matches([' ', '-', '–', '—', ':', '|']);
        self.take_value(reader, words).then_some(Span::new(rest.start, rest.start + before.len()))
    }

    /// `(Complete)`, `[DONE]`, `（已完成）`, `(P1 - High)`, `(3/7)` at the end.
    fn strip_brackets(&mut self, reader: &Reader<'_>, rest: Span) -> Option<Span> {
        let (before, inner) = bracketed(reader.text, rest)?;
        let taken = self.take_value(reader, inner) || counts::is_count(reader.text, inner);
        taken.then_some(before)
    }

    /// `— In Progress`, `: Complete`, `- DONE`, `— 3/7 tasks` at the end.
    fn strip_tail(&mut self, reader: &Reader<'_>, rest: Span) -> Option<Span> {
        const JOINTS: [&str; 11] =
            [" — ", " – ", " - ", ": ", "：", " | ", " · ", "— ", "——", " â€” ", " â€“ "];
        let text = reader.text;
        let slice = &text[rest.start..rest.end];
        let is_ascii = slice.is_ascii();
        let has_one = !is_ascii || slice.bytes().any(|b| matches!(b, b'-' | b':' | b'|'));
        let joints = JOINTS.into_iter().filter(|joint| has_one && (!is_ascii || joint.is_ascii()));
        for joint in joints {
            if let Some(at) = memmem::rfind(slice.as_bytes(), joint.as_bytes()) {
                let inner = Span::new(rest.start + at + joint.len(), rest.end).trim(text);
                if self.take_value(reader, inner) || counts::is_count(text, inner) {
                    return Some(Span::new(rest.start, rest.start + at));
                }
            }
        }
        // Bare words in capitals: `Phase 1: Base IN PROGRESS`, or in a script without spaces.
        let gaps = slice.rmatch_indices(' ').map(|(at, _)| at).take(3);
        let found = gaps.filter(|&at| is_loud(&slice[at + 1..])).last();
        let at = found
            .or_else(|| slice.rfind(' ').filter(|&at| vocab::is_unspaced_text(&slice[at + 1..])))?;
        let inner = Span::new(rest.start + at + 1, rest.end);
        let had = self.status.is_some();
        if !self.take_value(reader, inner) {
            return None;
        }
        // An emoji right before the words is part of the status: `⏳ PLANNED`.
        let mut end = rest.start + at;
        if let (false, Some(value)) = (had, &mut self.status)
            && let Some(from) = text[rest.start..end].trim_end().rfind(' ')
            && let Some(sign) = vocab::leading(text, Span::new(rest.start + from + 1, end))
            && text[sign.span.end..end].trim().is_empty()
        {
            value.words = Span::new(sign.span.start, value.words.end);
            end = rest.start + from;
        }
        Some(Span::new(rest.start, end))
    }

    /// Takes `inner` as status or priority, if it is one and there is none yet.
    fn take_value(&mut self, reader: &Reader<'_>, inner: Span) -> bool {
        if inner.is_empty() || inner.len() > 60 {
            return false;
        }
        if self.status.is_none()
            && let Some(found) = value::status_in_title(reader, inner)
        {
            self.status = Some(found);
            return true;
        }
        if self.priority.is_none()
            && let Some(found) = value::priority_in_title(reader, inner)
        {
            self.priority = Some(found);
            return true;
        }
        false
    }
}

/// What stands before the brackets that end the words at `span`, and what in them.
pub(super) fn bracketed(text: &str, span: Span) -> Option<(Span, Span)> {
    let slice = &text[span.start..span.end];
    let pairs = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
    let last = slice.chars().next_back()?;
    let (open, close) = pairs.into_iter().find(|&(_, close)| close == last)?;
    let at = slice.rfind(open)?;
    let inner = Span::new(span.start + at + open.len_utf8(), span.end - close.len_utf8());
    Some((Span::new(span.start, span.start + at), inner.trim(text)))
}

/// The mark that `slice` opens with and that is not part of its words: of emphasis, or a bracket
/// around a link, around an id, or around all of it.
fn opening(slice: &str) -> Option<&'static str> {
    if slice.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    if let Some(mark) = ["**", "__", "~~"].into_iter().find(|mark| slice.starts_with(mark)) {
        return Some(mark);
    }
    for (open, close) in [("[", ']'), ("【", '】')] {
        let Some(inner) = slice.strip_prefix(open) else { continue };
        let end = inner.find(close)?;
        let behind = &inner[end + close.len_utf8()..];
        let id = inner[..end].contains(|c: char| c.is_ascii_digit());
        // A link with words behind it is a part of the title as it is.
        let target = behind.strip_prefix('(').and_then(|target| target.split_once(')'));
        let last =
            target.is_some_and(|(_, rest)| !rest.trim_start().starts_with(char::is_alphanumeric));
        return (id || behind.is_empty() || last).then_some(open);
    }
    None
}

/// What stands behind the target of a link around an id: `Search` of `](phase-2.md) Search`.
fn behind_target(text: &str, span: Span) -> Option<Span> {
    let target = text[span.start..span.end].strip_prefix("](")?;
    let close = target.find(')')?;
    Some(id::after_separator(text, Span::new(span.end - target.len() + close + 1, span.end)))
}

/// The length of the words of a link that was opened before `slice`: `Search](search.md)`.
fn link_words(slice: &str) -> Option<usize> {
    let at = if slice.ends_with(')') { slice.find("](")? } else { return None };
    (!slice[..at].contains('[') && slice[at..].find(')') == Some(slice.len() - at - 1))
        .then_some(at)
}

/// Whether `words` are written in capitals, all of them.
fn is_loud(words: &str) -> bool {
    words.len() > 2 && words.chars().all(|c| c.is_uppercase() || c == ' ')
}

/// The length of `slice` without a closing mark at its end.
fn strip_mark(slice: &str) -> Option<usize> {
    if slice.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let close = ["**", "__", "~~", ":", "："].iter().find(|close| slice.ends_with(**close))?;
    // `a_b__` and the like: only where the mark was opened before, or is punctuation.
    let len = slice.len() - close.len();
    let opened = matches!(*close, ":" | "：") || slice[..len].matches(close).count() % 2 == 0;
    opened.then_some(len)
}
