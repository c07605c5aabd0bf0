//! A section for a new item, as another card of the document is written: its heading, and of its
//! fields those that say how far it is and how urgent.

use super::headline::{self, Headline};
use super::units::Slot;
use super::{Thing, task};
use crate::change::{Planner, TaskRef, lines};
use crate::model::{Item, ItemField, Key, Shape, StatusSource};
use crate::text::Span;

/// The lines of a card like `model`, with its status as it stands there; the priority only where
/// one is to be given.
pub(super) fn like(
    planner: &Planner<'_>,
    model: &Item,
    id: Option<&str>,
    title: &str,
    with_priority: bool,
) -> Option<String> {
    let source = &planner.document.source;
    let text = source.text();
    let eol = source.eol_at(model.head.start).as_str();
    let mut out = heading(planner, model, id, title)?;
    let mut blank = 0;
    let mut at = source.next_line(model.head.end.saturating_sub(1));
    // Fields stand at the top: what comes deeper is about something else.
    let end = planner.content(model.span).end;
    while at < end {
        let line = source.line_at(at);
        at = source.next_line(at);
        if source.slice(line).trim().is_empty() {
            blank += 1;
            continue;
        }
        let here: Vec<&ItemField> =
            model.fields.iter().filter(|field| line.contains(field.name.start)).collect();
        let stays = |field: &&&ItemField| match field.key {
            Key::Status => !field.value.is_empty(),
            Key::Priority => with_priority && !field.value.is_empty(),
            _ => false,
        };
        let kept: Vec<&ItemField> = here.iter().filter(stays).copied().collect();
        if !kept.is_empty() && kept.iter().all(|field| line.covers(field.value)) {
            out.push_str(&eol.repeat(blank + 1));
            out.push_str(&only(planner, text, line, &here, &kept));
        }
        blank = 0;
    }
    Some(out.trim_end_matches(['\n', '\r']).to_owned())
}

/// The lines `text` of a card with tasks below them, as `model` has its own.
pub(super) fn with_tasks(
    planner: &Planner<'_>,
    model: usize,
    text: &str,
    tasks: &[String],
) -> Option<String> {
    let source = &planner.document.source;
    let first = planner.standing(Thing::Task(TaskRef::Of(model, 0))).ok()?;
    let unit = first.unit();
    let start = source.line_at(unit.span.start).start;
    let above = source.slice(Span::new(source.body_start(), start));
    let blank = above[above.trim_end().len()..].matches('\n').count();
    let eol = source.eol_at(unit.span.start).as_str();
    let next = first.units.get(first.own + 1);
    let joint = next.and_then(|next| lines::parting(source, unit, *next));
    let joint = joint.unwrap_or_else(|| eol.to_owned());
    let lines: Vec<String> = tasks
        .iter()
        .map(|task| task::opened(planner, &first.units[..1], unit, Slot::Before(0), task.trim()))
        .collect();
    Some(format!("{text}{}{}", eol.repeat(blank.max(1)), lines.join(&joint)))
}

/// A line with those of its fields that are kept.
fn only(
    planner: &Planner<'_>,
    text: &str,
    line: Span,
    here: &[&ItemField],
    kept: &[&ItemField],
) -> String {
    let goes = here.iter().filter(|field| !kept.contains(field) && field.shape == Shape::Inline);
    let mut gone: Vec<Span> = goes.map(|field| planner.with_joint(field)).collect();
    gone.sort();
    let mut out = String::new();
    let mut at = line.start;
    for span in gone {
        if span.start >= at {
            out.push_str(&text[at..span.start]);
            at = span.end;
        }
    }
    out.push_str(&text[at..line.end]);
    out
}

/// The heading, with another title.
fn heading(planner: &Planner<'_>, model: &Item, id: Option<&str>, title: &str) -> Option<String> {
    let source = &planner.document.source;
    let text = source.text();
    let status = model
        .status
        .words
        .filter(|words| model.status.source == StatusSource::Heading && model.head.covers(*words));
    let line = source.line_at(model.head.start);
    let whole = Span::new(model.head.start, line.end.min(model.head.end));
    let words = headline::with(
        text,
        &Headline { whole, id: model.id, title: model.title, status },
        id,
        title,
    )?;
    // A line below, as long as it is there: one of its own.
    let below = text[whole.end..model.head.end].trim();
    let mark = below.chars().next();
    Some(match mark {
        Some(mark) if below.chars().all(|c| c == mark) && matches!(mark, '=' | '-') => {
            let eol = source.eol_at(model.head.start).as_str();
            let width = unicode_width::UnicodeWidthStr::width(words.as_str());
            let was = unicode_width::UnicodeWidthStr::width(source.slice(whole));
            let len = if was == below.len() { width } else { below.len() };
            format!("{words}{eol}{}", mark.to_string().repeat(len))
        }
        _ => words,
    })
}
