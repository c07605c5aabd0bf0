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
    let Some(own) = Numbered::of(id) else {
        return next_version(planner, model, id).ok_or_else(refusal);
    };
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

/// The version behind the last one that begins like `id`: `v1.1` behind `v1.0`, and `v1.3.0` behind
/// `v1.2.0` where every version ends in a nought.
fn next_version(planner: &Planner<'_>, model: &Item, id: &str) -> Option<String> {
    let own = version(id)?;
    let items = planner.roadmap.items.iter().filter(|item| item.kind == model.kind);
    let others = items.filter_map(|item| version(planner.document.slice(item.id?)));
    let all: Vec<Vec<usize>> = others.filter(|other| other.len() == own.len()).collect();
    let counts = |place: &usize| all.iter().any(|other| other[*place] != 0);
    let place = (0..own.len()).rev().find(counts).unwrap_or(0);
    let alike = all.iter().filter(|other| other[..place] == own[..place]);
    let most = alike.map(|other| other[place]).max()?;
    let mut next = own;
    next[place] = most.checked_add(1)?;
    next[place + 1..].fill(0);
    let numbers: Vec<String> = next.iter().map(usize::to_string).collect();
    Some(format!("{}{}", &id[..1], numbers.join(".")))
}

/// The numbers of a version such as `v0.2`, which nothing stands behind.
fn version(id: &str) -> Option<Vec<usize>> {
    let numbers = id.strip_prefix(['v', 'V'])?.split('.');
    numbers.map(|number| number.parse().ok()).collect()
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
