//! Giving a thing another title, in every place that says the same.

use super::{Thing, line, objection, remove};
use crate::change::cell::escaped;
use crate::change::{Cause, Draft, Effect, Holder, Planner, Refusal};
use crate::markdown::{self, anchors, links};
use crate::model::{Item, ItemKind};
use crate::text::{Edit, Lines, Span, decoded};

pub(super) fn ask(
    planner: &Planner<'_>,
    what: Thing,
    to: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let to = line("the title", to)?;
    let roadmap = planner.roadmap;
    let (before, left) = (draft.edits.len(), draft.effects.len());
    match what {
        Thing::Item(item) => holder(planner, Holder::Item(item), what, to, draft)?,
        Thing::Task(task) => {
            reword(planner, what, planner.task(task).text, to, Cause::Asked, draft);
        }
        Thing::Section(section) => {
            if let Some(part) = roadmap.parts.iter().position(|own| own.section == section) {
                holder(planner, Holder::Part(part), what, to, draft)?;
            } else {
                let span = roadmap.sections[section].title;
                reword(planner, what, span, to, Cause::Asked, draft);
            }
        }
    }
    let edits = draft.edits[before..].to_vec();
    let effects = draft.effects[left..].to_vec();
    if edits.is_empty() {
        return Ok(());
    }
    match objection(planner, edits, effects) {
        None => Ok(()),
        Some(what) => Err(Refusal::new(format!(
            "with the words `{to}` the document would be read otherwise: it would change {what}"
        ))
        .hint("choose other words, or change it in your editor")),
    }
}

/// The title of an item or a part of the plan, and where it is stated again.
fn holder(
    planner: &Planner<'_>,
    of: Holder,
    what: Thing,
    to: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let own = of.get(planner.roadmap);
    if own.id.is_some_and(|id| own.title.start <= id.start && id.end <= own.title.end) {
        let id = planner.document.slice(own.title);
        return Err(Refusal::new(format!("`{id}` is an id and has no title that could change"))
            .hint("write a title behind it in your editor"));
    }
    let said = |item: &Item| markdown::plain(planner.document.slice(item.title));
    let old = said(own);
    let at = |item: &Item| Lines::new(planner.document.source.text()).line(item.head.start);
    let written = |item: &Item| match item.kind {
        ItemKind::Row => escaped(to),
        _ => to.to_owned(),
    };
    if planner.document.slice(own.title) == written(own) {
        return Ok(());
    }
    reword(planner, what, own.title, &written(own), Cause::Asked, draft);
    for mirror in &own.mirrors {
        if said(mirror).to_lowercase() == old.to_lowercase() {
            reword(planner, what, mirror.title, &written(mirror), Cause::Mirror, draft);
        } else if said(mirror) != markdown::plain(to) {
            let (line, words) = (at(mirror), said(mirror));
            draft.left.push(format!("line {line}, which calls it `{words}`"));
        }
    }
    if let Holder::Item(item) = of {
        remove::also_named(planner, item, own.head, draft);
    }
    for words in linked(planner, own) {
        let meets = |edit: &Edit| edit.span.start < words.end && words.start < edit.span.end;
        if markdown::plain(planner.document.slice(words)) == old && !draft.edits.iter().any(meets) {
            reword(planner, what, words, to, Cause::Mirror, draft);
        }
    }
    Ok(())
}

/// The words of the links of this document that lead to the heading of `item`.
pub(super) fn linked(planner: &Planner<'_>, item: &Item) -> Vec<Span> {
    let document = planner.document;
    if !document.source.text().contains("](#") {
        return Vec::new();
    }
    let anchor =
        anchors(document).into_iter().find(|anchor| anchor.heading.start == item.head.start);
    let Some(anchor) = anchor else { return Vec::new() };
    let leads = |to: &str| to.strip_prefix('#').is_some_and(|to| decoded(to) == anchor.name);
    links(document).into_iter().filter(|link| leads(&link.to)).map(|link| link.words).collect()
}

/// Writes `to` at `span`, a word or some that name `what`.
pub(super) fn reword(
    planner: &Planner<'_>,
    what: Thing,
    span: Span,
    to: &str,
    cause: Cause,
    draft: &mut Draft,
) {
    let from = planner.document.slice(span);
    if from == to {
        return;
    }
    let (from, to) = (from.to_owned(), to.to_owned());
    draft.edits.push(Edit::replace(span, to.clone()));
    draft.effects.push(Effect::Reworded { what, span, from, to, cause });
}
