//! Putting a thing elsewhere: the very bytes, but for the indent and bullet of another list and the
//! rank of headings in a part of another rank.

use super::destination::{There, around, there};
use super::reorder::{self, Reordered, are_equals};
use super::restyle::reopened;
use super::spot::home;
use super::units::Standing;
use super::{Place, Thing, objection};
use crate::change::lines::{self, Unit};
use crate::change::{Draft, Effect, Holder, Planner, Refusal, bucket, joined, status};
use crate::markdown::Kind;
use crate::model::StatusSource;
use crate::text::Edit;

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
    let (put, text, mut edits) = if there.units == own.units && are_equals(planner, &own.units) {
        match reorder::plan(planner, &own.units, own.own, there.slot)? {
            Some(Reordered { cut, put, text }) => (put, text, vec![cut]),
            None => return Ok(()),
        }
    } else {
        stays_behind(planner, what, &own, &there)?;
        let (put, text) = among_others(planner, what, &own, &there)?;
        let cuts = lines::cuts(&planner.document.source, &own.units, |other| *other == unit);
        (put, text, cuts.into_iter().map(|cut| Edit::replace(cut, "")).collect())
    };
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

/// What is put where, where it comes to other company.
fn among_others(
    planner: &Planner<'_>,
    what: Thing,
    own: &Standing,
    there: &There,
) -> Result<(usize, String), Refusal> {
    let unit = own.unit();
    if there.units.is_empty() {
        return Ok(below(
            planner,
            there.section,
            planner.document.slice(lines::lined(&planner.document.source, unit.span)),
        ));
    }
    let text = reopened(planner, what, unit, there.units[0])?;
    let eol = planner.document.source.eol_at(unit.span.start).as_str();
    let usual = if is_heading(planner, unit) { eol.repeat(2) } else { eol.to_owned() };
    let usual = own_parting(planner, own).unwrap_or(usual);
    Ok(planner.put_among(&there.units, there.slot, &text, &usual))
}

/// The only task or item of its list that is to go to another list of its section: a step with its
/// explanation below, say. Only a reader knows what of the text between them belongs to it.
fn stays_behind(
    planner: &Planner<'_>,
    what: Thing,
    own: &Standing,
    there: &There,
) -> Result<(), Refusal> {
    let unit = own.unit();
    let like_it = |other: &Unit| match what {
        Thing::Task(_) => planner.tasks().any(|task| other.span.contains(task.text.start)),
        _ => planner.places().any(|item| other.span.contains(item.head.start)),
    };
    let is_alone = !own.units.iter().any(|other| *other != unit && like_it(other));
    if !is_alone
        || is_heading(planner, unit)
        || there.units.is_empty()
        || around(planner, unit.span.start) != there.section
    {
        return Ok(());
    }
    let kind = if matches!(what, Thing::Task(_)) { "task" } else { "item" };
    Err(Refusal::new(format!(
        "`{}` is the only {kind} of its list, and the text around it would stay behind",
        planner.named(what)
    ))
    .hint("move it in your editor, with the text that belongs to it"))
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

fn is_heading(planner: &Planner<'_>, unit: Unit) -> bool {
    matches!(planner.document.blocks[unit.block].kind, Kind::Heading(_))
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
