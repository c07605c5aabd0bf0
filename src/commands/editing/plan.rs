//! From all that is asked of documents, step by step, to their new texts.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::links::{self, Beside};
use super::step::{self, Done, by_document};
use super::{Editing, Step, contradictions};
use crate::commands::documents::{Documents, docs};
use crate::output::edits::EditView;
use crate::query::Index;
use crate::text::{EditSet, Source};
use crate::workspace::{Reading, Saving};

/// What is to be done, and to which documents.
pub(super) struct Planning<'a> {
    pub(super) editing: &'a Editing,
    pub(super) documents: &'a Documents,
    pub(super) today: Date,
    pub(super) steps: &'a [Step<'a>],
}

/// How far an edit may reach.
#[derive(Default)]
pub(super) struct Reach {
    /// The documents that may change, in order.
    pub(super) locked: Vec<usize>,
    /// Those that should, but cannot, and why.
    pub(super) kept_out: BTreeMap<usize, String>,
}

/// A document, and what becomes of it.
pub(super) struct Written {
    pub(super) name: String,
    pub(super) old: String,
    pub(super) new: Option<String>,
    /// What takes the new text back to the old one.
    pub(super) back: EditSet,
}

pub(super) struct Planned {
    pub(super) written: Vec<Written>,
    pub(super) view: EditView,
}

impl Planning<'_> {
    /// The documents of which something is asked, and those that change; found before any is locked.
    pub(super) fn reach(&self, saving: Saving) -> anyhow::Result<(Vec<usize>, Reach)> {
        let start: Vec<&Reading> = self.documents.readings.iter().collect();
        let everywhere: Vec<usize> = (0..start.len()).collect();
        let root = &self.documents.workspace.found.root;
        let (mut touched, mut linking) = (BTreeSet::new(), BTreeSet::new());
        let mut reach = Reach::default();
        let mut later = BTreeMap::new();
        for (at, step) in self.steps.iter().enumerate() {
            let all = upon(&start, &later);
            let docs = docs(all.iter().copied());
            let asked = by_document((step.ask)(&Index::new(&docs))?.changes);
            let beside = links::beside(self.only(step), &all, root, saving, &asked);
            let Beside { linking: more, kept_out } = beside;
            linking.extend(more);
            reach.kept_out.extend(kept_out);
            touched.extend(asked.into_keys());
            // What the last one leaves is read by none.
            if at + 1 < self.steps.len() {
                let locked = everywhere.iter().copied();
                let may = |doc: &usize| touched.contains(doc) || !reach.kept_out.contains_key(doc);
                let locked = locked.filter(may).collect();
                let reach = Reach { locked, kept_out: reach.kept_out.clone() };
                later.extend(self.step(step, &reach, &all)?.edited);
            }
        }
        reach.locked = touched.union(&linking).copied().collect();
        Ok((touched.into_iter().collect(), reach))
    }

    /// Plans and verifies all steps, of which the last documents' texts are now `sources`.
    pub(super) fn carried_out(&self, reach: &Reach, sources: &[Source]) -> anyhow::Result<Planned> {
        let known = &self.documents.readings;
        let mut again = BTreeMap::new();
        for (&doc, source) in reach.locked.iter().zip(sources) {
            if *source != known[doc].document.source {
                let path = &known[doc].path;
                again.insert(doc, self.documents.workspace.reading(path, source.clone())?);
            }
        }
        let known: Vec<&Reading> = known.iter().collect();
        let start = upon(&known, &again);
        let mut view = EditView { dry_run: self.editing.dry_run, ..EditView::default() };
        let (mut later, mut backs) = (BTreeMap::new(), BTreeMap::<usize, Vec<EditSet>>::new());
        for step in self.steps {
            let done = self.step(step, reach, &upon(&start, &later))?;
            later.extend(done.edited);
            for (doc, back) in done.backs {
                backs.entry(doc).or_default().push(back);
            }
            view.changes.extend(done.changes);
            view.notes.extend(done.notes);
            view.unchanged.extend(done.unchanged);
            view.edits.extend(done.entries);
        }
        view.findings = contradictions::new(&start, &later, self.today);
        let written = reach.locked.iter().map(|&doc| {
            let old = start[doc].document.source.text();
            let new = later.get(&doc).map(|reading| reading.document.source.text().to_owned());
            let back = match (backs.remove(&doc).unwrap_or_default().as_slice(), &new) {
                ([only], _) => only.clone(),
                (_, Some(new)) => EditSet::between(new, old),
                (_, None) => EditSet::default(),
            };
            let shows = self.editing.diff || self.editing.dry_run;
            let old = if shows { old.to_owned() } else { String::new() };
            Written { name: start[doc].name.clone(), old, new, back }
        });
        let written = written.collect();
        Ok(Planned { written, view })
    }

    fn step(&self, step: &Step<'_>, reach: &Reach, all: &[&Reading]) -> anyhow::Result<Done> {
        let root = &self.documents.workspace.found.root;
        step::carried_out(step, self.only(step), reach, root, all, self.today)
    }

    fn only(&self, step: &Step<'_>) -> bool {
        self.editing.only || step.only
    }
}

/// The documents, of which some are as they are `later`.
fn upon<'a>(start: &[&'a Reading], later: &'a BTreeMap<usize, Reading>) -> Vec<&'a Reading> {
    (0..start.len()).map(|doc| later.get(&doc).unwrap_or(start[doc])).collect()
}
