//! `roadmap rm`: take items and tasks away.

use clap_complete::engine::ArgValueCompleter;

use super::add::thing;
use super::documents::resolve;
use super::editing::{Asked, Editing, edit, expect};
use super::{Context, Outcome, completions};
use crate::change::Change;

const EXAMPLES: &str = "\
Examples:
  roadmap rm 1.4                   an item, with all that belongs to it
  roadmap rm 1.4.2 1.4.3           two tasks, both or neither
  roadmap rm 1.4 -n                shows what would go";

/// Remove items or tasks, with all that belongs to them
///
/// The lines that name an item again, in an index or a summary table, go along. Numbers of other
/// items stay: `roadmap renumber` closes the gap, if you want that.
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
    edit(&args.editing, context, |index| {
        let mut asked = Asked { changes: Vec::new(), targets: Vec::new() };
        for typed in &args.targets {
            for target in resolve(index, typed)? {
                expect(&args.editing, index, target)?;
                asked.changes.push((target.doc(), Change::Remove(thing(target))));
            }
        }
        Ok(asked)
    })
}
