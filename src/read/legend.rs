//! A document's own legend: `✅ done · 🟡 partial · 🔴 todo`. It beats what emoji usually mean.

use std::borrow::Cow;

use super::value::{priority_value, status_value};
use super::{Options, tasks, value, vocab};
use crate::markdown::{Document, Kind};
use crate::model::{Key, Priority, StatusKind};
use crate::text::Span;

/// The options with what the document's legend says, if it has one.
pub(super) fn added<'o>(document: &Document, options: &'o Options) -> Cow<'o, Options> {
    let signs = find(document, options);
    let priorities = priorities(document, options);
    if signs.is_empty() && priorities.is_empty() {
        return Cow::Borrowed(options);
    }
    let mut options = options.clone();
    options.signs.extend(signs);
    options.priority_signs.extend(priorities);
    Cow::Owned(options)
}

/// What emoji mean for priorities: the pairs of a line that names priorities, `Priority key: 🔴
/// must-have · 🟠 should-have`, or of a list in which every emoji stands for one.
fn priorities(document: &Document, options: &Options) -> Vec<(char, Priority)> {
    let text = document.source.text();
    let mut found = Vec::new();
    if text.is_ascii() {
        return found;
    }
    for (at, block) in document.blocks.iter().enumerate() {
        match block.kind {
            Kind::Paragraph if block.text.len() <= 600 => {
                let named = vocab::fold(&text[block.text.start..block.text.end])
                    .split(' ')
                    .any(|word| vocab::key(word) == Some(Key::Priority));
                if named {
                    found.extend(pairs(text, block.text, |span| {
                        short_priority(text, span, options)
                    }));
                }
            }
            Kind::List { .. } if is_legend(document, at) => {
                let lines = document
                    .children(at)
                    .map(|item| tasks::first_line(text, document.blocks[item].text));
                let own: Vec<_> = lines.map(|line| short_priority(text, line, options)).collect();
                if own.iter().all(Option::is_some) {
                    found.extend(own.into_iter().flatten());
                }
            }
            _ => {}
        }
    }
    found
}

/// An emoji and a priority of a few words.
fn short_priority(text: &str, span: Span, options: &Options) -> Option<(char, Priority)> {
    let (emoji, words) = short(text, span)?;
    let value = priority_value(text, words, options);
    Some((emoji, value.kind.filter(|_| !value.by_sign)?))
}

/// Whether the list at block `list` explains emoji: every bullet is one, a colon and what it means.
pub(super) fn is_legend(document: &Document, list: usize) -> bool {
    let text = document.source.text();
    let explains = |item: usize| {
        let words = tasks::first_line(text, document.blocks[item].text);
        let mark = match vocab::leading(text, words) {
            Some(sign) => sign.span.end,
            None if document.box_state(item).is_some() => words.start,
            None => return false,
        };
        text[mark..words.end].trim_start().starts_with([':', '：', '='])
    };
    let mut items = document.children(list).peekable();
    items.peek().is_some() && items.all(explains)
}

fn find(document: &Document, options: &Options) -> Vec<(char, StatusKind)> {
    let text = document.source.text();
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        match block.kind {
            Kind::Paragraph => found.extend(of_paragraph(text, block.text, options)),
            Kind::List { .. } if is_legend(document, at) => {
                let lines = document
                    .children(at)
                    .map(|item| tasks::first_line(text, document.blocks[item].text));
                found.extend(lines.filter_map(|line| pair(text, line, options)));
            }
            _ => {}
        }
    }
    found
}

/// The pairs on the lines of a paragraph, if there are two or more of them side by side.
fn of_paragraph(text: &str, paragraph: Span, options: &Options) -> Vec<(char, StatusKind)> {
    let slice = &text[paragraph.start..paragraph.end];
    if slice.len() > 600 || slice.is_ascii() {
        return Vec::new();
    }
    let mut found = pairs(text, paragraph, |span| short_pair(text, span, options));
    found.dedup();
    if found.len() >= 2 { found } else { Vec::new() }
}

/// What `read` finds in the parts of a paragraph that are joined by marks.
fn pairs<T>(text: &str, paragraph: Span, read: impl Fn(Span) -> Option<T>) -> Vec<T> {
    let joints = |c: char| {
        matches!(c, '·' | '|' | ',' | ';' | '•' | '/' | '\n' | ':' | '：' | '、' | '，' | '.')
    };
    let mut from = paragraph.start;
    let mut found = Vec::new();
    for part in text[paragraph.start..paragraph.end].split(joints) {
        found.extend(read(Span::new(from, from + part.len()).trim(text)));
        from += part.len() + text[from + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// An emoji and a status of a few words.
fn short_pair(text: &str, span: Span, options: &Options) -> Option<(char, StatusKind)> {
    let (emoji, words) = short(text, span)?;
    // `✅ Phase 1 complete` tells of a phase, not of ✅.
    let kind = value::leading_status(&vocab::fold(&text[words.start..words.end]), options)?;
    Some((emoji, kind))
}

/// An emoji and the few words behind it.
fn short(text: &str, span: Span) -> Option<(char, Span)> {
    let sign = vocab::leading(text, span)?;
    let words = Span::new(sign.span.end, span.end).trim(text);
    let marks = ['=', '-', '–', '—', ' ', ':', '：', '*'];
    let slice = text[words.start..words.end].trim_start_matches(marks);
    if slice.is_empty() || slice.split(' ').count() > 4 {
        return None;
    }
    Some((sign.emoji, Span::new(words.end - slice.len(), words.end)))
}

/// An emoji and a sentence with a status in it: `📝: The feature is in progress`.
fn pair(text: &str, span: Span, options: &Options) -> Option<(char, StatusKind)> {
    let sign = vocab::leading(text, span)?;
    let words = Span::new(sign.span.end, span.end);
    let starts = text[words.start..words.end].char_indices().filter(|&(_, c)| c == ' ');
    let kind = starts.map(|(at, _)| Span::new(words.start + at + 1, words.end)).find_map(|rest| {
        let value = status_value(text, rest, options);
        value.kind.filter(|_| !value.by_sign)
    });
    Some((sign.emoji, kind?))
}
