//! Which items a new one may be written like.

use super::NewItem;
use super::spot::{Spot, home};
use super::units::Slot;
use crate::change::Planner;
use crate::model::{Item, ItemKind, StatusKind, StatusSource};
use crate::read;
use crate::text::Span;

/// How many models are tried.
const TRIED: usize = 6;

/// The items that a new one may be written like, the best first: beside it, as far as it is to be,
/// near.
pub(super) fn models(planner: &Planner<'_>, spot: &Spot, new: &NewItem) -> Vec<usize> {
    let roadmap = planner.roadmap;
    let typed = new.status.as_deref().and_then(|typed| {
        read::status_value(typed, Span::new(0, typed.len()), planner.options).kind
    });
    let wanted = typed.unwrap_or(StatusKind::Todo);
    let at = match spot.slot {
        Some(Slot::After(at) | Slot::Before(at)) => spot.units[at].span.start,
        None => roadmap.sections[spot.section].head.start,
    };
    let is_beside = |item: &Item| spot.units.iter().any(|unit| unit.span.start == item.head.start);
    let level = spot
        .units
        .first()
        .and_then(|unit| {
            let mut headed = roadmap.sections.iter().filter(|section| section.level > 0);
            headed.find(|section| section.head.start == unit.span.start)
        })
        .map_or(roadmap.sections[spot.section].level, |section| section.level - 1);
    let fits = |item: &Item| {
        item.kind == spot.kind
            && match spot.kind {
                ItemKind::Card => {
                    roadmap.sections[home(roadmap, item)].level <= level
                        && (spot.slot.is_none()
                            || roadmap.sections[item.section].level == level + 1)
                }
                ItemKind::Row => is_beside(item),
                _ => true,
            }
    };
    let mut models: Vec<usize> =
        (0..roadmap.items.len()).filter(|&index| fits(&roadmap.items[index])).collect();
    models.sort_by_key(|&index| {
        let item = &roadmap.items[index];
        let states = matches!(
            item.status.source,
            StatusSource::Field | StatusSource::Heading | StatusSource::Row | StatusSource::Mark
        );
        let usual = !states || item.status.kind == Some(wanted);
        let after = item.head.start > at;
        (!is_beside(item), !usual, after, item.head.start.abs_diff(at))
    });
    models.truncate(TRIED);
    models
}
