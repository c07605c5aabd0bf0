//! From what was asked to the edits that do it, and nothing else.
//!
//! `plan` turns changes into an [`EditSet`] and the list of what it will do; `verify` reads the
//! edited text again and makes sure that just this has happened. Nothing here touches a file.
//!
//! **Invariant:** an edit replaces spans that reading gave; text is never found by searching.

mod anchor;
mod bucket;
mod cell;
mod count;
mod field;
mod follow;
mod format;
mod heading;
mod last_updated;
mod lines;
mod mark;
mod mirror;
mod moved;
mod order;
mod padding;
mod refusal;
mod sign;
mod spelling;
mod status;
mod structure;
mod style;
mod tally;
mod task;
#[cfg(test)]
mod tests;
mod verify;

pub use anchor::{Moved, Stale, moved, stale};
pub use format::{Formatted, format};
pub use refusal::Refusal;
pub use structure::{NewItem, NewRisk, Place, Thing};
pub use verify::{Unfaithful, verify};

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::markdown::Document;
use crate::model::{
    Item, ItemField, ItemKind, Key, Priority, Roadmap, Role, StatusKind, StatusSource, TaskState,
};
use crate::read::{self, Options};
use crate::text::{Edit, EditSet, Source, Span};

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
    let options = &read::words::with_legend(document, options);
    let planner = Planner { document, roadmap, options };
    let mut draft = Draft::default();
    // Fields that go, go first: a new one must not be written beside one of them.
    let clears =
        |change: &&Change| matches!(change, Change::Field { value, .. } if value.trim().is_empty());
    let rest = changes.iter().filter(|change| !clears(change));
    for change in changes.iter().filter(clears).chain(rest) {
        match change {
            Change::Task { task, state } => task::set(&planner, *task, *state, &mut draft)?,
            Change::Field { of, key, value } => {
                field::set(&planner, *of, key, value, &mut draft)?;
            }
            Change::Link { .. } | Change::LastUpdated(_) => {}
            _ => structure::ask(&planner, change, &mut draft)?,
        }
    }
    structure::settle(&planner, &mut draft);
    if following == Following::KeepTrue {
        count::find(&planner, &mut draft);
        follow::statuses(&planner, &mut draft);
        structure::follow(&planner, &mut draft);
        follow::parents(&planner, &mut draft);
        mirror::follow(&planner, &mut draft);
        count::write(&planner, &mut draft);
    }
    anchor::follow(&planner, following, &mut draft);
    for change in changes {
        if let Change::Link { words, span, to } = change {
            anchor::relink(&planner, *words, *span, to, &mut draft);
        }
    }
    for change in changes {
        if let Change::LastUpdated(today) = change {
            last_updated::touch(&planner, *today, &mut draft);
        }
    }
    let padding = padding::of(document, &draft.edits);
    draft.edits.extend(padding);
    moved::carry_out(&planner, &mut draft)?;
    let edits = EditSet::new(&document.source, joined(draft.edits))
        .map_err(|_| Refusal::contradiction())?;
    Ok(Plan { edits, effects: draft.effects, left: draft.left })
}

/// Edits of one plan that touch, as one: a value replaced and a line added behind it, or two lines
/// added at one place, in the order they were asked for. Those that overlap are left as they are.
fn joined(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| edit.span);
    let mut out: Vec<Edit> = Vec::new();
    for edit in edits {
        match out.last_mut() {
            Some(last) if last.span.end == edit.span.start => {
                last.span.end = edit.span.end;
                last.text.push_str(&edit.text);
            }
            _ => out.push(edit),
        }
    }
    out
}

/// Where `at` says what `key` is: the field, or for a status wherever it stands.
pub fn place(roadmap: &Roadmap, source: &Source, at: Statement, key: &FieldKey) -> Option<usize> {
    let item = at.get(roadmap);
    let field = item.fields.iter().find(|field| match key {
        FieldKey::Known(known) => field.key == *known,
        FieldKey::Named(name) => source.slice(field.name) == name,
    });
    let status = || {
        let own = item.status.source != StatusSource::Bucket;
        let words = item.status.words.filter(|_| own && *key == FieldKey::Known(Key::Status));
        words.map(|words| words.start)
    };
    // What a row's field is called stands at the head of the table.
    let place = |field: &ItemField| match item.kind {
        ItemKind::Row => field.value.start,
        _ => field.name.start,
    };
    field.map(place).or_else(status)
}

/// What planning reads.
struct Planner<'a> {
    document: &'a Document,
    roadmap: &'a Roadmap,
    options: &'a Options,
}

impl<'a> Planner<'a> {
    /// Every place that states something: items, parts of the plan, and what names them again.
    fn places(&self) -> impl Iterator<Item = &'a Item> {
        let roadmap = self.roadmap;
        let holders = roadmap.items.iter().chain(&roadmap.parts);
        holders.flat_map(|holder| std::iter::once(holder).chain(&holder.mirrors))
    }
}

/// What planning has decided so far.
#[derive(Default)]
struct Draft {
    edits: Vec<Edit>,
    effects: Vec<Effect>,
    left: Vec<String>,
    /// The items that move, to be carried out together.
    moves: Vec<moved::Move>,
    /// What is taken away, to be carried out together.
    gone: Vec<structure::Gone>,
    /// The tasks that change, for `follow` to look up.
    states: BTreeMap<TaskRef, TaskState>,
    /// The typed counts that were true before.
    counts: Vec<count::Known>,
}

impl Draft {
    /// Whether `field` of `wanted` is about to go.
    fn clears(&self, planner: &Planner<'_>, wanted: Holder, field: &ItemField) -> bool {
        self.effects.iter().any(|effect| match effect {
            Effect::Field { at, key, to: None, .. } if *at == wanted.itself() => {
                planner.find(wanted.get(planner.roadmap), key) == Some(field)
            }
            _ => false,
        })
    }

    /// Whether the status at this very place is to change already.
    fn states_at(&self, wanted: Statement) -> bool {
        let status = FieldKey::Known(Key::Status);
        self.states.contains_key(&TaskRef::Mark(wanted))
            || self.effects.iter().any(|effect| {
                matches!(effect, Effect::Field { at, key, .. } if *at == wanted && *key == status)
            })
    }

    /// Whether the field of `wanted` is to change already, there or where it is said again.
    fn sets(&self, wanted: Holder, wanted_key: &FieldKey) -> bool {
        self.effects.iter().any(|effect| {
            matches!(effect, Effect::Field { at, key, .. } if at.of == wanted && key == wanted_key)
        })
    }
}
