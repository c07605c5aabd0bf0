//! The settings that change how a document is read, with what would be written for this one.

use crate::model::{ItemKind, Roadmap};
use crate::output::{layout, plain, teach};
use crate::query::Doc;

/// What could be written into the settings for one document.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// The rank that most of the headings have that are items.
    level: Option<u8>,
    /// A section that holds items, and would not.
    ignore: Option<String>,
    /// A status that is not understood, and would be.
    status: Option<String>,
}

impl Settings {
    pub(super) fn new(doc: &Doc<'_>) -> Settings {
        let unknown = doc.roadmap.items.iter().filter(|item| item.status.kind.is_none());
        let mut words = unknown.filter_map(|item| item.status.words);
        Settings {
            level: level(doc.roadmap),
            ignore: ignorable(doc).map(teach::ignore),
            status: words.find_map(|words| teach::status(&plain(doc.slice(words)))),
        }
    }

    /// The lines to write, and what each is about, with what several documents need.
    pub(super) fn lines<'s>(
        all: &(impl Iterator<Item = &'s Settings> + Clone),
    ) -> Vec<(String, &'static str)> {
        let level = all.clone().find_map(|own| own.level).unwrap_or(3);
        let ignore = all.clone().find_map(|own| own.ignore.clone());
        let ignore = ignore.unwrap_or_else(|| teach::ignore("Appendix"));
        let mut lines = vec![
            (format!("items: h{level}"), "the headings that are items"),
            (ignore, "sections that hold none"),
        ];
        let status = all.clone().find_map(|own| own.status.clone());
        lines.extend(status.map(|line| (line, "what a status means")));
        lines
    }
}

/// The rank that most headings have that are items; of equals, the highest.
fn level(roadmap: &Roadmap) -> Option<u8> {
    let items = || roadmap.items.iter().filter(|item| item.kind == ItemKind::Card);
    let count =
        |level: u8| items().filter(|item| roadmap.sections[item.section].level == level).count();
    (1..=6).rev().max_by_key(|&level| count(level)).filter(|&level| count(level) > 0)
}

/// The last of the outermost sections below the title that hold items, with a title that is easily
/// written.
fn ignorable<'a>(doc: &Doc<'a>) -> Option<&'a str> {
    let sections = &doc.roadmap.sections;
    let items = &doc.roadmap.items;
    let holds = |at: &usize| {
        let span = sections[*at].span;
        let first = items.partition_point(|item| item.head.start < span.start);
        items.get(first).is_some_and(|item| span.covers(item.head))
    };
    let is_short =
        |title: &&str| !title.is_empty() && layout::width(title) <= 24 && plain(title) == **title;
    (2..=6).find_map(|level| {
        let ranked = (1..sections.len()).rev().filter(|&at| sections[at].level == level);
        let titles = ranked.filter(holds).map(|at| doc.slice(sections[at].title));
        titles.into_iter().find(is_short)
    })
}
