//! Adding an item: it is written like another, the best of those that fit where it comes to.
//!
//! The model's heading, row or bullet is written with the new title; then the rest is set in what
//! that is read as, by the same rules as in any other item.

use super::growing::{Growing, completed};
use super::ids::{next_id, out_of_order};
use super::models::models;
use super::spot::{Spot, placed, spot};
use super::{NewItem, bullet, card, line, objection, row};
use crate::change::{Added, Draft, Effect, Planner, Refusal};
use crate::model::ItemKind;
use crate::text::Edit;

pub(super) fn add(planner: &Planner<'_>, new: &NewItem, draft: &mut Draft) -> Result<(), Refusal> {
    let new = &NewItem { title: line("the title", &new.title)?.to_owned(), ..new.clone() };
    let spot = spot(planner, &new.place)?;
    let mut refused = None;
    for model in models(planner, &spot, new) {
        match attempt(planner, new, &spot, model) {
            Ok((edit, effect)) => {
                draft.edits.push(edit);
                draft.effects.push(effect);
                for mirror in &planner.roadmap.items[model].mirrors {
                    let line = crate::text::Lines::new(planner.document.source.text())
                        .line(mirror.head.start);
                    draft.left.push(format!(
                        "what names the items again, such as line {line}: it does not name `{}`",
                        new.title
                    ));
                }
                draft.left.extend(out_of_order(planner, &spot, draft.effects.last()));
                return Ok(());
            }
            Err(refusal) => refused = refused.or(Some(refusal)),
        }
    }
    Err(refused.unwrap_or_else(|| {
        Refusal::new("no item of this document shows how another would be written there")
            .hint("write the first one in your editor; others can then follow its style")
    }))
}

/// The edit that adds the item like `model`, if just that would be added.
fn attempt(
    planner: &Planner<'_>,
    new: &NewItem,
    spot: &Spot,
    model: usize,
) -> Result<(Edit, Effect), Refusal> {
    let its = &planner.roadmap.items[model];
    let id = match (&new.id, its.id) {
        (Some(id), _) => Some(id.clone()),
        (None, Some(_)) => Some(next_id(planner, its)?),
        (None, None) => None,
    };
    let title = new.title.as_str();
    let given = new.priority.is_some();
    let text = match spot.kind {
        ItemKind::Card => card::like(planner, its, id.as_deref(), title, given),
        ItemKind::Row => row::like(planner, its, id.as_deref(), title, given),
        ItemKind::Bullet | ItemKind::Theme => {
            bullet::like(planner, spot, its, id.as_deref(), title)
        }
    };
    let text = text.ok_or_else(|| {
        let model = planner.document.slice(its.head);
        Refusal::new(format!(
            "`{model}` has its title and id in one, so that no other is written like it"
        ))
        .hint("name another item to stand beside, or write it in your editor")
    })?;
    let (put, bare, closing) = placed(planner, spot, &text);
    let mut rest = new.clone();
    let grown = Growing::new(planner, put, &bare)?;
    let grown = match grown.item() {
        // Only its boxes make it an item.
        Err(_) if spot.kind == ItemKind::Card && !new.tasks.is_empty() => {
            let boxed = card::with_tasks(planner, model, &text, &std::mem::take(&mut rest.tasks));
            let (_, text, _) = placed(planner, spot, &boxed.unwrap_or(text));
            Growing::new(planner, put, &text)?
        }
        _ => grown,
    };
    let text = completed(planner, &rest, grown, &closing)?;
    let what = Added::Item {
        section: spot.section,
        id: its.id.and(id),
        title: title.to_owned(),
        status: text.status,
        priority: text.priority,
        tasks: new.tasks.iter().map(|task| task.trim().to_owned()).collect(),
    };
    let edit = Edit::insert(put, text.text.clone());
    let effect = Effect::Added { what, put, text: text.text };
    match objection(planner, vec![edit.clone()], vec![effect.clone()]) {
        None => Ok((edit, effect)),
        Some(what) => Err(Refusal::new(format!(
            "with `{title}` there the document would be read otherwise: it would change {what}"
        ))
        .hint("write it in your editor, or name another place")),
    }
}
