//! What the editing commands share: from targets to a saved file and an answer.

mod contradictions;
mod links;
mod told;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{anyhow, bail};
use jiff::civil::Date;

use links::Beside;
use told::{change_view, moved_view};

use super::documents::{Documents, docs, resolve};
use super::reading::Format;
use super::recording::Recorder;
use super::{Context, Outcome};
use crate::change::{self, Change, Effect, Following, Plan, Refusal};
use crate::markdown::Document;
use crate::model::Roadmap;
use crate::output::edits::{EditView, UnchangedView};
use crate::output::{self, plain};
use crate::query::{Index, Target};
use crate::text::{EditSet, Source};
use crate::workspace::{self, Hint, Reading, Saving};

// The flags of every editing command.
#[derive(Debug, Default, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that people type")]
pub(super) struct Editing {
    /// Write nothing, show what would change
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,

    /// Show the change as a diff
    #[arg(long)]
    pub(super) diff: bool,

    /// Change this fact alone, not what follows from it
    ///
    /// Without it an edit keeps true what was true: the status of an item follows its tasks.
    #[arg(long)]
    pub(super) only: bool,

    /// Refuse unless the target's title has these words
    ///
    /// A safeguard for scripts: numbers of tasks shift when one is added.
    #[arg(long, value_name = "WORDS")]
    pub(super) expect: Option<String>,

    /// Write into the file itself where another cannot take its place
    ///
    /// For files with several hard links, in folders that cannot be written to, or mounted on their
    /// own. Not safe against a crash: one in the middle of it leaves half a file.
    #[arg(long)]
    pub(super) in_place: bool,

