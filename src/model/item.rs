//! The items of a roadmap, their fields and their tasks.

use super::{Priority, Status};
use crate::text::Span;

/// Something written, and what it was understood to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// What is written.
    pub raw: Span,
    /// What it means; `None` if that was not understood.
    pub value: Option<T>,
}

/// One thing on the roadmap.
#[derive(Clone, Debug)]
pub struct Item {
    /// The shape it has in the document.
    pub kind: ItemKind,
    /// The id as written, without the punctuation behind it.
    pub id: Option<Span>,
    /// The title, without id, status and the marks around it.
    pub title: Span,
    /// The line that makes it an item: its heading, row or bullet.
    pub head: Span,
    /// Everything it owns, from the head on.
    pub span: Span,
    /// The section that it is (a card) or stands in (all others): an index into `Roadmap::sections`.
    pub section: usize,
    /// How far it is.
    pub status: Status,
    /// How urgent it is: its own, or that of the heading it stands under.
    pub priority: Option<Field<Priority>>,
    /// The box or the emoji that its own bullet opens with.
    pub mark: Option<Task>,
    /// What is said of it, in document order; status and priority too where they are fields.
    pub fields: Vec<ItemField>,
    /// Its tasks, in document order, nested ones too.
    pub tasks: Vec<Task>,
    /// The other places that state it again: a line of an index, a row of a summary, a second
    /// heading. Each is in the shape of an item, without tasks and mirrors of its own.
    pub mirrors: Vec<Item>,
}

impl Item {
    /// How many tasks are done, and how many there are, dropped ones counted.
    pub fn progress(&self) -> (usize, usize) {
        let done = self.tasks.iter().filter(|task| task.state == TaskState::Done).count();
        (done, self.tasks.len())
    }

    /// The place that its status is written at: itself, or the mirror that lends it its own.
    pub fn stating(&self) -> &Item {
        let lends = |mirror: &&Item| {
            mirror.status.words == self.status.words && mirror.status.source == self.status.source
        };
        let lender = self.mirrors.iter().find(lends).filter(|_| self.status.words.is_some());
        lender.unwrap_or(self)
    }

    /// The first field with `key`.
    pub fn field(&self, key: Key) -> Option<&ItemField> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Whether anything says how far it is: a status, or boxes.
    pub fn states_progress(&self) -> bool {
        self.status.source != super::StatusSource::None || !self.tasks.is_empty()
    }
}

/// The shape of an item in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A heading and what is under it.
    Card,
    /// A row of a table.
    Row,
    /// A bullet under a heading that says what its bullets are.
    Bullet,
    /// A bold lead or a bare heading that plainly names planned work: a guess.
    Theme,
}

impl ItemKind {
    /// The kind's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            ItemKind::Card => "card",
            ItemKind::Row => "row",
            ItemKind::Bullet => "bullet",
            ItemKind::Theme => "theme",
        }
    }
}

/// A key that fields have. The list is closed: `- **X**: y` mostly is prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// How far it is.
    Status,
    /// How urgent it is.
    Priority,
    /// Who does it.
    Owner,
    /// When it is to be finished.
    Due,
    /// When it is to begin.
    Start,
    /// The release or date it is meant for.
    Target,
    /// How much work it is.
    Effort,
    /// What it waits for.
    Depends,
    /// What it is for.
    Goal,
    /// What it changes for whom.
    Impact,
    /// What can go wrong with it.
    Risk,
    /// When it counts as done.
    Acceptance,
    /// How much of it is done, as somebody typed it.
    Progress,
    /// The issue it is tracked in.
    Issue,
    /// The pull request that does it.
    PullRequest,
    /// The heading of its task list.
    Tasks,
    /// What it is.
    Description,
    /// What is delivered with it.
    Deliverables,
    /// Which kind of work it is.
    Category,
    /// Anything else said of it.
    Notes,
    /// A key that only this document or its config knows; the words are at `ItemField::name`.
    Other,
}

