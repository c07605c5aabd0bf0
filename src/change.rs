//! From what was asked to the edits that do it, and nothing else.
//!
//! `plan` turns changes into an [`EditSet`] and the list of what it will do; `verify` reads the
//! edited text again and makes sure that just this has happened. Nothing here touches a file.
//!
//! **Invariant:** an edit replaces spans that reading gave; text is never found by searching.

mod field;
mod follow;
mod refusal;
mod spelling;
mod status;
mod task;
#[cfg(test)]
mod tests;
mod verify;

pub use refusal::Refusal;
pub use verify::{Unfaithful, verify};

use std::collections::BTreeMap;

use crate::markdown::Document;
use crate::model::{Key, Roadmap, StatusKind, TaskState};
use crate::read::Options;
use crate::text::{Edit, EditSet, Span};

/// One thing that is asked for. The numbers are indices into the roadmap that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Sets the state of a task.
    Task {
        /// Which task.
        task: TaskRef,
        /// What it is to be.
        state: TaskState,
    },
    /// Sets a field of an item; an empty value clears it.
    Field {
        /// The item.
        item: usize,
        /// Which field.
        key: FieldKey,
        /// The value, as the user typed it.
        value: String,
    },
}

/// A task of a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskRef {
    /// A task of an item: the item, and the task's index in it.
    Of(usize, usize),
    /// The box that an item's own bullet opens with.
    Mark(usize),
    /// A box that no item owns.
    Loose(usize),
}

/// A field as users name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKey {
    /// One of the closed list.
    Known(Key),
    /// One that the document or the config has.
    Named(String),
}

impl FieldKey {
    /// The key's name, as users type it.
    pub fn name(&self) -> &str {
        match self {
            FieldKey::Known(key) => key.name(),
            FieldKey::Named(name) => name,
        }
    }
}

/// Something that a plan changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A task gets another state.
    Task {
        /// Which task.
        task: TaskRef,
        /// What it was.
        from: TaskState,
        /// What it will be.
        to: TaskState,
    },
    /// A field gets another value.
    Field {
        /// The item.
        item: usize,
        /// Which field.
        key: FieldKey,
        /// The value before, as written; `None` where there was none.
        from: Option<String>,
        /// The value after, as written; `None` where it is cleared.
        to: Option<String>,
        /// For a status, the kind that it will be read as.
        kind: Option<StatusKind>,
        /// Whether it was asked for, or follows from what was.
        cause: Cause,
    },
}

/// Why something changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody asked for it.
    Asked,
    /// It follows from the item's tasks, and agreed with them before.
    Tasks,
}

/// Edits of one document, and what they do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The edits.
    pub edits: EditSet,
    /// What they change, in the order it was asked.
    pub effects: Vec<Effect>,
    /// What should have followed but has no place in the document to be written at: for people.
    pub left: Vec<String>,
}

/// Whether facts that follow from a changed one are changed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// They are, where they agreed before.
    KeepTrue,
    /// Only what was asked for is changed.
    Only,
}

/// Plans `changes` of `document`, of which `roadmap` was read.
pub fn plan(
    document: &Document,
    roadmap: &Roadmap,
    options: &Options,
    changes: &[Change],
    following: Following,
) -> Result<Plan, Refusal> {
    if let Some(at) = document.source.lone_cr() {
        return Err(Refusal::lone_cr(document, at));
    }
    let planner = Planner { document, roadmap, options };
    let mut draft = Draft::default();
    for change in changes {
        match change {
            Change::Task { task, state } => task::set(&planner, *task, *state, &mut draft)?,
            Change::Field { item, key, value } => {
                field::set(&planner, *item, key, value, &mut draft)?;
            }
        }
    }
    if following == Following::KeepTrue {
        follow::statuses(&planner, &mut draft);
    }
    let edits = EditSet::new(&document.source, joined(draft.edits))
        .map_err(|_| Refusal::contradiction())?;
    Ok(Plan { edits, effects: draft.effects, left: draft.left })
}

/// Edits that touch as one: a field that is added behind one that changes, two that are added at
/// the same place. They come in the order of the text, and at one place in the order they were
/// asked for. Edits that overlap stay apart, to be refused.
fn joined(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut joined: Vec<Edit> = Vec::new();
    for edit in edits {
        match joined.last_mut() {
            Some(last) if last.span.end == edit.span.start => {
                last.span = Span::new(last.span.start, edit.span.end);
                last.text.push_str(&edit.text);
            }
            _ => joined.push(edit),
        }
    }
    joined
}

/// What planning reads.
struct Planner<'a> {
    document: &'a Document,
    roadmap: &'a Roadmap,
    options: &'a Options,
}

/// What planning has decided so far.
#[derive(Default)]
struct Draft {
    edits: Vec<Edit>,
    effects: Vec<Effect>,
    left: Vec<String>,
    /// The tasks that change, for `follow` to look up.
    states: BTreeMap<TaskRef, TaskState>,
}

impl Draft {
    /// Whether the field of `item` is to change already.
    fn sets(&self, wanted: usize, wanted_key: &FieldKey) -> bool {
        self.effects.iter().any(|effect| {
            matches!(effect, Effect::Field { item, key, .. } if *item == wanted && key == wanted_key)
        })
    }
}
