//! From what is asked of documents to their new texts, verified.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::links::{self, Beside};
use super::told::{change_view, moved_view};
use super::{Asked, Editing, contradictions, refused};
use crate::change::{self, Change, Effect, Following, Plan};
use crate::commands::documents::{Documents, docs};
use crate::markdown::Document;
use crate::model::Roadmap;
use crate::output::edits::{EditView, UnchangedView};
use crate::output::plain;
use crate::query::{Index, Target};
use crate::text::{EditSet, Source};
use crate::workspace::{Hint, Reading};

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

/// What is asked for, by document.
pub(super) fn by_document(changes: Vec<(usize, Change)>) -> BTreeMap<usize, Vec<Change>> {
    let mut by: BTreeMap<usize, Vec<Change>> = BTreeMap::new();
    for (doc, change) in changes {
        by.entry(doc).or_default().push(change);
    }
    by
}

/// Plans and verifies the edit of the `locked` documents, whose texts now are `sources`.
pub(super) fn plan(
    editing: &Editing,
    documents: &Documents,
    locked: &[usize],
    beside: &Beside,
    sources: &[Source],
    today: Date,
    ask: &impl Fn(&Index<'_>) -> anyhow::Result<Asked>,
) -> anyhow::Result<Planned> {
    let mut readings: Vec<Option<Reading>> = Vec::new();
    readings.resize_with(documents.readings.len(), || None);
    for (&doc, source) in locked.iter().zip(sources) {
        let known = &documents.readings[doc];
        if *source != known.document.source {
            readings[doc] = Some(documents.workspace.reading(&known.path, source.clone())?);
        }
    }
    let current = |doc: usize| readings[doc].as_ref().unwrap_or(&documents.readings[doc]);
    let all: Vec<&Reading> = (0..readings.len()).map(current).collect();
    let docs = docs(all.iter().copied());
    let index = Index::new(&docs);
    let asked = ask(&index)?;
    let mut changes = by_document(asked.changes);
    changes.retain(|doc, _| locked.contains(doc));
    let mut plans = BTreeMap::new();
    for (&doc, changes) in &changes {
        plans.insert(doc, planned(editing, all[doc], changes, today)?);
    }
    let moved = links::moved(&all, &plans);
    let followed = links::follow(editing, &all, &documents.workspace.found.root, &moved, |doc| {
        locked.contains(&doc).then_some(()).ok_or_else(|| beside.kept_out.get(&doc).cloned())
    });
    for (doc, more) in by_document(followed.changes) {
        let changes = changes.entry(doc).or_default();
        changes.extend(more);
        plans.insert(doc, planned(editing, all[doc], changes, today)?);
    }
    let mut written = Vec::new();
    let mut view = EditView {
        dry_run: editing.dry_run,
        changes: Vec::new(),
        notes: Vec::new(),
        unchanged: Vec::new(),
        findings: Vec::new(),
    };
    let mut edited = BTreeMap::new();
    for &doc in locked {
        let reading = all[doc];
        let plan = plans.remove(&doc).unwrap_or_default();
        edited.extend(verify(editing, reading, &plan)?.map(|after| (doc, after)));
        let old = reading.document.source.text();
        let new = (!plan.edits.is_empty()).then(|| plan.edits.apply(old));
        let back = plan.edits.inverse(old);
        for effect in &plan.effects {
            match *effect {
                Effect::Moved { item, to, .. } => {
                    moved_view(&index, doc, item, to, &mut view.changes);
                }
                _ => view.changes.extend(change_view(&index, doc, effect)),
            }
        }
        view.notes.extend(plan.left.iter().cloned());
        let shows = editing.diff || editing.dry_run;
        let old = if shows { old.to_owned() } else { String::new() };
        written.push(Written { name: reading.name.clone(), old, new, back });
    }
    view.notes.extend(followed.notes);
    view.findings = contradictions::new(&all, &edited, today);
    let same = |&target: &Target| UnchangedView {
        target: index.address(target),
        title: plain(index.title(target)),
    };
    // Of an item that was asked for, some of what is in it may have changed: then that is told.
    let told = |target: &&Target| {
        let task = matches!(target, Target::Task { .. } | Target::Loose { .. });
        let typed = index.address(**target);
        view.changes.is_empty()
            || (task && view.changes.iter().all(|change| change.target != typed))
    };
    view.unchanged = asked.targets.iter().filter(told).map(same).collect();
    Ok(Planned { written, view })
}

/// The plan for one document.
pub(super) fn planned(
    editing: &Editing,
    reading: &Reading,
    changes: &[Change],
    today: Date,
) -> anyhow::Result<Plan> {
    let (document, roadmap, options) = (&reading.document, &reading.roadmap, &reading.options);
    let mut changes = changes.to_vec();
    if reading.config.touch_last_updated {
        changes.push(Change::LastUpdated(today));
    }
    let following = following(editing, reading);
    change::plan(document, roadmap, options, &changes, following).map_err(refused)
}

/// Whether what follows from a change of this document is changed with it.
pub(super) fn following(editing: &Editing, reading: &Reading) -> Following {
    if editing.only || !reading.config.keep_true { Following::Only } else { Following::KeepTrue }
}

/// Makes sure that a plan does what it says and nothing else, by reading the result; that is given
/// back, where there is one.
pub(super) fn verify(
    editing: &Editing,
    reading: &Reading,
    plan: &Plan,
) -> anyhow::Result<Option<(Document, Roadmap)>> {
    let (document, roadmap, options) = (&reading.document, &reading.roadmap, &reading.options);
    if plan.edits.is_empty() {
        return Ok(None);
    }
    let verified = change::verify(document, roadmap, options, plan);
    verified.map(Some).map_err(|error| {
        let follows = plan.effects.iter().any(|effect| {
            let tasks = matches!(
                effect,
                Effect::Field { cause: change::Cause::Tasks | change::Cause::Items, .. }
            );
            tasks || matches!(effect, Effect::Link { .. })
        });
        let hint = match following(editing, reading) {
            Following::KeepTrue if follows => {
                "`--only` changes the named fact alone; else change it in your editor"
            }
            _ => "change it in your editor",
        };
        Hint::new(error.to_string(), hint).into()
    })
}
