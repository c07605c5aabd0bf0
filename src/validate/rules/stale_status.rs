//! `stale-status`: a status that its own tasks speak against.

use super::words;
use crate::model::{Item, StatusKind, Task, TaskState};
use crate::read::words::is_task_put_off;
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
        let Some(words) = words::stated(context, item) else { continue };
        if !words::is_plain(context, item) {
            continue;
        }
        let kept = item.tasks.iter().filter(|task| task.state != TaskState::Dropped);
        let kept: Vec<&Task> = kept.collect();
        // To leave out what was put off makes no fault where there is none with it.
        if fault(item, &kept, true).is_none() {
            continue;
        }
        let counted = |task: &&Task| {
            task.state.is_closed()
                || task.state == TaskState::Active
                || !is_task_put_off(context.document(), task)
        };
        let tasks: Vec<&Task> = kept.into_iter().filter(counted).collect();
        // Boxes that were put off leave a status open to question, but no fault.
        let all_here = tasks.len() == item.tasks.len();
        let Some(message) = fault(item, &tasks, all_here) else { continue };
        let first = tasks.iter().find(|task| task.state != TaskState::Done);
        let found = report.add(words, format!("{} {message}", context.name(item)));
        if let Some(task) = first.filter(|_| item.status.kind == Some(StatusKind::Done)) {
            found.note(task.text, "this one is open");
        }
    }
}

/// What the status of `item` has against its tasks.
fn fault(item: &Item, tasks: &[&Task], all_here: bool) -> Option<String> {
    let all = tasks.len();
    let done = tasks.iter().filter(|task| task.state == TaskState::Done).count();
    if all == 0 {
        return None;
    }
    let of = |count: usize| match (count, all) {
        (1, 1) => "its only task is".to_owned(),
        (1, _) => format!("1 of its {all} tasks is"),
        _ if count == all => format!("all {all} tasks are"),
        _ => format!("{count} of its {all} tasks are"),
    };
    match item.status.kind? {
        StatusKind::Done if done < all => Some(format!("is done, but {} open", of(all - done))),
        StatusKind::Todo if done > 0 => Some(format!("is not begun, but {} done", of(done))),
        StatusKind::Active if done == all && all_here => {
            Some(format!("is in progress, but {} done", of(done)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    fn check(status: &str, tasks: &str, expected: &str) {
        check_rule(
            "stale-status",
            &format!("## 1.1 Search\n\n**Status:** {status}\n\n{tasks}"),
            expected,
        );
    }

    #[test]
    fn a_status_in_words_is_held_against_the_boxes() {
        check(
            "Done",
            "- [x] a\n- [ ] b\n",
            "3:13: 1.1 Search is done, but 1 of its 2 tasks is open",
        );
        check("Done", "- [ ] a\n", "3:13: 1.1 Search is done, but its only task is open");
        check(
            "Not Started",
            "- [x] a\n- [ ] b\n",
            "3:13: 1.1 Search is not begun, but 1 of its 2 tasks is done",
        );
        check(
            "In Progress",
            "- [x] a\n- [x] b\n",
            "3:13: 1.1 Search is in progress, but all 2 tasks are done",
        );
    }

    #[test]
    fn what_may_well_be_meant_is_no_fault() {
        check("In Progress", "- [ ] a\n", "");
        check("Done", "- [x] a\n- [ ] b (deferred)\n- [-] c\n", "");
        check("Done (the app is missing)", "- [ ] a\n", "");
        check("✅", "- [ ] a\n", "");
        check("Partial", "- [x] a\n", "");
        check_rule("stale-status", "## Plan\n\n### ✅ 1.1 Search\n\n- [ ] a\n", "");
    }
}
