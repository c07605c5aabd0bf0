//! What a roadmap is: the types that `read` fills in and everything after it asks.
//!
//! **Invariant:** the model holds spans into the text it was read from, never the text itself, so
//! it has no lifetime and can be kept. It is never serialised; `output` has views for that.

mod extras;
mod id;
mod item;
mod priority;
mod reason;
mod section;
mod status;
mod window;

pub use extras::{
    Availability, Focus, Goal, Meta, MetaKey, Metric, Resource, ResourceKind, Risk, Step,
};
pub use id::id_key;
pub use item::{Field, Item, ItemField, ItemKind, Key, Shape, Task, TaskMark, TaskState};
pub use priority::Priority;
pub use reason::Reason;
pub use section::{Role, Section};
pub use status::{Status, StatusKind, StatusSource};
pub use window::{Origin, Window};

use std::ops::Range;

use crate::text::Span;

/// A roadmap, as read from one document.
#[derive(Clone, Debug, Default)]
pub struct Roadmap {
    /// The document's title, without markup around it.
    pub title: Option<Span>,
    /// `Generated`, `Purpose`, `Last Updated` …, from the top and the foot.
    pub meta: Vec<Meta>,
    /// Every section, in document order; the first is the document itself.
    pub sections: Vec<Section>,
    /// Every item, in document order.
    pub items: Vec<Item>,
    /// What horizons, phases and buckets say of themselves, where they state a status or another
    /// field: in the shape of items, which they are not.
    pub parts: Vec<Item>,
    /// The horizons that an overview announces, with their goals.
    pub goals: Vec<Goal>,
    /// Risks, with what is done about them.
    pub risks: Vec<Risk>,
    /// What success would look like. A tick here marks a target, not a result.
    pub metrics: Vec<Metric>,
    /// People, machines and tools that the plan needs.
    pub resources: Vec<Resource>,
    /// What the plan focuses on, first things first.
    pub focus: Vec<Focus>,
    /// What is to be done next, as the document's closing words have it.
    pub next_steps: Vec<Step>,
    /// Boxes that belong to no item: a verification checklist, say.
    pub loose_tasks: Vec<Task>,
    /// The day that relative windows count from, if the document or its reader's options say.
    pub start: Option<jiff::civil::Date>,
}

impl Roadmap {
    /// The section that `holder`, an item or a part of the plan, is the heading of.
    pub fn headed_by(&self, holder: &Item) -> Option<&Section> {
        let at = self.sections.partition_point(|section| section.head.start < holder.head.start);
        let own = self.sections[at..].iter().take_while(|it| it.head.start == holder.head.start);
        own.into_iter().find(|section| section.level > 0 && section.head == holder.head)
    }

    /// The items that stand under the heading of `holder`, deeper ones included, without itself:
    /// indices into the items.
    pub fn under(&self, holder: &Item) -> Range<usize> {
        let Some(section) = self.headed_by(holder) else { return 0..0 };
        let from = self.items.partition_point(|item| item.head.start <= holder.head.start);
        let to = self.items.partition_point(|item| item.head.start < section.span.end);
        from..to.max(from)
    }
}
