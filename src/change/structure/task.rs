//! Adding a task: written like the item's other tasks, or like another item's where it has none.

use super::units::{Slot, Standing};
use super::{Thing, body, line, objection};
use crate::change::lines::Unit;
use crate::change::style::Opening;
use crate::change::{Added, Draft, Effect, Planner, Refusal, TaskRef};
use crate::model::{ItemKind, TaskMark, TaskState};
use crate::text::Edit;

pub(super) fn add(
    planner: &Planner<'_>,
    item: usize,
    text: &str,
    at: Option<usize>,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let text = line("the task", text)?;
    let own = &planner.roadmap.items[item];
    let has = own.tasks.len();
    if at.is_some_and(|at| at > has) {
        let title = planner.document.slice(own.title);
        let least = has + 1;
        return Err(Refusal::new(format!("`{title}` has {has} tasks"))
            .hint(format!("a new one can be number 1 to {least}")));
    }
    let places = if has > 0 {
        vec![beside(planner, item, text, at)?]
    } else if own.kind == ItemKind::Row {
        return Err(Refusal::new("a row of a table has no room for tasks")
            .hint("write them where the item has a section of its own"));
    } else {
        body::first_task(planner, item, text)
    };
    let mut objected = None;
    for (put, at, written) in places {
        let what = Added::Task { item, at, text: text.to_owned() };
        let edit = Edit::insert(put, written.clone());
        let effect = Effect::Added { what, put, text: written };
        match objection(planner, vec![edit.clone()], vec![effect.clone()]) {
            None => {
                draft.edits.push(edit);
                draft.effects.push(effect);
                return Ok(());
            }
            what => objected = objected.or(what),
        }
    }
    let title = planner.document.slice(own.title);
    Err(match objected {
        Some(what) => Refusal::new(format!("with a task there, in `{title}`, the document would be read otherwise: it would change {what}")),
        None => Refusal::new(format!("`{title}` has no place for tasks, and no other item shows one")),
    }
    .hint("write it in your editor; others can then follow its style"))
}

/// Among the tasks that the item has: where, as which of them, and what is written.
fn beside(
    planner: &Planner<'_>,
    item: usize,
    text: &str,
    at: Option<usize>,
) -> Result<(usize, usize, String), Refusal> {
    let own = &planner.roadmap.items[item];
    let (standing, slot, index) = if let Some(at) = at.filter(|&at| at < own.tasks.len()) {
        let standing = planner.standing(Thing::Task(TaskRef::Of(item, at)))?;
        let slot = Slot::Before(standing.own);
        (standing, slot, at)
    } else {
        let standing = last(planner, item)?;
        let slot = Slot::After(standing.own);
        (standing, slot, own.tasks.len())
    };
    let model = standing.unit();
    let written = opened(planner, &standing.units, model, slot, text);
    let eol = planner.document.source.eol_at(model.span.start).as_str();
    let (put, written) = planner.put_among(&standing.units, slot, &written, eol);
    Ok((put, index, written))
}

/// The last task of `item`, or the one of the item's around it: a task at the end is no part of the
/// last one's parts.
fn last(planner: &Planner<'_>, item: usize) -> Result<Standing, Refusal> {
    let tasks = &planner.roadmap.items[item].tasks;
    let mut best = planner.standing(Thing::Task(TaskRef::Of(item, tasks.len() - 1)))?;
    for task in (0..tasks.len() - 1).rev() {
        let standing = planner.standing(Thing::Task(TaskRef::Of(item, task)))?;
        if standing.unit().span.covers(best.unit().span) {
            best = standing;
        }
    }
    Ok(best)
}

/// The line of an open task like `model`, one of `units`: its indent, bullet and box.
pub(super) fn opened(
    planner: &Planner<'_>,
    units: &[Unit],
    model: Unit,
    slot: Slot,
    text: &str,
) -> String {
    let opening = Opening::of(planner, &model);
    let indent = opening.indent;
    let (marker, gap) = match slot {
        Slot::After(_) => {
            let units: Vec<&Unit> = units.iter().collect();
            let next = opening.next(planner, &units, 0);
            (next.marker, next.gap)
        }
        Slot::Before(_) => (opening.marker.to_owned(), opening.gap.to_owned()),
    };
    let mark = mark(planner, &model);
    format!("{indent}{marker}{gap}{mark}{text}")
}

/// The mark of an open task where `model` has one, with the space behind it.
fn mark(planner: &Planner<'_>, model: &Unit) -> String {
    let source = &planner.document.source;
    let line = source.line_at(model.span.start);
    let tasks = planner.tasks();
    let found = tasks
        .filter(|task| line.contains(task.mark.span().start))
        .min_by_key(|task| task.mark.span().start);
    let Some(task) = found else { return "[ ] ".to_owned() };
    let behind = |at: usize| {
        let rest = &source.text()[at..line.end];
        let gap = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
        if gap.is_empty() { " ".to_owned() } else { gap.to_owned() }
    };
    match task.mark {
        TaskMark::Box(span) => format!("[ ]{}", behind(span.end + 1)),
        TaskMark::Emoji(span) => {
            format!("{}{}", planner.task_sign(TaskState::Open), behind(span.end))
        }
    }
}
