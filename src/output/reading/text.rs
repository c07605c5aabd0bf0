//! The outline of a document, a line a heading, with what each was taken for.

use std::io::{self, Write};

use owo_colors::{OwoColorize as _, Style};

use super::settings::Settings;
use super::{DocumentReading, Found, ReadingView, SectionReading};
use crate::model::Role;
use crate::output::layout::{cut, fit, width, wrap};
use crate::output::status::plural;
use crate::output::{Look, shown, style, title};

/// Draws the outlines; unless `quiet`, with how to set right what was taken wrongly.
pub fn text(view: &ReadingView, look: Look, quiet: bool, out: &mut dyn Write) -> io::Result<()> {
    for (n, document) in view.documents.iter().enumerate() {
        if n > 0 {
            writeln!(out)?;
        }
        crate::output::head(document.title.as_deref(), &document.file, look, out)?;
        let rows = rows(document);
        let columns = Columns::of(&rows, look);
        writeln!(out)?;
        if rows.is_empty() {
            writeln!(out, "{}", "no headings, no items".style(style::dim()))?;
        }
        rows.iter().try_for_each(|row| row.draw(&columns, look, out))?;
    }
    if !quiet {
        writeln!(out)?;
        settings(view, look, out)?;
    }
    Ok(())
}

/// What is said of themes.
const GUESS: &str = "a guess, for want of anything firmer";

/// What is said of one line of the document.
struct Row {
    line: usize,
    depth: usize,
    name: String,
    role: String,
    /// What is said of it, piece by piece.
    said: Vec<String>,
    style: Style,
}

/// The rows of a document: its headings, and below each what was found in it.
fn rows(document: &DocumentReading) -> Vec<Row> {
    let mut rows = Vec::new();
    for section in &document.sections {
        // The document itself is of interest only for what stands before its first heading.
        if section.level > 0 || !section.own.is_empty() || !section.found.is_empty() {
            rows.push(heading(section));
            rows.extend(inside(section));
        }
    }
    rows
}

fn heading(section: &SectionReading) -> Row {
    let name = match section.level {
        0 => "(before the first heading)".to_owned(),
        _ => title(&section.title),
    };
    let mut role = match section.kind {
        Role::Part => "part of it".to_owned(),
        _ => section.role.to_owned(),
    };
    let is_theme = |found: &Found| matches!(found, Found::Themes { by: "heading", .. });
    let is_theme = section.found.iter().any(is_theme);
    if is_theme {
        "theme".clone_into(&mut role);
    }
    if let Some(status) = section.gives {
        role = format!("{role}: {status}");
    }
    if section.also_item {
        role.push_str(", item");
    }
    // Rows and bullets below speak for themselves.
    let listed = section.kind == Role::Prose && section.own.items > 0;
    let because = match listed {
        _ if is_theme => GUESS,
        true => "is no item itself",
        false => &section.because,
    };
    let mut said = vec![because.to_owned()];
    said.extend(section.found.iter().find_map(|found| match found {
        Found::Again { of, of_line, is_heading: true, .. } => {
            Some(format!("says {} (line {of_line}) again", shown(of)))
        }
        _ => None,
    }));
    let mut given = if section.level == 0 { section.own } else { section.all };
    if listed || section.kind == Role::Item {
        given.items -= section.own.items;
    }
    said.extend((!given.is_empty()).then(|| given.words().join(", ")));
    if section.kind == Role::Document && given.items == 0 {
        said.push("no items".to_owned());
    }
    Row {
        line: section.line,
        depth: section.depth.saturating_sub(1),
        name,
        role,
        said,
        style: role_style(section),
    }
}

/// Rows for what a section has in it; what its own row says is left out.
fn inside(section: &SectionReading) -> Vec<Row> {
    let row = |line: usize, name: &str, role: &str, said: Vec<String>| Row {
        line,
        depth: section.depth,
        name: name.to_owned(),
        role: role.to_owned(),
        said,
        style: style::dim(),
    };
    let with = |words: String, items: usize| vec![words, plural(items, "item")];
    let mut rows: Vec<Row> = Vec::new();
    let mut found = section.found.iter().peekable();
    while let Some(one) = found.next() {
        match one {
            Found::Table { line, items, column } => {
                let words = match column {
                    Some(column) => format!("the column `{}` says how far each is", shown(column)),
                    None => "a column says how far each is".to_owned(),
                };
                rows.push(row(*line, "rows", "items", with(words, *items)));
            }
            Found::Bullets { by: "heading", .. } | Found::Themes { by: "heading", .. } => {}
            Found::Bullets { line, items, .. } => {
                let words = "each opens with an emoji that is a status".to_owned();
                rows.push(row(*line, "bullets", "items", with(words, *items)));
            }
            Found::Themes { line, items, .. } => {
                rows.push(row(*line, "bold bullets", "themes", with(GUESS.to_owned(), *items)));
            }
            Found::Again { is_heading: true, .. } => {}
            Found::Again { line, shape, .. } => {
                let mut of = vec![one];
                while let Some(next) =
                    found.next_if(|next| matches!(next, Found::Again { shape: other, is_heading: false, .. } if other == shape))
                {
                    of.push(next);
                }
                let name = if of.len() == 1 { (*shape).to_owned() } else { format!("{shape}s") };
                rows.push(row(*line, &name, "said again", vec![repeated(&of)]));
            }
            Found::Legend { line, signs } => {
                let signs = signs.iter().map(|(sign, means)| format!("{} {means}", shown(sign)));
                let signs: Vec<String> = signs.collect();
                rows.push(row(*line, "emoji", "legend", vec![signs.join(", ")]));
            }
        }
    }
    rows
}

