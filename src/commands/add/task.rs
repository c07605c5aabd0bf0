//! `roadmap add task`: an open task of an item, as its other tasks are written.

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use crate::change::Change;
use crate::commands::completions;
use crate::commands::documents::one;
use crate::output;
use crate::query::{Index, Target};
use crate::workspace::Hint;

pub(super) const EXAMPLES: &str = "\
Examples:
  roadmap add task 1.4 \"Write the runbook\"
  roadmap add task 1.4 \"Write the runbook\" --at 1      before the others";

/// The task that is wanted.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::commands) struct New {
    /// The item: an id, a line, or words of its title
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    pub(in crate::commands) target: String,

    /// The words of the task
    pub(in crate::commands) text: String,

    /// Which number it gets among the item's tasks; the last without
    #[arg(long, value_name = "N")]
    pub(in crate::commands) at: Option<usize>,
}

/// What that asks for, and the item.
pub(in crate::commands) fn asked(index: &Index<'_>, new: &New) -> anyhow::Result<(Target, Change)> {
    if new.at == Some(0) {
        bail!(Hint::new("tasks are counted from 1", "`--at 1` puts it before the others"));
    }
    let target = one(index, &new.target)?;
    let Target::Item { item, .. } = target else {
        let title = output::title(index.title(target));
        bail!(Hint::new(
            format!("`{title}` is no item, and only items have tasks"),
            "name an item; `roadmap list` shows them"
        ));
    };
    let at = new.at.map(|at| at - 1);
    Ok((target, Change::AddTask { item, text: new.text.clone(), at }))
}
