//! Our own JSON.

use std::io::{self, Write};

use serde::Serialize;

use super::place::Place;
use super::{Findings, Places};
use crate::output::envelope;
use crate::validate::{Applicability, Diagnostic, Fix, Note, Severity};

#[derive(Serialize)]
struct View<'a> {
    findings: Vec<FindingView<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct FindingView<'a> {
    rule: &'a str,
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: &'a str,
    #[serde(flatten)]
    place: Place,
    notes: Vec<NoteView<'a>>,
    help: Option<&'a str>,
    fix: Option<FixView<'a>>,
}

#[derive(Serialize)]
struct NoteView<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct FixView<'a> {
    title: &'a str,
    applicability: &'a str,
    edits: Vec<EditView<'a>>,
}

#[derive(Serialize)]
struct EditView<'a> {
    #[serde(flatten)]
    place: Place,
    offset: usize,
    end_offset: usize,
    text: &'a str,
}

/// How much was found, and how much of it can be mended.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(super) struct Summary {
    /// Documents that were looked at.
    pub(super) files: usize,
    /// Those in which something was found.
    pub(super) files_with_findings: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) infos: usize,
    /// Fixes that `--fix` makes.
    pub(super) safe_fixes: usize,
    /// Fixes that only `--unsafe-fixes` makes.
    pub(super) unsafe_fixes: usize,
}

impl Summary {
    /// Counts what was found.
    pub(super) fn of(documents: &[Findings<'_>]) -> Summary {
        let all = || documents.iter().flat_map(|document| document.found);
        let severity = |is: Severity| all().filter(|one| one.severity == is).count();
        let fixes = |is: Applicability| {
            all().filter_map(|one| one.fix.as_ref()).filter(|fix| fix.applicability == is).count()
        };
        Summary {
            files: documents.len(),
            files_with_findings: documents.iter().filter(|one| !one.found.is_empty()).count(),
            errors: severity(Severity::Error),
            warnings: severity(Severity::Warning),
            infos: severity(Severity::Info),
            safe_fixes: fixes(Applicability::Safe),
            unsafe_fixes: fixes(Applicability::Unsafe),
        }
    }
}

pub(super) fn write(documents: &[Findings<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut findings = Vec::new();
    for document in documents {
        let places = Places::new(document.source);
        findings.extend(document.found.iter().map(|one| finding(document, one, &places)));
    }
    envelope("findings", &View { findings, summary: Summary::of(documents) }, out)
}

fn finding<'a>(
    document: &Findings<'a>,
    one: &'a Diagnostic,
    places: &Places<'_>,
) -> FindingView<'a> {
    let note = |note: &'a Note| NoteView { message: &note.message, place: places.of(note.span) };
    FindingView {
        rule: one.rule.name,
        code: one.rule.code,
        severity: one.severity.name(),
        message: &one.message,
        file: document.name,
        place: places.of(one.span),
        notes: one.notes.iter().map(note).collect(),
        help: one.help.as_deref(),
        fix: one.fix.as_ref().map(|fix| fix_view(fix, places)),
    }
}

fn fix_view<'a>(fix: &'a Fix, places: &Places<'_>) -> FixView<'a> {
    let edits = fix.edits.iter().map(|edit| EditView {
        place: places.of(edit.span),
        offset: edit.span.start,
        end_offset: edit.span.end,
        text: &edit.text,
    });
    FixView { title: &fix.title, applicability: fix.applicability.name(), edits: edits.collect() }
}
