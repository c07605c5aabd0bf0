//! What to do now.

use super::depends::is_kept;
use super::place::place;
use super::{Index, Target};
use crate::model::{Item, Priority, Role, StatusKind, TaskState};

/// One thing to do: a task, or an item that has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The task, or the item.
    pub target: Target,
    /// The item it belongs to, or is.
    pub item: Target,
}

/// Everything that can be done now, most urgent first: open tasks of items that nothing blocks.
///
/// Ordered by horizon, priority, status (what has been begun first), place in the document.
pub fn next(index: &Index<'_>) -> Vec<Step> {
    let free = startable(index).into_iter().filter(|&item| !is_kept(index, item));
    free.flat_map(|item| steps(index, item)).collect()
}

/// The items that could be worked on now but for what they wait for, in the same order.
pub fn waiting(index: &Index<'_>) -> Vec<Target> {
    let mut items = startable(index);
    items.retain(|&item| is_kept(index, item));
    items
}

/// The items whose own status keeps nobody from them, most urgent first.
fn startable(index: &Index<'_>) -> Vec<Target> {
    let mut items = Vec::new();
    for (doc, own) in index.docs.iter().enumerate() {
        let horizons: Vec<usize> = own
            .roadmap
            .sections
            .iter()
            .enumerate()
            .filter(|(_, section)| section.role == Role::Horizon)
            .map(|(at, _)| at)
            .collect();
        for (item, its) in own.roadmap.items.iter().enumerate().filter(|(_, its)| is_startable(its))
        {
            let horizon = place(own.roadmap, its).horizon;
            // What stands outside of the horizons comes after them.
            let horizon =
                horizon.map_or(horizons.len(), |at| horizons.partition_point(|&h| h < at));
            items.push(((horizon, rank(its)), Target::Item { doc, item }));
        }
    }
    items.sort();
    items.into_iter().map(|(_, item)| item).collect()
}

/// The order of urgency: priority first, then how far it is.
pub fn rank(item: &Item) -> (usize, usize) {
    let priority = item.priority.and_then(|priority| priority.value);
    let priority = priority.map_or(Priority::ALL.len(), |priority| priority as usize);
    let status = match item.status.kind {
        Some(StatusKind::Active) => 0,
        Some(StatusKind::Partial) => 1,
        Some(StatusKind::Todo) => 2,
        Some(StatusKind::Ongoing) => 3,
        _ => 4,
    };
    (priority, status)
}

fn is_startable(item: &Item) -> bool {
    let never = [StatusKind::Blocked, StatusKind::Done, StatusKind::Dropped];
    item.status.kind.is_none_or(|kind| !never.contains(&kind))
}

fn steps(index: &Index<'_>, of: Target) -> Vec<Step> {
    let Target::Item { doc, item } = of else { return Vec::new() };
    let tasks = &index.docs[doc].roadmap.items[item].tasks;
    if tasks.is_empty() {
        return vec![Step { target: of, item: of }];
    }
    let open = |state| matches!(state, TaskState::Open | TaskState::Active);
    let open = tasks.iter().enumerate().filter(|(_, task)| open(task.state));
    open.map(|(task, _)| Step { target: Target::Task { doc, item, task }, item: of }).collect()
}
