//! A fix as the lines that go and those that come.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use similar::{ChangeTag, TextDiff};

use super::screen::Screen;
use super::{Findings, Places};
use crate::output::{Look, layout, shown, style};
use crate::text::{Source, Span};
use crate::validate::{Applicability, Fix};

/// More lines than these tell no more.
const MOST: usize = 16;

/// Draws what `fix` does to its document.
pub(super) fn write(
    fix: &Fix,
    document: &Findings<'_>,
    places: &Places<'_>,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let option = match fix.applicability {
        Applicability::Safe => " (--fix)",
        Applicability::Unsafe => " (--unsafe-fixes)",
        Applicability::DisplayOnly => "",
    };
    let title = format!("{}{option}", shown(&fix.title));
    for (at, line) in
        layout::wrap(&title, look.width.map(|all| all.saturating_sub(6))).iter().enumerate()
    {
        if at == 0 {
            writeln!(out, "{}: {line}", "help".style(style::command()))?;
        } else {
            writeln!(out, "      {line}")?;
        }
    }
    let (Some(first), Some(last)) = (fix.edits.first(), fix.edits.last()) else { return Ok(()) };
    let source = document.source;
    let window = Span::new(
        source.line_at(first.span.start).start.min(first.span.start),
        source.next_line(last.span.end),
    );
    let old = source.slice(window);
    let new = edited(fix, source, window);
    // By lines without their endings: how a line ends cannot be seen.
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let diff = TextDiff::from_slices(&old, &new);
    let top = places.line(window.start);
    let digits = (top + old.len().max(new.len())).to_string().len();
    let changes = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
    let mut gutter = true;
    for (drawn, change) in changes.enumerate() {
        if std::mem::take(&mut gutter) {
            writeln!(out, "{:digits$} {}", "", "|".style(style::dim()))?;
        }
        if drawn == MOST {
            return writeln!(out, "{}", look.ellipsis());
        }
        let (index, sign, style) = match change.tag() {
            ChangeTag::Delete => (change.old_index(), '-', style::removed()),
            _ => (change.new_index(), '+', style::added()),
        };
        let number = top + index.unwrap_or_default();
        let room = look.width.map_or(usize::MAX, |all| all.saturating_sub(digits + 3));
        let words = layout::cut(&visible(change.value(), look), room, look);
        let line = format!("{sign} {words}");
        let number = format!("{number:>digits$}");
        writeln!(out, "{} {}", number.style(style::dim()), line.trim_end().style(style))?;
    }
    Ok(())
}

/// The text at `window` after the edits of `fix`.
fn edited(fix: &Fix, source: &Source, window: Span) -> String {
    let mut out = String::new();
    let mut from = window.start;
    for edit in &fix.edits {
        out.push_str(source.slice(Span::new(from, edit.span.start)));
        out.push_str(&edit.text);
        from = edit.span.end;
    }
    out.push_str(source.slice(Span::new(from, window.end)));
    out
}

/// A line of the document, or of what it becomes, fit to be shown.
fn visible(line: &str, look: Look) -> String {
    let source = Source::new(line.to_owned());
    Screen::new(&source, Span::new(0, line.len()), look)
        .text
        .replace('\t', "    ")
        .replace('\u{200d}', "")
}
