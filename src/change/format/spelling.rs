//! Statuses and priorities in fields, spelled as they are mostly spelled: the same word with other
//! capitals, joints or emoji. Another word for the same thing is another word, and stays.

use std::collections::BTreeSet;

use super::{Step, majority};
use crate::change::{Cause, Effect, FieldKey, Holder, Planner, Statement, joined, padding};
use crate::model::{Item, Key, Shape};
use crate::read::{self, words};
use crate::text::{Edit, Span, mojibake};

/// A status or priority in a field.
struct Word {
    at: Statement,
    key: Key,
    /// The value of the field.
    field: Span,
    /// The words in it.
    words: Span,
    kind: String,
    /// For a cell, the section that its table stands in: tables have styles of their own.
    table: Option<usize>,
}

pub(super) fn step(planner: &Planner<'_>) -> Step {
    let all = found(planner);
    let slice = |span: Span| planner.document.slice(span);
    let (mut edits, mut effects) = (Vec::new(), Vec::new());
    for word in &all {
        let same = |other: &&Word| {
            (other.key, &other.kind, other.table) == (word.key, &word.kind, word.table)
                && words::fold(slice(other.words)) == words::fold(slice(word.words))
        };
        let family = || all.iter().filter(same).map(|other| slice(other.words));
        // Where one word goes with several emoji, they may tell things apart.
        let signs: BTreeSet<String> = family().map(sign).filter(|sign| !sign.is_empty()).collect();
        let own = sign(slice(word.words));
        let usual = majority(family().filter(|other| signs.len() < 2 || sign(other) == own));
        let Some(usual) = usual.filter(|usual| *usual != slice(word.words)) else { continue };
        let edit = Edit::replace(word.words, usual);
        // A field that lends its value to several places is changed once.
        if edits.contains(&edit) {
            continue;
        }
        let (before, after) = (word.words.start - word.field.start, word.words.end);
        let from = slice(word.field);
        let to = format!("{}{usual}{}", &from[..before], slice(Span::new(after, word.field.end)));
        let kind = (word.key == Key::Status).then(|| word.at.get(planner.roadmap).status.kind);
        effects.push(Effect::Field {
            at: word.at,
            key: FieldKey::Known(word.key),
            from: Some(from.to_owned()),
            to: Some(to),
            kind: kind.flatten(),
            cause: Cause::Asked,
        });
        edits.push(edit);
    }
    edits.extend(padding::of(planner.document, &edits));
    Step { effects, ..Step::new(planner, joined(edits)) }
}

/// Every status and priority that stands in a field of its own, and is nothing but a word for it.
fn found(planner: &Planner<'_>) -> Vec<Word> {
    let mut all = Vec::new();
    let roadmap = planner.roadmap;
    let items = (0..roadmap.items.len()).map(Holder::Item);
    let holders = items.chain((0..roadmap.parts.len()).map(Holder::Part));
    for of in holders {
        let mirrors = (0..of.get(roadmap).mirrors.len()).map(Some);
        for mirror in std::iter::once(None).chain(mirrors) {
            let at = Statement { of, mirror };
            all.extend(
                [Key::Status, Key::Priority].iter().filter_map(|&key| word(planner, at, key)),
            );
        }
    }
    all
}

fn word(planner: &Planner<'_>, at: Statement, key: Key) -> Option<Word> {
    let item: &Item = at.get(planner.roadmap);
    let text = planner.document.source.text();
    let (words, kind, is_plain) = if key == Key::Status {
        let words = item.status.words?;
        let plain = words::is_plain_status(planner.document.slice(words), planner.options);
        (words, item.status.kind?.name(), plain)
    } else {
        let priority = item.priority?;
        let words = read::priority_value(text, priority.raw, planner.options).words;
        let plain = words::is_plain_priority(planner.document.slice(words), planner.options);
        (words, priority.value?.name(), plain)
    };
    let mut own = item.fields.iter().filter(|field| field.key == key);
    let (only, None) = (own.next()?, own.next()) else { return None };
    let table = (only.shape == Shape::Cell).then_some(item.section);
    let field = only.value;
    let written = planner.document.slice(words);
    let simple = is_plain
        && field.covers(words)
        && !words::fold(written).is_empty()
        && !written.contains(['*', '`', '[', '~', '|', '\n'])
        && mojibake::repaired(written) == written;
    simple.then(|| Word { at, key, field, words, kind: kind.to_owned(), table })
}

/// The emoji of a status, in front of its words or behind them.
fn sign(written: &str) -> String {
    let is_sign = |c: &char| !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace();
    written.chars().filter(is_sign).collect()
}
