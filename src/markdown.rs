//! Markdown as blocks with spans: headings, paragraphs, lists and their boxes, tables.
//!
//! The only layer that knows the Markdown parser. Its quirks are absorbed here, so that all spans
//! handed out are exact and nothing above has to know why.

mod anchors;
mod block;
mod front_matter;
mod inline;
mod links;
mod parse;
mod table;
mod unmarked;

pub use anchors::{Anchor, anchors};
pub use block::{Block, Document, Kind, ListMark};
pub use inline::{Lead, lead, plain};
pub use links::{Link, links};
pub use table::cells;
