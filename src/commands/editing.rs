//! What the editing commands share: from targets to a saved file and an answer.

mod answer;
mod contradictions;
mod links;
mod plan;
mod told;

use std::cell::RefCell;
use std::path::PathBuf;

use anyhow::{anyhow, bail};

use answer::answer;
use plan::{by_document, plan, planned, verify};

use super::documents::{Documents, resolve};
use super::reading::Format;
use super::recording::Recorder;
use super::{Context, Outcome};
use crate::change::{Change, Refusal};
use crate::output::edits::EditView;
use crate::output::plain;
use crate::query::{Index, Target};
use crate::text::Source;
use crate::workspace::{self, Hint, Saving};

/// The flags of every editing command.
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
