//! What follows from things that come, go or move: the statuses and typed counts that agreed with
//! what was there, and would not with what is.

use super::Thing;
use crate::change::anchor::carried;
use crate::change::tally::Tally;
use crate::change::{
    Added, Cause, Draft, Effect, Holder, Planner, TaskRef, count, follow as statuses, joined,
};
use crate::markdown::Document;
use crate::model::{Item, Roadmap};
use crate::read::{self, Standing};
use crate::text::{Edit, EditSet, Source, Span};

/// Adds what follows from the changes of the structure in `draft`.
pub(in crate::change) fn follow(planner: &Planner<'_>, draft: &mut Draft) {
    let changes = |effect: &Effect| {
        matches!(effect, Effect::Added { .. } | Effect::Removed { .. } | Effect::Relocated { .. })
    };
    if !draft.effects.iter().any(changes) {
        return;
    }
    let source = &planner.document.source;
    // Edits that meet are told of when the plan is made.
    let Ok(edits) = EditSet::new(source, joined(draft.edits.clone())) else { return };
    let document = Document::parse(Source::new(edits.apply(source.text())));
    let roadmap = read::read(&document, planner.options);
    let next = Planner { document: &document, roadmap: &roadmap, options: planner.options };
    of_tasks(planner, &next, &edits, draft);
    of_items(planner, &next, &edits, draft);
    counts(planner, &next, &edits, draft);
}

/// The items whose tasks come and go: of these the status may follow.
fn of_tasks(planner: &Planner<'_>, next: &Planner<'_>, edits: &EditSet, draft: &mut Draft) {
    let mut touched: Vec<usize> = Vec::new();
    for effect in &draft.effects {
        match effect {
            Effect::Added { what: Added::Task { item, .. }, .. }
            | Effect::Removed { what: Thing::Task(TaskRef::Of(item, _)), .. } => {
                touched.push(*item);
            }
            Effect::Relocated { what: Thing::Task(TaskRef::Of(item, _)), put, .. } => {
                touched.push(*item);
                let there = planner
                    .roadmap
                    .items
                    .iter()
                    .rposition(|item| item.span.start <= *put && *put <= item.span.end);
                touched.extend(there);
            }
            _ => {}
        }
    }
    touched.sort_unstable();
    touched.dedup();
    for index in touched {
        let item = &planner.roadmap.items[index];
        let Some(after) = after(next.roadmap, edits, item) else { continue };
        // Without tasks there is nothing to say against a status.
        if after.tasks.is_empty() {
            continue;
        }
        let before = match item.status.kind {
            Some(kind) if item.tasks.is_empty() => Tally::fitting(kind),
            _ => statuses::of_tasks(planner, item, |_| None),
        };
        let tallies = (before, statuses::of_tasks(next, after, |_| None));
        statuses::state(planner, Holder::Item(index), tallies, Cause::Tasks, draft);
    }
}

/// The parts of the plan that lose or get items, inner ones first.
fn of_items(planner: &Planner<'_>, next: &Planner<'_>, edits: &EditSet, draft: &mut Draft) {
    let roadmap = planner.roadmap;
    let parts = (0..roadmap.parts.len()).map(Holder::Part);
    let items = (0..roadmap.items.len()).map(Holder::Item);
    let mut holders: Vec<Holder> = parts.chain(items).collect();
    holders.retain(|of| !roadmap.under(of.get(roadmap)).is_empty());
    holders.sort_by_key(|of| std::cmp::Reverse(of.get(roadmap).head.start));
    for of in holders {
        let holder = of.get(roadmap);
        let Some(there) = after(next.roadmap, edits, holder) else { continue };
        let (before, then) = (roadmap.under(holder), next.roadmap.under(there));
        if before.len() == then.len() || before.is_empty() || then.is_empty() {
            continue;
        }
        let tallies = (
            statuses::of_items(planner, before, |_| None),
            statuses::of_items(next, then, |_| None),
        );
        statuses::state(planner, of, tallies, Cause::Items, draft);
    }
}

/// What `holder` is after the edits.
fn after<'r>(roadmap: &'r Roadmap, edits: &EditSet, holder: &Item) -> Option<&'r Item> {
    let at = carried(edits, holder.head.start)?;
    roadmap.items.iter().chain(&roadmap.parts).find(|other| other.head.start == at)
}

/// The typed counts that were true before and are no more.
fn counts(planner: &Planner<'_>, next: &Planner<'_>, edits: &EditSet, draft: &mut Draft) {
    let was = standing(planner);
    let is = standing(next);
    let new = read::counts(next.document, next.roadmap, next.options);
    for old in read::counts(planner.document, planner.roadmap, planner.options) {
        let Some(measure) = was.measure(&old) else { continue };
        let at = carried(edits, old.span.start);
        let Some(count) = new.iter().find(|count| Some(count.span.start) == at) else { continue };
        let (before, after) = (was.tally(old.scope, measure), is.tally(count.scope, measure));
        let is_new = |edit: &Edit| edit.span.start < old.span.end && old.span.start < edit.span.end;
        if old.form.fits(after) || after.total == 0 || draft.edits.iter().any(is_new) {
            continue;
        }
        let written = planner.document.slice(old.span);
        let rounding = count::usual(draft);
        let to = old.form.rewritten(written, before, after, rounding);
        let (span, from): (Span, String) = (old.span, written.to_owned());
        draft.edits.push(Edit::replace(span, to.clone()));
        draft.effects.push(Effect::Count { span, from, to });
    }
}

fn standing(planner: &Planner<'_>) -> Standing {
    let kind = |item: usize| planner.roadmap.items[item].status.kind;
    Standing::new(planner.roadmap, |task| task.state, kind)
}
