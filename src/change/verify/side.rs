//! A document before or after an edit, and the text that is to be found in it.

use std::borrow::Cow;

use crate::change::Effect;
use crate::markdown::Document;
use crate::model::Roadmap;
use crate::text::{Edit, Span};

/// The edits of effects that only rewrite text inside other things: sorted, and apart.
pub(super) fn aside(effects: &[Effect]) -> Vec<Edit> {
    let edit = |effect: &Effect| match effect {
        Effect::Link { span, to, .. }
        | Effect::Count { span, to, .. }
        | Effect::Reworded { span, to, .. } => Some(Edit::replace(*span, to.clone())),
        _ => None,
    };
    let mut edits: Vec<Edit> = effects.iter().filter_map(edit).collect();
    edits.sort_by_key(|edit| edit.span);
    edits
}

#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) document: &'a Document,
    pub(super) roadmap: &'a Roadmap,
    /// The edits made inside of things that are to stay the same otherwise.
    pub(super) aside: &'a [Edit],
}

impl<'a> Side<'a> {
    /// The text at `span` as it is to be: with the edits inside it made that are asides.
    pub(super) fn expected(&self, span: Span) -> Cow<'a, str> {
        let text = self.document.source.text();
        let from = self.aside.partition_point(|edit| edit.span.start < span.start);
        let inside = self.aside[from..].iter().take_while(|edit| edit.span.end <= span.end);
        let mut out = String::new();
        let mut at = span.start;
        for edit in inside {
            out.push_str(&text[at..edit.span.start]);
            out.push_str(&edit.text);
            at = edit.span.end;
        }
        if at == span.start {
            return Cow::Borrowed(&text[span.start..span.end]);
        }
        out.push_str(&text[at..span.end]);
        Cow::Owned(out)
    }

    pub(super) fn maybe(&self, span: Option<Span>) -> Option<Cow<'a, str>> {
        span.map(|span| self.expected(span))
    }
}
