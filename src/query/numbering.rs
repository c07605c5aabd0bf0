//! Which id each item would have if ids went by the order of the document.

use std::collections::BTreeMap;

use super::place::enclosing;
use super::references::waiting;
use super::{Index, Numbered, Target};
use crate::model::{Item, ItemKind, Roadmap, id_key};
use crate::text::Span;

/// An item that would have another id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// The item.
    pub target: Target,
    /// Its id now.
    pub from: String,
    /// The id it would have.
    pub to: String,
}

/// An item with an id that counts.
struct Counted<'a> {
    target: Target,
    item: &'a Item,
    id: Numbered<'a>,
    written: &'a str,
    /// What stands before the number: its own, or that of the part it has come to.
    before: String,
    /// The section that it is listed in.
    home: usize,
}

/// The items whose ids do not go by the order of their documents, within what they are part of.
pub fn numbering(index: &Index<'_>) -> Vec<Renumbered> {
    let mut all: Vec<Counted<'_>> = Vec::new();
    for doc in 0..index.docs.len() {
        let mut own = counted(index, doc);
        settle(index.docs[doc].roadmap, &mut own);
        all.append(&mut own);
    }
    // Inner ids begin with those of what they are part of: those first.
    let mut new: BTreeMap<Target, String> = BTreeMap::new();
    let mut ranks: Vec<usize> = all.iter().map(|own| own.before.matches('.').count()).collect();
    ranks.sort_unstable();
    ranks.dedup();
    for rank in ranks {
        let here: Vec<usize> =
            (0..all.len()).filter(|&at| all[at].before.matches('.').count() == rank).collect();
        for run in runs(&all, &here) {
            let start = start(index, &all, &here, &run);
            for (number, &at) in (start..).zip(&run) {
                let own = &all[at];
                let before = led(index, &all, own, &new);
                let id = own
                    .id
                    .with(number)
                    .map(|id| format!("{before}{}", &id[own.id.before().len()..]));
                new.extend(id.map(|id| (own.target, id)));
            }
        }
    }
    all.iter()
        .filter_map(|own| {
            let to = new.get(&own.target).filter(|to| id_key(to) != id_key(own.written))?;
            Some(Renumbered { target: own.target, from: own.written.to_owned(), to: to.clone() })
        })
        .collect()
}

/// The places where items say by its id that they wait for an item, whose they are, and the words
/// there with the new id.
pub fn references(index: &Index<'_>, renumbered: &Renumbered) -> Vec<(Target, Span)> {
    let found = waiting(index, renumbered.target).into_iter().filter_map(|(from, words, span)| {
        let at = mention(words, &renumbered.from)?;
        Some((from, Span::new(span.start + at, span.start + at + renumbered.from.len())))
    });
    found.collect()
}

/// Where `words` name the id, whole.
fn mention(words: &str, id: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric();
    words.match_indices(id).map(|(at, _)| at).find(|&at| {
        let behind = &words[at + id.len()..];
        let longer =
            behind.starts_with(['.', '-']) && behind[1..].starts_with(|c: char| c.is_ascii_digit());
        !words[..at].ends_with(is_part)
            && !words[..at].ends_with('.')
            && !behind.starts_with(is_part)
            && !longer
    })
}

fn counted<'a>(index: &Index<'a>, doc: usize) -> Vec<Counted<'a>> {
    let own = &index.docs[doc];
    let items = own.roadmap.items.iter().enumerate();
    items
        .filter_map(|(at, item)| {
            let written = own.slice(item.id?);
            let id = Numbered::of(written)?;
            let home = match item.kind {
                ItemKind::Card => own.roadmap.sections[item.section].parent?,
                _ => item.section,
            };
            let target = Target::Item { doc, item: at };
            let before = id.before().to_owned();
            Some(Counted { target, item, id, written, before, home })
        })
        .collect()
}

