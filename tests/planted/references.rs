//! Faults of what names something else: dependencies, links, paths.

use roadmap_md::markdown::links;
use roadmap_md::model::{Item, Key, StatusKind};

use super::Planter;
use super::page::{Page, says};
use super::plant::Planted;

pub(super) const PLANTERS: &[(&str, Planter)] = &[
    ("unknown-dependency", unknown_dependency),
    ("dependency-cycle", dependency_cycle),
    ("done-before-dependency", done_before_dependency),
    ("broken-path", |page| linked(page, "[so](docs/gone.md) ", "docs/gone.md")),
    ("broken-anchor", |page| linked(page, "[so](#there-is-no-such-part) ", "#no-such-part")),
    ("missing-path", |page| {
        let places = page.places().into_iter();
        places.map(|at| Planted::insert(at, "`docs/gone.md` ")).collect()
    }),
];

/// What an item with an id can be made to wait for: nothing yet.
fn is_free(item: &Item) -> bool {
    !says(item, Key::Depends)
}

fn is_stated_done(item: &Item) -> bool {
    item.status.is_stated() && item.status.kind == Some(StatusKind::Done)
}

/// Lets an item wait for an id like its own that nothing has.
fn unknown_dependency(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for item in page.items() {
        let id = page.id(item);
        let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
        if stem.len() == id.len() {
            continue;
        }
        let unknown = format!("{stem}98");
        all.extend(match item.field(Key::Depends) {
            Some(field) => Some(Planted::replace(field.value, &unknown)),
            None => page.say(item, "Depends on", &unknown),
        });
    }
    all
}

/// Lets two items wait for each other.
fn dependency_cycle(page: &Page) -> Vec<Planted> {
    let open: Vec<&Item> =
        page.items().filter(|item| item.id.is_some() && !is_stated_done(item)).collect();
    let mut all = Vec::new();
    for pair in open.windows(2) {
        let &[first, second] = pair else { continue };
        if !is_free(first) || page.id(first) == page.id(second) {
            continue;
        }
        let Some(one) = page.say(first, "Depends on", page.id(second)) else { continue };
        if is_free(second) {
            all.extend(page.say(second, "Depends on", page.id(first)).map(|two| one.and(two)));
        } else if waits_for(page, second, first) {
            all.push(one);
        }
    }
    all
}

fn waits_for(page: &Page, item: &Item, on: &Item) -> bool {
    let field = item.field(Key::Depends);
    field.is_some_and(|field| page.slice(field.value).split(", ").any(|id| id == page.id(on)))
}

/// Lets an item that is done wait for one that is not.
fn done_before_dependency(page: &Page) -> Vec<Planted> {
    let open = page.items().find(|item| {
        let kind = item.status.kind;
        item.id.is_some()
            && is_free(item)
            && matches!(kind, Some(StatusKind::Todo | StatusKind::Active | StatusKind::Blocked))
    });
    let Some(open) = open else { return Vec::new() };
    let done = page.items().filter(|item| is_stated_done(item) && is_free(item));
    done.filter_map(|item| page.say(item, "Depends on", page.id(open))).collect()
}

/// Puts `link` among the words, and lets the links that are there lead to `to`.
fn linked(page: &Page, link: &str, to: &str) -> Vec<Planted> {
    let places = page.places().into_iter().map(|at| Planted::insert(at, link));
    let own = links(&page.document).into_iter().filter_map(|link| link.written);
    places.chain(own.map(|written| Planted::replace(written, to))).collect()
}
