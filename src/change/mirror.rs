//! What follows from a changed fact for the places that state it again.

use std::collections::BTreeSet;

use super::cell::in_place;
use super::{
    Cause, Draft, Effect, FieldKey, Holder, Planner, Statement, TaskRef, count, status, task,
};
use crate::model::{Item, Key, StatusKind, TaskMark, TaskState};
use crate::read::words;

/// Changes the mirrors of what `draft` changes, where they agreed with it before.
pub(super) fn follow(planner: &Planner<'_>, draft: &mut Draft) {
    for of in touched(draft) {
        let holder = of.get(planner.roadmap);
        if holder.mirrors.is_empty() {
            continue;
        }
        if let Some((before, after)) = kinds(planner, holder, of, draft) {
            statuses(planner, of, before, after, draft);
        }
    }
    fields(planner, draft);
}

/// What the draft is about, that can be stated elsewhere.
pub(super) fn touched(draft: &Draft) -> BTreeSet<Holder> {
    let tasks = draft.states.keys().filter_map(|task| match *task {
        TaskRef::Of(item, _) => Some(Holder::Item(item)),
        TaskRef::Mark(at) => Some(at.of),
        TaskRef::Loose(_) => None,
    });
    let fields = draft.effects.iter().filter_map(|effect| match effect {
        Effect::Field { at, .. } => Some(at.of),
        _ => None,
    });
    tasks.chain(fields).collect()
}

/// How far `holder` was, and how far it will be.
fn kinds(
    planner: &Planner<'_>,
    holder: &Item,
    of: Holder,
    draft: &Draft,
) -> Option<(StatusKind, StatusKind)> {
    let before = holder.status.kind?;
    let after = kind_after(planner, holder, of, draft)?;
    (before != after).then_some((before, after))
}

/// How far `holder` will be, if what `draft` does says something of that.
pub(super) fn kind_after(
    planner: &Planner<'_>,
    holder: &Item,
    of: Holder,
    draft: &Draft,
) -> Option<StatusKind> {
    let stated = draft.effects.iter().rev().find_map(|effect| match effect {
        Effect::Field { at, kind: Some(kind), .. } if at.of == of => Some(*kind),
        _ => None,
    });
    let marked = || {
        let (_, state) = draft
            .states
            .iter()
            .find(|(task, _)| matches!(task, TaskRef::Mark(at) if at.of == of))?;
        Some(match state {
            TaskState::Open => StatusKind::Todo,
            TaskState::Active => StatusKind::Active,
            TaskState::Blocked => StatusKind::Blocked,
            TaskState::Done => StatusKind::Done,
            TaskState::Dropped => StatusKind::Dropped,
        })
    };
    let computed = || {
        let Holder::Item(index) = of else { return None };
        let state = |task: usize| draft.states.get(&TaskRef::Of(index, task)).copied();
        let tasks = holder.tasks.iter().enumerate();
        let tasks = tasks.map(|(at, task)| state(at).unwrap_or(task.state));
        (!holder.status.is_stated()).then(|| words::status_of_tasks(tasks))?
    };
    let counted = || count::kind(planner, draft, holder);
    stated.or_else(marked).or_else(counted).or_else(computed)
}

fn statuses(
    planner: &Planner<'_>,
    of: Holder,
    before: StatusKind,
    after: StatusKind,
    draft: &mut Draft,
) {
    let holder = of.get(planner.roadmap);
    // Where it stands itself, too: the change may have been made at a mirror.
    let places = std::iter::once(None).chain((0..holder.mirrors.len()).map(Some));
    for mirror in places {
        let at = Statement { of, mirror };
        let place = at.get(planner.roadmap);
        let is_lent = mirror.is_none() && !std::ptr::eq(holder.stating(), holder);
        if draft.states_at(at) || is_lent {
            continue;
        }
        let result = match (place.mark, place.status.is_stated()) {
            (Some(mark), _) if matches!(mark.mark, TaskMark::Box(_)) => {
                let state =
                    if after == StatusKind::Done { TaskState::Done } else { TaskState::Open };
                let agreed = (mark.state == TaskState::Done) == (before == StatusKind::Done);
                let says_so = (mark.state == TaskState::Done) == (after == StatusKind::Done);
                if agreed && !says_so {
                    task::set(planner, TaskRef::Mark(at), state, draft)
                } else {
                    Ok(())
                }
            }
            (_, true)
                if place.status.kind == Some(before) && !draft.counts_in(place.status.words) =>
            {
                status::write_again(planner, at, after, Cause::Mirror, draft)
            }
            _ => Ok(()),
        };
        if let Err(refusal) = result {
            draft.left.push(refusal.message);
        }
    }
}

/// Values of other fields, where a mirror has the same field with the same value.
fn fields(planner: &Planner<'_>, draft: &mut Draft) {
    let mut again = Vec::new();
    for effect in &draft.effects {
        let Effect::Field { at, key, from: Some(from), to: Some(to), kind: None, .. } = effect
        else {
            continue;
        };
        if *key == FieldKey::Known(Key::Status) {
            continue;
        }
        let holder = at.of.get(planner.roadmap);
        for (mirror, place) in holder.mirrors.iter().enumerate() {
            let Some(field) = planner.find(place, key) else { continue };
            let same = words::fold(planner.document.slice(field.value)) == words::fold(from);
            if same && at.mirror != Some(mirror) {
                let edit = in_place(place, field.value, to);
                let effect = Effect::Field {
                    at: Statement { of: at.of, mirror: Some(mirror) },
                    key: key.clone(),
                    from: Some(planner.document.slice(field.value).to_owned()),
                    to: Some(to.clone()),
                    kind: None,
                    cause: Cause::Mirror,
                };
                again.push((edit, effect));
            }
        }
    }
    for (edit, effect) in again {
        draft.edits.push(edit);
        draft.effects.push(effect);
    }
}
