//! Where a new item comes to: beside which things, in which part of the plan.

use super::units::Slot;
use super::{Place, Thing};
use crate::change::lines::{self, Unit};
use crate::change::{Planner, Refusal};
use crate::markdown::Kind;
use crate::model::{Item, ItemKind, Roadmap};

/// Where a new item comes to.
pub(super) struct Spot {
    /// The section it is in, or, as a card, a part of.
    pub(super) section: usize,
    pub(super) kind: ItemKind,
    /// What stands there already.
    pub(super) units: Vec<Unit>,
    /// Where among them; nowhere if there are none.
    pub(super) slot: Option<Slot>,
}

pub(super) fn spot(planner: &Planner<'_>, place: &Place) -> Result<Spot, Refusal> {
    match place {
        Place::After(Thing::Item(item)) => beside(planner, *item, Slot::After),
        Place::Before(Thing::Item(item)) => beside(planner, *item, Slot::Before),
        Place::In(section) => inside(planner, *section),
        _ => Err(Refusal::new("an item stands in a part of the plan, or beside another item")
            .hint("name an item or a part of the plan; `roadmap status` shows the parts")),
    }
}

fn beside(
    planner: &Planner<'_>,
    item: usize,
    slot: impl Fn(usize) -> Slot,
) -> Result<Spot, Refusal> {
    let own = &planner.roadmap.items[item];
    let standing = planner.standing(Thing::Item(item))?;
    let section = home(planner.roadmap, own);
    Ok(Spot { section, kind: own.kind, slot: Some(slot(standing.own)), units: standing.units })
}

/// The section that an item is in, or, as a card, is a part of.
pub(super) fn home(roadmap: &Roadmap, item: &Item) -> usize {
    match item.kind {
        ItemKind::Card => roadmap.sections[item.section].parent.unwrap_or(0),
        _ => item.section,
    }
}

fn inside(planner: &Planner<'_>, section: usize) -> Result<Spot, Refusal> {
    let roadmap = planner.roadmap;
    let here = |kind: ItemKind| {
        let items = roadmap.items.iter().enumerate();
        items.filter(move |(_, item)| item.kind == kind && home(roadmap, item) == section)
    };
    let kinds = [ItemKind::Card, ItemKind::Bullet, ItemKind::Row];
    let most = kinds.into_iter().rev().max_by_key(|&kind| here(kind).count());
    if let Some((last, _)) = most.and_then(|kind| here(kind).next_back()) {
        return beside(planner, last, Slot::After);
    }
    let own = &roadmap.sections[section];
    let parts = roadmap.sections.iter().filter(|part| part.parent == Some(section));
    let parts: Vec<&str> = parts
        .filter(|part| roadmap.items.iter().any(|item| part.span.contains(item.head.start)))
        .map(|part| planner.document.slice(part.title))
        .collect();
    if let Some(first) = parts.first() {
        let title = planner.document.slice(own.title);
        return Err(Refusal::new(format!("`{title}` holds its items in parts of its own"))
            .hint(format!("name one of them, such as `{first}`")));
    }
    // An empty part: like the others of its rank.
    let rank = |item: &&Item| roadmap.sections[home(roadmap, item)].level == own.level;
    let like = roadmap.items.iter().filter(|item| item.kind != ItemKind::Row).find(rank);
    let Some(like) = like else {
        let title = planner.document.slice(own.title);
        return Err(Refusal::new(format!("nothing stands in `{title}`, nor in another part of its rank, that shows how an item is written there"))
            .hint("write the first one in your editor; others can then follow its style"));
    };
    Ok(Spot { section, kind: like.kind, units: Vec::new(), slot: None })
}

/// Where the text is put, with what parts it from its neighbours, and what closes it.
pub(super) fn placed(planner: &Planner<'_>, spot: &Spot, text: &str) -> (usize, String, String) {
    let source = &planner.document.source;
    let head = planner.roadmap.sections[spot.section].head;
    let eol = source.eol_at(head.start).as_str();
    let usual = if spot.kind == ItemKind::Card { eol.repeat(2) } else { eol.to_owned() };
    if let Some(slot) = spot.slot {
        let (put, text) = planner.put_among(&spot.units, slot, text, &usual);
        return (put, text, String::new());
    }
    let blocks = &planner.document.blocks;
    let is_text = |&block: &usize| !matches!(blocks[block].kind, Kind::Rule | Kind::Html);
    let last = planner.body(spot.section).filter(is_text).last();
    let at = lines::end_of_line(source, last.map_or(head, |block| blocks[block].span));
    let next = source.next_line(at);
    let follows =
        next < source.text().len() && !source.slice(source.line_at(next)).trim().is_empty();
    let closing = if follows { eol.to_owned() } else { String::new() };
    (at, format!("{}{text}", eol.repeat(2)), closing)
}
