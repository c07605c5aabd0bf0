//! Faults of dates.

use roadmap_md::model::{Item, Key, MetaKey, Reason, StatusKind};

use super::Planter;
use super::page::{Page, says};
use super::plant::Planted;

pub(super) const PLANTERS: &[(&str, Planter)] = &[
    ("past-horizon", past_horizon),
    ("past-due", |page| {
        let open = page.items().filter(|item| is_open(item) && !says(item, Key::Start));
        open.filter_map(|item| dated(page, item, "2026-01-15")).collect()
    }),
    ("invalid-date", |page| {
        let all = page.items().filter(|item| !says(item, Key::Start));
        let mut all: Vec<Planted> =
            all.filter_map(|item| dated(page, item, "2027-02-30")).collect();
        let updated = page.roadmap.meta.iter().filter(|meta| meta.key == MetaKey::LastUpdated);
        all.extend(updated.map(|meta| Planted::replace(meta.value, "2026-13")));
        all
    }),
    ("stale-last-updated", stale_last_updated),
    ("date-order", date_order),
];

fn is_open(item: &Item) -> bool {
    let settled = |kind: StatusKind| kind.is_closed() || kind == StatusKind::Ongoing;
    !item.status.kind.is_some_and(settled)
}

/// Gives an item a due date, or another one than it has.
fn dated(page: &Page, item: &Item, date: &str) -> Option<Planted> {
    match item.field(Key::Due) {
        Some(due) => Some(Planted::replace(due.value, date)),
        None => page.say(item, "Due", date),
    }
}

/// Names a part of the plan for a quarter that is over, or adds one that is.
fn past_horizon(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for section in page.roadmap.sections.iter().filter(|section| section.role.is_container()) {
        let inside = || page.items().filter(|item| section.span.contains(item.head.start));
        let dated = inside().any(|item| item.field(Key::Due).is_some());
        // A version that says when is an item.
        let is_free = section.window.is_none() && section.reason != Reason::BareTime;
        if is_free && inside().any(is_open) && !dated {
            all.push(Planted::insert(section.title.end, " (Q1 2025)"));
        }
    }
    // An overview would have to announce it.
    if !page.roadmap.goals.is_empty() {
        return all;
    }
    let new = "\n\n## ‸Q1 2025\n\n### Something old\n\n**Status:** Planned\n**Priority:** High\n";
    all.push(Planted::insert(page.text().trim_end().len(), new));
    all
}

fn stale_last_updated(page: &Page) -> Vec<Planted> {
    let updated = page.roadmap.meta.iter().filter(|meta| meta.key == MetaKey::LastUpdated);
    let mut all: Vec<Planted> =
        updated.map(|meta| Planted::replace(meta.value, "2026-01-15")).collect();
    if all.is_empty() {
        let (_, title) = page.headings()[0];
        let end = page.line(title.span.end.saturating_sub(1)).end;
        all.push(Planted::insert(end, "\n\n**Last Updated:** ‸2026-01-15"));
    }
    all
}

/// Lets an item begin after it is due, or be due after the part it stands in has ended.
fn date_order(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for item in page.items() {
        if says(item, Key::Start) {
            continue;
        }
        if says(item, Key::Due) {
            all.extend(page.say(item, "Start", "2029-09-01"));
            all.extend(dated(page, item, "2031-08-01").filter(|_| in_window(page, item)));
        } else if !in_window(page, item) {
            let both = [("Start", "2029-09-01"), ("Due", "2029-08-01")];
            all.extend(page.say_all(item, &both));
        }
    }
    all
}

/// Whether a part of the plan around an item says when it is to be done.
fn in_window(page: &Page, item: &Item) -> bool {
    let sections = || page.roadmap.sections.iter();
    sections().any(|section| section.window.is_some() && section.span.contains(item.head.start))
}
