//! From Markdown to a roadmap: evidence first, then what is an item.
//!
//! Reading never fails. What was written but not understood is kept as such; what is no part of a
//! plan is prose. The steps, in order:
//! 1. `outline`: the headings as nested sections, each with what its words say (`heading`);
//! 2. `index`: the bullets that only name headings elsewhere;
//! 3. `evidence`: what stands directly under each heading: fields, boxes, bullets, tables;
//! 4. `roles`: what each section is for, from its name and the evidence below it;
//! 5. `cards`, `rows`, `bullets`: the items; `mirrors`: what only names one of them again;
//!    `themes`: guesses, where there is nothing stronger;
//! 6. `extras`: what the document says besides: meta, risks, metrics, resources, next steps.
//!
//! **Invariant:** no rule knows a file; languages are data in `vocab`.

mod bullets;
mod cards;
mod counts;
mod evidence;
mod extras;
mod fields;
mod heading;
mod id;
mod index;
mod legend;
mod mirrors;
mod options;
mod outline;
mod roles;
mod rows;
mod schedule;
mod tasks;
mod themes;
mod value;
mod vocab;
pub mod words;

use std::cell::RefCell;

pub use counts::{Count, Form, Measure, Rounding, Scope, Standing, Tally, counts};
pub use legend::{Explained, legend};
pub use options::Options;
pub use value::{Value, priority_value, status_value};

use rustc_hash::FxHashMap;

use crate::markdown::Document;
use crate::model::{Priority, Roadmap, StatusKind};
use crate::text::Span;

/// Reads the roadmap in `document`.
pub fn read(document: &Document, options: &Options) -> Roadmap {
    let options = legend::added(document, options);
    let reader = Reader::new(document, &options);
    let outline = outline::outline(&reader);
    let index = index::find(&reader, &outline);
    let mut evidence = evidence::gather(&reader, &outline, &index);
    let roles = roles::decide(&reader, &outline, &evidence);

    let mut roadmap = Roadmap::default();
    extras::read(&reader, &outline, &evidence, &roles, &mut roadmap);
    cards::read(&reader, &outline, &mut evidence, &roles, &mut roadmap);
    bullets::read(&reader, &outline, &evidence, &roles, &mut roadmap);
    rows::read(&reader, &outline, &evidence, &roles, &mut roadmap);
    themes::read(&reader, &outline, &roles, &mut roadmap);
    mirrors::merge(&reader, bullets::index(&reader, &outline, &index), &mut roadmap);
    roadmap.items.sort_by_key(|item| item.head.start);
    roadmap.sections = outline::sections(&reader, &outline, &roles, roadmap.start);
    roadmap
}

/// What every step of reading needs.
struct Reader<'a> {
    document: &'a Document,
    text: &'a str,
    options: &'a Options,
    /// The values of fields that were understood before: a document writes few different ones.
    statuses: RefCell<FxHashMap<&'a str, Value<StatusKind>>>,
    priorities: RefCell<FxHashMap<&'a str, Value<Priority>>>,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document, options: &'a Options) -> Reader<'a> {
        let text = document.source.text();
        Reader {
            document,
            text,
            options,
            statuses: RefCell::default(),
            priorities: RefCell::default(),
        }
    }

    /// What the status at `span` says.
    fn status(&self, span: Span) -> Value<StatusKind> {
        let raw = &self.text[span.start..span.end];
        let read = || value::status_value(raw, Span::new(0, raw.len()), self.options);
        self.statuses.borrow_mut().entry(raw).or_insert_with(read).shifted(span.start)
    }

    /// What the priority at `span` says.
    fn priority(&self, span: Span) -> Value<Priority> {
        let raw = &self.text[span.start..span.end];
        let read = || value::priority_value(raw, Span::new(0, raw.len()), self.options);
        self.priorities.borrow_mut().entry(raw).or_insert_with(read).shifted(span.start)
    }
}
