//! The id of a new item, and whether ids are in order then.

use super::spot::{Spot, home};
use crate::change::{Added, Effect, Planner, Refusal};
use crate::model::Item;
use crate::query::Numbered;
use crate::text::Span;

/// The next free id like that of `model`.
pub(super) fn next_id(planner: &Planner<'_>, model: &Item) -> Result<String, Refusal> {
    let slice = |span: Span| planner.document.slice(span);
    let id = model.id.map_or("", slice);
    let refusal = || {
        Refusal::new(format!("nobody can say which id comes after `{id}`"))
            .hint("give one with `--id`")
    };
    let own = Numbered::of(id).ok_or_else(refusal)?;
    let roadmap = planner.roadmap;
    let mut all: Vec<(usize, usize)> = Vec::new();
    for item in roadmap.items.iter().filter(|item| item.kind == model.kind) {
        let numbered = item.id.map(slice).and_then(Numbered::of);
        let alike = numbered.filter(|other| other.counts_with(&own));
        all.extend(alike.map(|other| (home(roadmap, item), other.number())));
    }
    // Where each part counts anew, its own numbers are the ones that are taken.
    let home = home(roadmap, model);
    let anew = all.iter().any(|(section, number)| {
        all.iter().any(|(other, same)| other != section && same == number)
    });
    let taken = all.iter().filter(|(section, _)| !anew || *section == home);
    let most = taken.map(|(_, number)| *number).max().unwrap_or(own.number());
    own.with(most + 1).ok_or_else(refusal)
}

/// What to say where an item has come before one with a lower number.
pub(super) fn out_of_order(
    planner: &Planner<'_>,
    spot: &Spot,
    come: Option<&Effect>,
) -> Option<String> {
    let Some(Effect::Added { what: Added::Item { id: Some(id), .. }, put, .. }) = come else {
        return None;
    };
    let own = Numbered::of(id)?;
    let behind = |item: &&Item| {
        item.kind == spot.kind
            && item.head.start >= *put
            && home(planner.roadmap, item) == spot.section
    };
    let ids = planner.roadmap.items.iter().filter(behind).filter_map(|item| item.id);
    let mut ids = ids.filter_map(|id| Numbered::of(planner.document.slice(id)));
    ids.any(|other| other.counts_with(&own) && other.number() < own.number()).then(|| {
        "the ids, which are not in order now: `roadmap renumber` puts them in order".to_owned()
    })
}
