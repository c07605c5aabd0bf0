//! `roadmap add risk`: a risk, as the others are written.

use super::place::only_document;
use crate::change::{Change, NewRisk};
use crate::query::Index;

/// The risk that is wanted.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::commands) struct New {
    /// What it is called
    pub(in crate::commands) title: String,

    /// What can go wrong, where the others have a line for it
    #[arg(long, value_name = "TEXT")]
    pub(in crate::commands) risk: Option<String>,

    /// What is done about it, where the others have a line for it
    #[arg(long, value_name = "TEXT")]
    pub(in crate::commands) mitigation: Option<String>,

    /// How it is watched, where the others have a line for it
    #[arg(long, value_name = "TEXT")]
    pub(in crate::commands) tracking: Option<String>,
}

/// What that asks for, and of which document; of all, or of `within`.
pub(in crate::commands) fn asked(
    index: &Index<'_>,
    new: &New,
    within: Option<usize>,
) -> anyhow::Result<(usize, Change)> {
    let has = |doc: usize| !index.docs[doc].roadmap.risks.is_empty();
    let doc = only_document(index, "risk", within, has)?;
    let change = Change::AddRisk(NewRisk {
        title: new.title.clone(),
        risk: new.risk.clone(),
        mitigation: new.mitigation.clone(),
        tracking: new.tracking.clone(),
    });
    Ok((doc, change))
}
