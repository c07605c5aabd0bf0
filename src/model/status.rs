//! How far something is.

use crate::text::Span;

/// The kinds of status that all the words of all documents come down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusKind {
    /// Not begun.
    Todo,
    /// Being worked on.
    Active,
    /// Some of it is there, and nobody says that the rest is under way.
    Partial,
    /// Cannot go on.
    Blocked,
    /// Goes on for ever.
    Ongoing,
    /// Finished.
    Done,
    /// Will not be done, or not in this plan.
    Dropped,
}

impl StatusKind {
    /// Every kind, in the order of a life.
    pub const ALL: [StatusKind; 7] = [
        StatusKind::Todo,
        StatusKind::Active,
        StatusKind::Partial,
        StatusKind::Blocked,
        StatusKind::Ongoing,
        StatusKind::Done,
        StatusKind::Dropped,
    ];

    /// The kind's name in JSON, queries and help.
    pub const fn name(self) -> &'static str {
        match self {
            StatusKind::Todo => "todo",
            StatusKind::Active => "active",
            StatusKind::Partial => "partial",
            StatusKind::Blocked => "blocked",
            StatusKind::Ongoing => "ongoing",
            StatusKind::Done => "done",
            StatusKind::Dropped => "dropped",
        }
    }

    /// Whether nothing more is to be done: finished, or given up.
    pub const fn is_closed(self) -> bool {
        matches!(self, StatusKind::Done | StatusKind::Dropped)
    }
}

/// Where a status was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum StatusSource {
    /// A field: `**Status:** Done`.
    Field,
    /// The words or the emoji of the item's own heading.
    Heading,
    /// A table cell.
    Row,
    /// The heading that the item is listed under.
    Bucket,
    /// The emoji or the box that the item's bullet opens with.
    Mark,
    /// Computed from the item's tasks, or from the progress that was typed; nobody wrote it.
    Tasks,
    /// Nowhere.
    #[default]
    None,
}

/// An item's status. `kind: None` with words is a status that was written but not understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// What it comes down to.
    pub kind: Option<StatusKind>,
    /// Where it was found.
    pub source: StatusSource,
    /// What is written, emoji included, the note not.
    pub words: Option<Span>,
    /// What is written in brackets or after a dash behind the words.
    pub note: Option<Span>,
}

impl Status {
    /// Whether somebody wrote this status down (it was not computed).
    pub fn is_stated(&self) -> bool {
        !matches!(self.source, StatusSource::Tasks | StatusSource::None)
    }
}
