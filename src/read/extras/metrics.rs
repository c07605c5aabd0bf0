//! Success metrics. A tick before one marks a target, not a result.

use super::super::outline::Entry;
use super::super::roles::Roles;
use super::super::{Reader, vocab};
use super::{line, list_items, sections};
use crate::markdown::{Kind, cells};
use crate::model::{Metric, Roadmap, Role};
use crate::text::Span;

/// Reads the metrics of every section about them: its bullets, and the rows of its tables.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    for at in sections(roles, Role::Metrics) {
        let entry = &outline[at];
        let inner = entry.parent.is_some_and(|parent| roles.of[parent] == Role::Metrics);
        let group = entry.words.filter(|_| inner).map(|words| words.title);
        for item in list_items(reader, entry) {
            let text = unsigned(reader, line(reader, item));
            if !text.is_empty() {
                roadmap.metrics.push(Metric { text, group });
            }
        }
        let document = reader.document;
        let tables = document
            .siblings(entry.body.0, entry.body.1)
            .filter(|&at| document.blocks[at].kind == Kind::Table);
        for row in tables.flat_map(|table| document.children(table).skip(1)) {
            let first = cells(reader.text, document.blocks[row].text).first().copied();
            if let Some(text) = first.filter(|cell| !cell.is_empty()) {
                roadmap.metrics.push(Metric { text, group });
            }
        }
    }
}

/// The words behind the emoji that a metric opens with.
fn unsigned(reader: &Reader<'_>, span: Span) -> Span {
    let mut rest = span;
    while let Some(sign) = vocab::leading(reader.text, rest) {
        rest = Span::new(sign.span.end, rest.end).trim(reader.text);
    }
    rest
}
