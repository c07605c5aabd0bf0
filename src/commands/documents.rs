//! The documents of the workspace, read and ready to be asked.

use anyhow::anyhow;

use super::Context;
use crate::output;
use crate::query::{Candidate, Doc, Index, NoTarget, Target, Why};
use crate::text::quoted;
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

/// The one thing that `typed` names, where a part of the plan is wanted.
pub(super) fn one_part(index: &Index<'_>, typed: &str) -> anyhow::Result<Target> {
    match index.resolve(typed) {
        Err(error) if error.why == Why::Nothing => Err(no_part(index, &error)),
        _ => one(index, typed),
    }
}

/// Nothing is called so, and a part was wanted: what is offered is parts.
fn no_part(index: &Index<'_>, error: &NoTarget) -> anyhow::Error {
    let is_part = |target: Target| matches!(target, Target::Section { .. });
    let near = error.candidates.iter().filter(|near| is_part(near.target)).map(candidate);
    let near: String = near.collect();
    if !near.is_empty() {
        return Hint::new(error.to_string(), format!("did you mean{near}")).into();
    }
    let parts = index.all().filter(|&target| is_part(target));
    let parts: String =
        parts.take(MOST_PARTS).map(|part| candidate(&Candidate::of(index, part))).collect();
    if parts.is_empty() {
        return unresolved(error);
    }
    Hint::new(error.to_string(), format!("the parts of the plan are{parts}")).into()
}

/// So many parts are offered where nothing is like what was typed.
const MOST_PARTS: usize = 12;

/// A line of what could be typed.
fn candidate(candidate: &Candidate) -> String {
    let title = output::title(&candidate.title);
    let file = candidate.file.as_deref().map(|file| format!("  ({})", output::shown(file)));
    let typed = quoted(&candidate.typed);
    format!("\n  {}  {title}{}", output::shown(&typed), file.unwrap_or_default())
}

fn unresolved(error: &NoTarget) -> anyhow::Error {
    let list: String = error.candidates.iter().map(candidate).collect();
    if list.is_empty() {
        return Hint::new(error.to_string(), "`roadmap list` shows what there is").into();
    }
    Hint::new(error.to_string(), format!("did you mean{list}")).into()
}
