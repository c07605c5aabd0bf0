//! What follows from a changed task or status for the stated status of what it is a part of: where
//! that agreed with its parts before and would be false after, it is changed too.

use std::collections::{BTreeMap, BTreeSet};

use super::tally::Tally;
use super::{Cause, Draft, FieldKey, Holder, Planner, TaskRef, mirror, status};
use crate::model::{Item, Key, StatusKind, StatusSource, TaskState};
use crate::read::words;
use crate::text::Span;

/// Adds the statuses that follow from the tasks in `draft`.
pub(super) fn statuses(planner: &Planner<'_>, draft: &mut Draft) {
    let item = |task: &TaskRef| match *task {
        TaskRef::Of(item, _) => Some(item),
        TaskRef::Mark(_) | TaskRef::Loose(_) => None,
    };
    let touched: BTreeSet<usize> = draft.states.keys().filter_map(item).collect();
    for index in touched {
        let item = &planner.roadmap.items[index];
        let of = Holder::Item(index);
        let before = of_tasks(planner, item, |_| None);
        let after =
            of_tasks(planner, item, |task| draft.states.get(&TaskRef::Of(index, task)).copied());
        state(planner, of, (before, after), Cause::Tasks, draft);
    }
}

/// Adds the statuses of the phases and items that hold the items of which `draft` changes how far
/// they are, inner ones first.
pub(super) fn parents(planner: &Planner<'_>, draft: &mut Draft) {
    let roadmap = planner.roadmap;
    let mut kinds: BTreeMap<usize, StatusKind> = BTreeMap::new();
    let mut around: BTreeSet<(u8, usize)> = BTreeSet::new();
    for of in mirror::touched(draft) {
        let Holder::Item(index) = of else { continue };
        let item = &roadmap.items[index];
        let after = mirror::kind_after(planner, item, of, draft);
        let Some(after) = after.filter(|&after| item.status.kind != Some(after)) else { continue };
        kinds.insert(index, after);
        let own = Some(item.section);
        let sections = std::iter::successors(own, |&at| roadmap.sections[at].parent);
        around.extend(sections.map(|at| (roadmap.sections[at].level, at)));
    }
    for (_, at) in around.into_iter().rev() {
        let head = roadmap.sections[at].head;
        let Some(of) = holder(planner, head) else { continue };
        let under = roadmap.under(of.get(roadmap));
        if !under.clone().any(|item| kinds.contains_key(&item)) {
            continue;
        }
        let before = of_items(planner, under.clone(), |_| None);
        let after = of_items(planner, under, |item| kinds.get(&item).copied());
        let Some(next) = state(planner, of, (before, after), Cause::Items, draft) else { continue };
        if let Holder::Item(item) = of {
            kinds.insert(item, next);
        }
    }
}

/// Gives `of` the status that its parts ask for, if nothing else decides it, and says what that is.
pub(super) fn state(
    planner: &Planner<'_>,
    of: Holder,
    (before, after): (Tally, Tally),
    cause: Cause,
    draft: &mut Draft,
) -> Option<StatusKind> {
    let holder = of.get(planner.roadmap);
    let kind = holder.status.kind.filter(|_| holder.status.is_stated())?;
    // What was asked for goes before, and a true count changes as that.
    if draft.sets(of, &FieldKey::Known(Key::Status)) || draft.counts_in(holder.status.words) {
        return None;
    }
    if !before.fits(kind) && !after.fits(kind) {
        let title = planner.document.slice(holder.title);
        let parts = if cause == Cause::Items { "items" } else { "tasks" };
        draft.left.push(format!(
            "the status of `{title}`: it did not fit the {parts} before, and still says {}",
            kind.name()
        ));
    }
    let next = after.status(kind, before)?;
    if gives_its_status(planner, of) {
        let title = planner.document.slice(holder.title);
        draft.left.push(format!("the status of `{title}`: it is that of items under it, too"));
        return None;
    }
    let result = status::follow(planner, of, next, cause, draft);
    result.map_err(|refusal| draft.left.push(refusal.message)).ok().map(|()| next)
}

/// Whether items under the heading of `of` have their status from it.
fn gives_its_status(planner: &Planner<'_>, of: Holder) -> bool {
    let roadmap = planner.roadmap;
    let has_it = |item: &Item| item.status.source == StatusSource::Bucket;
    let holder = of.get(roadmap);
    let gives = roadmap.headed_by(holder).is_some_and(|section| section.gives.is_some());
    gives && roadmap.items[roadmap.under(holder)].iter().any(has_it)
}

/// What the heading at `head` is of: a part of the plan, or an item.
fn holder(planner: &Planner<'_>, head: Span) -> Option<Holder> {
    let roadmap = planner.roadmap;
    let items = roadmap.items.binary_search_by_key(&head.start, |item| item.head.start);
    let item = items.ok().filter(|&at| roadmap.items[at].head == head).map(Holder::Item);
    let part = || roadmap.parts.iter().position(|part| part.head == head).map(Holder::Part);
    item.or_else(part)
}

pub(super) fn of_tasks(
    planner: &Planner<'_>,
    item: &Item,
    changed: impl Fn(usize) -> Option<TaskState>,
) -> Tally {
    let mut tally = Tally::default();
    for (index, task) in item.tasks.iter().enumerate() {
        let state = changed(index).unwrap_or(task.state);
        tally.add(state, || {
            state != TaskState::Active && words::is_task_put_off(planner.document, task)
        });
    }
    tally
}

pub(super) fn of_items(
    planner: &Planner<'_>,
    items: std::ops::Range<usize>,
    changed: impl Fn(usize) -> Option<StatusKind>,
) -> Tally {
    let mut tally = Tally::default();
    for at in items {
        let item = &planner.roadmap.items[at];
        let kind = changed(at).or(item.status.kind);
        let state = match kind {
            Some(StatusKind::Todo) => TaskState::Open,
            Some(StatusKind::Blocked) => TaskState::Blocked,
            Some(StatusKind::Active | StatusKind::Partial) => TaskState::Active,
            Some(StatusKind::Done) => TaskState::Done,
            // What has no end, or does not say how far it is, keeps nothing open.
            Some(StatusKind::Dropped | StatusKind::Ongoing) | None => TaskState::Dropped,
        };
        tally.add(state, || {
            kind == Some(StatusKind::Partial) || words::is_item_put_off(planner.document, item)
        });
    }
    tally
}
