//! `roadmap show`: one item whole, or a part of the plan with its items.

use std::io::{self, Write};

use jiff::civil::Date;
use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::item::{named_fields, section_title};
use super::layout::{fit, width, wrap};
use super::list::GroupView;
use super::status::PartView;
use super::{ItemView, Look, plain, shown, style, title};
use crate::model::{Key, Task, TaskState};
use crate::query::{self, Index, On, Target};

/// An item, whole.
#[derive(Clone, Debug, Serialize)]
pub struct ShowView {
    /// What every view says of it.
    #[serde(flatten)]
    pub item: ItemView,
    /// Its tasks, in document order; in JSON under `task_list`, as `tasks` counts them.
    pub task_list: Vec<TaskView>,
    /// What it waits for.
    pub waits_for: Vec<WaitView>,
    /// Its fields in document order, for drawing.
    #[serde(skip)]
    pub ordered: Vec<(String, String)>,
}

/// A task.
#[derive(Clone, Debug, Serialize)]
pub struct TaskView {
    /// Its number in the item, from 1.
    pub number: usize,
    /// Its words, without Markdown's marks.
    pub text: String,
    /// How far it is.
    pub state: &'static str,
    /// The line it stands on, from 1.
    pub line: usize,
    /// What to type to name it.
    pub target: String,
    /// How deep it is nested, for drawing.
    #[serde(skip)]
    pub depth: usize,
    #[serde(skip)]
    /// The state again, for drawing.
    pub kind: TaskState,
}

/// Something that an item waits for.
#[derive(Clone, Debug, Serialize)]
pub struct WaitView {
    /// What is written.
    pub text: String,
    /// What to type to see it, if it is an item or a part of a plan.
    pub target: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The document it stands in, or is.
    pub file: Option<String>,
    /// How many unfinished items it comes to.
    pub open: usize,
    /// Whether it need not be waited for any more.
    pub over: bool,
    /// How it is drawn: what it is, and where, if that is another document.
    #[serde(skip)]
    drawn: String,
}

impl WaitView {
    /// The view of something that an item of document `from` waits for.
    pub fn new(index: &Index<'_>, from: usize, waits: &query::Waits<'_>) -> WaitView {
        let file = waits.on.map(|on| index.docs[on.doc()].name.to_owned());
        let target = match waits.on {
            Some(On::Thing(target)) => Some(index.address(target)),
            _ => None,
        };
        let name = match waits.on {
            Some(On::Thing(Target::Section { doc, section })) => {
                Some(section_title(&index.docs[doc], section))
            }
            Some(On::Thing(target)) => Some(plain(index.title(target))),
            Some(On::Document(doc)) => {
                let own = &index.docs[doc];
                own.roadmap.title.map(|title| plain(own.slice(title)))
            }
            None => None,
        };
        let text = plain(waits.words);
        let named =
            |file: &&String| target.as_ref().is_some_and(|it| it.starts_with(file.as_str()));
        let elsewhere = waits.on.is_some_and(|on| on.doc() != from);
        let place = file.as_ref().filter(|file| elsewhere && !named(file));
        let is_item = matches!(waits.on, Some(On::Thing(Target::Item { .. })));
        let drawn = [
            target.as_ref().filter(|_| is_item).map(|target| format!("{} ", shown(target))),
            Some(title(name.as_deref().unwrap_or(&text))),
            place.map(|place| format!(" ({})", shown(place))),
            (!is_item && waits.on.is_some())
                .then(|| format!(": {} open", super::status::plural(waits.open, "item"))),
        ];
        let drawn = drawn.into_iter().flatten().collect();
        WaitView { text, target, title: name, file, open: waits.open, over: waits.is_over(), drawn }
    }

    /// What it is, and where, if that is another document than the item's.
    pub(super) fn drawn(&self) -> &str {
        &self.drawn
    }
}

/// A part of the plan, with its items.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// What `status` says of it.
    #[serde(flatten)]
    pub part: PartView,
    /// Its items, in document order.
    pub list: Vec<ItemView>,
}

impl ShowView {
    /// The view of an item of a document.
    pub fn new(index: &Index<'_>, doc: usize, item: usize) -> ShowView {
        let own = &index.docs[doc];
        let its = &own.roadmap.items[item];
        let task = |(number, task): (usize, &Task)| {
            let target = Target::Task { doc, item, task: number };
            TaskView {
                number: number + 1,
                text: plain(own.slice(task.text)),
                state: task.state.name(),
                line: index.line(target),
                target: index.address(target),
                depth: usize::from(task.depth),
                kind: task.state,
            }
        };
        let mut task_list: Vec<TaskView> = its.tasks.iter().enumerate().map(task).collect();
        let outermost = task_list.iter().map(|task| task.depth).min().unwrap_or(0);
        for task in &mut task_list {
            task.depth -= outermost;
        }
        let waits = query::waits_for(index, Target::Item { doc, item });
        let told = [Key::Status, Key::Priority].map(Key::name);
        let ordered = named_fields(own, its).filter(|(name, _)| !told.contains(&name.as_str()));
        ShowView {
            item: ItemView::of(index, doc, item),
            task_list,
            waits_for: waits.iter().map(|waits| WaitView::new(index, doc, waits)).collect(),
            ordered: ordered.collect(),
        }
    }
}

