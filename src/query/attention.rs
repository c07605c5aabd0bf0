//! What somebody should look at.

use jiff::civil::Date;

use super::place::enclosing;
use super::{Index, Target, due_date, is_late, is_overdue};
use crate::model::{Item, Priority, StatusKind, TaskState};

/// Something that needs attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// A part of the plan whose end is past, and so many of its items are not finished.
    Late {
        /// The horizon or phase.
        section: Target,
        /// Its last day.
        end: Date,
        /// The unfinished items in it.
        open: usize,
    },
    /// An item whose own due date is past.
    Overdue {
        /// The item.
        item: Target,
        /// The day it was due.
        due: Date,
    },
    /// An item that cannot go on.
    Blocked {
        /// The item.
        item: Target,
    },
    /// A critical item that nobody has begun.
    CriticalNotStarted {
        /// The item.
        item: Target,
    },
    /// A status that was written and not understood.
    UnknownStatus {
        /// The item.
        item: Target,
    },
    /// An item that is said to be done and has open tasks.
    DoneWithOpenTasks {
        /// The item.
        item: Target,
        /// Its open tasks.
        open: usize,
    },
    /// An item that is said not to be started and has finished tasks.
    TodoWithDoneTasks {
        /// The item.
        item: Target,
        /// Its finished tasks.
        done: usize,
    },
}

impl Attention {
    /// The name of the reason, in JSON.
    pub const fn reason(&self) -> &'static str {
        match self {
            Attention::Late { .. } => "late",
            Attention::Overdue { .. } => "overdue",
            Attention::Blocked { .. } => "blocked",
            Attention::CriticalNotStarted { .. } => "critical-not-started",
            Attention::UnknownStatus { .. } => "unknown-status",
            Attention::DoneWithOpenTasks { .. } => "done-with-open-tasks",
            Attention::TodoWithDoneTasks { .. } => "todo-with-done-tasks",
        }
    }

    /// What it is about.
    pub const fn target(&self) -> Target {
        match *self {
            Attention::Late { section, .. } => section,
            Attention::Overdue { item, .. }
            | Attention::Blocked { item }
            | Attention::CriticalNotStarted { item }
            | Attention::UnknownStatus { item }
            | Attention::DoneWithOpenTasks { item, .. }
            | Attention::TodoWithDoneTasks { item, .. } => item,
        }
    }

    const fn order(&self) -> usize {
        match self {
            Attention::Late { .. } => 0,
            Attention::Overdue { .. } => 1,
            Attention::Blocked { .. } => 2,
            Attention::CriticalNotStarted { .. } => 3,
            Attention::DoneWithOpenTasks { .. } => 4,
            Attention::TodoWithDoneTasks { .. } => 5,
            Attention::UnknownStatus { .. } => 6,
        }
    }
}

/// Everything that needs attention, by reason and then as the documents have it.
pub fn attention(index: &Index<'_>, today: Date) -> Vec<Attention> {
    let mut found = Vec::new();
    for (doc, own) in index.docs.iter().enumerate() {
        let sums = index.progress(doc);
        let sections = &own.roadmap.sections;
        let late: Vec<bool> = sections
            .iter()
            .zip(&sums.sections)
            .map(|(section, sums)| section.role.is_container() && is_late(section, sums, today))
            .collect();
        for (section, its) in sections.iter().enumerate() {
            // Where a whole is late, that its parts are is no news.
            let known = its.parent.is_some_and(|at| enclosing(own.roadmap, at).any(|at| late[at]));
            if let (true, false, Some(window)) = (late[section], known, its.window) {
                let open = sums.sections[section].unsettled();
                let section = Target::Section { doc, section };
                found.push(Attention::Late { section, end: window.end, open });
            }
        }
        for (item, its) in own.roadmap.items.iter().enumerate() {
            let target = Target::Item { doc, item };
            if let Some(due) = due_date(own, its).filter(|_| is_overdue(own, its, today)) {
                found.push(Attention::Overdue { item: target, due });
            }
            found.extend(of_status(its, target));
        }
    }
    found.sort_by_key(Attention::order);
    found
}

fn of_status(its: &Item, item: Target) -> Option<Attention> {
    let priority = its.priority.and_then(|priority| priority.value);
    let stated = its.status.is_stated();
    match its.status.kind {
        None => its.status.words.map(|_| Attention::UnknownStatus { item }),
        Some(StatusKind::Blocked) => Some(Attention::Blocked { item }),
        Some(StatusKind::Done) if stated => {
            let open = its.tasks.iter().filter(|task| !task.state.is_closed()).count();
            (open > 0).then_some(Attention::DoneWithOpenTasks { item, open })
        }
        Some(StatusKind::Todo) => {
            let done = its.tasks.iter().filter(|task| task.state == TaskState::Done).count();
            if stated && done > 0 {
                Some(Attention::TodoWithDoneTasks { item, done })
            } else {
                (priority == Some(Priority::Critical))
                    .then_some(Attention::CriticalNotStarted { item })
            }
        }
        _ => None,
    }
}
