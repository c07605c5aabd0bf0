//! What a reader may be told about a document beforehand.

use jiff::civil::Date;

use super::vocab;
use crate::model::{Priority, StatusKind};

/// What the user's settings say about how documents are to be read. The default says nothing.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day that relative windows count from, instead of the document's own `Generated:`.
    pub start: Option<Date>,
    /// Words of the user's for statuses.
    pub statuses: Vec<(String, StatusKind)>,
    /// Words of the user's for priorities.
    pub priorities: Vec<(String, Priority)>,
    /// Keys of fields that the closed list does not have.
    pub fields: Vec<String>,
    /// The rank of the headings that are items, 1 to 6.
    pub items: Option<u8>,
    /// Titles of sections that hold no items.
    pub ignore: Vec<String>,
    /// Emoji and what they say of a status; a document's own legend is added to them.
    pub signs: Vec<(char, StatusKind)>,
    /// Emoji and what they say of a priority; a document's own legend is added to them.
    pub priority_signs: Vec<(char, Priority)>,
}

impl Options {
    /// How far something is that opens with `emoji`.
    pub(super) fn sign(&self, emoji: char, in_heading: bool) -> Option<StatusKind> {
        let own = self.signs.iter().find(|(sign, _)| *sign == emoji);
        // What the legend takes for priorities says nothing of how far something is.
        let usual = || match self.priority_sign(emoji) {
            Some(_) => None,
            None => vocab::status_sign(emoji, in_heading),
        };
        own.map(|&(_, kind)| kind).or_else(usual)
    }

    /// How urgent something is that is marked with `emoji`, where the legend says so.
    pub(super) fn priority_sign(&self, emoji: char) -> Option<Priority> {
        self.priority_signs.iter().find(|(sign, _)| *sign == emoji).map(|&(_, kind)| kind)
    }
}
