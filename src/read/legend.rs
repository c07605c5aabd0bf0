//! A document's own legend: `✅ done · 🟡 partial · 🔴 todo`. It beats what emoji usually mean.

use std::borrow::Cow;

use super::value::status_value;
use super::vocab::Sign;
use super::{Options, tasks, vocab};
use crate::markdown::{Document, Kind};
use crate::model::StatusKind;
use crate::text::Span;

/// The options with what the document's legend says, if it has one.
pub(super) fn added<'o>(document: &Document, options: &'o Options) -> Cow<'o, Options> {
    let signs = find(document, options);
    if signs.is_empty() {
        return Cow::Borrowed(options);
    }
    let mut options = options.clone();
    options.signs.extend(signs.into_iter().map(|(sign, kind)| (sign.emoji, kind)));
    Cow::Owned(options)
}

/// The emoji by which the document's legend says `kind`.
pub(super) fn sign(document: &Document, options: &Options, kind: StatusKind) -> Option<Span> {
    find(document, options).into_iter().find(|&(_, own)| own == kind).map(|(sign, _)| sign.span)
}

/// Whether the list at block `list` explains emoji: every bullet is one, a colon and what it means.
pub(super) fn is_legend(document: &Document, list: usize) -> bool {
    let explains = |item: usize| {
        let words = tasks::first_line(document.source.text(), document.blocks[item].text);
        vocab::leading(document.source.text(), words).is_some_and(|sign| {
            document.source.text()[sign.span.end..words.end]
                .trim_start()
                .starts_with([':', '：', '='])
        })
    };
    let mut items = document.children(list).peekable();
    items.peek().is_some() && items.all(explains)
}

fn find(document: &Document, options: &Options) -> Vec<(Sign, StatusKind)> {
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
fn of_paragraph(text: &str, paragraph: Span, options: &Options) -> Vec<(Sign, StatusKind)> {
    let slice = &text[paragraph.start..paragraph.end];
    if slice.len() > 600 || slice.is_ascii() {
        return Vec::new();
    }
    let mut found: Vec<(Sign, StatusKind)> = Vec::new();
    let mut from = paragraph.start;
    let joints = |c: char| {
        matches!(c, '·' | '|' | ',' | ';' | '•' | '/' | '\n' | ':' | '：' | '、' | '，' | '.')
    };
    for part in slice.split(joints) {
        let span = Span::new(from, from + part.len()).trim(text);
        from += part.len() + text[from + part.len()..].chars().next().map_or(0, char::len_utf8);
        found.extend(short_pair(text, span, options));
    }
    found.dedup_by_key(|(sign, kind)| (sign.emoji, *kind));
    if found.len() >= 2 { found } else { Vec::new() }
}

/// An emoji and a status of a few words.
fn short_pair(text: &str, span: Span, options: &Options) -> Option<(Sign, StatusKind)> {
    let sign = vocab::leading(text, span)?;
    let words = Span::new(sign.span.end, span.end).trim(text);
    let slice = text[words.start..words.end].trim_start_matches(['=', '-', '–', '—', ' ']);
    if slice.is_empty() || slice.split(' ').count() > 4 {
        return None;
    }
    let words = Span::new(words.end - slice.len(), words.end);
    let value = status_value(text, words, options);
    Some((sign, value.kind.filter(|_| !value.by_sign)?))
}

/// An emoji and a sentence with a status in it: `📝: The feature is in progress`.
fn pair(text: &str, span: Span, options: &Options) -> Option<(Sign, StatusKind)> {
    let sign = vocab::leading(text, span)?;
    let words = Span::new(sign.span.end, span.end);
    let starts = text[words.start..words.end].char_indices().filter(|&(_, c)| c == ' ');
    let kind = starts.map(|(at, _)| Span::new(words.start + at + 1, words.end)).find_map(|rest| {
        let value = status_value(text, rest, options);
        value.kind.filter(|_| !value.by_sign)
    });
    Some((sign, kind?))
}
