//! Adding what is no item: a phase or a horizon, a risk, a measure of success.

use super::headline::{self, Headline};
use super::units::{Slot, Standing};
use super::{NewRisk, Thing, line, objection, row, task};
use crate::change::style::Opening;
use crate::change::{Added, Draft, Effect, Planner, Refusal};
use crate::markdown::Kind;
use crate::model::Role;
use crate::query::Numbered;
use crate::text::{Edit, Span};

/// Adds a part of the plan with the role `rank`, behind the section `after` or the last of its kind.
pub(super) fn add(
    planner: &Planner<'_>,
    rank: Role,
    title: &str,
    after: Option<usize>,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let title = line("the title", title)?;
    let sections = &planner.roadmap.sections;
    let name = rank.name();
    let model = after.or_else(|| sections.iter().rposition(|section| section.role == rank));
    let model = model.ok_or_else(|| {
        Refusal::new(format!("this document has no {name} that shows how another is written"))
            .hint("write the first one in your editor; where phases are items, `roadmap add item` adds one")
    })?;
    let own = &sections[model];
    let source = &planner.document.source;
    // What says when something happens is not counted on: it is typed with the title.
    let (named, of) = match own.id.filter(|_| own.window.is_some()) {
        Some(id) => (None, Span::new(id.start.min(own.title.start), own.title.end)),
        None => (own.id, own.title),
    };
    let id = match named {
        Some(id) => Some(next_id(planner, id)?),
        None => None,
    };
    let first = source.line_at(own.head.start);
    let whole = Span::new(own.head.start, first.end.min(own.head.end));
    let words = Headline { whole, id: named, title: of, status: None };
    let text = headline::with(source.text(), &words, id.as_deref(), title);
    let text = text.filter(|_| source.slice(own.head).lines().count() < 2).ok_or_else(|| {
        Refusal::new(format!("`{}` shows no way to write another heading", source.slice(whole)))
            .hint("write it in your editor")
    })?;
    let standing = planner.standing(Thing::Section(model))?;
    let eol = source.eol_at(own.head.start).as_str();
    let slot = Slot::After(standing.own);
    let (put, text) = planner.put_among(&standing.units, slot, &text, &eol.repeat(2));
    let section = own.parent.unwrap_or(0);
    let what = Added::Part { section, id, title: title.to_owned() };
    take(planner, Effect::Added { what, put, text }, title, draft)
}

/// The next id of a part like the one with the id at `own`.
fn next_id(planner: &Planner<'_>, own: Span) -> Result<String, Refusal> {
    let id = planner.document.slice(own);
    let refusal = || {
        Refusal::new(format!("nobody can say which id comes after `{id}`"))
            .hint("write it in your editor")
    };
    let counted = Numbered::of(id).ok_or_else(refusal)?;
    let ids = planner.roadmap.sections.iter().filter_map(|section| section.id);
    let alike = ids.filter_map(|id| Numbered::of(planner.document.slice(id)));
    let most = alike.filter(|other| other.counts_with(&counted)).map(|other| other.number()).max();
    counted.with(most.unwrap_or(counted.number()) + 1).ok_or_else(refusal)
}

/// Adds a risk.
pub(super) fn add_risk(
    planner: &Planner<'_>,
    new: &NewRisk,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let text = line("the risk", &new.title)?;
    let last = planner.roadmap.risks.last();
    let what = Added::Risk { text: text.to_owned() };
    let source = &planner.document.source;
    let mut below = String::new();
    let said = [
        ("risk", &new.risk, last.and_then(|last| last.risk)),
        ("mitigation", &new.mitigation, last.and_then(|last| last.mitigation)),
        ("tracking", &new.tracking, last.and_then(|last| last.tracking)),
    ];
    for (name, given, there) in said {
        let Some(given) = given else { continue };
        let given = line(name, given)?;
        let own = last.map(|last| source.line_at(last.title.start));
        let there = there.filter(|there| own.is_none_or(|own| !own.contains(there.start)));
        let there = there.ok_or_else(|| {
            Refusal::new(format!("the last risk of the document has no line for its {name}"))
                .hint("leave it out, or write it in your editor")
        })?;
        let line = source.line_at(there.start);
        let eol = source.eol_at(there.start).as_str();
        let before = source.slice(Span::new(line.start, there.start));
        below.extend([eol, before, given]);
    }
    let last_title = last.map(|risk| risk.title);
    let added = like_last(planner, last_title, "risk", (text, &below), what, draft);
    // A heading may be a risk for what is done about it only.
    let lacks = new.mitigation.is_none() && last.is_some_and(|last| last.mitigation.is_some());
    added.map_err(|refusal| {
        if lacks { refusal.hint("say what is done about it, with `--mitigation`") } else { refusal }
    })
}