/// So many items are named that are said again; the others are counted.
const MOST: usize = 4;

fn repeated(of: &[&Found]) -> String {
    let named = of.iter().take(MOST).filter_map(|found| match found {
        Found::Again { of, of_line, .. } => Some(format!("{} (line {of_line})", shown(of))),
        _ => None,
    });
    let named: Vec<String> = named.collect();
    let others = of.len().saturating_sub(MOST);
    let more = if others > 0 { format!(" and {others} more") } else { String::new() };
    format!("{}{more}", named.join(", "))
}

fn role_style(section: &SectionReading) -> Style {
    match section.kind {
        Role::Item => style::target(),
        Role::Horizon | Role::Phase | Role::Bucket | Role::Document => style::heading(),
        Role::Risks | Role::Metrics | Role::Resources | Role::NextSteps => style::extra(),
        Role::Part | Role::Overview | Role::Prose => style::dim(),
    }
}

/// How wide each column is.
struct Columns {
    line: usize,
    name: usize,
    role: usize,
    /// Room for the evidence beside the rest; without it, it has lines of its own.
    beside: Option<usize>,
}

/// The evidence needs this much to stand beside the rest.
const NARROWEST: usize = 30;

impl Columns {
    fn of(rows: &[Row], look: Look) -> Columns {
        let widest = |of: fn(&Row) -> usize| rows.iter().map(of).max().unwrap_or(0);
        let line = rows.last().map_or(1, |row| row.line.to_string().len());
        let role = widest(|row| width(&row.role));
        // A name that is longer than most stands out, or is cut.
        let names = widest(|row| 2 * row.depth + width(&row.name)).min(48);
        let because =
            widest(|row| row.said.iter().map(|piece| width(piece) + 3).sum::<usize>() - 3);
        let Some(all) = look.width else {
            return Columns { line, name: names, role, beside: Some(usize::MAX) };
        };
        let room = all.saturating_sub(line + 2 + 2 + role);
        let beside = because.min((room / 2).max(NARROWEST));
        if room >= beside + 2 + 24.min(names) {
            let name = names.min(room - beside - 2);
            return Columns { line, name, role, beside: Some(room - name - 2) };
        }
        Columns { line, name: names.min(room), role, beside: None }
    }
}

impl Row {
    /// What is said, in lines of `room`: a piece is begun on the line of the one before it only if
    /// all of it fits there.
    fn pieces(&self, look: Look, room: Option<usize>) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for piece in &self.said {
            match lines.last_mut() {
                Some(last) if room.is_none_or(|room| width(last) + 3 + width(piece) <= room) => {
                    last.push_str(&format!(" {} {piece}", look.dot()));
                }
                _ => lines.extend(wrap(piece, room)),
            }
        }
        lines
    }

    fn draw(&self, columns: &Columns, look: Look, out: &mut dyn Write) -> io::Result<()> {
        let indent = "  ".repeat(self.depth.min(columns.name / 4));
        let name = format!("{indent}{}", self.name);
        // Where lines have no end, nothing is cut.
        let name = if look.width.is_some() || width(&name) < columns.name {
            fit(&name, columns.name, look)
        } else {
            name
        };
        let line = format!("{:>1$}", self.line, columns.line);
        write!(out, "{}  {}  ", line.style(style::dim()), name.style(self.style))?;
        let Some(room) = columns.beside else {
            writeln!(out, "{}", cut(&self.role, columns.role, look).style(self.style))?;
            let margin = " ".repeat(columns.line + 2 + indent.len() + 2);
            let room = look.width.map(|width| width.saturating_sub(margin.len()));
            return self
                .pieces(look, room)
                .iter()
                .try_for_each(|line| writeln!(out, "{margin}{}", line.style(style::dim())));
        };
        write!(out, "{}  ", fit(&self.role, columns.role, look).style(self.style))?;
        let margin = " ".repeat(columns.line + 2 + columns.name + 2 + columns.role + 2);
        let room = look.width.map(|_| room);
        for (n, line) in self.pieces(look, room).iter().enumerate() {
            let margin = if n == 0 { "" } else { &margin };
            writeln!(out, "{margin}{line}")?;
        }
        Ok(())
    }
}

/// Draws how to set right what was taken wrongly.
fn settings(view: &ReadingView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let lines = Settings::lines(&view.documents.iter().map(|document| &document.settings));
    let intro = "To change it, in roadmap.yaml, or in the front matter under `roadmap:`";
    for line in wrap(intro, look.width) {
        writeln!(out, "{}", line.style(style::dim()))?;
    }
    let longest = lines.iter().map(|(line, _)| width(line)).max().unwrap_or(0);
    for (line, meaning) in lines {
        let setting = fit(&shown(&line), longest, look);
        let room = look.width.map_or(usize::MAX, |all| all.saturating_sub(longest + 4));
        let meaning = cut(meaning, room, look);
        writeln!(out, "  {}  {}", setting.style(style::command()), meaning.style(style::dim()))?;
    }
    Ok(())
}
