//! Where the first task of an item comes to: as other items have theirs.

use super::Thing;
use super::task::opened;
use super::units::Slot;
use crate::change::lines;
use crate::change::{Planner, TaskRef};
use crate::markdown::Kind;
use crate::model::{Item, ItemKind, Key};
use crate::text::Span;

/// The places to try, the best first: where, as which of the item's tasks, and what is written.
pub(super) fn first_task(
    planner: &Planner<'_>,
    item: usize,
    text: &str,
) -> Vec<(usize, usize, String)> {
    let own = &planner.roadmap.items[item];
    if own.kind == ItemKind::Bullet {
        return nested(planner, own, text).into_iter().map(|(put, new)| (put, 0, new)).collect();
    }
    let mut places = Vec::new();
    for model in models(planner, item) {
        places.extend(like(planner, own, model, text));
    }
    places.push(plain(planner, own, text));
    places.into_iter().map(|(put, new)| (put, 0, new)).collect()
}

/// The cards with tasks, the nearest first.
fn models(planner: &Planner<'_>, item: usize) -> Vec<usize> {
    let items = &planner.roadmap.items;
    let own = &items[item];
    let level = |item: &Item| planner.roadmap.sections[item.section].level;
    let mut models: Vec<usize> = (0..items.len())
        .filter(|&at| items[at].kind == ItemKind::Card && !items[at].tasks.is_empty())
        .collect();
    models.sort_by_key(|&at| (level(&items[at]) != level(own), at.abs_diff(item)));
    models.truncate(3);
    models
}

/// Where and how `model` has its tasks, for `own`.
fn like(planner: &Planner<'_>, own: &Item, model: usize, text: &str) -> Option<(usize, String)> {
    let source = &planner.document.source;
    let its = &planner.roadmap.items[model];
    let first = planner.standing(Thing::Task(TaskRef::Of(model, 0))).ok()?;
    let unit = first.unit();
    let task = opened(planner, &first.units[..1], unit, Slot::Before(0), text);
    let start = source.line_at(unit.span.start).start;
    // The line that announces the tasks, if nothing else stands between.
    let intro = its.fields.iter().find(|field| {
        let end = source.next_line(field.name.start);
        field.key == Key::Tasks
            && field.value.is_empty()
            && end <= start
            && source.slice(Span::new(end, start)).trim().is_empty()
    });
    let own_intro =
        own.fields.iter().find(|field| field.key == Key::Tasks && field.value.is_empty());
    let eol = source.eol_at(own.head.start).as_str();
    let body = match (intro, own_intro) {
        (Some(intro), Some(there)) => {
            let gap = gap(planner, source.line_at(intro.name.start).end, start, eol);
            return Some(closed(
                planner,
                source.line_at(there.name.start).end,
                format!("{gap}{task}"),
                eol,
                &gap,
            ));
        }
        (Some(intro), None) => {
            let line = source.line_at(intro.name.start);
            let gap = gap(planner, line.end, start, eol);
            format!("{}{gap}{task}", source.slice(line))
        }
        (None, _) => task,
    };
    let from = intro.map_or(start, |intro| source.line_at(intro.name.start).start);
    // What stands before them there, and the same here.
    let before: Vec<Key> =
        its.fields.iter().filter(|field| field.name.start < from).map(|field| field.key).collect();
    let anchor = own
        .fields
        .iter()
        .filter(|field| before.contains(&field.key))
        .map(|field| field.value.end.max(field.name.end))
        .max();
    let anchor = match anchor {
        Some(end) => source.line_at(end).end,
        None => end_of_body(planner, own),
    };
    let above =
        source.slice(Span::new(source.body_start(), from)).trim_end().len() + source.body_start();
    let gap = if follows(planner, anchor) && anchor < end_of_body(planner, own) {
        // In the middle of lines that stand together.
        eol.to_owned()
    } else {
        gap(planner, above, from, eol)
    };
    Some(closed(planner, anchor, format!("{gap}{body}"), eol, &gap))
}

/// The line endings between two places, as `eol`.
fn gap(planner: &Planner<'_>, from: usize, to: usize, eol: &str) -> String {
    let text = planner.document.slice(Span::new(from, to.max(from)));
    eol.repeat(text.matches('\n').count().max(1))
}

/// What is put at the end of a line, parted from what follows as from what stands before.
fn closed(planner: &Planner<'_>, at: usize, text: String, eol: &str, gap: &str) -> (usize, String) {
    let is_paragraph = follows(planner, at) && gap.matches('\n').count() > 1;
    (at, if is_paragraph { format!("{text}{eol}") } else { text })
}

/// Whether something that a list would run into stands on the next line.
fn follows(planner: &Planner<'_>, at: usize) -> bool {
    let source = &planner.document.source;
    let next = source.next_line(at);
    let line = source.slice(source.line_at(next.min(source.text().len()))).trim();
    next < source.text().len() && !line.is_empty() && !line.starts_with('#')
}

/// The end of what stands right under the heading of a card, before deeper headings.
fn end_of_body(planner: &Planner<'_>, own: &Item) -> usize {
    let source = &planner.document.source;
    let last = planner.body(own.section).filter(|&block| {
        !matches!(planner.document.blocks[block].kind, Kind::Rule)
            && own.span.contains(planner.document.blocks[block].span.start)
    });
    let span = last.last().map_or(own.head, |block| planner.document.blocks[block].span);
    lines::end_of_line(source, span)
}

/// A list of its own at the end of the card's text.
fn plain(planner: &Planner<'_>, own: &Item, text: &str) -> (usize, String) {
    let eol = planner.document.source.eol_at(own.head.start).as_str();
    let at = end_of_body(planner, own);
    let gap = eol.repeat(2);
    closed(planner, at, format!("{gap}- [ ] {text}"), eol, &gap)
}

/// Below a bullet, as far in as others have theirs.
fn nested(planner: &Planner<'_>, own: &Item, text: &str) -> Option<(usize, String)> {
    let source = &planner.document.source;
    let standing = planner.place_standing(own).ok()?;
    let unit = standing.unit();
    let eol = source.eol_at(unit.span.start).as_str();
    let line = source.line_at(unit.span.start);
    let indent = source.slice(Span::new(line.start, unit.span.start));
    let models = planner.roadmap.items.iter().enumerate();
    let model = models
        .filter(|(_, item)| item.kind == ItemKind::Bullet && !item.tasks.is_empty())
        .find_map(|(at, _)| planner.standing(Thing::Task(TaskRef::Of(at, 0))).ok());
    let task = if let Some(model) = model {
        opened(planner, &model.units[..1], model.unit(), Slot::Before(0), text)
    } else {
        let content = planner.document.blocks[unit.block].text.start;
        let marker = source.slice(Span::new(unit.span.start, content.max(unit.span.start)));
        let digits = marker.bytes().take_while(u8::is_ascii_digit).count();
        let width = if digits > 0 { digits + 2 } else { 2 };
        let bullet = marker.chars().next().filter(|c| matches!(c, '*' | '+')).unwrap_or('-');
        format!("{indent}{}{bullet} [ ] {text}", " ".repeat(width))
    };
    Some((lines::end_of_line(source, unit.span), format!("{eol}{task}")))
}
