//! What follows from a changed task: the stated status, where it agreed with the tasks before and
//! would be false after.

use std::collections::BTreeSet;

use super::{Cause, Draft, FieldKey, Holder, Planner, TaskRef, status};
use crate::model::{Item, Key, StatusKind, TaskState};

/// Adds the statuses that follow from the tasks in `draft`.
pub(super) fn statuses(planner: &Planner<'_>, draft: &mut Draft) {
    let item = |task: &TaskRef| match *task {
        TaskRef::Of(item, _) => Some(item),
        TaskRef::Mark(_) | TaskRef::Loose(_) => None,
    };
    let touched: BTreeSet<usize> = draft.states.keys().filter_map(item).collect();
    for index in touched {
        let item = &planner.roadmap.items[index];
        if draft.sets(Holder::Item(index), &FieldKey::Known(Key::Status))
            || !item.status.is_stated()
            || draft.counts_in(item.status.words)
        {
            continue;
        }
        let before = Tally::of(item, |_| None);
        let after = Tally::of(item, |task| draft.states.get(&TaskRef::Of(index, task)).copied());
        let Some(kind) = item.status.kind else { continue };
        if !agrees(kind, before) && !agrees(kind, after) {
            let title = planner.document.slice(item.title);
            draft.left.push(format!(
                "the status of `{title}`: it did not fit the tasks before, and still says {}",
                kind.name()
            ));
        }
        if let Some(next) = next(kind, before, after)
            && let Err(refusal) =
                status::follow(planner, Holder::Item(index), next, Cause::Tasks, draft)
        {
            draft.left.push(refusal.message);
        }
    }
}

/// How many tasks count, and how many of them are begun and done. Dropped ones do not count.
#[derive(Clone, Copy)]
struct Tally {
    all: usize,
    begun: usize,
    done: usize,
}

impl Tally {
    fn of(item: &Item, changed: impl Fn(usize) -> Option<TaskState>) -> Tally {
        let mut tally = Tally { all: 0, begun: 0, done: 0 };
        for (index, task) in item.tasks.iter().enumerate() {
            let state = changed(index).unwrap_or(task.state);
            tally.all += usize::from(state != TaskState::Dropped);
            tally.done += usize::from(state == TaskState::Done);
            tally.begun += usize::from(matches!(state, TaskState::Done | TaskState::Active));
        }
        tally
    }

    fn is_done(self) -> bool {
        self.all > 0 && self.done == self.all
    }
}

/// Whether a stated status fits what is ticked. Work that goes on for ever, or is given up, fits
/// anything.
fn agrees(stated: StatusKind, tasks: Tally) -> bool {
    match stated {
        StatusKind::Todo => tasks.begun == 0,
        StatusKind::Active | StatusKind::Partial | StatusKind::Blocked => !tasks.is_done(),
        StatusKind::Done => tasks.is_done(),
        StatusKind::Ongoing | StatusKind::Dropped => true,
    }
}

/// The status to state after, where the one before agreed with the tasks and is now false.
fn next(stated: StatusKind, before: Tally, after: Tally) -> Option<StatusKind> {
    if !agrees(stated, before) || matches!(stated, StatusKind::Ongoing | StatusKind::Dropped) {
        return None;
    }
    let next = match stated {
        _ if after.is_done() => StatusKind::Done,
        StatusKind::Todo if after.begun > 0 => StatusKind::Active,
        StatusKind::Done => StatusKind::Active,
        other => other,
    };
    (next != stated).then_some(next)
}
