//! Emoji that say by themselves how far something is: which one to write.

use super::{Planner, Refusal};
use crate::model::{Item, StatusKind, StatusSource, TaskMark};
use crate::read::words;
use crate::text::Span;

impl Planner<'_> {
    /// The emoji for `kind` where a status is such an emoji and nothing else, in headings, before
    /// bullets or in cells: the one the document uses there, elsewhere, or explains in its legend;
    /// else the usual one.
    pub(super) fn sign_alone(&self, kind: StatusKind, source: StatusSource) -> Option<String> {
        let signs = || self.places().filter(|item| item.status.kind == Some(kind));
        let here =
            signs().filter(|item| item.status.source == source).find_map(|item| self.sign_of(item));
        let legend = || words::legend_sign(self.document, self.options, kind);
        let found = here.or_else(legend).or_else(|| signs().find_map(|item| self.sign_of(item)));
        let own = found.map(|span| self.document.slice(span));
        // Some are a picture where another is a sign: each must be read as meant where it is put.
        let is_read = |sign: &&str| words::is_sign_for(sign, kind, self.options);
        own.filter(is_read).or_else(|| words::sign_alone(kind).filter(is_read)).map(str::to_owned)
    }

    /// The emoji by which `item` says how far it is, alone or beside words.
    fn sign_of(&self, item: &Item) -> Option<Span> {
        let text = self.document.source.text();
        let words = item.status.words?;
        match (item.status.source, item.mark) {
            (StatusSource::Bucket, _) => None,
            (StatusSource::Mark, Some(task)) => match task.mark {
                TaskMark::Emoji(span) if span == words => Some(span),
                _ => None,
            },
            (StatusSource::Heading, _) => {
                let (_, parts) = self.heading(item)?;
                parts.sign.filter(|(kind, _)| Some(*kind) == item.status.kind).map(|(_, span)| span)
            }
            _ => {
                let (sign, _) = words::leading_sign(text, words)?;
                (sign.end == words.end).then_some(sign)
            }
        }
    }
}

/// Why no emoji is written: the document has none for `kind`, and nobody's is known by all.
pub(super) fn missing(kind: StatusKind) -> Refusal {
    let kind = kind.name();
    Refusal::new(format!("no emoji of this document says `{kind}`, and none is known to everybody"))
        .hint(format!("use one by hand once, or explain it in a legend, such as `🟡 {kind}`"))
}
