//! When things are to be finished, and whether that is past.

use jiff::civil::Date;

use super::place::enclosing;
use super::{Doc, Sums};
use crate::model::{Item, Key, Section, StatusKind};

/// The last day of an item's own due date: `2025-02-01`, `2025-02`.
pub fn due_date(doc: &Doc<'_>, item: &Item) -> Option<Date> {
    written(doc.field(item, Key::Due)?)
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
pub(super) fn is_settled(item: &Item) -> bool {
    let kind = item.status.kind;
    kind.is_some_and(|kind| kind.is_closed() || kind == StatusKind::Ongoing)
}

/// The last day of the first date in `text`.
fn written(text: &str) -> Option<Date> {
    let is_part = |c: char| c.is_ascii_digit() || c == '-';
    text.split(|c| !is_part(c)).find_map(|word| {
        let day = word.len() == "2025-02-01".len();
        if day {
            return word.parse().ok();
        }
        let month = word.len() == "2025-02".len();
        let first: Option<Date> = month.then(|| format!("{word}-01").parse().ok()).flatten();
        first.map(Date::last_of_month)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_days_and_months() {
        assert_eq!(written("2025-02-01"), Some(date(2025, 2, 1)));
        assert_eq!(written("by 2025-02 (soft)"), Some(date(2025, 2, 28)));
        assert_eq!(written("~~2025-01-31~~"), Some(date(2025, 1, 31)));
        assert_eq!(written("2025-13"), None);
        assert_eq!(written("Q3 2025"), None);
        assert_eq!(written("soon"), None);
    }
}
