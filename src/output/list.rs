//! `roadmap list`: items, one a line.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::layout::{cut, fit, width};
use super::{ItemView, Look, plain, shown, style};
use crate::model::Task;
use crate::query::{Index, Target};

/// The items that were asked for.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// In the order to show them.
    pub items: Vec<ItemView>,
}

/// Items under a heading of their own.
#[derive(Clone, Debug)]
pub struct GroupView {
    /// What they have in common; `None` if they are not grouped.
    pub title: Option<String>,
    /// The items.
    pub items: Vec<ItemView>,
}

/// A task on a line of its own.
#[derive(Clone, Debug, Serialize)]
pub struct TaskLine {
    /// What to type to name it.
    pub target: String,
    /// How far it is.
    pub state: &'static str,
    /// Its words.
    pub text: String,
    /// The item it belongs to: what to type, and the title.
    pub item: String,
    /// The item's title.
    pub title: String,
    /// The document.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// Tasks, as JSON has them.
#[derive(Clone, Debug, Serialize)]
pub struct TasksView {
    /// In document order.
    pub tasks: Vec<TaskLine>,
}

impl TaskLine {
    /// The tasks of an item.
    pub fn of(index: &Index<'_>, doc: usize, item: usize) -> Vec<TaskLine> {
        let own = &index.docs[doc];
        let its = &own.roadmap.items[item];
        let of = index.address(Target::Item { doc, item });
        let title = plain(own.slice(its.title));
        let line = |(number, task): (usize, &Task)| {
            let target = Target::Task { doc, item, task: number };
            TaskLine {
                item: of.clone(),
                title: title.clone(),
                ..TaskLine::new(index, target, task)
            }
        };
        its.tasks.iter().enumerate().map(line).collect()
    }

    /// A box that no item owns.
    pub fn loose(index: &Index<'_>, doc: usize, task: usize) -> TaskLine {
        let own = &index.docs[doc].roadmap.loose_tasks[task];
        TaskLine::new(index, Target::Loose { doc, task }, own)
    }

    fn new(index: &Index<'_>, target: Target, task: &Task) -> TaskLine {
        let doc = &index.docs[target.doc()];
        TaskLine {
            target: index.address(target),
            state: task.state.name(),
            text: plain(doc.slice(task.text)),
            item: String::new(),
            title: String::new(),
            file: doc.name.to_owned(),
            line: index.line(target),
        }
    }
}

/// How wide the columns before the title are.
struct Columns {
    target: usize,
    status: usize,
    priority: usize,
    tasks: usize,
}

impl Columns {
    fn of<'a>(items: impl Iterator<Item = &'a ItemView>) -> Columns {
        let mut columns = Columns { target: 0, status: 0, priority: 0, tasks: 0 };
        for item in items {
            let target = width(&shown(&item.target));
            columns.target = columns.target.max(if target > 24 { 0 } else { target });
            columns.status = columns.status.max(width(item.status.kind));
            columns.priority = columns.priority.max(width(item.priority_name()));
            columns.tasks = columns.tasks.max(tally(item).len());
        }
        columns
    }

    fn used(&self) -> usize {
        let optional = [self.priority, self.tasks].into_iter().filter(|&n| n > 0);
        self.target + 2 + self.status + 2 + optional.map(|n| n + 2).sum::<usize>()
    }
}

/// `2/5`; nothing where there are no tasks.
fn tally(item: &ItemView) -> String {
    if item.tasks.total == 0 {
        String::new()
    } else {
        format!("{}/{}", item.tasks.done, item.tasks.total)
    }
}

/// Draws the groups as lines of columns: target, status, priority, tasks, title.
pub fn text(groups: &[GroupView], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::of(groups.iter().flat_map(|group| &group.items));
    for (n, group) in groups.iter().enumerate() {
        if let Some(title) = &group.title {
            if n > 0 {
                writeln!(out)?;
            }
            writeln!(out, "{}", shown(title).style(style::heading()))?;
        }
        for item in &group.items {
            line(item, &columns, look, out)?;
        }
    }
    Ok(())
}