    /// How to print what changed
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

/// What a command asks for: changes, and the document each is in.
pub(super) struct Asked {
    pub(super) changes: Vec<(usize, Change)>,
    /// What the targets were, for an answer where nothing has to change.
    pub(super) targets: Vec<Target>,
}

/// Carries out what `changes` answers for each target that is named, as one edit.
pub(super) fn edit_targets(
    editing: &Editing,
    context: &mut Context,
    named: &[String],
    changes: impl Fn(&Index<'_>, Target) -> anyhow::Result<Vec<(usize, Change)>>,
) -> anyhow::Result<Outcome> {
    edit(editing, context, |index| {
        let mut asked = Asked { changes: Vec::new(), targets: Vec::new() };
        for typed in named {
            for target in resolve(index, typed)? {
                expect(editing, index, target)?;
                asked.changes.extend(changes(index, target)?);
                asked.targets.push(target);
            }
        }
        Ok(asked)
    })
}

/// Carries out what `ask` asks for. It is asked again where a file has changed meanwhile, so that
/// targets are always those of the text that is edited.
pub(super) fn edit(
    editing: &Editing,
    context: &mut Context,
    ask: impl Fn(&Index<'_>) -> anyhow::Result<Asked>,
) -> anyhow::Result<Outcome> {
    edit_checked(editing, context, ask, |_| Ok(()))
}

/// As `edit`, unless `check` has something against what is about to change.
pub(super) fn edit_checked(
    editing: &Editing,
    context: &mut Context,
    ask: impl Fn(&Index<'_>) -> anyhow::Result<Asked>,
    check: impl Fn(&EditView) -> anyhow::Result<()>,
) -> anyhow::Result<Outcome> {
    let documents = Documents::open(context)?;
    let today = context.today()?;
    let saving = Saving { in_place: editing.in_place };
    let (touched, beside) = {
        let docs = documents.docs();
        let asked = by_document(ask(&Index::new(&docs))?.changes);
        let beside = links::beside(editing, &documents, saving, &asked);
        (asked.into_keys().collect::<Vec<usize>>(), beside)
    };
    let mut locked = [touched.as_slice(), &beside.linking].concat();
    locked.sort_unstable();
    let edits = RefCell::new(Vec::new());
    let plan = |sources: &[Source]| {
        let planned = plan(editing, &documents, &locked, &beside, sources, today, &ask)?;
        check(&planned.view)?;
        let texts = planned.written.iter().map(|written| written.new.clone()).collect();
        edits.replace(planned.written);
        Ok((texts, planned.view))
    };
    let view = if editing.dry_run {
        refuse_read_only(&documents, &touched)?;
        let sources = locked.iter().map(|&doc| documents.readings[doc].document.source.clone());
        plan(&sources.collect::<Vec<Source>>())?.1
    } else {
        let paths: Vec<PathBuf> =
            locked.iter().map(|&doc| documents.readings[doc].path.clone()).collect();
        let recorder = Recorder::new(context);
        let back = |which: usize| edits.borrow()[which].back.clone();
        workspace::edit(&paths, saving, plan, |saved| recorder.record(saved, back))?
    };
    answer(&view, &edits.into_inner(), editing, context)?;
    Ok(Outcome::Fine)
}

/// Whether the documents, as they are, can say what is asked for; nothing is written.
pub(super) fn refusal(
    editing: &Editing,
    context: &Context,
    ask: impl Fn(&Index<'_>) -> anyhow::Result<Asked>,
) -> anyhow::Result<()> {
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let asked = by_document(ask(&Index::new(&docs))?.changes);
    let today = context.today()?;
    asked.iter().try_for_each(|(&doc, changes)| {
        let reading = &documents.readings[doc];
        verify(editing, reading, &planned(editing, reading, changes, today)?).map(drop)
    })
}

/// A dry run must not promise what the run itself would refuse.
fn refuse_read_only(documents: &Documents, touched: &[usize]) -> anyhow::Result<()> {
    for &doc in touched {
        let reading = &documents.readings[doc];
        if let Some(reason) = &reading.read_only {
            let message = format!("cannot edit {}: {reason}", reading.name);
            bail!(Hint::new(message, "without `--dry-run` it would be refused, too"));
        }
    }
    Ok(())
}

fn answer(
    view: &EditView,
    written: &[Written],
    editing: &Editing,
    context: &mut Context,
) -> anyhow::Result<()> {
    let look = context.look();
    if editing.format == Format::Json {
        output::envelope("edit", view, &mut context.out)?;
        return Ok(());
    }
    if !context.quiet || view.dry_run {
        output::edits::text(view, look, &mut context.out)?;
    }
    if editing.diff || editing.dry_run {
        for Written { name, old, new, .. } in written {
            if let Some(new) = new {
                output::diff::unified(name, old, new, &mut context.out)?;
            }
        }
    }
    Ok(())
}

/// A document, and what becomes of it.
struct Written {
    name: String,
    old: String,
    new: Option<String>,
    /// What takes the new text back to the old one.
    back: EditSet,
}

struct Planned {
    written: Vec<Written>,
    view: EditView,
}

/// What is asked for, by document.
fn by_document(changes: Vec<(usize, Change)>) -> BTreeMap<usize, Vec<Change>> {
    let mut by: BTreeMap<usize, Vec<Change>> = BTreeMap::new();
    for (doc, change) in changes {
        by.entry(doc).or_default().push(change);
    }
    by
}

/// Plans and verifies the edit of the `locked` documents, whose texts now are `sources`.
fn plan(
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
fn planned(
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
fn following(editing: &Editing, reading: &Reading) -> Following {
    if editing.only || !reading.config.keep_true { Following::Only } else { Following::KeepTrue }
}

/// Makes sure that a plan does what it says and nothing else, by reading the result; that is given
/// back, where there is one.
fn verify(
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

/// A refusal as an error with its hint.
pub(super) fn refused(refusal: Refusal) -> anyhow::Error {
    match refusal.hint {
        Some(hint) => Hint::new(refusal.message, hint).into(),
        None => anyhow!(refusal.message),
    }
}

/// Makes sure that `target` is the one that was meant: its title has the words of `--expect`.
pub(super) fn expect(editing: &Editing, index: &Index<'_>, target: Target) -> anyhow::Result<()> {
    let Some(words) = &editing.expect else { return Ok(()) };
    let title = plain(index.title(target));
    let has = title.to_lowercase();
    let missing = words.to_lowercase().split_whitespace().any(|word| !has.contains(word));
    if missing {
        let what = index.address(target);
        let message = format!("{what} is `{title}`, which does not have the words `{words}`");
        return Err(
            Hint::new(message, "tasks may have been added: look with `roadmap show`").into()
        );
    }
    Ok(())
}
