//! Whether what was added is just what was asked for, and what was taken away or moved is that.

use std::collections::BTreeSet;

use super::kept::{Kept, place, without};
use super::{Check, Faithful, Side, hold};
use crate::change::{Added, Effect, Plan, Thing};
use crate::markdown::Document;
use crate::model::{Item, ItemKind, Key, Roadmap, StatusSource, Task, TaskState, id_key};
use crate::read::Options;
use crate::text::Span;

/// A document and what was read of it.
#[derive(Clone, Copy)]
struct Read<'a> {
    document: &'a Document,
    roadmap: &'a Roadmap,
}

/// What an edit does to the structure of a document.
#[derive(Default)]
pub(super) struct Structure {
    /// What goes, in the text before.
    gone: Vec<Span>,
    /// What comes, in the text after; for each effect that puts something somewhere.
    come: Vec<(Effect, Span)>,
    /// Where something goes or comes, in the text before.
    at: Vec<usize>,
}

impl Structure {
    pub(super) fn of(plan: &Plan) -> Structure {
        let mut structure = Structure::default();
        for effect in &plan.effects {
            let (lines, put) = match effect {
                Effect::Removed { lines, .. } => (Some(*lines), None),
                Effect::Relocated { lines, put, text, .. } => (Some(*lines), Some((*put, text))),
                Effect::Added { put, text, .. } => (None, Some((*put, text))),
                _ => continue,
            };
            // What parts it from its neighbours goes along: a rule, perhaps.
            let cut = lines.and_then(|lines| {
                let edits = plan.edits.edits().iter();
                edits.map(|edit| edit.span).find(|span| span.contains(lines.start))
            });
            structure.gone.extend(lines.into_iter().chain(cut));
            structure.at.extend(lines.map(|lines| lines.start));
            structure.at.extend(put.map(|(put, _)| put));
            let come = put.and_then(|(put, text)| came(plan, put, text));
            structure.come.extend(come.map(|come| (effect.clone(), come)));
        }
        structure
    }

    /// Whether it does nothing to it.
    pub(super) fn is_same(&self) -> bool {
        self.at.is_empty()
    }
}

/// Where `text`, which is put at `put`, is after the edits.
fn came(plan: &Plan, put: usize, text: &str) -> Option<Span> {
    let mut grown = 0_isize;
    for edit in plan.edits.edits() {
        let start = edit.span.start.strict_add_signed(grown);
        if edit.span.start <= put && put <= edit.span.end {
            let at = start + edit.text.find(text)?;
            return Some(Span::new(at, at + text.len()));
        }
        grown += edit.text.len().cast_signed() - edit.span.len().cast_signed();
    }
    None
}

