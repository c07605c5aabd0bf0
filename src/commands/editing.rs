//! What the editing commands share: from targets to a saved file and an answer.

mod answer;
mod contradictions;
mod entry;
mod links;
mod plan;
mod step;
mod told;

use std::cell::RefCell;
use std::path::PathBuf;

use anyhow::{anyhow, bail};

use answer::answer;
use plan::Planning;

use super::documents::{Documents, resolve};
use super::reading::Format;
use super::recording::Recorder;
use super::{Context, Outcome};
use crate::change::{Change, Refusal};
use crate::output::plain;
use crate::query::{Index, Target};
use crate::text::Source;
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
    /// own. A crash in the middle leaves half a text, and the old one in a file beside it.
    #[arg(long)]
    pub(super) in_place: bool,

    /// How to print what changed
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

/// What is asked for in one step: changes, and the document each is in.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) changes: Vec<(usize, Change)>,
    /// What the targets were, for an answer where nothing has to change.
    pub(super) targets: Vec<Target>,
    /// Whose changes these are, in order, where several people's wishes are one step.
    pub(super) parts: Vec<Part>,
}

/// A part of what is asked for that is told apart where something is wrong with it.
pub(super) struct Part {
    /// Which of all that are asked for, over all steps.
    pub(super) number: usize,
    /// Where its changes end.
    pub(super) end: usize,
    /// What must be so before.
    pub(super) guard: Option<Guard>,
}

/// What a field must say before it is changed.
pub(super) struct Guard {
    pub(super) file: String,
    pub(super) target: String,
    pub(super) field: String,
    pub(super) old: Option<String>,
}

/// What is asked of the documents as the steps before have left them.
pub(super) struct Step<'a> {
    /// Whether the facts that follow from it are left, whatever the flags say.
    pub(super) only: bool,
    /// It is asked again where a file has changed meanwhile, so that targets are always those of the
    /// text that is edited.
    pub(super) ask: &'a dyn Fn(&Index<'_>) -> anyhow::Result<Asked>,
    /// What the part with this number is called, where something is wrong with it.
    pub(super) told: &'a dyn Fn(usize) -> String,
}

impl Asked {
    /// What a command asks for.
    pub(super) fn new(changes: Vec<(usize, Change)>, targets: Vec<Target>) -> Asked {
        Asked { changes, targets, parts: Vec::new() }
    }
}

/// Carries out what `changes` answers for each target that is named, as one edit.
pub(super) fn edit_targets(
    editing: &Editing,
    context: &mut Context,
    named: &[String],
    changes: impl Fn(&Index<'_>, Target) -> anyhow::Result<Vec<(usize, Change)>>,
) -> anyhow::Result<Outcome> {
    edit(editing, context, |index| {
        let mut asked = Asked::default();
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

/// Carries out what `ask` asks for, as one edit.
pub(super) fn edit(
    editing: &Editing,
    context: &mut Context,
    ask: impl Fn(&Index<'_>) -> anyhow::Result<Asked>,
) -> anyhow::Result<Outcome> {
    edit_in_steps(editing, context, &[Step { only: false, ask: &ask, told: &|_| String::new() }])
}

/// Carries out all steps as one edit, or none of them.
pub(super) fn edit_in_steps(
    editing: &Editing,
    context: &mut Context,
    steps: &[Step<'_>],
) -> anyhow::Result<Outcome> {
    let documents = Documents::open(context)?;
    let plan = Planning { editing, documents: &documents, today: context.today()?, steps };
    let saving = Saving { in_place: editing.in_place };
    let (touched, reach) = plan.reach(saving)?;
    let edits = RefCell::new(Vec::new());
    let planned = |sources: &[Source]| {
        let planned = plan.carried_out(&reach, sources)?;
        let texts = planned.written.iter().map(|written| written.new.clone()).collect();
        edits.replace(planned.written);
        Ok((texts, planned.view))
    };
    let of = |doc: &usize| &documents.readings[*doc];
    let view = if editing.dry_run {
        let hint = "without `--dry-run` it would be refused, too";
        refuse_read_only(touched.iter().map(of), hint)?;
        let sources = reach.locked.iter().map(|doc| of(doc).document.source.clone());
        planned(&sources.collect::<Vec<Source>>())?.1
    } else {
        let paths: Vec<PathBuf> = reach.locked.iter().map(|doc| of(doc).path.clone()).collect();
        let recorder = Recorder::new(context);
        let back = |which: usize| edits.borrow()[which].back.clone();
        workspace::edit(&paths, saving, planned, |saved| recorder.record(saved, back))?
    };
    answer(&view, &edits.into_inner(), editing, context)?;
    Ok(Outcome::Fine)
}

/// Refuses what cannot be edited before anything is written or promised.
pub(super) fn refuse_read_only<'r>(
    readings: impl IntoIterator<Item = &'r Reading>,
    hint: &str,
) -> anyhow::Result<()> {
    for reading in readings {
        if let Some(reason) = &reading.read_only {
            bail!(Hint::new(format!("cannot edit {}: {reason}", reading.name), hint));
        }
    }
    Ok(())
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
