//! `roadmap rename`: another title, or other words of a task.

use clap_complete::engine::ArgValueCompleter;

use super::documents::one;
use super::editing::{Asked, Editing, edit, expect};
use super::{Context, Outcome, completions};
use crate::change::Change;
use crate::query::by_title;

const EXAMPLES: &str = "\
Examples:
  roadmap rename 1.4 \"Smoke tests for every page\"
  roadmap rename 1.4.2 \"Add them to the workflow\"   a task's words
  roadmap rename \"Week 1-2\" \"Week 1-3\"";

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
        let what = target.into();
        let mut changes =
            vec![(target.doc(), Change::Rename { what, to: args.text.trim().to_owned() })];
        for (from, span) in by_title(index, target) {
            let to = args.text.trim().to_owned();
            let what = from.into();
            changes.push((from.doc(), Change::Reword { what, span, to }));
        }
        Ok(Asked { changes, targets: vec![target] })
    })
}
