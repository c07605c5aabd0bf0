//! A fault as edits of a text, and where it has to be found.

use roadmap_md::text::{Edit, EditSet, Lines, Span};

use super::page::Page;

/// Edits that bring one fault into a page.
pub(crate) struct Planted {
    edits: Vec<Edit>,
    fault: Fault,
}

/// Where the fault is.
enum Fault {
    /// So far into what the first edit brings.
    New(usize),
    /// At this place of the page as it was.
    Old(usize),
}

impl Planted {
    /// Puts `text` where `span` is. The fault is where the first `‸` stands in it, else where it begins.
    pub(crate) fn replace(span: Span, text: &str) -> Planted {
        let fault = Fault::New(text.find('‸').unwrap_or(0));
        Planted { edits: vec![Edit::replace(span, text.replace('‸', ""))], fault }
    }

    /// The same, before the byte at `offset`.
    pub(crate) fn insert(offset: usize, text: &str) -> Planted {
        Planted::replace(Span::at(offset), text)
    }

    /// Both together; the fault is where this one has it.
    pub(crate) fn and(mut self, other: Planted) -> Planted {
        self.edits.extend(other.edits);
        self
    }

    /// The fault is found at a place that was there before.
    pub(crate) fn told_at(self, offset: usize) -> Planted {
        Planted { fault: Fault::Old(offset), ..self }
    }

    /// The text with the fault in it, and the rules and lines of what is to be found there if the
    /// fault is one of `rule`. The ends of lines are the page's.
    pub(crate) fn expected(
        self,
        rule: &'static str,
        page: &Page,
    ) -> (String, Vec<(&'static str, usize)>) {
        let Planted { mut edits, fault } = self;
        let first = edits[0].span;
        let into = match fault {
            Fault::New(into) => edits[0].text[..into].matches('\n').count(),
            Fault::Old(_) => 0,
        };
        if page.text().contains("\r\n") {
            for edit in &mut edits {
                edit.text = edit.text.replace('\n', "\r\n");
            }
        }
        let edits = EditSet::new(&page.document.source, edits).unwrap();
        let text = edits.apply(page.text());
        let lines = Lines::new(&text);
        let line = |at: usize| lines.line(moved(edits.edits(), at));
        // What was found in something that goes is gone with it.
        let stays = |at: usize| !edits.edits().iter().any(|edit| edit.span.contains(at));
        let found = page.found.iter().filter(|&&(_, at)| stays(at));
        let mut expected: Vec<_> = found.map(|&(rule, at)| (rule, line(at))).collect();
        let own = match fault {
            Fault::New(_) => {
                let before = edits.edits().iter().filter(|edit| edit.span.start < first.start);
                let grown: isize = before.map(growth).sum();
                lines.line(first.start.strict_add_signed(grown)) + into
            }
            Fault::Old(at) => line(at),
        };
        expected.push((rule, own));
        expected.sort_unstable();
        (text, expected)
    }
}

/// Where a place is after `edits`: behind what comes in just there.
fn moved(edits: &[Edit], at: usize) -> usize {
    let around = edits.iter().find(|edit| edit.span.contains(at));
    let at = around.map_or(at, |edit| edit.span.start);
    let before = edits.iter().filter(|edit| edit.span.end <= at);
    at.strict_add_signed(before.map(growth).sum())
}

fn growth(edit: &Edit) -> isize {
    edit.text.len().cast_signed() - edit.span.len().cast_signed()
}
