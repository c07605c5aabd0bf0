//! `start`, `done`, `block`, `drop` and `reopen`: how far something is, in a word.

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::editing::{Editing, edit_targets};
use super::{Context, Outcome, completions};
use crate::change::{Change, FieldKey, Holder, TaskRef};
use crate::model::{Item, Key, StatusKind, StatusSource, Task, TaskMark, TaskState};
use crate::output;
use crate::query::{Index, Target};
use crate::workspace::Hint;

pub(super) const START: &str = "\
Examples:
  roadmap start 1.4
  roadmap start 1.4 2.1            several at once, all or none
  roadmap start 1.4.2              a task: its box says so, if boxes here do";

pub(super) const DONE: &str = "\
Examples:
  roadmap done 1.4                 its status, and all its open tasks
  roadmap done 1.4.2               a task: ticks it
  roadmap done 1.4 --only -n       the status alone, and only shown";

pub(super) const BLOCK: &str = "\
Examples:
  roadmap block 1.4
  roadmap block 1.4 --because \"waits for the permit\"";

pub(super) const DROP: &str = "\
Examples:
  roadmap drop 1.4
  roadmap drop 1.4.2               a task: its box says so, if boxes here do";

pub(super) const REOPEN: &str = "\
Examples:
  roadmap reopen 1.4               in progress if a task is done, else not started
  roadmap reopen 1.4.2             a task: clears its box";

// What `start`, `done`, `drop` and `reopen` take.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Items or tasks: ids (`1.4`, `1.4.2`), lines (`:120`), words of a title
    #[arg(
        value_name = "TARGET",
        required = true,
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(super) targets: Vec<String>,

    #[command(flatten)]
    pub(super) editing: Editing,
}

// What `block` takes.
#[derive(Debug, clap::Args)]
pub(super) struct BlockArgs {
    #[command(flatten)]
    pub(super) verb: Args,

    /// What it waits for: stands in brackets behind the status
    #[arg(long, value_name = "WHY")]
    pub(super) because: Option<String>,
}

/// What is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Start,
    Done,
    Drop,
    Reopen,
}

pub(super) fn run(verb: Verb, args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    edit_targets(&args.editing, context, &args.targets, |index, target| match verb {
        Verb::Start => say(index, target, StatusKind::Active, None),
        Verb::Done => done(index, target, args.editing.only),
        Verb::Drop => say(index, target, StatusKind::Dropped, None),
        Verb::Reopen => reopen(index, target),
    })
}

pub(super) fn block(args: &BlockArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let Args { targets, editing } = &args.verb;
    let why = args.because.as_deref().map(str::trim);
    if why == Some("") {
        bail!(Hint::new("no reason is given", "leave `--because` out, or say what it waits for"));
    }
    edit_targets(editing, context, targets, |index, target| {
        say(index, target, StatusKind::Blocked, why)
    })
}

type Changes = Vec<(usize, Change)>;

/// Sets the status of an item or a part of the plan, or the state of a task.
fn say(
    index: &Index<'_>,
    target: Target,
    kind: StatusKind,
    note: Option<&str>,
) -> anyhow::Result<Changes> {
    let state = match kind {
        StatusKind::Active => TaskState::Active,
        StatusKind::Blocked => TaskState::Blocked,
        StatusKind::Done => TaskState::Done,
        StatusKind::Dropped => TaskState::Dropped,
        StatusKind::Todo | StatusKind::Partial | StatusKind::Ongoing => TaskState::Open,
    };
    let task = |doc: usize, task: TaskRef| match note {
        Some(_) => Err(Hint::new(
            "a task's box has no room for a reason",
            "name the item, or leave `--because` out",
        )
        .into()),
        None => Ok(vec![(doc, Change::Task { task, state })]),
    };
    match target {
        Target::Item { doc, item } => Ok(vec![status(doc, Holder::Item(item), kind, note)]),
        Target::Task { doc, item, task: at } => task(doc, TaskRef::Of(item, at)),
        Target::Loose { doc, task: at } => task(doc, TaskRef::Loose(at)),
        Target::Section { doc, section } => {
            let parts = &index.docs[doc].roadmap.parts;
            let Some(part) = parts.iter().position(|part| part.section == section) else {
                let title = output::title(index.title(target));
                bail!("`{title}` has no heading that could state a status");
            };
            Ok(vec![status(doc, Holder::Part(part), kind, note)])
        }
    }
}

fn status(doc: usize, of: Holder, kind: StatusKind, note: Option<&str>) -> (usize, Change) {
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    let value = format!("{}{note}", kind.name());
    (doc, Change::Field { of, key: FieldKey::Known(Key::Status), value })
}

/// The status, and the tasks with it. An item that states none is done as soon as its tasks are.
fn done(index: &Index<'_>, target: Target, only: bool) -> anyhow::Result<Changes> {
    let Target::Item { doc, item } = target else {
        return say(index, target, StatusKind::Done, None);
    };
    let its = &index.docs[doc].roadmap.items[item];
    let mut changes = Vec::new();
    if its.status.is_stated() || its.tasks.is_empty() || only {
        changes.push(status(doc, Holder::Item(item), StatusKind::Done, None));
    }
    if only {
        return Ok(changes);
    }
    let tick = |task: TaskRef| (doc, Change::Task { task, state: TaskState::Done });
    let open = |task: &Task| !task.state.is_closed();
    // A box that says the status itself is ticked with that; one beside other words is not.
    let apart = matches!(
        its.status.source,
        StatusSource::Field | StatusSource::Heading | StatusSource::Row
    );
    let mark = its.mark.filter(|task| apart && open(task) && matches!(task.mark, TaskMark::Box(_)));
    changes.extend(mark.map(|_| tick(TaskRef::Mark(Holder::Item(item).itself()))));
    let tasks = its.tasks.iter().enumerate().filter(|(_, task)| open(task));
    changes.extend(tasks.map(|(task, _)| tick(TaskRef::Of(item, task))));
    Ok(changes)
}

/// Back to what it would be if nobody had closed it; ticked tasks stay ticked.
fn reopen(index: &Index<'_>, target: Target) -> anyhow::Result<Changes> {
    match target {
        Target::Item { doc, item } => {
            let its = &index.docs[doc].roadmap.items[item];
            if !is_shut(its) {
                return Ok(Vec::new());
            }
            if !its.status.is_stated() && !its.tasks.is_empty() {
                let what = index.address(target);
                let title = output::title(index.title(target));
                let first = index.address(Target::Task { doc, item, task: 0 });
                bail!(Hint::new(
                    format!("{what} `{title}` states no status: it is done as its tasks are"),
                    format!("name the task that is open again, such as `roadmap reopen {first}`"),
                ));
            }
            let begun = its.tasks.iter().any(|task| task.state == TaskState::Done);
            let kind = if begun { StatusKind::Active } else { StatusKind::Todo };
            say(index, target, kind, None)
        }
        Target::Section { doc, section } => {
            let part = index.docs[doc].roadmap.parts.iter().find(|part| part.section == section);
            if part.is_some_and(|part| part.status.is_stated() && !is_shut(part)) {
                return Ok(Vec::new());
            }
            say(index, target, StatusKind::Active, None)
        }
        Target::Task { .. } | Target::Loose { .. } => say(index, target, StatusKind::Todo, None),
    }
}

/// Whether an item is closed or cannot go on.
fn is_shut(item: &Item) -> bool {
    item.status.kind.is_some_and(|kind| kind.is_closed() || kind == StatusKind::Blocked)
}
