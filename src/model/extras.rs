//! What a roadmap says besides its items.

use super::{Origin, Window};
use crate::text::Span;

/// A fact about the document: `**Generated:** 2024-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Which fact.
    pub key: MetaKey,
    /// The key as written.
    pub name: Span,
    /// The value as written.
    pub value: Span,
}

/// The facts about a document that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaKey {
    /// When the plan was made; relative windows count from it.
    Generated,
    /// What the plan is for.
    Purpose,
    /// When the document was last changed, as somebody typed it.
    LastUpdated,
    /// Who or what wrote it.
    GeneratedBy,
    /// The status of the document as a whole.
    Status,
    /// Who is responsible for it.
    Owner,
    /// The version of the document.
    Version,
}

impl MetaKey {
    /// The key's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            MetaKey::Generated => "generated",
            MetaKey::Purpose => "purpose",
            MetaKey::LastUpdated => "last_updated",
            MetaKey::GeneratedBy => "generated_by",
            MetaKey::Status => "status",
            MetaKey::Owner => "owner",
            MetaKey::Version => "version",
        }
    }
}

/// A horizon as the overview announces it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The horizon's name: `30-Day Roadmap`.
    pub name: Span,
    /// What it is to bring.
    pub text: Span,
    /// When, if the name says.
    pub window: Option<Window>,
}

/// A risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Its name: the heading, or the bold lead, or the first cell.
    pub title: Span,
    /// What can go wrong.
    pub risk: Option<Span>,
    /// What is done about it.
    pub mitigation: Option<Span>,
    /// How one would notice.
    pub tracking: Option<Span>,
}

/// Something by which success is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metric {
    /// What is to be true.
    pub text: Span,
    /// The heading it stands under, if it is a deeper one: `30-Day Goals`.
    pub group: Option<Span>,
}

/// Something the plan needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resource {
    /// Which kind of thing.
    pub kind: ResourceKind,
    /// Its name: `Backend Engineer`.
    pub name: Span,
    /// What is said of it, the note not.
    pub text: Span,
    /// The note in brackets.
    pub note: Option<Span>,
    /// Full-time equivalents: 1 is one person all the time.
    pub fte: Option<f64>,
    /// Whether it is there already.
    pub availability: Option<Availability>,
}

/// The kinds of things a plan needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    /// People.
    Team,
    /// Machines and environments.
    Infrastructure,
    /// Programs and services.
    Tool,
    /// Money and everything else.
    Other,
}

impl ResourceKind {
    /// The kind's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            ResourceKind::Team => "team",
            ResourceKind::Infrastructure => "infrastructure",
            ResourceKind::Tool => "tool",
            ResourceKind::Other => "other",
        }
    }
}

/// Whether something is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It is.
    Existing,
    /// It has to be got.
    ToBeAdded,
}

/// A focus point: `**Immediate:** Resolving blockers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// Its name, where it has one.
    pub name: Option<Span>,
    /// What it is.
    pub text: Span,
}

/// A next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is to be done.
    pub text: Span,
}

impl Window {
    /// Whether the days were counted, not written.
    pub fn is_derived(&self) -> bool {
        self.origin == Origin::Derived
    }
}
