//! A heading and what stands under it.

use super::{Reason, StatusKind, Window};
use crate::text::Span;

/// A section: from its heading to the next heading of the same or a higher rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading's rank, 1 to 6; 0 for the document itself, which has no heading.
    pub level: u8,
    /// The heading's line or lines; empty for the document itself.
    pub head: Span,
    /// The heading's words, as written, without an id before them.
    pub title: Span,
    /// The heading's id, where it has one (`Phase 2`).
    pub id: Option<Span>,
    /// From the heading's first byte to the end of all that stands under it, deeper headings included.
    pub span: Span,
    /// The section that this one is part of; `None` for the document itself.
    pub parent: Option<usize>,
    /// What the section is for.
    pub role: Role,
    /// What decided that.
    pub reason: Reason,
    /// When its work is to happen, as its heading says.
    pub window: Option<Window>,
    /// For a part of the plan, how far its heading says that things under it are: `Completed`.
    pub gives: Option<StatusKind>,
}

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The document, or the heading that is its title.
    Document,
    /// A span of time that holds phases or items: `30-Day Roadmap`.
    Horizon,
    /// A part of the plan that holds items: `Week 1-2`, `Phase 1` above `1.1`.
    Phase,
    /// A heading that is an item itself.
    Item,
    /// A heading that says what its bullets are: `Completed`, `Next`.
    Bucket,
    /// A part of the item above it: `Deliverables`.
    Part,
    /// What the plan is about.
    Overview,
    /// What can go wrong.
    Risks,
    /// What success looks like.
    Metrics,
    /// Who and what is needed.
    Resources,
    /// What is to be done next.
    NextSteps,
    /// Anything else: text for people.
    Prose,
}

impl Role {
    /// Whether the section is a part of the plan that holds items.
    pub const fn is_container(self) -> bool {
        matches!(self, Role::Horizon | Role::Phase | Role::Bucket)
    }

    /// The role's name, for people and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Document => "document",
            Role::Horizon => "horizon",
            Role::Phase => "phase",
            Role::Item => "item",
            Role::Bucket => "bucket",
            Role::Part => "part of an item",
            Role::Overview => "overview",
            Role::Risks => "risks",
            Role::Metrics => "metrics",
            Role::Resources => "resources",
            Role::NextSteps => "next steps",
            Role::Prose => "prose",
        }
    }
}