impl Key {
    /// Every key of the closed list.
    pub const KNOWN: [Key; 20] = [
        Key::Status,
        Key::Priority,
        Key::Owner,
        Key::Due,
        Key::Start,
        Key::Target,
        Key::Effort,
        Key::Depends,
        Key::Goal,
        Key::Impact,
        Key::Risk,
        Key::Acceptance,
        Key::Progress,
        Key::Issue,
        Key::PullRequest,
        Key::Tasks,
        Key::Description,
        Key::Deliverables,
        Key::Category,
        Key::Notes,
    ];

    /// The key's name in JSON and on the command line; `other` for [`Key::Other`].
    pub const fn name(self) -> &'static str {
        match self {
            Key::Status => "status",
            Key::Priority => "priority",
            Key::Owner => "owner",
            Key::Due => "due",
            Key::Start => "start",
            Key::Target => "target",
            Key::Effort => "effort",
            Key::Depends => "depends",
            Key::Goal => "goal",
            Key::Impact => "impact",
            Key::Risk => "risk",
            Key::Acceptance => "acceptance",
            Key::Progress => "progress",
            Key::Issue => "issue",
            Key::PullRequest => "pr",
            Key::Tasks => "tasks",
            Key::Description => "description",
            Key::Deliverables => "deliverables",
            Key::Category => "category",
            Key::Notes => "notes",
            Key::Other => "other",
        }
    }
}

/// One thing said of an item: `**Owner:** @dana`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemField {
    /// Which field it is.
    pub key: Key,
    /// The key as written, without marks and colon.
    pub name: Span,
    /// The value as written; empty where nothing follows the colon.
    pub value: Span,
    /// The lines that hold the field and nothing else, or the part of a line that does.
    pub span: Span,
    /// How it is written.
    pub shape: Shape,
}

/// How a field is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A list item of its own: `- **Status:** Done`.
    Bullet,
    /// A line of a paragraph: `**Status:** Done`.
    Line,
    /// One of several on a line: `**Status:** Done | **Owner:** me`.
    Inline,
    /// A cell of a table; the key is the column's header.
    Cell,
}

/// One box, or what counts as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// How far it is.
    pub state: TaskState,
    /// Where that is written.
    pub mark: TaskMark,
    /// The task's words: its first line, without what stands behind the box.
    pub text: Span,
    /// How deep it is nested in other list items; 0 at the top.
    pub depth: u16,
}

/// Where a task's state is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskMark {
    /// The character between the brackets of a box.
    Box(Span),
    /// An emoji that the bullet opens with.
    Emoji(Span),
}

impl TaskMark {
    /// The mark's place.
    pub const fn span(self) -> Span {
        match self {
            TaskMark::Box(span) | TaskMark::Emoji(span) => span,
        }
    }
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskState {
    /// `[ ]`
    Open,
    /// `[x]`, `[X]`
    Done,
    /// `[~]`, `[/]`
    Active,
    /// `[!]`
    Blocked,
    /// `[-]`
    Dropped,
}

impl TaskState {
    /// Every state, in the order of the list.
    pub const ALL: [TaskState; 5] = [
        TaskState::Open,
        TaskState::Done,
        TaskState::Active,
        TaskState::Blocked,
        TaskState::Dropped,
    ];

    /// The state that `mark`, the character between the brackets, stands for.
    pub const fn of(mark: char) -> Option<TaskState> {
        match mark {
            ' ' | '\t' | '\n' | '\r' => Some(TaskState::Open),
            'x' | 'X' => Some(TaskState::Done),
            '~' | '/' => Some(TaskState::Active),
            '!' => Some(TaskState::Blocked),
            '-' => Some(TaskState::Dropped),
            _ => None,
        }
    }

    /// Whether nothing more is to be done: finished, or given up.
    pub const fn is_closed(self) -> bool {
        matches!(self, TaskState::Done | TaskState::Dropped)
    }

    /// The state's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            TaskState::Open => "open",
            TaskState::Done => "done",
            TaskState::Active => "active",
            TaskState::Blocked => "blocked",
            TaskState::Dropped => "dropped",
        }
    }
}
