//! `roadmap add item`: a section, a row or a bullet, as those beside it.

use clap_complete::engine::ArgValueCompleter;

use super::place::{inside, only_part};
use crate::change::{Change, NewItem, Place, Thing};
use crate::commands::completions;
use crate::commands::documents::one;
use crate::query::{Index, Target};

pub(super) const EXAMPLES: &str = "\
Examples:
  roadmap add item \"Rate limits\" --in \"Week 1-2\" --priority high
  roadmap add item \"Rate limits\" --after 1.4 --task \"Count\" --task \"Refuse\"
  roadmap add item \"Dark mode\" --in later            a bullet, among bullets
  roadmap add item \"Search\" --in phase-2 --id 2.9 -n";

/// The item that is wanted.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::commands) struct New {
    /// The title
    pub(in crate::commands) title: String,

    /// The part of the plan that it comes to the end of
    #[arg(
        long = "in",
        value_name = "PART",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(in crate::commands) part: Option<String>,

    /// The item that it comes right behind
    #[arg(
        long,
        value_name = "ITEM",
        conflicts_with_all = ["part", "before"],
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(in crate::commands) after: Option<String>,

    /// The item that it comes right before
    #[arg(
        long,
        value_name = "ITEM",
        conflicts_with = "part",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(in crate::commands) before: Option<String>,

    /// Its id, instead of the next free one
    #[arg(long)]
    pub(in crate::commands) id: Option<String>,

    /// How urgent it is
    #[arg(long)]
    pub(in crate::commands) priority: Option<String>,

    /// How far it is
    #[arg(long)]
    pub(in crate::commands) status: Option<String>,

    /// A task of it; once for each
    #[arg(long = "task", value_name = "TEXT")]
    pub(in crate::commands) tasks: Vec<String>,
}

/// What that asks for, and what the item comes to stand in or beside; of all documents, or of `within`.
pub(in crate::commands) fn asked(
    index: &Index<'_>,
    new: &New,
    within: Option<usize>,
) -> anyhow::Result<(Target, Change)> {
    let (target, place) = place(index, new, within)?;
    let change = Change::AddItem(NewItem {
        title: new.title.clone(),
        place,
        id: new.id.clone(),
        status: new.status.clone(),
        priority: new.priority.clone(),
        tasks: new.tasks.clone(),
    });
    Ok((target, change))
}

/// Where the item comes to: what was named, and the place beside or in it.
fn place(index: &Index<'_>, new: &New, within: Option<usize>) -> anyhow::Result<(Target, Place)> {
    if let Some(part) = &new.part {
        return inside(index, part);
    }
    let beside = |typed: &str, place: fn(Thing) -> Place| {
        let target = one(index, typed)?;
        Ok((target, place(target.into())))
    };
    if let Some(after) = &new.after {
        return beside(after, Place::After);
    }
    if let Some(before) = &new.before {
        return beside(before, Place::Before);
    }
    only_part(index, within)
}
