//! `roadmap undo` and `redo`: edits taken back, and made again, where the files still are as those
//! left them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::reading::Format;
use super::recording::told;
use super::{Context, Outcome};
use crate::output;
use crate::output::undo::{ListView, ListedEdit, UndoView};
use crate::text::Source;
use crate::workspace::journal::{Entry, Journal, Print, Record, Side};
use crate::workspace::{self, Hint, Saving, Workspace};

const EXAMPLES: &str = "\
Examples:
  roadmap undo                     the last edit made here
  roadmap undo --dry-run           show what that would change
  roadmap undo --list              what can be taken back, newest first";

const REDO_EXAMPLES: &str = "\
Examples:
  roadmap redo                     the last edit that was taken back
  roadmap redo --list              what can be made again, newest first";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    turning: Turning,
}

#[derive(Debug, clap::Args)]
#[command(after_long_help = REDO_EXAMPLES)]
pub(super) struct RedoArgs {
    #[command(flatten)]
    turning: Turning,
}

// The flags of both.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that people type")]
struct Turning {
    /// Write nothing, show what would change
    #[arg(short = 'n', long)]
    dry_run: bool,

    /// Show the change as a diff
    #[arg(long)]
    diff: bool,

    /// List the edits, newest first, and change nothing
    #[arg(long, conflicts_with_all = ["dry_run", "diff", "in_place"])]
    list: bool,

    /// Write into the file itself where another cannot take its place
    #[arg(long)]
    in_place: bool,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    format: Format,
}

pub(super) fn undo(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    run(Side::Undo, &args.turning, context)
}

pub(super) fn redo(args: &RedoArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    run(Side::Redo, &args.turning, context)
}

fn run(side: Side, args: &Turning, context: &mut Context) -> anyhow::Result<Outcome> {
    let Some(journal) = context.journal.clone() else {
        bail!(Hint::new(
            "no edits are recorded: there is no folder for that",
            "set HOME or XDG_STATE_HOME, and ROADMAP_STATE not to `off`",
        ));
    };
    let workspace = context.workspace()?;
    let record = journal.read()?;
    let here = entries(&record, side, &workspace);
    if args.list {
        list(side, &here, &workspace, args, context)?;
        return Ok(Outcome::Fine);
    }
    let Some(&entry) = here.first() else {
        let names: Vec<String> =
            workspace.found.documents.iter().map(|path| workspace.shown(path)).collect();
        return Err(nothing(side, &record, &workspace, &names.join(", ")));
    };
    turn(side, entry, &journal, &workspace, args, context)?;
    Ok(Outcome::Fine)
}

/// The edits of documents of this workspace, newest first.
pub(super) fn entries<'r>(record: &'r Record, side: Side, workspace: &Workspace) -> Vec<&'r Entry> {
    let documents = workspace.found.documents.iter();
    let documents: Vec<PathBuf> = documents.filter_map(|path| path.canonicalize().ok()).collect();
    let is_here = |entry: &&Entry| entry.files.iter().any(|file| documents.contains(&file.path));
    record.entries(side).iter().rev().filter(is_here).collect()
}

/// Why there is no edit to take back, or to make again, and what else can be done.
fn nothing(side: Side, record: &Record, workspace: &Workspace, names: &str) -> anyhow::Error {
    let (what, other, hint) = match side {
        Side::Undo => (
            "take back",
            Side::Redo,
            "`roadmap redo` makes the edit again that was taken back last",
        ),
        Side::Redo => ("make again", Side::Undo, "`roadmap undo` takes the last edit back"),
    };
    let hint = if entries(record, other, workspace).is_empty() {
        "only edits that roadmap makes are recorded: change others in your editor, or with your \
         version control"
    } else {
        hint
    };
    Hint::new(format!("there is nothing to {what} in {names}"), hint).into()
}

