//! Typed counts, percents and drawn bars: those that were true before an edit are true after it.

use super::{Draft, Effect, FieldKey, Planner, TaskRef, mirror};
use crate::model::{Item, Key, StatusKind, Task, TaskState};
use crate::read::{self, Count, Form, Measure, Rounding, Standing, Tally};
use crate::text::{Edit, Span};

/// A count that was true before, and what it counts.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) count: Count,
    pub(super) measure: Measure,
    /// How far that is before the edit.
    pub(super) before: Tally,
}

/// Finds the counts that are true, if anything changes that can be counted.
pub(super) fn find(planner: &Planner<'_>, draft: &mut Draft) {
    let stated = |effect: &Effect| matches!(effect, Effect::Field { kind: Some(_), .. });
    if draft.states.is_empty() && !draft.effects.iter().any(stated) {
        return;
    }
    let roadmap = planner.roadmap;
    let kinds = |item: usize| roadmap.items[item].status.kind;
    let standing = Standing::new(roadmap, |task| task.state, kinds);
    let counts = read::counts(planner.document, roadmap, planner.options);
    let known = counts.into_iter().filter_map(|count| {
        let measure = standing.measure(&count)?;
        let before = standing.tally(count.scope, measure);
        Some(Known { count, measure, before })
    });
    draft.counts = known.collect();
    // A percent or bar beside a fraction is of the same things.
    let source = &planner.document.source;
    let fractions: Vec<Known> =
        draft.counts.iter().filter(|known| is_fraction(known)).cloned().collect();
    for known in draft.counts.iter_mut().filter(|known| !is_fraction(known)) {
        let line = source.line_at(known.count.span.start);
        let beside = fractions
            .iter()
            .find(|other| line.covers(other.count.span) && other.count.scope == known.count.scope);
        if let Some(other) = beside
            && known.count.form.fits(other.before)
        {
            (known.measure, known.before) = (other.measure, other.before);
        }
    }
}

fn is_fraction(known: &Known) -> bool {
    matches!(known.count.form, Form::Fraction { .. })
}

/// Rewrites the counts that what `draft` does makes false.
pub(super) fn write(planner: &Planner<'_>, draft: &mut Draft) {
    if draft.counts.is_empty() {
        return;
    }
    let roadmap = planner.roadmap;
    let kind = |index: usize| {
        let item = &roadmap.items[index];
        let of = super::Holder::Item(index);
        mirror::kind_after(planner, item, of, draft).or(item.status.kind)
    };
    let after = Standing::new(roadmap, state_after(planner, draft), kind);
    let changed: Vec<(Span, String)> = draft
        .counts
        .iter()
        .filter_map(|known| Some((known.count.span, rewritten(planner, draft, known, &after)?)))
        .collect();
    for (span, to) in changed {
        let overlaps = |edit: &Edit| edit.span.start < span.end && span.start < edit.span.end;
        // What is written anew anyhow is left to that.
        if draft.edits.iter().any(overlaps) {
            continue;
        }
        let from = planner.document.slice(span).to_owned();
        tell_status(planner, draft, span, &from, &to);
        draft.edits.push(Edit::replace(span, to.clone()));
        draft.effects.push(Effect::Count { span, from, to });
    }
}

/// What stands at a count after the edit; `None` if it stays as it is.
fn rewritten(
    planner: &Planner<'_>,
    draft: &Draft,
    known: &Known,
    after: &Standing,
) -> Option<String> {
    let Known { count, measure, before } = known;
    let after = after.tally(count.scope, *measure);
    if count.form.fits(after) || (after.total == 0 && !is_fraction(known)) {
        return None;
    }
    let written = planner.document.slice(count.span);
    Some(count.form.rewritten(written, *before, after, usual(draft)))
}

/// How this document rounds: down, if a count of it shows that and none the opposite.
pub(super) fn usual(draft: &Draft) -> Rounding {
    let shows = |roundings: (bool, bool)| {
        draft.counts.iter().any(|known| known.count.form.roundings(known.before) == roundings)
    };
    if shows((false, true)) && !shows((true, false)) { Rounding::Down } else { Rounding::Nearest }
}

/// The states of the tasks after what `draft` does.
fn state_after(planner: &Planner<'_>, draft: &Draft) -> impl Fn(&Task) -> TaskState {
    let of =
        |(&task, &state): (&TaskRef, &TaskState)| (planner.task(task).mark.span().start, state);
    let states: std::collections::BTreeMap<usize, TaskState> =
        draft.states.iter().map(of).collect();
    move |task| states.get(&task.mark.span().start).copied().unwrap_or(task.state)
}

impl Draft {
    /// Whether a status at `words` is a true count of boxes, so that it changes as that.
    pub(super) fn counts_in(&self, words: Option<Span>) -> bool {
        let counted = |known: &Known, words: Span| {
            words.covers(known.count.span) && known.measure != Measure::Items
        };
        words.is_some_and(|words| self.counts.iter().any(|known| counted(known, words)))
    }
}

/// What the status of `item`, which is a true count of boxes, will say after what `draft` does.
pub(super) fn kind(planner: &Planner<'_>, draft: &Draft, item: &Item) -> Option<StatusKind> {
    let words = item.status.words.filter(|&words| draft.counts_in(Some(words)))?;
    let roadmap = planner.roadmap;
    let after = Standing::new(roadmap, state_after(planner, draft), |_| None);
    let mut text = String::new();
    let mut from = words.start;
    let of_boxes = |known: &&Known| known.measure != Measure::Items;
    let inside = draft.counts.iter().filter(|known| words.covers(known.count.span));
    for known in inside.filter(of_boxes) {
        let span = known.count.span;
        text.push_str(planner.document.slice(Span::new(from, span.start)));
        let new = rewritten(planner, draft, known, &after);
        text.push_str(new.as_deref().unwrap_or(planner.document.slice(span)));
        from = span.end;
    }
    text.push_str(planner.document.slice(Span::new(from, words.end)));
    read::status_value(&text, Span::new(0, text.len()), planner.options).kind
}

/// Makes a status that is told with the note behind it say the count in that note as it will be.
fn tell_status(planner: &Planner<'_>, draft: &mut Draft, span: Span, from: &str, to: &str) {
    for effect in &mut draft.effects {
        let Effect::Field { at, key, to: Some(told), .. } = effect else { continue };
        if *key != FieldKey::Known(Key::Status) {
            continue;
        }
        let place = at.get(planner.roadmap);
        let covers = |whole: Span| whole.covers(span);
        let inside = place.status.note.is_some_and(covers)
            || place.field(Key::Status).is_some_and(|field| covers(field.value));
        // The note is the end of what is told, and stands there as it was.
        if let Some(found) = told.rfind(from).filter(|_| inside) {
            told.replace_range(found..found + from.len(), to);
        }
    }
}
