//! The text of a document as it was read, places in it, and edits to it.
//!
//! The lowest layer: it knows bytes, lines, characters and dates, and nothing of Markdown or
//! roadmaps.

pub mod dates;
mod edit;
mod lines;
pub mod mojibake;
mod percent;
mod quote;
mod source;
mod span;

pub use edit::{Edit, EditConflict, EditSet};
pub use lines::{Lines, Position};
pub use percent::{decoded, encoded};
pub use quote::quoted;
pub use source::{Eol, Source};
pub use span::Span;
