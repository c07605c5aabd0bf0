//! `roadmap add phase` and `add horizon`: an empty part of the plan, as the others are written.

use clap_complete::engine::ArgValueCompleter;

use super::place::{inside, only_document};
use crate::change::{Change, Place};
use crate::commands::completions;
use crate::model::Role;
use crate::query::Index;

/// The part that is wanted.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::commands) struct New {
    /// The title, without an id
    pub(in crate::commands) title: String,

    /// The part that it comes right behind; the last of its kind without
    #[arg(
        long,
        value_name = "PART",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(in crate::commands) after: Option<String>,
}

/// What that asks for, and of which document; of all, or of `within`.
pub(in crate::commands) fn asked(
    index: &Index<'_>,
    new: &New,
    rank: Role,
    within: Option<usize>,
) -> anyhow::Result<(usize, Change)> {
    let has =
        |doc: usize| index.docs[doc].roadmap.sections.iter().any(|section| section.role == rank);
    let (doc, after) = match &new.after {
        Some(typed) => match inside(index, typed)? {
            (target, Place::In(section)) => (target.doc(), Some(section)),
            (target, _) => (target.doc(), None),
        },
        None => (only_document(index, rank.name(), within, has)?, None),
    };
    Ok((doc, Change::AddPart { rank, title: new.title.clone(), after }))
}
