//! The blocks of a document, in document order.

use crate::text::{Source, Span};

/// A text and the blocks in it. There is no tree: blocks stand in document order, and each knows
/// where those inside it end.
#[derive(Clone, Debug)]
pub struct Document {
    /// The text, as it was read.
    pub source: Source,
    /// The YAML between the two `---` lines at the very start, the lines not included.
    pub front_matter: Option<Span>,
    /// Every block, in document order, a block before those inside it.
    pub blocks: Vec<Block>,
}

/// A block of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// All of it, what is inside included, from its first visible character on, without the blank
    /// space behind it.
    pub span: Span,
    /// Its own words, as written: a heading's without `#`, an item's first paragraph without
    /// bullet and box. Empty for blocks that only hold others.
    pub text: Span,
    /// How many blocks enclose it.
    pub depth: u16,
    /// One past the last block inside it: an index into `Document::blocks`.
    pub end: usize,
}

/// The kinds of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading of rank 1 to 6.
    Heading(u8),
    /// A paragraph that is not the first of a list item.
    Paragraph,
    /// A list.
    List {
        /// Whether its items are numbered.
        ordered: bool,
    },
    /// An item of a list; its first paragraph is its text and no block of its own.
    Item(ListMark),
    /// A quote.
    Quote,
    /// Code, fenced or indented.
    Code,
    /// HTML, a comment perhaps.
    Html,
    /// A table.
    Table,
    /// A row of a table; its text is its line without indentation. See [`super::cells`].
    Row {
        /// Whether it is the row of column names.
        header: bool,
    },
    /// A rule between parts: `---`.
    Rule,
    /// A footnote's text.
    Footnote,
}

/// How a list item begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListMark {
    /// Where the bullet or number is.
    pub bullet: usize,
    /// Where the character between the brackets of its box is, if it has one.
    pub state: Option<usize>,
}

impl Document {
    /// Reads a text. Never fails: every text is Markdown.
    pub fn parse(source: Source) -> Document {
        let front_matter = super::front_matter::find(&source);
        let body = front_matter.map_or_else(|| source.body_start(), |found| found.body);
        let blocks = super::parse::blocks(source.text(), body);
        Document { source, front_matter: front_matter.map(|found| found.yaml), blocks }
    }

    /// Where the Markdown begins: behind a byte order mark and front matter.
    pub(super) fn body(&self) -> usize {
        let found = super::front_matter::find(&self.source);
        found.map_or_else(|| self.source.body_start(), |found| found.body)
    }

    /// The text at `span`.
    pub fn slice(&self, span: Span) -> &str {
        self.source.slice(span)
    }

    /// The blocks right under block `index`, not those inside them.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        self.siblings(index + 1, self.blocks[index].end)
    }

    /// The blocks from `from` up to `to` that are inside none of the others there.
    pub fn siblings(&self, from: usize, to: usize) -> impl Iterator<Item = usize> {
        let next = move |at: usize| (at < to).then_some(at);
        std::iter::successors(next(from), move |&at| next(self.blocks[at].end))
    }

    /// The span of the state character of block `index`'s box, if it is an item with a box.
    pub fn box_state(&self, index: usize) -> Option<Span> {
        let Kind::Item(ListMark { state: Some(at), .. }) = self.blocks[index].kind else {
            return None;
        };
        let len = self.source.text()[at..].chars().next().map_or(1, char::len_utf8);
        Some(Span::new(at, at + len))
    }
}
