//! Faults of characters, and comments that allow what they need not.

use super::Planter;
use super::page::Page;
use super::plant::Planted;

pub(super) const PLANTERS: &[(&str, Planter)] = &[
    ("mojibake", |page| among_words(page, "â€œ")),
    ("replacement-character", |page| among_words(page, "\u{fffd}")),
    ("control-character", |page| among_words(page, "\u{1b}")),
    ("bidi-override", |page| among_words(page, "\u{202e}")),
    ("invisible-character", |page| among_words(page, "\u{200b}")),
    ("unknown-suppression", |page| {
        let mut all = above_headings(page, "<!-- roadmap: allow nothing-like-it, because -->");
        all.extend(above_headings(page, "<!-- roadmap: allow stale-status -->"));
        all
    }),
    ("unused-suppression", |page| {
        if page.finds("stale-status") {
            return Vec::new();
        }
        above_headings(page, "<!-- roadmap: allow stale-status, because it was -->")
    }),
];

fn among_words(page: &Page, what: &str) -> Vec<Planted> {
    let places = page.places().into_iter().chain(page.titles());
    places.map(|at| Planted::insert(at, what)).collect()
}

fn above_headings(page: &Page, comment: &str) -> Vec<Planted> {
    let ranked = page.headings().into_iter().filter(|&(rank, _)| rank > 1);
    let comment = format!("{comment}\n\n");
    ranked.map(|(_, block)| Planted::insert(block.span.start, &comment)).collect()
}