/// Gives those that stand among items of one other count the number of that.
fn settle(roadmap: &Roadmap, all: &mut [Counted<'_>]) {
    let stands: Vec<Vec<usize>> = all
        .iter()
        .map(|own| {
            let around = enclosing(roadmap, own.home);
            around.filter(|&at| roadmap.sections[at].role.is_container()).collect()
        })
        .collect();
    let mut settled: Vec<Option<String>> = Vec::new();
    for at in 0..all.len() {
        let own = &all[at];
        let inner = stands[at].iter().find_map(|section| {
            let others = (0..all.len()).filter(|&other| {
                other != at
                    && stands[other].contains(section)
                    && all[other].item.kind == own.item.kind
            });
            let others: Vec<&str> = others.map(|other| all[other].before.as_str()).collect();
            let first = *others.first()?;
            let mine = others.iter().any(|other| *other == own.before);
            Some((first, !mine && others.iter().all(|other| *other == first)))
        });
        // What was put in between, such as `2.1` among `1`, `2` and `3`, stays with its own.
        let other = inner.filter(|(first, alone)| {
            *alone && !own.before.starts_with(first) && !first.starts_with(&own.before)
        });
        settled.push(other.map(|(first, _)| first.to_owned()));
    }
    for (own, settled) in all.iter_mut().zip(settled) {
        if let Some(before) = settled {
            own.before = before;
        }
    }
}

/// The runs that are counted through: all of one count in a document; those of each part on their
/// own where each begins anew.
fn runs(all: &[Counted<'_>], here: &[usize]) -> Vec<Vec<usize>> {
    let mut counts: BTreeMap<(usize, String, String), Vec<usize>> = BTreeMap::new();
    for &at in here {
        let own = &all[at];
        let key = (own.target.doc(), own.before.to_lowercase(), own.id.kind());
        counts.entry(key).or_default().push(at);
    }
    let mut runs = Vec::new();
    for run in counts.into_values() {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &at in &run {
            parts.entry(all[at].home).or_default().push(at);
        }
        let least = |part: &Vec<usize>| part.iter().map(|&at| all[at].id.number()).min();
        let mut starts: Vec<Option<usize>> = parts.values().map(least).collect();
        starts.sort_unstable();
        let anew = starts.windows(2).any(|pair| pair[0] == pair[1]);
        if anew { runs.extend(parts.into_values()) } else { runs.push(run) }
    }
    runs
}

/// Where a run begins: at 1, or 0 if it does now; where another document counts the same before
/// it, at its own first number.
fn start(index: &Index<'_>, all: &[Counted<'_>], here: &[usize], run: &[usize]) -> usize {
    let number = |at: &usize| all[*at].id.number();
    let least = run.iter().map(number).min().unwrap_or(1);
    let own = &all[run[0]];
    let others = here.iter().filter(|&&at| {
        all[at].target.doc() != own.target.doc()
            && all[at].before.eq_ignore_ascii_case(&own.before)
            && all[at].id.kind() == own.id.kind()
    });
    let numbers: Vec<usize> = others.map(number).collect();
    let apart = !numbers.is_empty() && run.iter().all(|at| !numbers.contains(&number(at)));
    if apart || is_between(all, own) || is_led_on(index, own, least) { least } else { least.min(1) }
}

/// Whether `own` was put in between others, such as `2.1` among `1`, `2` and `3`.
fn is_between(all: &[Counted<'_>], own: &Counted<'_>) -> bool {
    let base = own.before.strip_suffix('.').map(id_key);
    base.is_some_and(|base| {
        all.iter().any(|other| {
            other.target.doc() == own.target.doc()
                && other.home == own.home
                && id_key(other.written) == base
        })
    })
}

/// Whether something that is not renumbered, such as a row that names a card again, has a number
/// before `least` in the count of `own`.
fn is_led_on(index: &Index<'_>, own: &Counted<'_>, least: usize) -> bool {
    let doc = &index.docs[own.target.doc()];
    let mirrors = doc.roadmap.items.iter().filter(|item| item.id.is_none());
    let ids = mirrors.flat_map(|item| &item.mirrors).filter_map(|mirror| mirror.id);
    let mut ids = ids.filter_map(|id| Numbered::of(doc.slice(id)));
    ids.any(|id| id.counts_with(&own.id) && id.number() < least)
}

/// What stands before the number, if the item's id begins with that of another: with its new one.
fn led(
    index: &Index<'_>,
    all: &[Counted<'_>],
    own: &Counted<'_>,
    new: &BTreeMap<Target, String>,
) -> String {
    let Some(base) = own.before.strip_suffix('.') else { return own.before.clone() };
    let roadmap = index.docs[own.target.doc()].roadmap;
    let around: Vec<usize> = enclosing(roadmap, own.home).collect();
    let leads = |other: &&Counted<'_>| {
        let is_around = other.item.kind == ItemKind::Card && around.contains(&other.item.section);
        other.target.doc() == own.target.doc()
            && (id_key(other.written) == id_key(base)
                || (is_around && other.id.number().to_string() == base))
    };
    let Some(leader) = all.iter().find(leads) else { return own.before.clone() };
    let Some(to) = new.get(&leader.target) else { return own.before.clone() };
    if id_key(leader.written) == id_key(base) {
        return format!("{to}.");
    }
    let number = Numbered::of(to).map(|id| id.number().to_string());
    number.map_or_else(|| own.before.clone(), |number| format!("{number}."))
}
