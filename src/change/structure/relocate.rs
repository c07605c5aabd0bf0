//! Putting a thing elsewhere: the very bytes, but for the indent and bullet of another list and the
//! rank of headings in a part of another rank.

use super::item::home;
use super::units::{Slot, Standing};
use super::{Place, Thing, objection};
use crate::change::lines::{self, Unit};
use crate::change::style::{Opening, columns};
use crate::change::{Draft, Effect, Holder, Planner, Refusal, TaskRef, bucket, joined, status};
use crate::markdown::{Kind, cells};
use crate::model::{ItemKind, StatusSource};
use crate::text::{Edit, Span};

/// Where something comes to.
struct There {
    section: usize,
    units: Vec<Unit>,
    slot: Slot,
}

pub(super) fn ask(
    planner: &Planner<'_>,
    what: Thing,
    to: &Place,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    if let Place::Status(typed) = to {
        return by_status(planner, what, typed, draft);
    }
    if let (Thing::Item(item), Place::In(section)) = (what, to)
        && planner.roadmap.items[item].status.source == StatusSource::Bucket
        && home(planner.roadmap, &planner.roadmap.items[item]) != *section
        && let Some(kind) = planner.roadmap.sections[*section].gives
    {
        let from = home(planner.roadmap, &planner.roadmap.items[item]);
        if planner.roadmap.sections[from].gives.is_some_and(|gives| gives != kind) {
            return bucket::ask(planner, item, from, *section, kind, draft);
        }
    }
    let own = planner.standing(what)?;
    let unit = own.unit();
    let Some(there) = there(planner, what, &own, to)? else { return Ok(()) };
    let text = match there.units.first() {
        Some(_) => reopened(planner, what, unit, &there)?,
        None => planner.document.slice(lined(planner, unit)).to_owned(),
    };
    let (put, text) = if there.units.is_empty() {
        below(planner, there.section, &text)
    } else {
        let eol = planner.document.source.eol_at(unit.span.start).as_str();
        let usual = if is_heading(planner, unit) { eol.repeat(2) } else { eol.to_owned() };
        let usual = own_parting(planner, &own).unwrap_or(usual);
        planner.put_among(&there.units, there.slot, &text, &usual)
    };
    let goes = |other: &Unit| *other == unit;
    let cuts = lines::cuts(&planner.document.source, &own.units, goes);
    let mut edits: Vec<Edit> = cuts.into_iter().map(|cut| Edit::replace(cut, "")).collect();
    edits.push(Edit::insert(put, text.clone()));
    let unmoved = crate::text::EditSet::new(&planner.document.source, joined(edits.clone()));
    let source = planner.document.source.text();
    if unmoved.is_ok_and(|edits| edits.apply(source) == source) {
        return Ok(());
    }
    let effect = Effect::Relocated { what, lines: unit.span, to: there.section, put, text };
    if let Some(why) = objection(planner, edits.clone(), vec![effect.clone()]) {
        let title = planner.named(what);
        return Err(Refusal::new(format!(
            "with `{title}` there the document would be read otherwise: it would change {why}"
        ))
        .hint("move it in your editor"));
    }
    draft.edits.extend(edits);
    draft.effects.push(effect);
    Ok(())
}

/// Moves an item to the heading that says how far it is to be.
fn by_status(
    planner: &Planner<'_>,
    what: Thing,
    typed: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let Thing::Item(item) = what else {
        return Err(Refusal::new("only items stand under headings that say how far they are"));
    };
    let of = Holder::Item(item);
    if !bucket::decides(planner, of.itself()) {
        let title = planner.named(what);
        return Err(Refusal::new(format!(
            "the status of `{title}` is not that of the heading it stands under"
        ))
        .hint("change it with `roadmap set`, or name a place with `--to`"));
    }
    status::set(planner, of, typed, draft)
}

