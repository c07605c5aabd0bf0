//! Questions to roadmaps: which thing is meant, which things fit, how far it all is, what is next.
//!
//! Everything here is a function of the documents and today's date. Nothing is shown or changed.

mod address;
mod anchor;
mod attention;
mod depends;
mod due;
mod files;
mod filter;
mod fuzzy;
mod index;
mod next;
mod no_target;
mod numbered;
mod numbering;
mod place;
mod progress;
mod reference;
mod references;
mod target;
mod words;

pub use attention::{Attention, attention};
pub use depends::{On, Waits, waits_for};
pub use due::{Due, due, due_date, is_late, is_overdue, is_settled};
pub use filter::{BadQuery, Filter};
pub use fuzzy::fuzzy;
pub use index::Index;
pub use next::{Step, next, rank, waiting};
pub use no_target::{Candidate, NoTarget, Why};
pub use numbered::Numbered;
pub use numbering::{Renumbered, numbering, references};
pub use place::{Place, enclosing, place};
pub use progress::{Progress, Sums};
pub use references::by_title;
pub use target::Target;

#[cfg(test)]
mod tests;

use crate::model::{Item, Key, Roadmap};
use crate::text::{Source, Span};

/// A document that is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Doc<'a> {
    /// Its path, as it is shown.
    pub name: &'a str,
    /// Its text.
    pub source: &'a Source,
    /// What was read from it.
    pub roadmap: &'a Roadmap,
}

impl<'a> Doc<'a> {
    /// The text at `span`.
    pub fn slice(&self, span: Span) -> &'a str {
        self.source.slice(span)
    }

    /// All that a section is called, its id included, as written: `Week 1-2: Foundation`.
    pub fn name_of(&self, section: usize) -> &'a str {
        self.slice(self.name_at(section))
    }

    /// Where that stands.
    pub fn name_at(&self, section: usize) -> Span {
        let section = &self.roadmap.sections[section];
        match section.id {
            Some(id) if section.title.is_empty() => id,
            Some(id) if id.start < section.title.start => Span::new(id.start, section.title.end),
            _ => section.title,
        }
    }

    /// The value of the item's first field with `key`, if anything stands there.
    pub fn field(&self, item: &Item, key: Key) -> Option<&'a str> {
        let value = self.slice(item.field(key)?.value).trim();
        (!value.is_empty()).then_some(value)
    }
}
