//! One step of an edit: from what is asked to the documents as it leaves them, verified.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::entry::entries;
use super::links;
use super::plan::Reach;
use super::told::{change_view, moved_view};
use super::{Asked, Guard, Step, refused};
use crate::change::{self, Change, Effect, Following, Plan};
use crate::commands::documents::docs;
use crate::output::edits::{ChangeView, EntryView, UnchangedView};
use crate::output::plain;
use crate::query::{Index, Target};
use crate::text::EditSet;
use crate::workspace::{Hint, Reading};

/// What a step does.
pub(super) struct Done {
    /// The documents that it changes, as they are then.
    pub(super) edited: BTreeMap<usize, Reading>,
    /// What takes each of them back.
    pub(super) backs: BTreeMap<usize, EditSet>,
    /// What it tells.
    pub(super) changes: Vec<ChangeView>,
    pub(super) notes: Vec<String>,
    pub(super) unchanged: Vec<UnchangedView>,
    /// What was asked for.
    pub(super) entries: Vec<EntryView>,
}

/// Plans and verifies what `step` asks of `readings`.
pub(super) fn carried_out(
    step: &Step<'_>,
    only: bool,
    reach: &Reach,
    root: &Path,
    readings: &[&Reading],
    today: Date,
) -> anyhow::Result<Done> {
    let docs = docs(readings.iter().copied());
    let index = Index::new(&docs);
    let asked = (step.ask)(&index)?;
    let may = |doc: usize| reach.locked.contains(&doc);
    if let Some((doc, _)) = asked.changes.iter().find(|(doc, _)| !may(*doc)) {
        let name = &readings[*doc].name;
        bail!(Hint::new(format!("what is named stands in {name} now"), "look, and try again"));
    }
    let alone = |changes: &[(usize, Change)]| {
        let changes = by_document(changes.to_vec());
        changes.iter().try_for_each(|(&doc, changes)| {
            let plan = planned(only, readings[doc], changes, today)?;
            verified(only, readings[doc], &plan).map(drop)
        })
    };
    let blamed = |error| blamed(error, step, &asked, &alone);
    let mut changes = by_document(asked.changes.clone());
    let mut plans = BTreeMap::new();
    for (&doc, changes) in &changes {
        plans.insert(doc, planned(only, readings[doc], changes, today).map_err(blamed)?);
    }
    let moved = links::moved(readings, &plans);
    let followed = links::follow(only, readings, root, &moved, |doc| {
        may(doc).then_some(()).ok_or_else(|| reach.kept_out.get(&doc).cloned())
    });
    for (doc, more) in by_document(followed.changes) {
        let changes = changes.entry(doc).or_default();
        changes.extend(more);
        plans.insert(doc, planned(only, readings[doc], changes, today)?);
    }
    let mut done = Done {
        edited: BTreeMap::new(),
        backs: BTreeMap::new(),
        changes: Vec::new(),
        notes: Vec::new(),
        unchanged: Vec::new(),
        entries: Vec::new(),
    };
    for (doc, plan) in plans {
        let reading = readings[doc];
        if let Some(after) = verified(only, reading, &plan).map_err(blamed)? {
            done.edited.insert(doc, after);
            done.backs.insert(doc, plan.edits.inverse(reading.document.source.text()));
        }
        for effect in &plan.effects {
            match *effect {
                Effect::Moved { item, to, .. } => {
                    moved_view(&index, doc, item, to, &mut done.changes);
                }
                _ => done.changes.extend(change_view(&index, doc, effect)),
            }
        }
        done.notes.extend(plan.left);
    }
    for part in &asked.parts {
        let Some(guard) = &part.guard else { continue };
        guarded(&done.changes, guard).with_context(|| (step.told)(part.number))?;
    }
    done.notes.extend(followed.notes);
    done.unchanged = unchanged(&index, &asked.targets, &done.changes);
    done.entries = entries(&index, &asked.changes, only, &done.changes);
    Ok(done)
}