fn there(
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
fn around(planner: &Planner<'_>, at: usize) -> usize {
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

fn is_heading(planner: &Planner<'_>, unit: Unit) -> bool {
    matches!(planner.document.blocks[unit.block].kind, Kind::Heading(_))
}

/// A thing from the beginning of its first line to the end of its last.
fn lined(planner: &Planner<'_>, unit: Unit) -> Span {
    let source = &planner.document.source;
    let end = lines::end_of_line(source, unit.span);
    Span::new(source.line_at(unit.span.start).start, end)
}

/// What parts the thing from its neighbours where it stands.
fn own_parting(planner: &Planner<'_>, own: &Standing) -> Option<String> {
    let mut pairs = own.units.windows(2);
    pairs.find_map(|pair| lines::parting(&planner.document.source, pair[0], pair[1]))
}

/// At the end of a section that holds nothing of the kind yet.
fn below(planner: &Planner<'_>, section: usize, text: &str) -> (usize, String) {
    let source = &planner.document.source;
    let blocks = &planner.document.blocks;
    let head = planner.roadmap.sections[section].head;
    let eol = source.eol_at(head.start).as_str();
    let is_text = |&block: &usize| !matches!(blocks[block].kind, Kind::Rule | Kind::Html);
    let last = planner.body(section).filter(is_text).last();
    let at = lines::end_of_line(source, last.map_or(head, |block| blocks[block].span));
    let next = source.next_line(at);
    let follows =
        next < source.text().len() && !source.slice(source.line_at(next)).trim().is_empty();
    let closing = if follows { eol } else { "" };
    (at, format!("{}{text}{closing}", eol.repeat(2)))
}

/// The thing as those it comes to are written: with their indent and bullet, or rank.
fn reopened(
    planner: &Planner<'_>,
    what: Thing,
    unit: Unit,
    there: &There,
) -> Result<String, Refusal> {
    let source = &planner.document.source;
    let model = there.units[0];
    let text = source.slice(lined(planner, unit));
    match (planner.document.blocks[unit.block].kind, planner.document.blocks[model.block].kind) {
        (Kind::Heading(own), Kind::Heading(rank)) if own != rank => {
            ranked(planner, unit, isize::from(rank) - isize::from(own)).ok_or_else(|| {
                let title = planner.named(what);
                Refusal::new(format!("the headings of `{title}` cannot have another rank"))
                    .hint("move it in your editor")
            })
        }
        (Kind::Item(_), Kind::Item(_)) => {
            let (old, new) = (Opening::of(planner, &unit), Opening::of(planner, &model));
            let ordered = |opening: &Opening<'_>| opening.marker.len() > 1;
            // Numbers are others' names where they stand; bullets are the list's.
            let marker = if ordered(&old) && ordered(&new) { old.marker } else { new.marker };
            let head = format!("{}{}{}", new.indent, marker, old.gap);
            let from = columns(old.indent, old.marker.len(), old.gap);
            let to = columns(new.indent, marker.len(), old.gap);
            let first = old.indent.len() + old.marker.len() + old.gap.len();
            Ok(shifted(&text[first.min(text.len())..], head, from, to))
        }
        _ => Ok(text.to_owned()),
    }
}

/// `head` and the rest of a bullet, the lines below as far in as they were.
fn shifted(rest: &str, head: String, from: usize, to: usize) -> String {
    let mut out = head;
    for (at, line) in rest.split_inclusive('\n').enumerate() {
        let margin = line.len() - line.trim_start_matches([' ', '\t']).len();
        let nested = at > 0 && columns(&line[..margin], 0, "") >= from && !line.trim().is_empty();
        if !nested || from == to {
            out.push_str(line);
        } else if to > from {
            out.push_str(&" ".repeat(to - from));
            out.push_str(line);
        } else {
            let spaces = line.bytes().take_while(|&b| b == b' ').count().min(from - to);
            out.push_str(&line[spaces..]);
        }
    }
    out
}

/// A section with all its headings `by` ranks deeper.
fn ranked(planner: &Planner<'_>, unit: Unit, by: isize) -> Option<String> {
    let source = &planner.document.source;
    let mut out = String::new();
    let mut at = source.line_at(unit.span.start).start;
    for block in &planner.document.blocks {
        let Kind::Heading(rank) = block.kind else { continue };
        if !unit.span.contains(block.span.start) {
            continue;
        }
        let new = usize::from(rank).checked_add_signed(by).filter(|new| (1..=6).contains(new))?;
        let hashes = source.slice(block.span).bytes().take_while(|&b| b == b'#').count();
        if hashes != usize::from(rank) {
            return None;
        }
        out.push_str(source.slice(Span::new(at, block.span.start)));
        out.push_str(&"#".repeat(new));
        at = block.span.start + hashes;
    }
    out.push_str(source.slice(Span::new(at, lined(planner, unit).end)));
    Some(out)
}
