//! Lines of JSON for reviewdog. Its columns count bytes.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Findings, Places};
use crate::output::json;
use crate::text::{Source, Span};
use crate::validate::{Diagnostic, Fix, Severity};

pub(super) fn write(documents: &[Findings<'_>], out: &mut dyn Write) -> io::Result<()> {
    for document in documents {
        let places = Places::new(document.source);
        for one in document.found {
            json::line(&diagnostic(document, one, &places), out)?;
        }
    }
    Ok(())
}

fn diagnostic(document: &Findings<'_>, one: &Diagnostic, places: &Places<'_>) -> Value {
    let location = |span: Span| json!({ "path": document.path, "range": range(span, places) });
    let help = one.help.iter().map(|help| format!("\nhelp: {help}"));
    let mut out = json!({
        "message": std::iter::once(one.message.clone()).chain(help).collect::<String>(),
        "location": location(one.span),
        "severity": match one.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Info => "INFO",
        },
        "source": { "name": "roadmap" },
        "code": { "value": one.rule.name },
    });
    if !one.notes.is_empty() {
        let notes = one.notes.iter();
        let note = notes.map(|it| json!({ "message": it.message, "location": location(it.span) }));
        out["relatedLocations"] = note.collect();
    }
    if let Some(fix) = one.fix.as_ref().filter(|fix| !fix.edits.is_empty()) {
        let (span, text) = whole(fix, document.source);
        out["suggestions"] = json!([{ "range": range(span, places), "text": text }]);
    }
    out
}

/// All edits of a fix as one: a suggestion is taken or left by itself, a fix is whole or not made.
fn whole(fix: &Fix, source: &Source) -> (Span, String) {
    let start = fix.edits.first().map_or(0, |edit| edit.span.start);
    let mut text = String::new();
    let mut from = start;
    for edit in &fix.edits {
        text.push_str(source.slice(Span::new(from, edit.span.start)));
        text.push_str(&edit.text);
        from = edit.span.end;
    }
    (Span::new(start, from), text)
}

fn range(span: Span, places: &Places<'_>) -> Value {
    let at = places.in_bytes(span);
    json!({
        "start": { "line": at.line, "column": at.column },
        "end": { "line": at.end_line, "column": at.end_column },
    })
}
