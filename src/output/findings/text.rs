//! For people: the lines themselves, with what is wrong below them.

use std::io::{self, Write};

use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet};

use super::json::Summary;
use super::screen::Screen;
use super::{Findings, Places, patch};
use crate::output::{Look, layout, sentence, shown};
use crate::text::{Source, Span};
use crate::validate::{Diagnostic, Severity};

/// Columns where nobody says how many there are: lines are cut even so.
const WIDTH: usize = 140;

/// Places that are more lines apart than these are drawn apart.
const NEAR: usize = 40;

pub(super) fn write(
    documents: &[Findings<'_>],
    look: Look,
    quiet: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = Renderer::styled().term_width(look.width.unwrap_or(WIDTH));
    let mut written = false;
    for document in documents {
        let places = Places::new(document.source);
        for one in document.found {
            if std::mem::replace(&mut written, true) {
                writeln!(out)?;
            }
            draw(document, one, &places, &renderer, look, out)?;
        }
    }
    if quiet {
        return Ok(());
    }
    if written {
        writeln!(out)?;
    }
    sentence(&summary(&Summary::of(documents)), look, out)
}

/// Draws one finding.
fn draw(
    document: &Findings<'_>,
    one: &Diagnostic,
    places: &Places<'_>,
    renderer: &Renderer,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let level = match one.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let taken = one.severity.name().len() + one.rule.name.len() + 4;
    let title = level.primary_title(wrapped(&one.message, taken, look)).id(one.rule.name);
    let name = shown(document.name);
    let snippet = |part: &Part<'_>| {
        let screen = Screen::new(document.source, part.window, look);
        let marks = part.marks.iter().map(|mark| mark.drawn(&screen, look)).collect::<Vec<_>>();
        Snippet::source(screen.text)
            .line_start(places.line(part.window.start))
            .path(name.to_string())
            .annotations(marks)
    };
    let mut group = title.elements(parts(document.source, one, places, look).iter().map(snippet));
    if let Some(help) = &one.help {
        // The number of the line, and `= help: `.
        let taken = places.line(one.span.end).to_string().len() + 9;
        group = group.element(Level::HELP.message(wrapped(help, taken, look)));
    }
    writeln!(out, "{}", renderer.render(&[group]))?;
    match &one.fix {
        Some(fix) => patch::write(fix, document, places, look, out),
        None => Ok(()),
    }
}

/// `text` in lines that leave `taken` columns.
fn wrapped(text: &str, taken: usize, look: Look) -> String {
    let room = look.width.map(|all| all.saturating_sub(taken).max(20));
    layout::wrap(&shown(text), room).join("\n")
}

/// Lines that are drawn together.
struct Part<'a> {
    window: Span,
    marks: Vec<Mark<'a>>,
}

/// A place in them.
struct Mark<'a> {
    kind: AnnotationKind,
    span: Span,
    label: Option<&'a str>,
}

impl Mark<'_> {
    fn drawn(&self, screen: &Screen, look: Look) -> Annotation<'static> {
        let room = look.width.unwrap_or(WIDTH);
        let (start, end) = (screen.at(self.span.start), screen.at(self.span.end));
        // A line is cut around its marks: of a mark that has no room, its start is marked.
        let words = &screen.text[start..end];
        let too_long = words.char_indices().nth(room / 2).filter(|_| !words.contains('\n'));
        let end = too_long.map_or(end, |(length, _)| start + length);
        let place = self.kind.span(start..end);
        match self.label {
            Some(label) => place.label(layout::cut(shown(label).trim_end(), room, look)),
            None => place,
        }
    }
}

/// The places of a finding, with those that are near each other together.
fn parts<'a>(
    source: &Source,
    one: &'a Diagnostic,
    places: &Places<'_>,
    look: Look,
) -> Vec<Part<'a>> {
    let room = look.width.unwrap_or(WIDTH) / 2;
    let span = marked(source, one.span, places, room);
    let own = Mark { kind: AnnotationKind::Primary, span, label: None };
    let mut parts = vec![Part { window: lines(source, own.span), marks: vec![own] }];
    for note in &one.notes {
        let span = marked(source, note.span, places, room);
        let mark = Mark { kind: AnnotationKind::Context, span, label: Some(&note.message) };
        let window = lines(source, span);
        let column = places.of(span).column;
        let near = |part: &&mut Part<'_>| {
            let (first, last) = (window.min(part.window), window.max(part.window));
            let beside = |mark: &Mark<'_>| places.of(mark.span).column.abs_diff(column) <= room;
            places.line(last.start) <= places.line(first.end) + NEAR
                && part.marks.iter().all(beside)
        };
        if let Some(part) = parts.iter_mut().find(near) {
            let start = part.window.start.min(window.start);
            part.window = Span::new(start, part.window.end.max(window.end));
            part.marks.push(mark);
        } else {
            parts.push(Part { window, marks: vec![mark] });
        }
    }
    parts
}

/// What is marked of `span`: not the end of its last line, and only its first line where its start
/// and its end cannot be seen at once.
fn marked(source: &Source, span: Span, places: &Places<'_>, room: usize) -> Span {
    let kept = source.slice(span).trim_end_matches(['\r', '\n']).len();
    let span = Span::new(span.start, span.start + kept);
    let at = places.of(span);
    if at.line != at.end_line && at.column.abs_diff(at.end_column) > room {
        Span::new(span.start, source.line_at(span.start).end.clamp(span.start, span.end))
    } else {
        span
    }
}

/// The whole lines of `span`.
fn lines(source: &Source, span: Span) -> Span {
    Span::new(source.line_at(span.start).start, source.line_at(span.end).end)
}

/// What was found, in one line.
fn summary(found: &Summary) -> String {
    let counted = |count: usize, one: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    let mut parts = Vec::new();
    if found.errors > 0 {
        parts.push(counted(found.errors, "error"));
    }
    if found.warnings > 0 {
        parts.push(counted(found.warnings, "warning"));
    }
    if found.infos > 0 {
        parts.push(format!("{} info", found.infos));
    }
    if parts.is_empty() {
        return format!("no faults in {}", counted(found.files, "file"));
    }
    let mends = match (found.safe_fixes, found.unsafe_fixes) {
        (0, 0) => String::new(),
        (safe, 0) => format!("; {safe} can be mended with --fix"),
        (0, not) => format!("; {not} can be mended with --unsafe-fixes"),
        (safe, not) => {
            format!("; {safe} can be mended with --fix, {not} more with --unsafe-fixes")
        }
    };
    let files = counted(found.files_with_findings, "file");
    format!("{} in {files}{mends}", parts.join(", "))
}