/// Takes an edit back, or makes it again.
fn turn(
    side: Side,
    entry: &Entry,
    journal: &Journal,
    workspace: &Workspace,
    args: &Turning,
    context: &mut Context,
) -> anyhow::Result<()> {
    let paths: Vec<PathBuf> = entry.files.iter().map(|file| file.path.clone()).collect();
    let names: Vec<String> = paths.iter().map(|path| workspace.shown(path)).collect();
    let written = RefCell::new((Vec::new(), Vec::new()));
    let plan = |sources: &[Source]| {
        let (mut texts, mut back) = (Vec::new(), Vec::new());
        for ((file, source), name) in entry.files.iter().zip(sources).zip(&names) {
            let Some((after, turned)) = file.apply(source) else {
                return Err(moved_on(side, entry, name));
            };
            texts.push((source.text().to_owned(), after));
            back.push(turned);
        }
        let new = texts.iter().map(|(_, after)| Some(after.clone())).collect();
        written.replace((texts, back));
        Ok((new, ()))
    };
    let saving = Saving { in_place: args.in_place };
    if args.dry_run {
        let load = |path: &PathBuf| Ok(workspace.load(path)?.source);
        plan(&paths.iter().map(load).collect::<anyhow::Result<Vec<_>>>()?)?;
    } else {
        workspace::edit(&paths, saving, plan, |_| {
            let files = written.borrow().1.clone();
            let back = Entry { files, ..entry.clone() };
            told(journal.change(|record| record.turn(side, entry, back)));
        })?;
    }
    let view = UndoView {
        dry_run: args.dry_run,
        command: entry.command.clone(),
        time: entry.time.clone(),
        files: names,
    };
    let kind = if side == Side::Undo { "undo" } else { "redo" };
    if args.format == Format::Json {
        output::envelope(kind, &view, &mut context.out)?;
        return Ok(());
    }
    if !context.quiet || args.dry_run {
        let when = context.local(&entry.time);
        output::undo::text(&view, side == Side::Undo, &when, &mut context.out)?;
    }
    if args.diff || args.dry_run {
        for (name, (old, new)) in view.files.iter().zip(&written.borrow().0) {
            output::diff::unified(name, old, new, &mut context.out)?;
        }
    }
    Ok(())
}

/// Why an edit is not taken back.
fn moved_on(side: Side, entry: &Entry, name: &str) -> anyhow::Error {
    let left = if side == Side::Undo { "" } else { "the undoing of " };
    let message = format!(
        "{name} has changed since {left}`roadmap {}`, so nothing was written",
        entry.command
    );
    Hint::new(message, "change it in your editor, or with your version control").into()
}

fn list(
    side: Side,
    here: &[&Entry],
    workspace: &Workspace,
    args: &Turning,
    context: &mut Context,
) -> anyhow::Result<()> {
    // Of each file, the text that it has once the edits above are taken back.
    let mut now: BTreeMap<&Path, Option<Print>> = BTreeMap::new();
    let print = |path: &Path| workspace.load(path).ok().map(|text| Print::of(text.source.text()));
    let mut edits = Vec::new();
    for entry in here {
        let files = &entry.files;
        for file in files {
            now.entry(&file.path).or_insert_with(|| print(&file.path));
        }
        let ready = files.iter().all(|file| now[&*file.path].as_ref() == Some(&file.from));
        if ready {
            now.extend(files.iter().map(|file| (&*file.path, Some(file.to.clone()))));
        }
        edits.push(ListedEdit {
            command: entry.command.clone(),
            time: entry.time.clone(),
            when: context.local(&entry.time),
            files: files.iter().map(|file| workspace.shown(&file.path)).collect(),
            ready,
        });
    }
    let view = ListView { edits };
    match args.format {
        Format::Json => {
            let kind = if side == Side::Undo { "undo-list" } else { "redo-list" };
            output::envelope(kind, &view, &mut context.out)?;
        }
        Format::Text => output::undo::list(&view, &mut context.out)?,
    }
    Ok(())
}
