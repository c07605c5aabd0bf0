//! What the editing commands share.

use super::reading::Format;
use crate::workspace::Saving;

/// The flags of every editing command.
#[derive(Debug, Default, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that people type")]
pub(super) struct Editing {
    /// Write nothing, show what would change
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,

    /// Show the change as a diff
    #[arg(long)]
    pub(super) diff: bool,

    /// Change this fact alone, not what follows from it
    ///
    /// Without it an edit keeps true what was true: the status of an item whose tasks are ticked,
    /// the same fact in the index, typed counts and percents, links to a heading that changes.
    #[arg(long)]
    pub(super) only: bool,

    /// Refuse unless the target's title has these words
    ///
    /// A safeguard for scripts: numbers of tasks shift when one is added.
    #[arg(long, value_name = "WORDS")]
    pub(super) expect: Option<String>,

    /// Write into the file itself where another cannot take its place
    ///
    /// For files with several hard links, in folders that cannot be written to, or mounted on their
    /// own. Not safe against a crash: one in the middle of it leaves half a file.
    #[arg(long)]
    pub(super) in_place: bool,

    /// How to print what changed
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

impl Editing {
    /// How the file is to be saved.
    pub(super) fn saving(&self) -> Saving {
        Saving { in_place: self.in_place }
    }
}
