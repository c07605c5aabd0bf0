//! `stale-status`: a status that its own tasks speak against.

use crate::model::{Item, StatusKind, TaskState};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "stale-status",
    code: "RM201",
    topic: Topic::Meaning,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "an item's status says something else than its own tasks",
    why: "Whoever asks for what is left gets the wrong answer: from the status, or from the boxes.",
    example: "### 1.1 Search\n\n**Status:** Done\n\n- [x] Index\n- [ ] Ranking\n",
    instead: "### 1.1 Search\n\n**Status:** In Progress\n\n- [x] Index\n- [ ] Ranking\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for item in &context.roadmap().items {
        let stating = item.stating();
        let Some(words) = stating.status.words.filter(|_| item.status.is_stated()) else {
            continue;
        };
        let Some(message) = fault(item) else { continue };
        let name = context.name(item);
        let first = item.tasks.iter().find(|task| task.state != TaskState::Done);
        let found = report.add(words, format!("{name} {message}"));
        if let Some(task) = first.filter(|_| item.status.kind == Some(StatusKind::Done)) {
            found.note(task.text, "this one is open");
        }
    }
}

/// What the status of `item` has against its tasks.
fn fault(item: &Item) -> Option<String> {
    let counted = || item.tasks.iter().filter(|task| task.state != TaskState::Dropped);
    let all = counted().count();
    let done = counted().filter(|task| task.state == TaskState::Done).count();
    let begun = counted().any(|task| matches!(task.state, TaskState::Done | TaskState::Active));
    if all == 0 {
        return None;
    }
    match item.status.kind? {
        StatusKind::Done if done < all => {
            Some(format!("is done, but {} of its {all} tasks are open", all - done))
        }
        StatusKind::Todo if done == all => {
            Some(format!("is not begun, but all {all} tasks are done"))
        }
        StatusKind::Todo if begun => {
            Some(format!("is not begun, but {done} of {all} tasks are done"))
        }
        StatusKind::Active if done == all => {
            Some(format!("is in progress, but all {all} tasks are done"))
        }
        _ => None,
    }
}
