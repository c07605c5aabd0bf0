//! `roadmap next`: what to do now.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::layout::{cut, width, wrap};
use super::show::WaitView;
use super::{ItemView, Look, plain, shown, style, title};
use crate::model::TaskMark;
use crate::query::{self, Index, Step, Target};
use crate::text::quoted;

/// The steps, first things first.
#[derive(Clone, Debug, Serialize)]
pub struct NextView {
    /// What to do.
    pub steps: Vec<StepView>,
    /// What could be done but for what it waits for.
    pub waiting: Vec<WaitingView>,
    /// Whether there are several documents, so that it has to be said which one is meant.
    #[serde(skip)]
    several: bool,
}

/// An item that waits for something.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingView {
    /// What to type to name it.
    pub target: String,
    /// Its title.
    pub title: String,
    /// The document.
    pub file: String,
    /// What it waits for, without what is over.
    pub waits_for: Vec<WaitView>,
}

/// One thing to do.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// What to type to name it.
    pub target: String,
    /// What is to be done: the task's words, or the item's title where it has no tasks.
    pub text: String,
    /// The line it stands on, from 1.
    pub line: usize,
    /// The command that says it is done.
    pub command: String,
    /// The item it belongs to.
    pub item: ItemView,
}

impl NextView {
    /// The view of steps, in their order.
    pub fn new<'s>(index: &Index<'_>, steps: impl Iterator<Item = &'s Step>) -> NextView {
        let step = |step: &Step| {
            let (doc, item) = match step.item {
                Target::Item { doc, item } | Target::Task { doc, item, .. } => (doc, item),
                other => (other.doc(), 0),
            };
            let target = index.address(step.target);
            let command = command(index, step.target, &target);
            let text = plain(index.title(step.target));
            StepView {
                target,
                text,
                line: index.line(step.target),
                command,
                item: ItemView::of(index, doc, item),
            }
        };
        let waiting = query::waiting(index);
        NextView {
            steps: steps.map(step).collect(),
            waiting: waiting.into_iter().map(|item| WaitingView::new(index, item)).collect(),
            several: index.docs.len() > 1,
        }
    }
}

impl WaitingView {
    fn new(index: &Index<'_>, item: Target) -> WaitingView {
        let waits = query::waits_for(index, item).into_iter().filter(|waits| !waits.is_over());
        WaitingView {
            target: index.address(item),
            title: plain(index.title(item)),
            file: index.docs[item.doc()].name.to_owned(),
            waits_for: waits.map(|waits| WaitView::new(index, item.doc(), &waits)).collect(),
        }
    }
}

/// What to type when `target` is done.
fn command(index: &Index<'_>, target: Target, address: &str) -> String {
    let address = quoted(address);
    let has_box = match target {
        Target::Item { doc, item } => {
            let mark = index.docs[doc].roadmap.items[item].mark;
            mark.is_some_and(|mark| matches!(mark.mark, TaskMark::Box(_)))
        }
        _ => true,
    };
    if has_box { format!("roadmap check {address}") } else { format!("roadmap done {address}") }
}

/// Draws the steps: two lines each, what to do and what it is part of.
pub fn text(view: &NextView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let column = view.steps.iter().map(|step| width(&shown(&step.target))).max().unwrap_or(0);
    for step in &view.steps {
        let target = shown(&step.target);
        let gap = " ".repeat(column - width(&target) + 2);
        let room = |line: String| match look.width {
            Some(width) => cut(&line, width.saturating_sub(column + 2).max(8), look),
            None => line,
        };
        let words = room(title(&step.text));
        writeln!(out, "{}{gap}{}", target.style(style::target()), words.style(style::heading()))?;
        let item = &step.item;
        // An item that is the thing to do itself has been named.
        let name = if step.target == item.target { String::new() } else { item.shown_title() };
        let target_says = step.target.starts_with(item.file.as_str());
        let file = if view.several && !target_says { shown(&item.file) } else { "".into() };
        let about =
            [name, item.status.kind.to_owned(), item.priority_name().to_owned(), file.into_owned()];
        let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
        let dot = format!(" {} ", look.dot());
        let indent = " ".repeat(column + 2);
        writeln!(out, "{indent}{}", room(about.join(&dot)).style(style::dim()))?;
        writeln!(out, "{indent}{}", shown(&step.command).style(style::command()))?;
    }
    Ok(())
}

/// So many waiting items are drawn; the others are counted.
const MOST: usize = 3;

/// Draws what could be done but for what it waits for: a few items, and how to see the others with
/// `program`, as it was called.
pub fn waiting(view: &NextView, program: &str, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let draw = |text: &str, out: &mut dyn Write| {
        wrap(text, look.width)
            .iter()
            .try_for_each(|line| writeln!(out, "{}", line.style(style::dim())))
    };
    for item in view.waiting.iter().take(MOST) {
        let waits: Vec<&str> = item.waits_for.iter().map(WaitView::drawn).collect();
        let name = format!("{} {}", shown(&item.target), title(&item.title));
        draw(&format!("waiting: {name}, for {}", waits.join(", ")), out)?;
    }
    let others = view.waiting.len().saturating_sub(MOST);
    if others > 0 {
        draw(&format!("and {others} more: {program}list is:waiting"), out)?;
    }
    Ok(())
}