fn line(item: &ItemView, columns: &Columns, look: Look, out: &mut dyn Write) -> io::Result<()> {
    // What is to be typed is never cut: a long one makes its own line longer, not all of them.
    let target = shown(&item.target);
    let longer = width(&target).saturating_sub(columns.target);
    let gap = columns.target.saturating_sub(width(&target)) + 2;
    write!(out, "{}{:gap$}", target.style(style::target()), "")?;
    write!(
        out,
        "{}  ",
        fit(item.status.kind, columns.status, look).style(style::status(item.status_kind))
    )?;
    if columns.priority > 0 {
        write!(
            out,
            "{}  ",
            fit(item.priority_name(), columns.priority, look)
                .style(style::priority(item.priority_kind))
        )?;
    }
    if columns.tasks > 0 {
        write!(out, "{:>width$}  ", tally(item), width = columns.tasks)?;
    }
    let title = item.shown_title();
    let title = match look.width {
        Some(width) => cut(&title, width.saturating_sub(columns.used() + longer).max(8), look),
        None => title,
    };
    writeln!(out, "{title}")
}

/// Draws tasks: target, state, words, and the item they belong to where there is room.
pub fn tasks(lines: &[TaskLine], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let targets = lines.iter().map(|line| width(&shown(&line.target))).max().unwrap_or(0);
    for line in lines {
        let target = fit(&shown(&line.target), targets, look);
        let words = shown(&line.text);
        let room = look.width.map(|width| width.saturating_sub(targets + 11).max(8));
        let words = room.map_or_else(|| words.to_string(), |room| cut(&words, room, look));
        writeln!(out, "{}  {:<7}  {words}", target.style(style::target()), line.state)?;
    }
    Ok(())
}

/// What to type for each item, one a line.
pub fn ids(items: &[ItemView], out: &mut dyn Write) -> io::Result<()> {
    items.iter().try_for_each(|item| writeln!(out, "{}", shown(&item.target)))
}

/// Comma-separated values with a line of headings, quoted as
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) says.
pub fn csv(items: &[ItemView], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "target,title,status,priority,done,total,horizon,phase,file,line\r\n")?;
    for item in items {
        let (done, total) = (item.tasks.done.to_string(), item.tasks.total.to_string());
        let line = item.line.to_string();
        let fields = [
            item.target.as_str(),
            &item.title,
            item.status.kind,
            item.priority_name(),
            &done,
            &total,
            item.horizon.as_deref().unwrap_or_default(),
            item.phase.as_deref().unwrap_or_default(),
            &item.file,
            &line,
        ];
        write!(out, "{}\r\n", fields.map(quoted).join(","))?;
    }
    Ok(())
}

/// Comma-separated values of tasks.
pub fn tasks_csv(lines: &[TaskLine], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "target,state,text,item,title,file,line\r\n")?;
    for task in lines {
        let line = task.line.to_string();
        let fields = [
            &task.target,
            task.state,
            &task.text,
            &task.item,
            &task.title,
            &task.file,
            line.as_str(),
        ];
        write!(out, "{}\r\n", fields.map(quoted).join(","))?;
    }
    Ok(())
}

/// A field that a spreadsheet takes for text: quoted where it must be, and never a formula.
fn quoted(field: &str) -> String {
    let safe = shown(field);
    // Some take what is typed in the wide letters of Asian keyboards for a formula as well.
    let formula = safe.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let field = if formula { format!("'{safe}") } else { safe.into_owned() };
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field
    }
}

/// Words as a cell of a table that says just these: they make no other cell, link, picture or tag.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in shown(text).chars() {
        if matches!(c, '\\' | '|' | '`' | '<' | '[' | ']' | '*' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A table to paste into Markdown.
pub fn markdown(items: &[ItemView], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| Item | Title | Status | Priority | Tasks |")?;
    writeln!(out, "|---|---|---|---|---|")?;
    for item in items {
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            cell(&item.target),
            cell(&item.title),
            item.status.kind,
            item.priority_name(),
            tally(item)
        )?;
    }
    Ok(())
}
