//! Taking things away, with all that belongs to them and the places that state them again.

use super::Thing;
use super::units::Standing;
use crate::change::lines::{self, Unit};
use crate::change::{Draft, Effect, Planner, Refusal, TaskRef};
use crate::model::{Item, ItemField, ItemKind, Key};
use crate::text::{Edit, Lines, Span};

/// Something that is to be taken away.
pub(in crate::change) struct Gone {
    what: Thing,
    standing: Standing,
}

pub(super) fn ask(planner: &Planner<'_>, what: Thing, draft: &mut Draft) -> Result<(), Refusal> {
    let roadmap = planner.roadmap;
    if draft.gone.iter().any(|gone| gone.what == what) {
        return Ok(());
    }
    let standing = planner.standing(what)?;
    let span = standing.unit().span;
    let own = match what {
        Thing::Item(item) => Some(item),
        _ => None,
    };
    let inside = (0..roadmap.items.len())
        .filter(|&item| Some(item) != own && span.contains(roadmap.items[item].head.start))
        .count();
    if inside > 0 {
        let title = planner.named(what);
        let items = if inside == 1 { "1 item".to_owned() } else { format!("{inside} items") };
        return Err(Refusal::new(format!("`{title}` holds {items}"))
            .hint("move or remove what is in it first"));
    }
    if let Thing::Item(item) = what {
        for mirror in &roadmap.items[item].mirrors {
            let standing = mirror_standing(planner, mirror)?;
            draft.gone.push(Gone { what, standing });
        }
    }
    draft.gone.push(Gone { what, standing });
    if let Thing::Item(item) = what {
        also_named(planner, item, span, draft);
    }
    Ok(())
}

/// Tells of boxes elsewhere that name the item: they are tasks, and stay.
pub(super) fn also_named(planner: &Planner<'_>, item: usize, own: Span, draft: &mut Draft) {
    let wanted = planner.named(Thing::Item(item)).to_lowercase();
    // A word or two of few letters is in many tasks.
    if wanted.chars().count() < 6 {
        return;
    }
    let stated = &planner.roadmap.items[item].mirrors;
    let lines = Lines::new(planner.document.source.text());
    for task in planner.tasks() {
        let at = task.text.start;
        let stated = stated.iter().any(|mirror| mirror.span.contains(at));
        let words = crate::markdown::plain(planner.document.slice(task.text)).to_lowercase();
        if !own.contains(at) && !stated && words.contains(&wanted) {
            let line = lines.line(at);
            let note = format!("line {line}, which names it too");
            if !draft.left.contains(&note) {
                draft.left.push(note);
            }
        }
    }
}

/// A place that states an item again, if that is all it does.
fn mirror_standing(planner: &Planner<'_>, mirror: &Item) -> Result<Standing, Refusal> {
    let start = mirror.head.start;
    let standing = planner.place_standing(mirror).map_err(|_| {
        let line = Lines::new(planner.document.source.text()).line(start);
        Refusal::new(format!(
            "it is named again at line {line}, which is not made of lines of its own"
        ))
        .hint("change that in your editor, then try again")
    })?;
    let span = standing.unit().span;
    let others = planner.places().filter(|item| item.head.start != start);
    let mut inside = others.filter(|item| span.contains(item.head.start));
    if mirror.kind == ItemKind::Card || inside.next().is_some() {
        let line = Lines::new(planner.document.source.text()).line(start);
        return Err(Refusal::new(format!(
            "it is named again at line {line}, with more than its name"
        ))
        .hint("remove that in your editor, then try again"));
    }
    Ok(standing)
}

/// Adds the edits and effects of all that goes.
pub(super) fn carry_out(planner: &Planner<'_>, draft: &mut Draft) {
    let mut gone = std::mem::take(&mut draft.gone);
    announcements(planner, &mut gone);
    // What is inside of something that goes, goes with it.
    let spans: Vec<Span> = gone.iter().map(|gone| gone.standing.unit().span).collect();
    let inner = |span: Span| spans.iter().any(|other| *other != span && other.covers(span));
    let mut cuts: Vec<Span> = Vec::new();
    for Gone { standing, .. } in gone.iter().filter(|gone| !inner(gone.standing.unit().span)) {
        let goes = |unit: &Unit| spans.contains(&unit.span);
        for cut in lines::cuts(&planner.document.source, &standing.units, goes) {
            if !cuts.contains(&cut) {
                cuts.push(cut);
            }
        }
    }
    draft.edits.extend(cuts.into_iter().map(|cut| Edit::replace(cut, "")));
    for Gone { what, standing } in &gone {
        draft.effects.push(Effect::Removed { what: *what, lines: standing.unit().span });
    }
}

/// Where the last tasks below a line that announces them go, that goes along.
fn announcements(planner: &Planner<'_>, gone: &mut [Gone]) {
    let items = gone.iter().filter_map(|gone| match gone.what {
        Thing::Task(TaskRef::Of(item, _)) => Some(item),
        _ => None,
    });
    let mut items: Vec<usize> = items.collect();
    items.dedup();
    for item in items {
        let own = &planner.roadmap.items[item];
        let goes = |at: usize| gone.iter().any(|gone| gone.standing.unit().span.contains(at));
        if !own.tasks.iter().all(|task| goes(task.mark.span().start)) {
            continue;
        }
        let announces = |field: &&ItemField| field.key == Key::Tasks && field.value.is_empty();
        let Some(field) = own.fields.iter().find(announces) else { continue };
        let Some(whole) = announced(planner, field, gone) else { continue };
        let is_its =
            |gone: &&mut Gone| matches!(gone.what, Thing::Task(TaskRef::Of(of, _)) if of == item);
        for gone in gone.iter_mut().filter(is_its) {
            let units = whole.units.clone();
            gone.standing = Standing { units, own: whole.own };
        }
    }
}

/// The line that announces tasks with those, if nothing else stands with it and they all go.
fn announced(planner: &Planner<'_>, field: &ItemField, gone: &[Gone]) -> Option<Standing> {
    let source = &planner.document.source;
    let line = source.line_at(field.name.start);
    let first = gone.iter().map(|gone| gone.standing.unit().span.start).filter(|&at| at > line.end);
    let first = first.min()?;
    let between = Span::new(line.end, source.line_at(first).start);
    if !source.slice(between).trim().is_empty() {
        return None;
    }
    // Nested in it, or in a list below it: either way all of that list has to go.
    let list = gone.iter().find(|gone| gone.standing.unit().span.start == first)?;
    let all = list
        .standing
        .units
        .iter()
        .all(|unit| gone.iter().any(|gone| gone.standing.unit().span == unit.span));
    let end = list.standing.units.last()?.span.end;
    if !all {
        return None;
    }
    let nested = planner.bullet_at(field.name.start);
    if let Some(standing) = nested
        && standing.unit().span.end == end
    {
        return Some(standing);
    }
    let start = line.start + source.slice(line).len() - source.slice(line).trim_start().len();
    let own = planner.document.blocks.iter().find(|block| block.span.start == start)?;
    // Other fields in the same paragraph stay.
    let alone = own.span.end <= line.end;
    let block = planner.document.blocks.partition_point(|block| block.span.start < start);
    let unit = Unit { span: Span::new(start, end), block, group: 0 };
    alone.then(|| Standing { units: vec![unit], own: 0 })
}
