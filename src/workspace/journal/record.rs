//! What is recorded of each edit, and for how long.

use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Print;
use crate::text::{Edit, EditSet, Source, Span};

/// How many edits are remembered.
const MOST: usize = 100;

/// About how many bytes of text are remembered.
const MOST_BYTES: usize = 16 << 20;

/// The version of the file; it grows when older programs can no longer read it.
const VERSION: u32 = 1;

/// The edits that can be taken back, and those that were and can be made again; newest last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    version: u32,
    undo: Vec<Entry>,
    redo: Vec<Entry>,
}

/// One edit, in one or several files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What was typed.
    pub command: String,
    /// When, as `2026-11-28T12:03:04.5Z`.
    pub time: String,
    /// What takes each of its files from how it is now to how it was, or is to be again.
    pub files: Vec<Change>,
}

/// What takes one file from one text to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The file, absolute and without symbolic links.
    pub path: PathBuf,
    /// The text that it must have.
    pub from: Print,
    /// The text that it then has.
    pub to: Print,
    /// The edits: start, end, and what stands there then.
    edits: Vec<(usize, usize, String)>,
}

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is none, or was cut off.
    Damaged(String),
    /// Another version of the program wrote it.
    Other(u32),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::Damaged(reason) => f.write_str(reason),
            Unread::Other(version) => {
                write!(f, "another version of the program wrote it (format {version})")
            }
        }
    }
}

/// The two directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Edits that can be taken back.
    Undo,
    /// Edits that were taken back.
    Redo,
}

impl Default for Record {
    fn default() -> Record {
        Record { version: VERSION, undo: Vec::new(), redo: Vec::new() }
    }
}

impl Record {
    /// Reads a record; an empty file is an empty one.
    pub(super) fn parse(text: &[u8]) -> Result<Record, Unread> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        if text.is_empty() {
            return Ok(Record::default());
        }
        // Mostly all is well; what another version wrote may look quite different.
        let record = serde_json::from_slice::<Record>(text);
        let version = match &record {
            Ok(record) => Some(record.version),
            Err(_) => serde_json::from_slice(text).ok().map(|Versioned { version }| version),
        };
        match version {
            Some(version) if version != VERSION => Err(Unread::Other(version)),
            _ => record.map_err(|error| Unread::Damaged(error.to_string())),
        }
    }

    pub(super) fn text(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// The edits of one direction, newest last.
    pub fn entries(&self, side: Side) -> &[Entry] {
        match side {
            Side::Undo => &self.undo,
            Side::Redo => &self.redo,
        }
    }

    /// Adds an edit that was just made, or more files of one that was. What was taken back in its
    /// files cannot be made again.
    pub fn add(&mut self, mut entry: Entry) {
        let touches = |other: &Entry| {
            other.files.iter().any(|file| entry.files.iter().any(|own| own.path == file.path))
        };
        self.redo.retain(|other| !touches(other));
        let same = |other: &&mut Entry| {
            other.time == entry.time && other.command == entry.command && !touches(other)
        };
        match self.undo.iter_mut().rev().find(same) {
            Some(begun) => begun.files.append(&mut entry.files),
            None => self.undo.push(entry),
        }
    }

    /// Moves `done` from `side` to the other one, where `back` is what it is called.
    pub fn turn(&mut self, side: Side, done: &Entry, back: Entry) {
        let (from, to) = match side {
            Side::Undo => (&mut self.undo, &mut self.redo),
            Side::Redo => (&mut self.redo, &mut self.undo),
        };
        if let Some(at) = from.iter().rposition(|entry| entry == done) {
            from.remove(at);
        }
        to.push(back);
    }

    /// Forgets the oldest edits until the rest is within bounds.
    pub(super) fn trim(&mut self) {
        let bytes = |entries: &[Entry]| entries.iter().map(Entry::bytes).sum::<usize>();
        let mut total = bytes(&self.undo) + bytes(&self.redo);
        while self.undo.len() + self.redo.len() > MOST || total > MOST_BYTES {
            let oldest = if self.undo.is_empty() { &mut self.redo } else { &mut self.undo };
            if oldest.is_empty() {
                break;
            }
            total -= oldest.remove(0).bytes();
        }
    }
}

impl Entry {
    fn bytes(&self) -> usize {
        let edits = self.files.iter().flat_map(|file| &file.edits);
        self.command.len() + edits.map(|(_, _, text)| text.len() + 24).sum::<usize>()
    }
}

impl Change {
    /// What takes the file at `path` from `from` to `to`.
    pub fn new(path: PathBuf, (from, to): (Print, Print), edits: &EditSet) -> Change {
        let edits = edits.edits().iter();
        let edits = edits.map(|edit| (edit.span.start, edit.span.end, edit.text.clone()));
        Change { path, from, to, edits: edits.collect() }
    }

    /// The text after it, and what takes that back to `source`. Nothing if this is not the text that
    /// it is for.
    pub fn apply(&self, source: &Source) -> Option<(String, Change)> {
        let text = source.text();
        let fits = |&(start, end, _): &(usize, usize, String)| text.get(start..end).is_some();
        if Print::of(text) != self.from || !self.edits.iter().all(fits) {
            return None;
        }
        let edits = self
            .edits
            .iter()
            .map(|(start, end, new)| Edit::replace(Span::new(*start, *end), new.as_str()));
        let edits = EditSet::new(source, edits.collect()).ok()?;
        let after = edits.apply(text);
        if Print::of(&after) != self.to {
            return None;
        }
        let turned = (self.to.clone(), self.from.clone());
        let back = Change::new(self.path.clone(), turned, &edits.inverse(text));
        Some((after, back))
    }
}