/// Adds a measure of success.
pub(super) fn add_metric(
    planner: &Planner<'_>,
    text: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let text = line("the metric", text)?;
    let last = planner.roadmap.metrics.last().map(|metric| metric.text);
    let what = Added::Metric { text: text.to_owned() };
    like_last(planner, last, "metric", (text, ""), what, draft)
}

/// Adds what is written like the thing whose words are at `last`, behind it.
fn like_last(
    planner: &Planner<'_>,
    last: Option<Span>,
    name: &str,
    (text, below): (&str, &str),
    what: Added,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let last = last.ok_or_else(|| {
        Refusal::new(format!("this document has no {name} that shows how another is written"))
            .hint("write the first one in your editor; others can then follow its style")
    })?;
    let source = &planner.document.source;
    let (standing, written) =
        written(planner, last, text).ok_or_else(|| planner.no_lines(last.start))?;
    let eol = source.eol_at(last.start).as_str();
    let is_heading =
        matches!(planner.document.blocks[standing.unit().block].kind, Kind::Heading(_));
    let usual = if is_heading { eol.repeat(2) } else { eol.to_owned() };
    let slot = Slot::After(standing.own);
    let (put, written) =
        planner.put_among(&standing.units, slot, &format!("{written}{below}"), &usual);
    take(planner, Effect::Added { what, put, text: written }, text, draft)
}

/// A heading, row or bullet like the one with the words at `last`.
fn written(planner: &Planner<'_>, last: Span, text: &str) -> Option<(Standing, String)> {
    let source = &planner.document.source;
    let blocks = &planner.document.blocks;
    let before = blocks.partition_point(|block| block.span.start <= last.start);
    let at = (0..before).rev().find(|&at| {
        let own = matches!(
            blocks[at].kind,
            Kind::Heading(_) | Kind::Item(_) | Kind::Row { header: false }
        );
        own && blocks[at].text.covers(last)
    })?;
    let block = blocks[at];
    let first = source.line_at(block.span.start);
    let headline = |whole: Span| {
        let words = Headline { whole, id: None, title: last, status: None };
        headline::with(source.text(), &words, None, text)
    };
    match block.kind {
        Kind::Heading(_) => {
            let sections = &planner.roadmap.sections;
            let section = sections.iter().rposition(|own| own.head.start == block.span.start)?;
            let standing = planner.standing(Thing::Section(section)).ok()?;
            let whole = Span::new(block.span.start, first.end.min(block.span.end));
            Some((standing, headline(whole)?))
        }
        Kind::Row { .. } => {
            let standing = planner.row_standing(block.text.start).ok()?;
            Some((standing, row::bare(planner, block.text, last, text)?))
        }
        _ => {
            let standing = planner.bullet_at(last.start)?;
            let unit = standing.unit();
            let end = first.end.min(block.text.end);
            let words = headline(Span::new(block.text.start, end))?;
            let boxed = matches!(block.kind, Kind::Item(mark) if mark.state.is_some());
            let slot = Slot::After(standing.own);
            let line = if boxed {
                task::opened(planner, &standing.units, unit, slot, &words)
            } else {
                let opening = Opening::of(planner, &unit);
                let units: Vec<_> = standing.units.iter().collect();
                let next = opening.next(planner, &units, 0);
                format!("{}{}{}{words}", opening.indent, next.marker, next.gap)
            };
            Some((standing, line))
        }
    }
}

/// Takes the effect into the plan, if just that would be added.
fn take(
    planner: &Planner<'_>,
    effect: Effect,
    title: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let Effect::Added { put, text, .. } = &effect else { return Ok(()) };
    let edit = Edit::insert(*put, text.clone());
    if let Some(what) = objection(planner, vec![edit.clone()], vec![effect.clone()]) {
        return Err(Refusal::new(format!(
            "with `{title}` there the document would be read otherwise: it would change {what}"
        ))
        .hint("write it in your editor"));
    }
    draft.edits.push(edit);
    draft.effects.push(effect);
    Ok(())
}
