//! A document's own legend: `✅ done · 🟡 partial · 🔴 todo`, `Priority key: 🔴 must · 🟢 could`. It
//! beats what emoji usually mean.

use std::borrow::Cow;

use super::value::{self, priority_value, status_value};
use super::vocab::Sign;
use super::{Options, tasks, vocab};
use crate::markdown::{Document, Kind};
use crate::model::{Key, Priority, StatusKind};
use crate::text::Span;

/// What the emoji of a document stand for, as it says itself.
#[derive(Default)]
struct Legend {
    statuses: Vec<(Sign, StatusKind)>,
    priorities: Vec<(Sign, Priority)>,
}

/// An emoji that a document explains, and what it stands for there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The emoji, in the legend.
    pub sign: Span,
    /// The name of the status or of the priority.
    pub meaning: &'static str,
}

/// What the document's legends say, in document order.
pub fn legend(document: &Document, options: &Options) -> Vec<Explained> {
    let Legend { statuses, priorities } = find(document, options);
    let statuses = statuses.into_iter().map(|(sign, kind)| (sign, kind.name()));
    let priorities = priorities.into_iter().map(|(sign, kind)| (sign, kind.name()));
    let all = statuses.chain(priorities);
    let mut all: Vec<Explained> =
        all.map(|(sign, meaning)| Explained { sign: sign.span, meaning }).collect();
    all.sort_by_key(|explained| explained.sign.start);
    all
}

/// The options with what the document's legend says, if it has one.
pub(super) fn added<'o>(document: &Document, options: &'o Options) -> Cow<'o, Options> {
    let Legend { statuses, priorities } = find(document, options);
    if statuses.is_empty() && priorities.is_empty() {
        return Cow::Borrowed(options);
    }
    let mut options = options.clone();
    options.signs.extend(statuses.into_iter().map(|(sign, kind)| (sign.emoji, kind)));
    options.priority_signs.extend(priorities.into_iter().map(|(sign, kind)| (sign.emoji, kind)));
    Cow::Owned(options)
}

/// The emoji by which the document's legend says `kind`.
pub(super) fn sign(document: &Document, options: &Options, kind: StatusKind) -> Option<Span> {
    let statuses = find(document, options).statuses;
    statuses.into_iter().find(|&(_, own)| own == kind).map(|(sign, _)| sign.span)
}

/// Whether the list at block `list` explains marks: every bullet is an emoji or a box, a colon and
/// what it means.
pub(super) fn is_legend(document: &Document, list: usize) -> bool {
    let text = document.source.text();
    let explains = |item: usize| {
        let own = document.blocks[item].text;
        // Most lists are none: a letter says so.
        if text.as_bytes()[own.start..own.end].first().is_some_and(u8::is_ascii_alphanumeric)
            && document.box_state(item).is_none()
        {
            return false;
        }
        let words = tasks::first_line(text, own);
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

fn find(document: &Document, options: &Options) -> Legend {
    let text = document.source.text();
    let mut legend = Legend::default();
    if text.is_ascii() {
        return legend;
    }
    for (at, block) in document.blocks.iter().enumerate() {
        match block.kind {
            Kind::Paragraph => of_paragraph(text, block.text, options, &mut legend),
            Kind::List { .. } if is_legend(document, at) => {
                let lines = document
                    .children(at)
                    .map(|item| tasks::first_line(text, document.blocks[item].text));
                let lines: Vec<Span> = lines.collect();
                let urgent: Option<Vec<_>> =
                    lines.iter().map(|&line| short_priority(text, line, options)).collect();
                match urgent {
                    Some(urgent) => legend.priorities.extend(urgent),
                    None => legend
                        .statuses
                        .extend(lines.iter().filter_map(|&line| pair(text, line, options))),
                }
            }
            _ => {}
        }
    }
    legend
}

/// The pairs on the lines of a paragraph: of statuses if there are two or more of them side by side,
/// of priorities where the paragraph names these.
fn of_paragraph(text: &str, paragraph: Span, options: &Options, legend: &mut Legend) {
    let slice = &text[paragraph.start..paragraph.end];
    if slice.len() > 600 || slice.is_ascii() {
        return;
    }
    let parts = parts(text, paragraph);
    let mut found: Vec<_> =
        parts.iter().filter_map(|&part| short_status(text, part, options)).collect();
    found.dedup_by_key(|(sign, kind)| (sign.emoji, *kind));
    if found.len() >= 2 {
        legend.statuses.append(&mut found);
        return;
    }
    let urgent: Vec<_> =
        parts.iter().filter_map(|&part| short_priority(text, part, options)).collect();
    let is_named = || {
        let folded = vocab::fold(slice);
        folded.split(' ').any(|word| vocab::key(word) == Some(Key::Priority))
    };
    if urgent.len() >= 2 && is_named() {
        legend.priorities.extend(urgent);
    }
}

/// The parts of a paragraph that are joined by marks and begin with an emoji.
fn parts(text: &str, paragraph: Span) -> Vec<Span> {
    let joints = |c: char| {
        matches!(c, '·' | '|' | ',' | ';' | '•' | '/' | '\n' | ':' | '：' | '、' | '，' | '.')
    };
    let mut from = paragraph.start;
    let mut found = Vec::new();
    for part in text[paragraph.start..paragraph.end].split(joints) {
        let span = Span::new(from, from + part.len()).trim(text);
        if vocab::leading(text, span).is_some() {
            found.push(span);
        }
        from += part.len() + text[from + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// An emoji and a status of a few words.
fn short_status(text: &str, span: Span, options: &Options) -> Option<(Sign, StatusKind)> {
    let (sign, words) = short(text, span)?;
    // `✅ Phase 1 complete` tells of a phase, not of ✅.
    let kind = value::leading_status(&vocab::fold(&text[words.start..words.end]), options)?;
    Some((sign, kind))
}

/// An emoji and a priority of a few words.
fn short_priority(text: &str, span: Span, options: &Options) -> Option<(Sign, Priority)> {
    let (sign, words) = short(text, span)?;
    let value = priority_value(text, words, options);
    Some((sign, value.kind.filter(|_| !value.by_sign)?))
}

/// An emoji and the few words behind it.
fn short(text: &str, span: Span) -> Option<(Sign, Span)> {
    let sign = vocab::leading(text, span)?;
    let words = Span::new(sign.span.end, span.end).trim(text);
    let marks = ['=', '-', '–', '—', ' ', ':', '：', '*'];
    let slice = text[words.start..words.end].trim_start_matches(marks);
    if slice.is_empty() || slice.split(' ').count() > 4 {
        return None;
    }
    Some((sign, Span::new(words.end - slice.len(), words.end)))
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
