//! What the documents call their things, ready to be looked up.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::anchor::{Anchors, anchors};
use super::progress::progress;
use super::words::words;
use super::{Doc, Progress, Target};
use crate::model::id_key;
use crate::text::Lines;

/// The ids and the containers of all documents. Made once for a command, in one pass.
#[derive(Debug)]
pub struct Index<'a> {
    /// The documents.
    pub docs: &'a [Doc<'a>],
    /// Keys of ids and what bears them: sorted, and in document order where keys are equal.
    ids: Vec<(String, Target)>,
    /// Slugs of containers' titles and their containers, sorted likewise.
    slugs: Vec<(String, Target)>,
    lines: OnceCell<Vec<Lines>>,
    pub(super) paths: OnceCell<HashMap<String, usize>>,
    titles: OnceCell<HashMap<String, Vec<Target>>>,
    anchors: OnceCell<Vec<Anchors>>,
    progress: OnceCell<Vec<Progress>>,
}

impl<'a> Index<'a> {
    /// Looks through the documents.
    pub fn new(docs: &'a [Doc<'a>]) -> Index<'a> {
        let mut index = Index {
            docs,
            ids: Vec::new(),
            slugs: Vec::new(),
            lines: OnceCell::default(),
            paths: OnceCell::default(),
            titles: OnceCell::default(),
            anchors: OnceCell::default(),
            progress: OnceCell::default(),
        };
        for (doc, own) in docs.iter().enumerate() {
            let mut is_item = vec![false; own.roadmap.sections.len()];
            for (item, its) in own.roadmap.items.iter().enumerate() {
                if let Some(id) = its.id {
                    index.ids.push((id_key(own.slice(id)), Target::Item { doc, item }));
                    if let Some(section) = own.roadmap.sections.get(its.section) {
                        is_item[its.section] |= section.head == its.head;
                    }
                }
            }
            for (section, its) in own.roadmap.sections.iter().enumerate() {
                if !its.role.is_container() {
                    continue;
                }
                let target = Target::Section { doc, section };
                index.slugs.push((slug(own.name_of(section)), target));
                // What is an item as well is found as such.
                if let (Some(id), false) = (its.id, is_item[section]) {
                    index.ids.push((id_key(own.slice(id)), target));
                }
            }
        }
        index.ids.sort();
        index.slugs.sort();
        index
    }

    /// What bears the id with this key, in document order.
    pub(super) fn named(&self, key: &str) -> &[(String, Target)] {
        if key.is_empty() {
            return &[];
        }
        let from = self.ids.partition_point(|(own, _)| own.as_str() < key);
        let len = self.ids[from..].partition_point(|(own, _)| own == key);
        &self.ids[from..from + len]
    }

    /// The containers whose slug is `slug`, or begins with it and a dash.
    pub(super) fn sluggish<'s>(&'s self, slug: &'s str) -> impl Iterator<Item = Target> + 's {
        let from = self.slugs.partition_point(|(own, _)| own.as_str() < slug);
        let near = self.slugs[from..].iter().take_while(move |(own, _)| own.starts_with(slug));
        let fits = move |own: &str| own.len() == slug.len() || own[slug.len()..].starts_with('-');
        near.filter(move |(own, _)| fits(own)).map(|&(_, target)| target)
    }

    /// Every id's key.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|(key, _)| key.as_str())
    }

    /// The lines of a document; those of all are found when first asked for.
    pub fn lines(&self, doc: usize) -> &Lines {
        let all = || self.docs.iter().map(|doc| Lines::new(doc.source.text())).collect();
        &self.lines.get_or_init(all)[doc]
    }

    /// The items and containers whose title has just these words, in document order by kind.
    pub(super) fn titled(&self, title: &str) -> &[Target] {
        let all = || {
            let mut titles: HashMap<String, Vec<Target>> = HashMap::new();
            let things =
                |target: &Target| matches!(target, Target::Item { .. } | Target::Section { .. });
            for target in self.all().filter(things) {
                titles.entry(slug(self.title(target))).or_default().push(target);
            }
            titles.remove("");
            titles
        };
        self.titles.get_or_init(all).get(&slug(title)).map_or(&[], Vec::as_slice)
    }

    /// The headings of a document, by the anchors that name them.
    pub(super) fn anchors(&self, doc: usize) -> &Anchors {
        let all = || self.docs.iter().enumerate().map(|(doc, own)| anchors(doc, own)).collect();
        &self.anchors.get_or_init(all)[doc]
    }

    /// The sums of a document; those of all are counted when first asked for.
    pub fn progress(&self, doc: usize) -> &Progress {
        &self.progress.get_or_init(|| self.docs.iter().map(progress).collect())[doc]
    }

    /// The line on which a target stands, from 1.
    pub fn line(&self, target: Target) -> usize {
        self.lines(target.doc()).line(self.offset(target))
    }

    /// Where a target begins: its heading, row or bullet, or its box.
    pub fn offset(&self, target: Target) -> usize {
        let roadmap = self.docs[target.doc()].roadmap;
        match target {
            Target::Item { item, .. } => roadmap.items[item].head.start,
            Target::Task { item, task, .. } => roadmap.items[item].tasks[task].mark.span().start,
            Target::Loose { task, .. } => roadmap.loose_tasks[task].mark.span().start,
            Target::Section { section, .. } => roadmap.sections[section].head.start,
        }
    }

    /// A target's title, as written.
    pub fn title(&self, target: Target) -> &'a str {
        let doc = &self.docs[target.doc()];
        doc.slice(match target {
            Target::Item { item, .. } => doc.roadmap.items[item].title,
            Target::Task { item, task, .. } => doc.roadmap.items[item].tasks[task].text,
            Target::Loose { task, .. } => doc.roadmap.loose_tasks[task].text,
            Target::Section { section, .. } => return doc.name_of(section),
        })
    }
}

/// A title as one word to type: `30-day-roadmap`.
pub(super) fn slug(title: &str) -> String {
    words(title).join("-")
}
