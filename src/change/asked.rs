//! What can be asked for, and what it can be asked of: data, so that the verifier and the answer read
//! it too.

use jiff::civil::Date;

use super::structure::{NewItem, NewRisk, Place, Thing};
use crate::model::{Item, Key, Roadmap, Role, TaskState};
use crate::text::Span;

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
    /// Sets a field of an item or a part of the plan; an empty value clears it.
    Field {
        /// What has the field.
        of: Holder,
        /// Which field.
        key: FieldKey,
        /// The value, as the user typed it.
        value: String,
    },
    /// Makes a link lead elsewhere: to a heading of another document, whose anchor has moved.
    Link {
        /// The link's words.
        words: Span,
        /// Its destination.
        span: Span,
        /// Where it is to lead, as it is to be written.
        to: String,
    },
    /// Adds an item, as its neighbours are written.
    AddItem(NewItem),
    /// Adds an open task to an item, as its other tasks are written.
    AddTask {
        /// Which item.
        item: usize,
        /// The task's words.
        text: String,
        /// Which of the item's tasks it is to be, from 0; behind the last without.
        at: Option<usize>,
    },
    /// Adds an empty part of the plan.
    AddPart {
        /// What it is: a horizon or a phase.
        rank: Role,
        /// Its title.
        title: String,
        /// The section that it comes behind; the last of its kind without.
        after: Option<usize>,
    },
    /// Adds a risk, as the others are written.
    AddRisk(NewRisk),
    /// Adds a measure of success, as the others are written.
    AddMetric(String),
    /// Takes something away, with all that belongs to it.
    Remove(Thing),
    /// Puts something elsewhere, with all that belongs to it.
    Move {
        /// What.
        what: Thing,
        /// Where it is to stand.
        to: Place,
    },
    /// Gives something another title, or a task other words.
    Rename {
        /// What.
        what: Thing,
        /// The words.
        to: String,
    },
    /// Gives an item another id, wherever it is stated.
    Renumber {
        /// Which item.
        item: usize,
        /// The id.
        to: String,
    },
    /// Writes a word that names something, an id or a reference to one, anew.
    Reword {
        /// What is named.
        what: Thing,
        /// Where.
        span: Span,
        /// The word.
        to: String,
    },
    /// Where the document says when it was last changed, says that this was on the given day, if
    /// anything else changes.
    LastUpdated(Date),
}

/// A task of a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskRef {
    /// A task of an item: the item, and the task's index in it.
    Of(usize, usize),
    /// The box that the bullet of an item, or one that names it again, opens with.
    Mark(Statement),
    /// A box that no item owns.
    Loose(usize),
}

/// What has a status and fields: indices into the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// An item.
    Item(usize),
    /// A part of the plan: a horizon, a phase, a bucket.
    Part(usize),
}

/// A place that states something: where the holder stands itself, or one of its mirrors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Statement {
    /// What it is about.
    pub of: Holder,
    /// The mirror, by index; `None` for the holder itself.
    pub mirror: Option<usize>,
}

impl Holder {
    /// The place where the holder stands itself.
    pub const fn itself(self) -> Statement {
        Statement { of: self, mirror: None }
    }

    /// The holder in `roadmap`.
    pub fn get(self, roadmap: &Roadmap) -> &Item {
        match self {
            Holder::Item(item) => &roadmap.items[item],
            Holder::Part(part) => &roadmap.parts[part],
        }
    }
}

impl Statement {
    /// The place in `roadmap`.
    pub fn get(self, roadmap: &Roadmap) -> &Item {
        let holder = self.of.get(roadmap);
        self.mirror.map_or(holder, |mirror| &holder.mirrors[mirror])
    }
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
