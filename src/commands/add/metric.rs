//! `roadmap add metric`: a measure of success, as the others are written.

use super::place::only_document;
use crate::change::Change;
use crate::query::Index;

/// The measure that is wanted.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::commands) struct New {
    /// The words
    pub(in crate::commands) text: String,
}

/// What that asks for, and of which document; of all, or of `within`.
pub(in crate::commands) fn asked(
    index: &Index<'_>,
    new: &New,
    within: Option<usize>,
) -> anyhow::Result<(usize, Change)> {
    let has = |doc: usize| !index.docs[doc].roadmap.metrics.is_empty();
    let doc = only_document(index, "metric", within, has)?;
    Ok((doc, Change::AddMetric(new.text.clone())))
}
