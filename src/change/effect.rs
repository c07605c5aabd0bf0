//! What a plan does, and why.

use super::asked::{FieldKey, Statement, TaskRef};
use super::structure::Thing;
use crate::model::{Priority, StatusKind, TaskState};
use crate::text::{EditSet, Span};

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
        /// Where.
        at: Statement,
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
    /// A link leads elsewhere, as the anchor of the heading it leads to has moved.
    Link {
        /// The link's words.
        words: Span,
        /// Its destination.
        span: Span,
        /// The destination before.
        from: String,
        /// The destination after.
        to: String,
    },
    /// An item moves to another heading, with all that belongs to it: that is how far it is now.
    Moved {
        /// Which item.
        item: usize,
        /// The section that it leaves: an index into the roadmap's.
        from: usize,
        /// The section that it comes to.
        to: usize,
        /// All of it where it is: whole lines but for the first indent and the last line's ending.
        lines: Span,
        /// Where it is put: a place in the text before the edit.
        put: usize,
        /// The state that its own box or emoji then has, if it has one.
        mark: Option<TaskState>,
    },
    /// A typed count, percent or drawn bar that was true says what is true after the edit.
    Count {
        /// Where it stands.
        span: Span,
        /// What it says before.
        from: String,
        /// What it says after.
        to: String,
    },
    /// Something is added.
    Added {
        /// What: the item, or the task of one, as the new words say.
        what: Added,
        /// Where it is put: a place in the text before the edit.
        put: usize,
        /// All that is put there.
        text: String,
    },
    /// Something is taken away.
    Removed {
        /// What.
        what: Thing,
        /// All of it, where it was: whole lines but for the first indent and the last line's ending.
        lines: Span,
    },
    /// Something is put elsewhere, as it is.
    Relocated {
        /// What.
        what: Thing,
        /// All of it, where it was.
        lines: Span,
        /// The section that it comes to: an index into the roadmap's.
        to: usize,
        /// Where it is put: a place in the text before the edit.
        put: usize,
        /// All that is put there.
        text: String,
    },
    /// A title, an id or a reference says something else.
    Reworded {
        /// What it names.
        what: Thing,
        /// Where.
        span: Span,
        /// The words before.
        from: String,
        /// The words after.
        to: String,
        /// Whether it was asked for, or says again what was.
        cause: Cause,
    },
    /// The document says that it was last changed on another day.
    LastUpdated {
        /// Which fact of the roadmap's `meta`.
        meta: usize,
        /// The value before.
        from: String,
        /// The value after.
        to: String,
    },
}

/// What is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// An item.
    Item {
        /// The section that it comes to: an index into the roadmap's.
        section: usize,
        /// Its id, if its neighbours have ids.
        id: Option<String>,
        /// Its title.
        title: String,
        /// How far it is, if that was asked for.
        status: Option<StatusKind>,
        /// How urgent it is, if that was asked for.
        priority: Option<Priority>,
        /// The words of its tasks.
        tasks: Vec<String>,
    },
    /// A task.
    Task {
        /// The item that it is part of.
        item: usize,
        /// Which of the item's tasks it is, from 0.
        at: usize,
        /// Its words.
        text: String,
    },
    /// A part of the plan, empty.
    Part {
        /// The section that it is part of: an index into the roadmap's.
        section: usize,
        /// Its id, if its neighbours have ids.
        id: Option<String>,
        /// Its title.
        title: String,
    },
    /// A risk.
    Risk {
        /// Its words.
        text: String,
    },
    /// A measure of success.
    Metric {
        /// Its words.
        text: String,
    },
}

/// Why something changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody asked for it.
    Asked,
    /// It follows from the item's tasks, and agreed with them before.
    Tasks,
    /// It follows from the items in it, and agreed with them before.
    Items,
    /// It says again what is changed elsewhere, and agreed with that before.
    Mirror,
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
