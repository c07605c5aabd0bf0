//! `roadmap renumber`: ids in the order of the document.

use super::editing::{Asked, Editing, edit};
use super::{Context, Outcome};
use crate::change::Change;
use crate::query::{Index, Target, numbering, references};

const EXAMPLES: &str = "\
Examples:
  roadmap renumber -n              shows which ids would change, and where
  roadmap renumber";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    editing: Editing,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| Ok(Asked::new(asked(index), Vec::new())))
}

/// What puts the ids in order.
pub(super) fn asked(index: &Index<'_>) -> Vec<(usize, Change)> {
    let mut changes = Vec::new();
    for renumbered in numbering(index) {
        for (from, span) in references(index, &renumbered) {
            let to = renumbered.to.clone();
            changes.push((from.doc(), Change::Reword { what: from.into(), span, to }));
        }
        if let Target::Item { doc, item } = renumbered.target {
            changes.push((doc, Change::Renumber { item, to: renumbered.to }));
        }
    }
    changes
}
