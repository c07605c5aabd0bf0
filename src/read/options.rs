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
}

impl Options {
    /// How far something is that opens with `emoji`.
    pub(super) fn sign(&self, emoji: char, in_heading: bool) -> Option<StatusKind> {
        let own = self.signs.iter().find(|(sign, _)| *sign == emoji);
        own.map(|&(_, kind)| kind).or_else(|| vocab::status_sign(emoji, in_heading))
    }
}
