//! `roadmap rename`: another title, or other words of a task.

use clap_complete::engine::ArgValueCompleter;

use super::documents::one;
use super::editing::{Asked, Editing, edit, expect};
use super::{Context, Outcome, completions};
use crate::change::Change;
use crate::query::{Index, Target, by_title};

const EXAMPLES: &str = "\
Examples:
  roadmap rename 1.4 \"Smoke tests for every page\"
  roadmap rename 1.4.2 \"Add them to the workflow\"   a task's words
  roadmap rename \"Week 1-2\" \"Groundwork\"        what stands behind `Week 1-2:`";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// An id, a line, or words of the title
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    target: String,

    /// The new title, without id and status
    text: String,

    #[command(flatten)]
    editing: Editing,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| {
        let target = one(index, &args.target)?;
        expect(&args.editing, index, target)?;
        Ok(Asked::new(asked(index, target, &args.text), vec![target]))
    })
}

/// What gives `target` the title, there and wherever it is named by it.
pub(super) fn asked(index: &Index<'_>, target: Target, title: &str) -> Vec<(usize, Change)> {
    let title = || title.trim().to_owned();
    let mut changes = vec![(target.doc(), Change::Rename { what: target.into(), to: title() })];
    for (from, span) in by_title(index, target) {
        changes.push((from.doc(), Change::Reword { what: from.into(), span, to: title() }));
    }
    changes
}
