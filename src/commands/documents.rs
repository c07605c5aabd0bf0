//! The documents of the workspace, read and ready to be asked.

use anyhow::anyhow;

use super::Context;
use crate::output;
use crate::query::{Doc, Index, NoTarget, Target};
use crate::workspace::{Hint, Reading, Workspace};

/// What a command works on.
pub(super) struct Documents {
    pub(super) workspace: Workspace,
    pub(super) readings: Vec<Reading>,
}

impl Documents {
    /// Finds the documents and reads them.
    pub(super) fn open(context: &Context) -> anyhow::Result<Documents> {
        let workspace = context.workspace()?;
        let readings = workspace.read_all()?;
        Ok(Documents { workspace, readings })
    }

    /// The documents as they are asked.
    pub(super) fn docs(&self) -> Vec<Doc<'_>> {
        docs(self.readings.iter())
    }

    /// Whether there is not one item in all of them.
    pub(super) fn are_empty(&self) -> bool {
        self.readings.iter().all(|reading| reading.roadmap.items.is_empty())
    }

    /// What was seen instead of items, for people who expected some.
    pub(super) fn seen(&self) -> String {
        let names: Vec<&str> = self.readings.iter().map(|reading| reading.name.as_str()).collect();
        let sections: usize =
            self.readings.iter().map(|reading| reading.roadmap.sections.len() - 1).sum();
        let boxes: usize =
            self.readings.iter().map(|reading| reading.roadmap.loose_tasks.len()).sum();
        let names = names.join(", ");
        format!(
            "no item was recognised in {names}: {sections} headings, {boxes} boxes, and nothing that says what is planned (why: explain --reading)"
        )
    }
}

/// Readings as they are asked.
pub(super) fn docs<'a>(readings: impl Iterator<Item = &'a Reading>) -> Vec<Doc<'a>> {
    let doc = |reading: &'a Reading| Doc {
        name: &reading.name,
        source: &reading.document.source,
        roadmap: &reading.roadmap,
    };
    readings.map(doc).collect()
}

/// What `typed` means, or an error that lists what could have been meant.
pub(super) fn resolve(index: &Index<'_>, typed: &str) -> anyhow::Result<Vec<Target>> {
    index.resolve(typed).map_err(|error| unresolved(&error))
}

/// The one thing that `typed` names.
pub(super) fn one(index: &Index<'_>, typed: &str) -> anyhow::Result<Target> {
    match resolve(index, typed)?[..] {
        [only] => Ok(only),
        _ => Err(anyhow!("`{typed}` names several things, and one is wanted")),
    }
}

fn unresolved(error: &NoTarget) -> anyhow::Error {
    let candidate = |candidate: &crate::query::Candidate| {
        let title = output::title(&candidate.title);
        let file = candidate.file.as_deref().map(|file| format!("  ({})", output::shown(file)));
        let typed = output::next::quoted(&candidate.typed);
        format!("\n  {}  {title}{}", output::shown(&typed), file.unwrap_or_default())
    };
    let list: String = error.candidates.iter().map(candidate).collect();
    if list.is_empty() {
        return Hint::new(error.to_string(), "`roadmap list` shows what there is").into();
    }
    Hint::new(error.to_string(), format!("did you mean{list}")).into()
}
