//! `roadmap rm`: take items and tasks away.

use clap_complete::engine::ArgValueCompleter;

use super::editing::{Editing, edit_targets};
use super::{Context, Outcome, completions};
use crate::change::Change;

const EXAMPLES: &str = "\
Examples:
  roadmap rm 1.4                   an item, with all that belongs to it
  roadmap rm 1.4.2 1.4.3           two tasks, both or neither
  roadmap rm 1.4 -n                shows what would go";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// Ids, lines, or words of a title
    #[arg(
        value_name = "TARGET",
        required = true,
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    targets: Vec<String>,

    #[command(flatten)]
    editing: Editing,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    edit_targets(&args.editing, context, &args.targets, |_, target| {
        Ok(vec![(target.doc(), Change::Remove(target.into()))])
    })
}
