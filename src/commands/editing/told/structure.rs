//! What an edit of the structure did: what came, went, moved or has another name now.

use crate::change::{Added, Cause, Effect, TaskRef, Thing};
use crate::model::{Item, Section};
use crate::output::edits::ChangeView;
use crate::output::plain;
use crate::query::{Index, Target};
use crate::text::Span;

/// What such an effect says; nothing for one of another kind.
pub(super) fn view(index: &Index<'_>, doc: usize, effect: &Effect) -> Option<ChangeView> {
    let own = &index.docs[doc];
    let line = |at: usize| index.lines(doc).line(at);
    let view = |target: String, title: &str, line: usize, field: &str| ChangeView {
        file: own.name.to_owned(),
        line,
        target,
        title: plain(title),
        field: field.to_owned(),
        old: None,
        new: None,
        cause: "asked",
        moved_to: None,
    };
    match effect {
        Effect::Added { what, put, text } => {
            let text = text.as_str();
            let above = text.len() - text.trim_start_matches(['\n', '\r']).len();
            let line = line(*put) + text[..above].matches('\n').count();
            let (target, title) = match what {
                Added::Item { id, title, .. } | Added::Part { id, title, .. } => {
                    let id = id.clone().filter(|id| !id.contains(' '));
                    (id.unwrap_or_else(|| at_line(index, doc, line)), title)
                }
                Added::Risk { text } | Added::Metric { text } => (at_line(index, doc, line), text),
                Added::Task { item, at, text } => {
                    let of = index.address(Target::Item { doc, item: *item });
                    let number = at + 1;
                    let named = !of.contains(':');
                    let target = named.then(|| format!("{of}.{number}"));
                    (target.unwrap_or_else(|| at_line(index, doc, line)), text)
                }
            };
            Some(ChangeView { new: Some(title.clone()), ..view(target, title, line, "added") })
        }
        Effect::Removed { what, lines } => {
            let target = target(index, doc, *what);
            let title = index.title(target);
            let again = lines.start > index.offset(target) || lines.end < index.offset(target);
            Some(ChangeView {
                old: Some(title.to_owned()),
                cause: if again { "mirror" } else { "asked" },
                ..view(index.address(target), title, line(lines.start), "removed")
            })
        }
        Effect::Relocated { what, lines, to, put, .. } => {
            let target = target(index, doc, *what);
            let (from, to) = match what {
                Thing::Task(_) => (holder(index, doc, lines.start), holder(index, doc, *put)),
                _ => (own.name_of(around(&own.roadmap.sections, *lines)), own.name_of(*to)),
            };
            Some(ChangeView {
                old: Some(plain(from)),
                new: Some(plain(to)),
                ..view(index.address(target), index.title(target), line(lines.start), "place")
            })
        }
        Effect::Reworded { what, span, from, to, cause } => {
            let target = target(index, doc, *what);
            let field = field(own.roadmap.items.iter().chain(&own.roadmap.parts), *span);
            Some(ChangeView {
                old: Some(from.clone()),
                new: Some(to.clone()),
                cause: if *cause == Cause::Asked { "asked" } else { "mirror" },
                ..view(index.address(target), index.title(target), line(span.start), field)
            })
        }
        _ => None,
    }
}

fn at_line(index: &Index<'_>, doc: usize, line: usize) -> String {
    let file = if index.docs.len() > 1 { index.docs[doc].name } else { "" };
    format!("{file}:{line}")
}

pub(in crate::commands::editing) fn target(index: &Index<'_>, doc: usize, what: Thing) -> Target {
    match what {
        Thing::Item(item) => Target::Item { doc, item },
        Thing::Task(TaskRef::Of(item, task)) => Target::Task { doc, item, task },
        Thing::Task(TaskRef::Loose(task)) => Target::Loose { doc, task },
        Thing::Task(TaskRef::Mark(at)) => super::target_of(index, doc, at.of),
        Thing::Section(section) => Target::Section { doc, section },
    }
}

/// The section that `lines` stand in: of a heading with all that is under it, the one around that.
fn around(sections: &[Section], lines: Span) -> usize {
    let before = sections.partition_point(|section| section.head.start < lines.start);
    match sections.get(before) {
        Some(own) if lines.contains(own.head.start) => own.parent.unwrap_or(0),
        _ => before.max(1) - 1,
    }
}

/// The title of the item around `at`.
fn holder<'a>(index: &Index<'a>, doc: usize, at: usize) -> &'a str {
    let own = &index.docs[doc];
    let items = own.roadmap.items.iter();
    let around = items.rev().find(|item| item.span.start <= at && at <= item.span.end);
    around.map_or("", |item| own.slice(item.title))
}

/// What stands at `span`: a title, an id, or something that refers to one.
fn field<'a>(mut items: impl Iterator<Item = &'a Item>, span: Span) -> &'static str {
    let said = |item: &Item| {
        let is_task = item.tasks.iter().any(|task| task.text.start == span.start);
        let is_title = item.title == span || is_task;
        if is_title { Some("title") } else { (item.id == Some(span)).then_some("id") }
    };
    let here = |item: &'a Item| std::iter::once(item).chain(&item.mirrors).find_map(said);
    items.find_map(here).unwrap_or("reference")
}
