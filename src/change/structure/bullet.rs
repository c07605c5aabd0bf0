//! A bullet for a new item, as another one is written.

use super::spot::Spot;
use super::units::Slot;
use super::{headline, task};
use crate::change::Planner;
use crate::change::lines::Unit;
use crate::change::style::Opening;
use crate::markdown::Kind;
use crate::model::{Item, StatusSource};
use crate::text::Span;

/// A bullet like `model`, opened as those it comes to.
pub(super) fn like(
    planner: &Planner<'_>,
    spot: &Spot,
    model: &Item,
    id: Option<&str>,
    title: &str,
) -> Option<String> {
    let source = &planner.document.source;
    let text = source.text();
    let standing = planner.place_standing(model).ok()?;
    let unit = standing.unit();
    let block = &planner.document.blocks[unit.block];
    let line = source.line_at(unit.span.start);
    let end = line.end.min(unit.span.end);
    let content = block.text.start.min(end);
    let status = model.status.words.filter(|_| model.status.source != StatusSource::Bucket);
    let status = status.filter(|words| words.start >= content);
    let whole = Span::new(content, end);
    let line = headline::Headline { whole, id: model.id, title: model.title, status };
    let words = headline::with(text, &line, id, title)?;
    let (beside, there) = match spot.slot {
        Some(there) if spot.units.iter().any(|own| own.span == unit.span) => (&spot.units, there),
        _ => (&standing.units, Slot::After(standing.own)),
    };
    let has_box = matches!(planner.document.blocks[unit.block].kind, Kind::Item(mark) if mark.state.is_some());
    if has_box {
        return Some(task::opened(planner, beside, unit, there, &words));
    }
    let opening = Opening::of(planner, &unit);
    let indent = opening.indent;
    let (marker, gap) = match there {
        Slot::After(_) => {
            let beside: Vec<&Unit> = beside.iter().collect();
            let next = opening.next(planner, &beside, 0);
            (next.marker, next.gap)
        }
        Slot::Before(_) => (opening.marker.to_owned(), opening.gap.to_owned()),
    };
    Some(format!("{indent}{marker}{gap}{words}"))
}
