//! What an edit did, as the answer tells it.

mod structure;

pub(super) use structure::target;

use crate::change::{self, Effect, Holder, TaskRef};
use crate::output::edits::ChangeView;
use crate::output::plain;
use crate::query::{Index, Target};
use crate::text::Span;

/// Tells of the change of an item's status that it moves to another heading for that.
pub(super) fn moved_view(
    index: &Index<'_>,
    doc: usize,
    item: usize,
    to: usize,
    changes: &mut [ChangeView],
) {
    let target = index.address(Target::Item { doc, item });
    let file = index.docs[doc].name;
    let told = changes
        .iter_mut()
        .rev()
        .find(|change| change.field == "status" && change.target == target && change.file == file);
    if let Some(change) = told {
        change.moved_to = Some(plain(index.docs[doc].name_of(to)));
    }
}

/// What an effect says; nothing for a move, which is told with the status that it is for.
pub(super) fn change_view(index: &Index<'_>, doc: usize, effect: &Effect) -> Option<ChangeView> {
    let (target, field, old, new, cause) = match effect {
        Effect::Task { task, from, to } => {
            let target = match *task {
                TaskRef::Of(item, task) => Target::Task { doc, item, task },
                TaskRef::Mark(at) => target_of(index, doc, at.of),
                TaskRef::Loose(task) => Target::Loose { doc, task },
            };
            let state = |state: &crate::model::TaskState| Some(state.name().to_owned());
            (target, "task", state(from), state(to), change::Cause::Asked)
        }
        Effect::Field { at, key, from, to, cause, .. } => {
            (target_of(index, doc, at.of), key.name(), from.clone(), to.clone(), *cause)
        }
        Effect::Link { words, span, from, to } => {
            return Some(line_view(
                index,
                doc,
                (*words, span.start),
                ("link", "anchor"),
                (from, to),
            ));
        }
        Effect::Moved { .. } => return None,
        Effect::Added { .. }
        | Effect::Removed { .. }
        | Effect::Relocated { .. }
        | Effect::Reworded { .. } => return structure::view(index, doc, effect),
        Effect::LastUpdated { meta, from, to } => {
            let fact = &index.docs[doc].roadmap.meta[*meta];
            let place = (fact.name, fact.value.start);
            return Some(line_view(index, doc, place, ("last_updated", "settings"), (from, to)));
        }
        Effect::Count { span, from, to } => {
            let own = &index.docs[doc];
            let sections = &own.roadmap.sections;
            let around = sections.iter().rfind(|section| section.span.contains(span.start));
            let title = around.map(|section| section.title).filter(|title| !title.is_empty());
            let words = title.or(own.roadmap.title).unwrap_or_default();
            let place = (words, span.start);
            return Some(line_view(index, doc, place, ("count", "count"), (from, to)));
        }
    };
    let line = match effect {
        Effect::Field { at, key, .. } => {
            let own = &index.docs[doc];
            let place = change::place(own.roadmap, own.source, *at, key);
            place.map(|at| index.lines(doc).line(at))
        }
        Effect::Task { task: TaskRef::Mark(at), .. } => {
            let mark = at.get(index.docs[doc].roadmap).mark;
            mark.map(|task| index.lines(doc).line(task.mark.span().start))
        }
        _ => None,
    };
    Some(ChangeView {
        file: index.docs[doc].name.to_owned(),
        line: line.unwrap_or_else(|| index.line(target)),
        target: index.address(target),
        title: plain(index.title(target)),
        field: field.to_owned(),
        old,
        new,
        cause: match cause {
            change::Cause::Asked => "asked",
            change::Cause::Tasks => "tasks",
            change::Cause::Items => "items",
            change::Cause::Mirror => "mirror",
        },
        moved_to: None,
    })
}

/// A change of what is no target itself and is named by its line: its words and where it stands, the
/// field and the cause, the value before and after.
fn line_view(
    index: &Index<'_>,
    doc: usize,
    (words, at): (Span, usize),
    (field, cause): (&str, &'static str),
    (from, to): (&str, &str),
) -> ChangeView {
    let own = &index.docs[doc];
    let line = index.lines(doc).line(at);
    let target =
        if index.docs.len() > 1 { format!("{}:{line}", own.name) } else { format!(":{line}") };
    ChangeView {
        file: own.name.to_owned(),
        line,
        target,
        title: plain(own.slice(words)),
        field: field.to_owned(),
        old: Some(from.to_owned()),
        new: Some(to.to_owned()),
        cause,
        moved_to: None,
    }
}

pub(super) fn target_of(index: &Index<'_>, doc: usize, of: Holder) -> Target {
    match of {
        Holder::Item(item) => Target::Item { doc, item },
        Holder::Part(part) => {
            Target::Section { doc, section: index.docs[doc].roadmap.parts[part].section }
        }
    }
}
