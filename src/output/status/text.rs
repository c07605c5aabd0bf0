//! The report as text: a line for each part of the plan, what needs attention, what was read.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;

use super::{DocumentView, Notice, PartView, StatusView, kinds, name};
use crate::model::StatusKind;
use crate::output::item::Tally;
use crate::output::layout::{cut_start, fit, width, wrap};
use crate::output::{Look, shown, style, title};
use crate::query::Sums;

/// How the lines of a report are laid out.
struct Columns {
    title: usize,
    tasks: usize,
    /// Room for dates, with the space before them; none where no part has any.
    dates: usize,
    /// Whether the statuses stand on the same line.
    wide: bool,
}

const BAR: usize = 10;
/// `by ~2025-01-31 late`.
const DATES: usize = 19;

impl Columns {
    /// Room for the parts, and for the names of documents where these have lines of their own.
    fn of(names: &[&str], parts: &[PartView], whole: &Sums, look: Look) -> Columns {
        fn widest(parts: &[PartView], depth: usize) -> usize {
            let own = |part: &PartView| {
                (2 * depth + width(&title(&part.title))).max(widest(&part.phases, depth + 1))
            };
            parts.iter().map(own).max().unwrap_or(0)
        }
        fn dated(parts: &[PartView]) -> bool {
            parts.iter().any(|part| part.end.is_some() || dated(&part.phases))
        }
        let dates = if dated(parts) { 2 + DATES } else { 0 };
        let tasks = tally(Tally { done: whole.done, total: whole.total }).len();
        let names_room = names.iter().map(|name| width(&shown(name))).max().unwrap_or(0);
        let depth = usize::from(!names.is_empty());
        let wanted = widest(parts, depth).max(names_room).max("Whole plan".len());
        let fixed = 2 + BAR + dates + if tasks > 0 { 2 + tasks } else { 0 };
        let room = look.width.map_or(usize::MAX, |width| width.saturating_sub(fixed));
        let title = wanted.min(room).max(12);
        // Enough for the longest breakdown of the whole.
        let breakdown = width(&breakdown(whole)) + 2;
        Columns {
            title,
            tasks,
            dates,
            wide: look.width.is_none_or(|width| title + fixed + breakdown <= width),
        }
    }
}

/// The tasks done of all; nothing where there are none.
fn tally(tasks: Tally) -> String {
    if tasks.total == 0 {
        return String::new();
    }
    format!("{}/{}", tasks.done, tasks.total)
}

fn breakdown(sums: &Sums) -> String {
    let counts: Vec<String> =
        kinds(sums).map(|(kind, count)| format!("{count} {}", name(kind))).collect();
    counts.join(", ")
}

/// Draws the report.
pub fn text(view: &StatusView, look: Look, quiet: bool, out: &mut dyn Write) -> io::Result<()> {
    let columns = match &view.documents[..] {
        [document] => {
            let columns = Columns::of(&[], &view.horizons, &view.items.sums, look);
            crate::output::head(document.title.as_deref(), &document.file, look, out)?;
            warn(document, out)?;
            if !view.horizons.is_empty() {
                writeln!(out)?;
            }
            view.horizons.iter().try_for_each(|part| draw(part, 0, &columns, look, out))?;
            columns
        }
        documents => several(view, documents, look, out)?,
    };
    writeln!(out)?;
    sums("Whole plan", &view.items.sums, &columns, look, out)?;
    if !view.attention.is_empty() {
        writeln!(out, "\n{}", "Needs attention".style(style::heading()))?;
        notices(&view.attention, look, out)?;
    }
    if !quiet {
        writeln!(out)?;
        for line in wrap(&coverage(view), look.width) {
            writeln!(out, "{}", line.style(style::dim()))?;
        }
    }
    Ok(())
}

