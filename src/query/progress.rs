//! Sums: items by status and by priority, tasks done.

use super::Doc;
use super::place::container;
use crate::model::{Item, Priority, Roadmap, StatusKind};

/// What was counted, of a part of the plan or of all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many items.
    pub items: usize,
    /// Items by status, in the order of [`StatusKind::ALL`].
    status: [usize; StatusKind::ALL.len()],
    /// Items by priority, in the order of [`Priority::ALL`].
    priority: [usize; Priority::ALL.len()],
    /// Items that state a priority which was not understood.
    pub unknown_priority: usize,
    /// Tasks that are done.
    pub done: usize,
    /// Tasks in all, dropped ones counted.
    pub total: usize,
}

impl Sums {
    /// The items of a status; of none that was understood, for `None`.
    pub fn with_status(&self, kind: Option<StatusKind>) -> usize {
        let of = |kind: StatusKind| self.status[kind as usize];
        kind.map_or_else(|| self.items - self.status.iter().sum::<usize>(), of)
    }

    /// The items of a priority; those that state none, for `None`.
    pub fn with_priority(&self, priority: Option<Priority>) -> usize {
        let of = |priority: Priority| self.priority[priority as usize];
        let stating = self.priority.iter().sum::<usize>() + self.unknown_priority;
        priority.map_or_else(|| self.items - stating, of)
    }

    /// The items that are neither finished nor given up nor without end.
    pub fn unsettled(&self) -> usize {
        let settled = [StatusKind::Done, StatusKind::Dropped, StatusKind::Ongoing];
        self.items - settled.iter().map(|&kind| self.status[kind as usize]).sum::<usize>()
    }

    /// Counts one more item.
    pub fn count(&mut self, item: &Item) {
        let (done, total) = item.progress();
        self.items += 1;
        self.done += done;
        self.total += total;
        if let Some(kind) = item.status.kind {
            self.status[kind as usize] += 1;
        }
        match item.priority.map(|priority| priority.value) {
            Some(Some(priority)) => self.priority[priority as usize] += 1,
            Some(None) => self.unknown_priority += 1,
            None => {}
        }
    }

    /// Counts what `other` counted as well.
    pub fn add(&mut self, other: &Sums) {
        self.items += other.items;
        self.done += other.done;
        self.total += other.total;
        self.unknown_priority += other.unknown_priority;
        for (own, other) in self.status.iter_mut().zip(other.status) {
            *own += other;
        }
        for (own, other) in self.priority.iter_mut().zip(other.priority) {
            *own += other;
        }
    }
}

/// The sums of one document.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// Of all its items.
    pub whole: Sums,
    /// Of the items in each section, those in deeper ones included; by index.
    pub sections: Vec<Sums>,
}

/// Counts one document's items, once.
pub(super) fn progress(doc: &Doc<'_>) -> Progress {
    let roadmap: &Roadmap = doc.roadmap;
    let mut progress = Progress {
        whole: Sums::default(),
        sections: vec![Sums::default(); roadmap.sections.len()],
    };
    for item in &roadmap.items {
        progress.whole.count(item);
        if let Some(section) = container(roadmap, item) {
            progress.sections[section].count(item);
        }
    }
    // A section stands behind the one it is part of, so that its own sum is whole when it is added.
    for at in (1..roadmap.sections.len()).rev() {
        if let Some(parent) = roadmap.sections[at].parent {
            let own = progress.sections[at];
            progress.sections[parent].add(&own);
        }
    }
    progress
}