/// Checks all of `plan`, where it changes the structure: what stays is the same, and what goes and
/// comes is what was asked for.
pub(super) fn check(
    structure: &Structure,
    old: (&Document, &Roadmap),
    new: (&Document, &Roadmap),
    options: &Options,
    plan: &Plan,
) -> Faithful {
    let come: Vec<Span> = structure.come.iter().map(|(_, span)| *span).collect();
    let puts = |effect: &&Effect| matches!(effect, Effect::Added { .. } | Effect::Relocated { .. });
    let wanted = plan.effects.iter().filter(puts).count();
    hold(wanted == come.len(), || "something else where that was to be put".to_owned())?;
    let mut before = without(old.0, old.1, &structure.gone);
    let mut after = without(new.0, new.1, &come);
    let stirred = stirred(old.1, &before, &structure.at);
    keep_common_parts(&mut before, &mut after, &stirred);
    let aside = super::aside(&plan.effects);
    let own = Plan {
        edits: plan.edits.clone(),
        effects: before.effects(&plan.effects),
        left: Vec::new(),
    };
    let sides = (
        Side { document: &before.document, roadmap: &before.roadmap, aside: &aside },
        Side { document: &after.document, roadmap: &after.roadmap, aside: &[] },
    );
    let mut check = Check::new(sides.0, sides.1, options, &own);
    let touched =
        |item: &Item| structure.at.iter().any(|&at| item.span.start < at && at <= item.span.end);
    let items = before.roadmap.items.iter().enumerate();
    check.touched.extend(items.filter(|(_, item)| touched(item)).map(|(at, _)| at));
    check.stirred = Some(stirred);
    check.all()?;
    let (old, new) =
        (Read { document: old.0, roadmap: old.1 }, Read { document: new.0, roadmap: new.1 });
    for effect in &plan.effects {
        if let Effect::Removed { what, lines } = effect {
            removed(old, *what, *lines)?;
        }
    }
    for (effect, span) in &structure.come {
        match effect {
            Effect::Added { what, .. } => added(what, *span, new, (&before, &after))?,
            Effect::Relocated { what, lines, to, .. } => {
                relocated(*what, (old, *lines), (new, *span), *to, (&before, &after))?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The sections, of those that stay, that lose or get something.
fn stirred(roadmap: &Roadmap, before: &Kept, at: &[usize]) -> BTreeSet<usize> {
    let mut stirred = BTreeSet::new();
    for &at in at {
        let inner = roadmap.sections.partition_point(|section| section.head.start <= at).max(1) - 1;
        let around = std::iter::successors(Some(inner), |&at| roadmap.sections[at].parent);
        stirred.extend(around.filter_map(|at| place(&before.sections, at)));
    }
    stirred
}

/// A part of the plan that loses its last item may be none any more; one that gets its first may
/// become one.
fn keep_common_parts(before: &mut Kept, after: &mut Kept, stirred: &BTreeSet<usize>) {
    let sections = |kept: &Kept| -> Vec<usize> {
        kept.roadmap.parts.iter().map(|part| part.section).collect()
    };
    let (old, new) = (sections(before), sections(after));
    let retain = |kept: &mut Kept, other: &[usize]| {
        let stays = |section: usize| !stirred.contains(&section) || other.contains(&section);
        let flags: Vec<bool> = kept.roadmap.parts.iter().map(|part| stays(part.section)).collect();
        let mut at = flags.iter();
        kept.roadmap.parts.retain(|_| at.next().copied().unwrap_or(true));
        let mut at = flags.iter();
        kept.parts.retain(|_| at.next().copied().unwrap_or(true));
    };
    retain(before, &new);
    retain(after, &old);
}

fn items_in(roadmap: &Roadmap, span: Span) -> impl Iterator<Item = &Item> {
    roadmap.items.iter().filter(move |item| span.contains(item.head.start))
}

fn tasks_in(roadmap: &Roadmap, span: Span) -> impl Iterator<Item = &Task> {
    let owned = roadmap.items.iter().flat_map(|item| &item.tasks);
    owned.chain(&roadmap.loose_tasks).filter(move |task| span.contains(task.mark.span().start))
}

/// Whether a fact about the document stands at `span`, or a field of something else.
fn has_more(roadmap: &Roadmap, span: Span) -> bool {
    roadmap.meta.iter().any(|meta| span.contains(meta.value.start)) || lends_a_field(roadmap, span)
}

/// Whether a field stands at `span` that is one of something else. The line that announces tasks
/// comes with the first.
fn lends_a_field(roadmap: &Roadmap, span: Span) -> bool {
    let holders = roadmap.items.iter().chain(&roadmap.parts);
    let others = holders.filter(|own| !span.contains(own.head.start));
    others
        .flat_map(|own| &own.fields)
        .any(|field| field.key != Key::Tasks && span.contains(field.name.start))
}

fn mirrors_in(roadmap: &Roadmap, span: Span) -> usize {
    let holders = roadmap.items.iter().chain(&roadmap.parts);
    holders.flat_map(|item| &item.mirrors).filter(|item| span.contains(item.head.start)).count()
}

/// Only `what` may go with its lines, or a place that states it again.
fn removed(old: Read<'_>, what: Thing, lines: Span) -> Faithful {
    let Read { roadmap, .. } = old;
    let same = match what {
        Thing::Item(item) => {
            items_in(roadmap, lines).all(|own| own.head == roadmap.items[item].head)
        }
        Thing::Task(_) | Thing::Section(_) => items_in(roadmap, lines).next().is_none(),
    };
    hold(same, || "another item that stands in what goes".to_owned())
}

fn added(what: &Added, span: Span, new: Read<'_>, kept: (&Kept, &Kept)) -> Faithful {
    let Read { document, roadmap } = new;
    let (before, after) = kept;
    let sections = roadmap.sections.iter().filter(|own| span.contains(own.head.start)).count();
    match what {
        Added::Task { item, at, text } => {
            let own = place(&before.items, *item).and_then(|at| after.items.get(at));
            let task = own.and_then(|&own| roadmap.items[own].tasks.get(*at));
            let is_it = |task: &Task| {
                span.contains(task.mark.span().start)
                    && task.state == TaskState::Open
                    && document.slice(task.text) == text
            };
            let alone = tasks_in(roadmap, span).count() == 1
                && items_in(roadmap, span).next().is_none()
                && sections == 0
                && !has_more(roadmap, span)
                && mirrors_in(roadmap, span) == 0;
            hold(alone && task.is_some_and(is_it), || {
                format!("which tasks there are: `{text}` is not read as just one more")
            })
        }
        Added::Part { section, id, title } => {
            let mut found = roadmap.sections.iter().filter(|own| span.contains(own.head.start));
            let wanted = place(&before.sections, *section).and_then(|at| after.sections.get(at));
            let key = |id: Option<&str>| id.map(id_key);
            // Until something stands in it, it may be taken for an item itself.
            let heads = |item: &Item| {
                roadmap.sections.get(item.section).is_some_and(|own| own.head == item.head)
            };
            let alone = items_in(roadmap, span).all(heads)
                && tasks_in(roadmap, span).next().is_none()
                && mirrors_in(roadmap, span) == 0;
            let is_it = found.next().is_some_and(|own| {
                let read = own.id.map(|id| document.slice(id));
                let same = document.slice(own.title) == title && key(read) == key(id.as_deref());
                // What says when it happens was typed with the title.
                let whole =
                    own.id.map(|id| Span::new(id.start.min(own.title.start), own.title.end));
                let typed = whole.is_some_and(|whole| document.slice(whole) == title);
                own.parent == wanted.copied() && (same || (id.is_none() && typed))
            });
            hold(alone && is_it && found.next().is_none(), || {
                format!("which parts there are: `{title}` is not read as just one more")
            })
        }
        Added::Risk { text } | Added::Metric { text } => {
            let risks = roadmap.risks.iter().map(|risk| risk.title);
            let metrics = roadmap.metrics.iter().map(|metric| metric.text);
            let (own, other): (Vec<Span>, Vec<Span>) = match what {
                Added::Risk { .. } => (risks.collect(), metrics.collect()),
                _ => (metrics.collect(), risks.collect()),
            };
            let here = |all: &[Span]| -> Vec<&str> {
                let inside = all.iter().copied().filter(|own| span.contains(own.start));
                inside.map(|own| document.slice(own)).collect()
            };
            // A risk may be a heading; what it comes with is not.
            let heads = roadmap.sections.iter().filter(|own| span.contains(own.head.start));
            let mut heads = heads.filter(|head| !own.iter().any(|&title| head.head.covers(title)));
            let alone = items_in(roadmap, span).next().is_none()
                && tasks_in(roadmap, span).next().is_none()
                && mirrors_in(roadmap, span) == 0
                && here(&other).is_empty()
                && heads.next().is_none();
            hold(alone && here(&own) == [text.replace('|', "\\|").as_str()], || {
                format!("what the document says besides: `{text}` is not read as just one more")
            })
        }
        Added::Item { section, id, title, status, priority, tasks } => {
            let mut found = items_in(roadmap, span);
            let (Some(item), None) = (found.next(), found.next()) else {
                return hold(false, || {
                    format!("which items there are: `{title}` is not read as just one more")
                });
            };
            let card = item.kind == ItemKind::Card;
            let stands =
                if card { roadmap.sections[item.section].parent } else { Some(item.section) };
            let wanted = place(&before.sections, *section).and_then(|at| after.sections.get(at));
            let key = |id: Option<&str>| id.map(id_key);
            let same = stands == wanted.copied()
                && document.slice(item.title) == title
                && key(item.id.map(|id| document.slice(id))) == key(id.as_deref())
                && sections == usize::from(card)
                && !has_more(roadmap, span)
                && mirrors_in(roadmap, span) == 0
                && item.mirrors.is_empty();
            hold(same, || format!("what `{title}` is: it is not read as it was asked for"))?;
            let said = status.is_none_or(|kind| item.status.kind == Some(kind));
            hold(said, || format!("the status of `{title}`"))?;
            let urgent = priority
                .is_none_or(|kind| item.priority.and_then(|field| field.value) == Some(kind));
            hold(urgent, || format!("the priority of `{title}`"))?;
            let own = tasks_in(roadmap, span).map(|task| document.slice(task.text));
            hold(own.eq(tasks.iter().map(String::as_str)), || format!("the tasks of `{title}`"))
        }
    }
}

fn relocated(
    what: Thing,
    (old, lines): (Read<'_>, Span),
    (new, span): (Read<'_>, Span),
    to: usize,
    (before, after): (&Kept, &Kept),
) -> Faithful {
    let say = |read: Read<'_>, span: Span| -> Vec<String> {
        items_in(read.roadmap, span).map(|item| told(read, item)).collect()
    };
    let tasks = |read: Read<'_>, span: Span| -> Vec<(String, TaskState)> {
        let tasks = tasks_in(read.roadmap, span);
        tasks.map(|task| (read.document.slice(task.text).to_owned(), task.state)).collect()
    };
    let heads = |read: Read<'_>, span: Span| -> Vec<String> {
        let sections = read.roadmap.sections.iter().filter(|own| span.contains(own.head.start));
        sections.map(|own| read.document.slice(own.title).to_owned()).collect()
    };
    hold(say(old, lines) == say(new, span), || "what is moved".to_owned())?;
    hold(tasks(old, lines) == tasks(new, span), || "the tasks that are moved".to_owned())?;
    hold(heads(old, lines) == heads(new, span), || "the headings that are moved".to_owned())?;
    let wanted = place(&before.sections, to).and_then(|at| after.sections.get(at)).copied();
    let is_in = |section: usize| {
        let mut up = std::iter::successors(Some(section), |&at| new.roadmap.sections[at].parent);
        up.any(|at| Some(at) == wanted)
    };
    let there = match what {
        Thing::Item(_) => items_in(new.roadmap, span).all(|item| is_in(item.section)),
        Thing::Section(_) | Thing::Task(_) => true,
    };
    hold(there, || "where it stands".to_owned())
}

/// What an item says, wherever it stands.
fn told(read: Read<'_>, item: &Item) -> String {
    let slice = |span: Span| read.document.slice(span);
    let status = (item.status.source != StatusSource::Bucket)
        .then(|| (item.status.kind, item.status.words.map(slice), item.status.source));
    let fields: Vec<(&str, &str)> =
        item.fields.iter().map(|field| (slice(field.name), slice(field.value))).collect();
    let (title, id, kind) = (slice(item.title), item.id.map(slice), item.kind);
    format!("{kind:?} {id:?} {title} {status:?} {fields:?} {}", item.mirrors.len())
}