impl SectionView {
    /// The view of a section of a document.
    pub fn new(index: &Index<'_>, doc: usize, section: usize, today: Date) -> SectionView {
        let own = &index.docs[doc];
        let progress = index.progress(doc);
        let span = own.roadmap.sections[section].span;
        let items = own.roadmap.items.iter().enumerate();
        let inside = items.filter(|(_, item)| span.covers(item.head));
        SectionView {
            part: super::status::part(index, doc, section, progress.sections[section], today),
            list: inside.map(|(item, _)| ItemView::of(index, doc, item)).collect(),
        }
    }
}

/// Draws a part of the plan: what `status` says of it, then its items.
pub fn section(view: &SectionView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    super::status::one(&view.part, look, out)?;
    writeln!(out)?;
    let group = GroupView { title: None, items: view.list.clone() };
    super::list::text(&[group], look, out)
}

/// Draws an item.
pub fn text(view: &ShowView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let item = &view.item;
    let place = format!("{}:{}", shown(&item.file), item.line);
    let name = item.shown_title();
    let id = item.id.as_deref().map(|id| format!("{} ", shown(id))).unwrap_or_default();
    for (n, line) in wrap(&format!("{id}{name}"), look.width).into_iter().enumerate() {
        let rest = if n == 0 { line.strip_prefix(id.as_str()).unwrap_or(&line) } else { &line };
        let id = if n == 0 && rest.len() < line.len() { id.as_str() } else { "" };
        writeln!(out, "{}{}", id.style(style::target()), rest.style(style::heading()))?;
    }
    writeln!(out, "{}\n", place.style(style::dim()))?;
    let rows = rows(view);
    let column = rows.iter().map(|(key, _, _)| width(key)).max().unwrap_or(0).min(24);
    for (key, value, mark) in &rows {
        let room = look.width.map(|width| width.saturating_sub(column + 2));
        for (n, line) in wrap(value, room).into_iter().enumerate() {
            let key = if n == 0 { key.as_str() } else { "" };
            writeln!(out, "{}  {}", fit(key, column, look).style(style::dim()), line.style(*mark))?;
        }
    }
    if !view.task_list.is_empty() {
        tasks(view, look, out)?;
    }
    Ok(())
}

/// Key, value and style of each line: what is known of every item, then what this one says.
fn rows(view: &ShowView) -> Vec<(String, String, owo_colors::Style)> {
    let item = &view.item;
    let mut rows = vec![("status".to_owned(), status(item), style::status(item.status_kind))];
    if let Some(priority) = &item.priority {
        let written = shown(&priority.text);
        let value = if written.eq_ignore_ascii_case(priority.kind) {
            priority.kind.to_owned()
        } else {
            format!("{} ({written})", priority.kind)
        };
        rows.push(("priority".to_owned(), value, style::priority(item.priority_kind)));
    }
    for (key, place) in [("horizon", &item.horizon), ("phase", &item.phase)] {
        if let Some(place) = place {
            rows.push((key.to_owned(), title(place), owo_colors::Style::new()));
        }
    }
    for (key, value) in &view.ordered {
        rows.push((shown(key).to_lowercase(), title(value), owo_colors::Style::new()));
    }
    for wait in view.waits_for.iter().filter(|wait| !wait.over) {
        rows.push(("waits for".to_owned(), wait.drawn().to_owned(), style::alarm()));
    }
    rows
}

/// The kind, and the document's own words where they say more.
fn status(item: &ItemView) -> String {
    let status = &item.status;
    let written =
        status.text.as_deref().map(title).filter(|text| !text.eq_ignore_ascii_case(status.kind));
    let note = status.note.as_deref().map(title);
    let words = match (written, note) {
        (Some(text), Some(note)) => format!(" ({text}: {note})"),
        (Some(text), None) | (None, Some(text)) => format!(" ({text})"),
        (None, None) => String::new(),
    };
    let by = if status.source == "tasks" { ", by its tasks" } else { "" };
    format!("{}{words}{by}", status.kind)
}

fn tasks(view: &ShowView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let tally = view.item.tasks;
    writeln!(out, "\n{} {}/{}", "tasks".style(style::heading()), tally.done, tally.total)?;
    let column = view.task_list.iter().map(|task| width(&shown(&task.target))).max().unwrap_or(0);
    for task in &view.task_list {
        let mark = match task.kind {
            TaskState::Open => "[ ]",
            TaskState::Done => "[x]",
            TaskState::Active => "[~]",
            TaskState::Blocked => "[!]",
            TaskState::Dropped => "[-]",
        };
        let indent = "  ".repeat(task.depth.min(8));
        let words = title(&task.text);
        let before = column + 8 + indent.len();
        let room = look.width.map(|width| width.saturating_sub(before));
        let target = fit(&shown(&task.target), column, look);
        write!(
            out,
            "  {}  {indent}{}",
            target.style(style::target()),
            mark.style(style::task(task.kind))
        )?;
        for (n, line) in wrap(&words, room).into_iter().enumerate() {
            let gap = if n == 0 { 1 } else { before };
            writeln!(out, "{:gap$}{line}", "")?;
        }
    }
    Ok(())
}
