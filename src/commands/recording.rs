//! Edits are recorded as they are saved, so that `undo` can take them back.

use super::{Context, errors};
use crate::text::EditSet;
use crate::workspace::Saved;
use crate::workspace::journal::{Change, Entry, Journal};

/// What records the edit of a command.
pub(super) struct Recorder {
    journal: Option<Journal>,
    command: String,
    time: String,
}

impl Recorder {
    pub(super) fn new(context: &Context) -> Recorder {
        let Context { journal, command, .. } = context;
        Recorder { journal: journal.clone(), command: command.clone(), time: context.now() }
    }

    /// Records that files were saved; `back` is what takes each back. That it cannot be recorded is
    /// told and no more: the edit is made.
    pub(super) fn record(&self, saved: Vec<Saved>, back: impl Fn(usize) -> EditSet) {
        let Some(journal) = &self.journal else { return };
        let change =
            |saved: Saved| Change::new(saved.path, (saved.after, saved.before), &back(saved.which));
        let entry = Entry {
            command: self.command.clone(),
            time: self.time.clone(),
            files: saved.into_iter().map(change).collect(),
        };
        told(journal.change(|record| record.add(entry)));
    }
}

/// Tells that something was not recorded.
pub(super) fn told(recorded: anyhow::Result<()>) {
    if let Err(error) = recorded {
        errors::note(&format!("warning: `undo` will not know of this edit: {error:#}"));
    }
}
