//! The lines of a document, and those of them that are no Markdown.

use super::Context;
use crate::markdown::Kind;
use crate::text::Span;

/// Every line, without its ending.
pub(super) fn lines<'a>(context: &Context<'a>) -> impl Iterator<Item = Span> + 'a {
    let source = &context.document().source;
    let len = source.text().len();
    let next = move |at: usize| (at < len).then(|| (source.line_at(at), source.next_line(at)));
    std::iter::successors(next(source.body_start()), move |&(_, at)| next(at)).map(|(line, _)| line)
}

/// The blocks of one kind that never stand in one another, such as tables, to be found by a place.
pub(super) struct Spans(Vec<Span>);

impl Spans {
    /// All blocks of this kind.
    pub(super) fn of(context: &Context<'_>, kind: Kind) -> Spans {
        let own = context.document().blocks.iter().filter(|block| block.kind == kind);
        Spans(own.map(|block| block.span).collect())
    }

    /// The one that `offset` is in.
    pub(super) fn at(&self, offset: usize) -> Option<Span> {
        let next = self.0.partition_point(|span| span.start <= offset);
        self.0[..next].last().copied().filter(|span| span.contains(offset))
    }
}

/// The longest runs of characters that are `wanted`, each on one line. Such characters begin with a
/// byte that `may_begin` them: most bytes do not, and need no decoding.
pub(super) fn runs(
    context: &Context<'_>,
    may_begin: impl Fn(u8) -> bool,
    wanted: impl Fn(char) -> bool,
) -> Vec<Span> {
    let text = context.text();
    let mut found: Vec<Span> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|&(_, byte)| may_begin(byte)) {
        let first = text.get(at..).and_then(|rest| rest.chars().next());
        let Some(c) = first.filter(|&c| wanted(c)) else { continue };
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(Span::new(at, end)),
        }
    }
    found
}