/// Draws a line for each document, and its parts below it; those without items are named at the end.
fn several(
    view: &StatusView,
    documents: &[DocumentView],
    look: Look,
    out: &mut dyn Write,
) -> io::Result<Columns> {
    let (with, without): (Vec<&DocumentView>, Vec<&DocumentView>) =
        documents.iter().partition(|document| document.items.total > 0);
    let names: Vec<&str> = with.iter().map(|document| document.file.as_str()).collect();
    let columns = Columns::of(&names, &view.horizons, &view.items.sums, look);
    let parts =
        |file: &str| view.horizons.iter().filter(move |part| part.file == file).collect::<Vec<_>>();
    let mut is_apart = false;
    for (n, document) in with.iter().enumerate() {
        let own = parts(&document.file);
        // Documents with parts stand apart, and lines of one document each together.
        if n > 0 && (is_apart || !own.is_empty()) {
            writeln!(out)?;
        }
        is_apart = !own.is_empty();
        sums(
            &cut_start(&shown(&document.file), columns.title, look),
            &document.items.sums,
            &columns,
            look,
            out,
        )?;
        warn(document, out)?;
        own.into_iter().try_for_each(|part| draw(part, 1, &columns, look, out))?;
    }
    if !without.is_empty() {
        let names: Vec<String> =
            without.iter().map(|document| shown(&document.file).into_owned()).collect();
        writeln!(out)?;
        for line in wrap(&format!("no items in {}", names.join(", ")), look.width) {
            writeln!(out, "{}", line.style(style::dim()))?;
        }
    }
    Ok(columns)
}

/// A line of sums without dates: of a document, or of all.
fn sums(
    name: &str,
    sums: &Sums,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = fit(name, columns.title, look).style(style::heading()).to_string();
    line(&name, sums, columns.wide, columns, look, out)?;
    if columns.wide {
        write!(out, "{}  {}", " ".repeat(columns.dates), breakdown(sums))?;
    }
    writeln!(out)?;
    statuses(sums, 0, columns, look, out)
}

/// Draws one part of the plan.
pub(in crate::output) fn one(part: &PartView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::of(&[], std::slice::from_ref(part), &part.sums, look);
    draw(part, 0, &columns, look, out)
}

/// Says why a document cannot be edited.
fn warn(document: &DocumentView, out: &mut dyn Write) -> io::Result<()> {
    if let Some(reason) = &document.read_only {
        writeln!(
            out,
            "{}",
            format!("can be read, not edited: {}", shown(reason)).style(style::alarm())
        )?;
    }
    Ok(())
}

fn draw(
    part: &PartView,
    depth: usize,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = format!("{}{}", "  ".repeat(depth), title(&part.title));
    let name = fit(&name, columns.title, look);
    let name = if depth == 0 { name.style(style::heading()).to_string() } else { name };
    line(&name, &part.sums, columns.wide || part.end.is_some(), columns, look, out)?;
    if let Some(end) = &part.end {
        let about = if part.derived { "~" } else { "" };
        let end = format!("by {about}{end}");
        // Filled up only where something follows: no line ends in spaces.
        let end = if part.late || columns.wide { fit(&end, DATES - 5, look) } else { end };
        write!(out, "  {}", end.style(style::dim()))?;
        if part.late {
            write!(out, "{}", " late".style(style::alarm()))?;
        } else if columns.wide {
            write!(out, "     ")?;
        }
    } else if columns.wide {
        write!(out, "{}", " ".repeat(columns.dates))?;
    }
    if columns.wide {
        write!(out, "  {}", breakdown(&part.sums))?;
    }
    writeln!(out)?;
    statuses(&part.sums, depth, columns, look, out)?;
    part.phases.iter().try_for_each(|inner| draw(inner, depth + 1, columns, look, out))
}

/// A name, a bar, and the tasks done, filled up where something `follows`.
fn line(
    name: &str,
    sums: &Sums,
    follows: bool,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (done, total) = if sums.total > 0 {
        (sums.done, sums.total)
    } else {
        (sums.with_status(Some(StatusKind::Done)), sums.items)
    };
    let bar = look.bar(done, total, BAR);
    let tasks = tally(Tally { done: sums.done, total: sums.total });
    write!(out, "{name}  {}", bar.style(style::bar()))?;
    if columns.tasks > 0 && (follows || !tasks.is_empty()) {
        write!(out, "  {tasks:>width$}", width = columns.tasks)?;
    }
    Ok(())
}

