//! How this document writes a status or a priority.

use super::Planner;
use crate::model::{Priority, Status, StatusKind, StatusSource};
use crate::read::{self, words};
use crate::text::Span;

/// What a written status consists of.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Shape {
    sign: bool,
    words: bool,
}

impl Planner<'_> {
    /// How this document writes `kind` where it now has the status `like`: the bytes it uses for
    /// that kind in such places, or the word of its language, with its emoji and its capitals.
    ///
    /// `typed` is what the user typed for it, if anything.
    pub(super) fn status_spelling(
        &self,
        like: Option<&Status>,
        kind: StatusKind,
        typed: Option<&str>,
    ) -> String {
        // What says more than a kind is meant as it was typed.
        if let Some(typed) = typed.filter(|typed| !words::is_plain_status(typed, self.options)) {
            return typed.to_owned();
        }
        let source = like.map_or(StatusSource::Field, |like| like.source);
        let shape = like.and_then(|like| like.words).map(|span| self.shape(span));
        let folded = typed.map(words::fold);
        let mut found: Vec<(&str, usize)> = Vec::new();
        for item in self.places() {
            let status = &item.status;
            let Some(span) =
                status.words.filter(|_| status.kind == Some(kind) && status.source == source)
            else {
                continue;
            };
            if shape.is_some_and(|shape| shape != self.shape(span)) {
                continue;
            }
            let written = self.document.slice(span);
            // A sentence about one item is no spelling for another.
            if !words::is_plain_status(written, self.options) {
                continue;
            }
            // The very words that were typed win over the usual ones.
            if folded.as_ref().is_some_and(|folded| *folded == words::fold(written)) {
                return written.to_owned();
            }
            match found.iter_mut().find(|(known, _)| *known == written) {
                Some((_, count)) => *count += 1,
                None => found.push((written, 1)),
            }
        }
        let most = found.iter().map(|&(_, count)| count).max();
        if let Some((written, _)) = found.iter().find(|&&(_, count)| Some(count) == most) {
            return (*written).to_owned();
        }
        self.elsewhere(source, shape, kind, typed)
            .unwrap_or_else(|| self.new_status(like, shape, kind, typed))
    }

    /// The word that the document uses for `kind` in other places: in headings or a table where
    /// this is a field. Only a word or three: what stands in headings and titles of buckets may say
    /// more than how far something is.
    fn elsewhere(
        &self,
        source: StatusSource,
        shape: Option<Shape>,
        kind: StatusKind,
        typed: Option<&str>,
    ) -> Option<String> {
        if !matches!(source, StatusSource::Field | StatusSource::Row) {
            return None;
        }
        let shape = shape.unwrap_or(Shape { sign: false, words: true });
        let is_plain = |written: &str| {
            written.split(' ').count() <= 3
                && written.chars().all(|c| c.is_alphabetic() || c == ' ')
        };
        // Other words than the kind's own name were meant as they are.
        let is_meant = |written: &str| {
            typed
                .map(words::fold)
                .is_none_or(|typed| typed == kind.name() || typed == words::fold(written))
        };
        self.places()
            .map(|item| &item.status)
            .filter(|status| status.kind == Some(kind) && status.source != StatusSource::Bucket)
            .filter_map(|status| status.words)
            .filter(|&span| self.shape(span) == shape)
            .map(|span| self.document.slice(span))
            .find(|written| is_plain(written) && is_meant(written))
            .map(str::to_owned)
    }

    /// A spelling for a kind that the document has nowhere yet.
    fn new_status(
        &self,
        like: Option<&Status>,
        shape: Option<Shape>,
        kind: StatusKind,
        typed: Option<&str>,
    ) -> String {
        // A sibling to take language and capitals from: the status itself, or any other field's.
        let usual = || {
            let fields = self.places().map(|item| &item.status);
            fields
                .filter(|status| status.source == StatusSource::Field)
                .find_map(|status| status.words)
        };
        let model = like.and_then(|like| like.words).or_else(usual);
        let bare = model.map_or("", |span| self.document.slice(self.without_sign(span)));
        let word = match typed {
            Some(typed) if words::fold(typed) != kind.name() => words::cased(typed, bare),
            // A kind's own name is how commands are typed, and nobody's spelling.
            _ => words::status(bare, kind),
        };
        let shape = shape.or_else(|| usual().map(|span| self.shape(span)));
        match shape {
            Some(Shape { sign: true, words: false }) => words::sign(kind).to_owned(),
            // An emoji that was typed is not put twice.
            Some(Shape { sign: true, words: true })
                if words::leading_sign(&word, Span::new(0, word.len())).is_none() =>
            {
                format!("{} {word}", words::sign(kind))
            }
            _ => word,
        }
    }

    /// How this document writes a priority.
    pub(super) fn priority_spelling(&self, kind: Priority, typed: &str) -> String {
        let folded = words::fold(typed);
        let fields = || {
            self.places().filter_map(|item| item.priority).filter(|field| field.value == Some(kind))
        };
        let written = |field: crate::model::Field<Priority>| {
            let value = read::priority_value(self.document.source.text(), field.raw, self.options);
            self.document.slice(value.words)
        };
        let plain = |written: &&str| words::is_plain_priority(written, self.options);
        let same = fields().map(written).find(|written| words::fold(written) == folded);
        let own = same.or_else(|| fields().map(written).find(plain));
        own.map_or_else(|| self.new_priority(kind, typed), str::to_owned)
    }

    fn new_priority(&self, kind: Priority, typed: &str) -> String {
        let model = self.places().find_map(|item| item.priority).map(|field| field.raw);
        let bare = model.map_or("High", |span| self.document.slice(self.without_sign(span)));
        if words::fold(typed) == kind.name() {
            words::priority(bare, kind)
        } else {
            words::cased(typed, bare)
        }
    }

    fn shape(&self, span: Span) -> Shape {
        let rest = self.without_sign(span);
        Shape { sign: rest.start > span.start, words: !rest.is_empty() }
    }

    /// `span` without the emoji it begins with.
    fn without_sign(&self, span: Span) -> Span {
        let text = self.document.source.text();
        let mut rest = span;
        while let Some((sign, _)) = words::leading_sign(text, rest) {
            rest = Span::new(sign.end, rest.end).trim(text);
        }
        rest
    }
}