/// What is asked for, by document.
pub(super) fn by_document(changes: Vec<(usize, Change)>) -> BTreeMap<usize, Vec<Change>> {
    let mut by: BTreeMap<usize, Vec<Change>> = BTreeMap::new();
    for (doc, change) in changes {
        by.entry(doc).or_default().push(change);
    }
    by
}

/// The error, with the part that it is about: the only one, or the first that would fail `alone`.
fn blamed(
    error: anyhow::Error,
    step: &Step<'_>,
    asked: &Asked,
    alone: &impl Fn(&[(usize, Change)]) -> anyhow::Result<()>,
) -> anyhow::Error {
    let mut start = 0;
    for part in &asked.parts {
        if asked.parts.len() == 1 || alone(&asked.changes[start..part.end]).is_err() {
            return error.context((step.told)(part.number));
        }
        start = part.end;
    }
    error
}

/// Makes sure that what is about to change is still what it was thought to be.
fn guarded(changes: &[ChangeView], guard: &Guard) -> anyhow::Result<()> {
    let change = changes.iter().find(|change| {
        change.cause == "asked"
            && change.target == guard.target
            && change.file == guard.file
            && change.field == guard.field
    });
    // Nothing to change: it is so already.
    let Some(change) = change else { return Ok(()) };
    if change.old == guard.old {
        return Ok(());
    }
    let said = |value: &Option<String>| {
        value.as_ref().map_or("nothing".into(), |value| format!("`{value}`"))
    };
    let message = format!("it says {} now, not {}", said(&change.old), said(&guard.old));
    let hint = "somebody changed it meanwhile; look, and put `old` right or leave it out";
    Err(Hint::new(message, hint).into())
}

/// What was asked for and is so already.
fn unchanged(index: &Index<'_>, targets: &[Target], changes: &[ChangeView]) -> Vec<UnchangedView> {
    let same = |&target: &Target| UnchangedView {
        target: index.address(target),
        title: plain(index.title(target)),
    };
    // Of an item that was asked for, some of what is in it may have changed: then that is told.
    let told = |target: &&Target| {
        let task = matches!(target, Target::Task { .. } | Target::Loose { .. });
        let typed = index.address(**target);
        changes.is_empty() || (task && changes.iter().all(|change| change.target != typed))
    };
    targets.iter().filter(told).map(same).collect()
}

/// The plan for one document.
fn planned(only: bool, reading: &Reading, changes: &[Change], today: Date) -> anyhow::Result<Plan> {
    let (document, roadmap, options) = (&reading.document, &reading.roadmap, &reading.options);
    let mut changes = changes.to_vec();
    if reading.config.touch_last_updated {
        changes.push(Change::LastUpdated(today));
    }
    let following = following(only, reading);
    change::plan(document, roadmap, options, &changes, following).map_err(refused)
}

/// Whether what follows from a change of this document is changed with it.
pub(super) fn following(only: bool, reading: &Reading) -> Following {
    if only || !reading.config.keep_true { Following::Only } else { Following::KeepTrue }
}

/// Makes sure that a plan does what it says and nothing else, by reading the result; that is given
/// back, where there is one.
fn verified(only: bool, reading: &Reading, plan: &Plan) -> anyhow::Result<Option<Reading>> {
    let (document, roadmap, options) = (&reading.document, &reading.roadmap, &reading.options);
    if plan.edits.is_empty() {
        return Ok(None);
    }
    let verified = change::verify(document, roadmap, options, plan);
    let after = verified.map(|(document, roadmap)| Reading {
        path: reading.path.clone(),
        name: reading.name.clone(),
        read_only: reading.read_only.clone(),
        document,
        roadmap,
        config: reading.config.clone(),
        options: options.clone(),
    });
    after.map(Some).map_err(|error| {
        let follows = plan.effects.iter().any(|effect| {
            let tasks = matches!(
                effect,
                Effect::Field { cause: change::Cause::Tasks | change::Cause::Items, .. }
            );
            tasks || matches!(effect, Effect::Link { .. })
        });
        let hint = match following(only, reading) {
            Following::KeepTrue if follows => {
                "`--only` changes the named fact alone; else change it in your editor"
            }
            _ => "change it in your editor",
        };
        Hint::new(error.to_string(), hint).into()
    })
}