/// The statuses on a line of their own, where the lines are too short to have them at their end.
fn statuses(
    sums: &Sums,
    depth: usize,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    if columns.wide {
        return Ok(());
    }
    let indent = "  ".repeat(depth + 1);
    let counts = format!("{}: {}", plural(sums.items, "item"), breakdown(sums));
    let room = look.width.map(|width| width.saturating_sub(indent.len()));
    for line in wrap(&counts, room) {
        writeln!(out, "{indent}{}", line.style(style::dim()))?;
    }
    Ok(())
}

/// So many notices of one kind are drawn; the others are counted.
const MOST: usize = 5;

/// Draws what needs attention: a few of each kind, and how to see the others.
fn notices(notices: &[Notice], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let kinds = notices.iter().map(|notice| notice.kind.len()).max().unwrap_or(0);
    let room = look.width.map(|width| width.saturating_sub(kinds + 4));
    for same in notices.chunk_by(|a, b| a.kind == b.kind) {
        for notice in same.iter().take(MOST) {
            for (n, line) in wrap(&shown(&notice.message), room).into_iter().enumerate() {
                let kind = if n == 0 { notice.kind } else { "" };
                writeln!(out, "  {}  {line}", fit(kind, kinds, look).style(style::alarm()))?;
            }
        }
        if let Some(hint) = same.iter().find_map(|notice| notice.hint.as_deref()) {
            for line in wrap(&shown(hint), room) {
                writeln!(out, "  {:kinds$}  {}", "", line.style(style::dim()))?;
            }
        }
        let others = same.len().saturating_sub(MOST);
        if others > 0 {
            let see = query(same[0].kind).map(|query| format!(": roadmap list {query}"));
            let more = format!("and {others} more{}", see.unwrap_or_default());
            for line in wrap(&more, room) {
                writeln!(out, "  {:kinds$}  {}", "", line.style(style::dim()))?;
            }
        }
    }
    Ok(())
}

/// The query that finds everything of one kind, where there is one.
fn query(kind: &str) -> Option<&'static str> {
    match kind {
        "late" => Some("is:late"),
        "overdue" => Some("is:overdue"),
        "blocked" => Some("status:blocked"),
        "critical-not-started" => Some("priority:critical status:todo"),
        "unknown-status" => Some("status:unknown has:status"),
        _ => None,
    }
}

/// What was read, and what was not.
fn coverage(view: &StatusView) -> String {
    let mut parts = vec![plural(view.items.total, "item"), plural(view.tasks.total, "task")];
    for (count, noun) in
        [(view.risks, "risk"), (view.metrics, "metric"), (view.resources, "resource")]
    {
        if count > 0 {
            parts.push(plural(count, noun));
        }
    }
    let mut said =
        vec![format!("{} in {}", parts.join(", "), plural(view.documents.len(), "file"))];
    if view.prose > 0 {
        let prose = plural(view.prose, "section");
        said.push(format!("{prose} kept as prose (why: explain --reading)"));
    }
    if view.loose_tasks > 0 {
        said.push(format!("{} of no item", plural(view.loose_tasks, "box")));
    }
    if view.horizons.iter().any(|part| part.derived) {
        said.push("~ counted from the day of the plan".to_owned());
    }
    let names = |paths: &[String]| {
        paths.iter().map(|name| shown(name).into_owned()).collect::<Vec<String>>().join(", ")
    };
    if !view.twins.is_empty() {
        let twins = if view.twins.len() == 1 { "a language twin" } else { "language twins" };
        said.push(format!("not counted again: {} ({twins})", names(&view.twins)));
    }
    if !view.unread.is_empty() {
        said.push(format!("not read: {} (add with `files:` in roadmap.yaml)", names(&view.unread)));
    }
    said.join("; ")
}

/// `1 item`, `2 items`, `2 boxes`.
pub(in crate::output) fn plural(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ if noun.ends_with('x') => format!("{count} {noun}es"),
        _ => format!("{count} {noun}s"),
    }
}
