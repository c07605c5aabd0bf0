//! Where something that moves comes to: beside what, in which part of the plan.

use super::spot::home;
use super::units::{Slot, Standing};
use super::{Place, Thing};
use crate::change::lines::Unit;
use crate::change::{Planner, Refusal, TaskRef};
use crate::markdown::{Kind, cells};
use crate::model::{ItemKind, StatusSource};

/// Where something comes to.
pub(super) struct There {
    pub(super) section: usize,
    pub(super) units: Vec<Unit>,
    pub(super) slot: Slot,
}

/// Where `what` comes to; `None` where it stands there already.
pub(super) fn there(
    planner: &Planner<'_>,
    what: Thing,
    own: &Standing,
    to: &Place,
) -> Result<Option<There>, Refusal> {
    let roadmap = planner.roadmap;
    let unit = own.unit();
    match *to {
        Place::Before(other) | Place::After(other) => {
            let standing = planner.standing(other)?;
            if unit.span.covers(standing.unit().span) {
                if standing.unit() == unit {
                    return Ok(None);
                }
                return Err(Refusal::new("nothing can stand in a part of itself"));
            }
            alike(planner, unit, standing.unit())?;
            let section = match other {
                Thing::Item(item) => home(roadmap, &roadmap.items[item]),
                Thing::Section(section) => roadmap.sections[section].parent.unwrap_or(0),
                Thing::Task(_) => around(planner, other.start(roadmap)),
            };
            let slot = match to {
                Place::Before(_) => Slot::Before(standing.own),
                _ => Slot::After(standing.own),
            };
            same_status(planner, what, section)?;
            Ok(Some(There { section, units: standing.units, slot }))
        }
        Place::Under(item) => {
            let Thing::Task(task) = what else {
                return Err(Refusal::new("only tasks stand under an item")
                    .hint("name a part of the plan, or an item to stand beside"));
            };
            if matches!(task, TaskRef::Of(of, _) if of == item) {
                return Ok(None);
            }
            let tasks = &roadmap.items[item].tasks;
            let top = tasks.iter().map(|task| task.depth).min();
            let last = tasks.iter().rposition(|task| Some(task.depth) == top).ok_or_else(|| {
                let title = planner.document.slice(roadmap.items[item].title);
                Refusal::new(format!("`{title}` has no tasks to stand with"))
                    .hint("add one with `roadmap add task`, or move it in your editor")
            })?;
            let standing = planner.standing(Thing::Task(TaskRef::Of(item, last)))?;
            let section = around(planner, standing.unit().span.start);
            let slot = Slot::After(standing.own);
            Ok(Some(There { section, units: standing.units, slot }))
        }
        Place::In(section) => {
            let Thing::Item(item) = what else {
                return Err(Refusal::new("only items stand in a part of the plan")
                    .hint("name an item, or something to stand beside"));
            };
            let its = &roadmap.items[item];
            if home(roadmap, its) == section {
                return Ok(None);
            }
            if roadmap.sections[its.section].span.covers(roadmap.sections[section].span)
                && its.kind == ItemKind::Card
            {
                return Err(Refusal::new("nothing can stand in a part of itself"));
            }
            same_status(planner, what, section)?;
            let mut items = (0..roadmap.items.len()).rev();
            let last = items.find(|&other| {
                roadmap.items[other].kind == its.kind
                    && home(roadmap, &roadmap.items[other]) == section
            });
            let Some(last) = last else {
                if its.kind == ItemKind::Row {
                    return Err(Refusal::new("no table stands there that could hold the row"));
                }
                return Ok(Some(There { section, units: Vec::new(), slot: Slot::After(0) }));
            };
            let standing = planner.standing(Thing::Item(last))?;
            alike(planner, unit, standing.unit())?;
            let slot = Slot::After(standing.own);
            Ok(Some(There { section, units: standing.units, slot }))
        }
        Place::Status(_) => Ok(None),
    }
}

/// The innermost section around `at`.
pub(super) fn around(planner: &Planner<'_>, at: usize) -> usize {
    let sections = &planner.roadmap.sections;
    sections.partition_point(|section| section.head.start <= at).max(1) - 1
}

/// What has its status from its heading would get another by standing under another one: that is
/// asked for by naming the heading.
fn same_status(planner: &Planner<'_>, what: Thing, section: usize) -> Result<(), Refusal> {
    let Thing::Item(item) = what else { return Ok(()) };
    let own = &planner.roadmap.items[item];
    let gives = planner.roadmap.sections[section].gives;
    if own.status.source != StatusSource::Bucket || gives == own.status.kind {
        return Ok(());
    }
    let title = planner.document.slice(planner.roadmap.sections[section].title);
    Err(Refusal::new(format!(
        "its status is the heading it stands under, and `{title}` says another"
    ))
    .hint("name that heading with `--to`, or the status with `--status`"))
}

/// Whether two things can stand side by side.
fn alike(planner: &Planner<'_>, a: Unit, b: Unit) -> Result<(), Refusal> {
    let blocks = &planner.document.blocks;
    let header = |unit: Unit| {
        let table = blocks[unit.group];
        let row = blocks[unit.group + 1..table.end].first();
        row.map_or(Vec::new(), |row| {
            let text = planner.document.source.text();
            cells(text, row.text).iter().map(|cell| &text[cell.start..cell.end]).collect()
        })
    };
    let same = match (blocks[a.block].kind, blocks[b.block].kind) {
        (Kind::Heading(_), Kind::Heading(_)) | (Kind::Item(_), Kind::Item(_)) => true,
        (Kind::Row { .. }, Kind::Row { .. }) => header(a) == header(b),
        _ => false,
    };
    if same {
        return Ok(());
    }
    Err(Refusal::new("what stands there is written in another way: a heading, a bullet or a row of another table")
        .hint("move it in your editor"))
}
