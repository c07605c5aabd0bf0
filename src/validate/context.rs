//! What a rule may look at.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::config::Config;
use crate::markdown::Document;
use crate::model::{Item, ItemKind, Roadmap};
use crate::query::{Index, Target};
use crate::read::Options;
use crate::text::Span;

/// What is known of the world outside the documents.
#[derive(Debug, Default)]
pub struct Facts {
    /// The day of the file's last commit, where there is one.
    pub committed: Option<Date>,
    /// The files and folders of the repository, by their paths from its root with `/` between; `None`
    /// where nothing is known of them, and no path can be called broken.
    pub paths: Option<Arc<BTreeSet<String>>>,
    /// The folder of the document, from the repository's root; empty for the root itself.
    pub folder: String,
}

/// A document under check, beside what the index knows of it.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// Its text and blocks.
    pub document: &'a Document,
    /// The settings that hold for it.
    pub config: &'a Config,
    /// The same, as the reader was told.
    pub options: &'a Options,
    /// What is known besides.
    pub facts: &'a Facts,
    /// Today.
    pub today: Date,
}

/// What a rule may look at: a document, and the others beside it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// All the documents.
    pub index: &'a Index<'a>,
    /// The one under check.
    pub checked: &'a Checked<'a>,
    /// Which of the documents that is.
    pub doc: usize,
}

impl<'a> Context<'a> {
    /// The document's text and blocks.
    pub fn document(&self) -> &'a Document {
        self.checked.document
    }

    /// All of the text.
    pub fn text(&self) -> &'a str {
        self.checked.document.source.text()
    }

    /// The text at `span`.
    pub fn slice(&self, span: Span) -> &'a str {
        self.checked.document.slice(span)
    }

    /// What was read from the document.
    pub fn roadmap(&self) -> &'a Roadmap {
        self.index.docs[self.doc].roadmap
    }

    /// What people call an item: its id and its title, or the title alone.
    pub fn name(&self, item: &Item) -> String {
        let title = crate::markdown::plain(self.slice(item.title)).into_owned();
        match item.id {
            Some(id) if title.is_empty() => self.slice(id).to_owned(),
            Some(id) => format!("{} {title}", self.slice(id)),
            None => title,
        }
    }

    /// The section that an item stands in: for a card the one around its own.
    pub fn around(&self, item: &Item) -> Option<usize> {
        match item.kind {
            ItemKind::Card => self.roadmap().sections.get(item.section)?.parent,
            _ => Some(item.section),
        }
    }

    /// The line of an offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.index.lines(self.doc).line(offset)
    }

    /// The item as the index knows it.
    pub fn target(&self, item: usize) -> Target {
        Target::Item { doc: self.doc, item }
    }
}
