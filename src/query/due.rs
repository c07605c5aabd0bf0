//! When things are to be finished, and whether that is past.

use jiff::civil::Date;

use super::place::enclosing;
use super::{Doc, Sums};
use crate::model::{Item, Key, Section, StatusKind};
use crate::text::Span;
use crate::text::dates;

/// By when an item is to be finished, as it says itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day.
    pub day: Date,
    /// Where that is written.
    pub span: Span,
}

/// An item's due date, else its target (`Q1 2025`), else the dates that its heading states.
pub fn due(doc: &Doc<'_>, item: &Item) -> Option<Due> {
    let of_field = |key: Key| {
        let span = item.field(key)?.value;
        let (start, day) = dates::parse(doc.slice(span))?;
        // `Target: 2000 users` may be no year.
        let is_year =
            key == Key::Target && day.year() == start.year() && day.month() - start.month() == 11;
        (!is_year).then_some(Due { day, span })
    };
    let of_heading = || {
        let section = doc.roadmap.sections.get(item.section).filter(|own| own.head == item.head)?;
        // A single day says when something was written down.
        let window =
            section.window.filter(|window| !window.is_derived() && window.start < window.end)?;
        Some(Due { day: window.end, span: item.title })
    };
    of_field(Key::Due).or_else(|| of_field(Key::Target)).or_else(of_heading)
}

/// The last day of [`due`].
pub fn due_date(doc: &Doc<'_>, item: &Item) -> Option<Date> {
    due(doc, item).map(|due| due.day)
}

/// Whether an item should have been finished before `today`, by its own date, else by the window
/// of the innermost part of the plan that has one.
pub fn is_overdue(doc: &Doc<'_>, item: &Item, today: Date) -> bool {
    if is_settled(item) {
        return false;
    }
    let end = match due_date(doc, item) {
        Some(due) => Some(due),
        None => enclosing(doc.roadmap, item.section)
            .find_map(|at| doc.roadmap.sections[at].window)
            .map(|window| window.end),
    };
    end.is_some_and(|end| end < today)
}

/// Whether the section's end is past and something in it is still to be finished.
pub fn is_late(section: &Section, sums: &Sums, today: Date) -> bool {
    section.window.is_some_and(|window| window.end < today) && sums.unsettled() > 0
}

/// Whether an item is finished, given up, or without end.
pub fn is_settled(item: &Item) -> bool {
    let kind = item.status.kind;
    kind.is_some_and(|kind| kind.is_closed() || kind == StatusKind::Ongoing)
}
