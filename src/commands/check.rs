//! `roadmap check` and `uncheck`: tick tasks, and clear them.

mod interactive;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::editing::{Editing, edit_targets};
use super::{Context, Outcome, completions};
use crate::change::{Change, Holder, TaskRef};
use crate::model::{Task, TaskMark, TaskState};
use crate::output;
use crate::query::{Index, Target};
use crate::text::quoted;
use crate::workspace::Hint;

const CHECK_EXAMPLES: &str = "\
Examples:
  roadmap check 1.4.2              the second task of item 1.4
  roadmap check 1.4.2-4 1.5.1      several at once, all or none
  roadmap check 1.4                all open tasks of the item
  roadmap check :120               the task on line 120
  roadmap check --interactive      pick from the open tasks
  roadmap check 1.4.2 --expect \"smoke tests\" --dry-run";

const UNCHECK_EXAMPLES: &str = "\
Examples:
  roadmap uncheck 1.4.2
  roadmap uncheck 1.4              all ticked tasks of the item";

#[derive(Debug, clap::Args)]
#[command(after_long_help = CHECK_EXAMPLES)]
pub(super) struct CheckArgs {
    /// Tasks (`1.4.2`, `1.4.2-4`, `:120`, words), or items for all their open tasks
    #[arg(value_name = "TARGET", add = ArgValueCompleter::new(completions::complete_targets))]
    pub(super) targets: Vec<String>,

    /// Pick from the open tasks, of the targets or of all
    #[arg(short, long)]
    pub(super) interactive: bool,

    #[command(flatten)]
    pub(super) editing: Editing,
}

#[derive(Debug, clap::Args)]
#[command(after_long_help = UNCHECK_EXAMPLES)]
pub(super) struct UncheckArgs {
    /// Tasks (`1.4.2`, `1.4.2-4`, `:120`, words), or items for all their ticked tasks
    #[arg(
        value_name = "TARGET",
        required = true,
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(super) targets: Vec<String>,

    #[command(flatten)]
    pub(super) editing: Editing,
}

pub(super) fn check(args: &CheckArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let names_none = args.targets.is_empty() && !args.interactive;
    if names_none || args.targets.iter().any(|target| is_file(target)) {
        bail!(Hint::new("`check` ticks tasks", "name one, such as `roadmap check 1.4.3`"));
    }
    if args.interactive {
        return tick_picked(args, context);
    }
    tick(&args.targets, true, &args.editing, context)
}

/// Ticks what is picked, if that still is what it was when it was shown.
fn tick_picked(args: &CheckArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let picked = interactive::pick(&args.targets, context)?;
    if picked.is_empty() {
        writeln!(context.out, "nothing was picked")?;
        return Ok(Outcome::Fine);
    }
    let titles: BTreeMap<&str, &str> =
        picked.iter().map(|one| (one.target.as_str(), one.title.as_str())).collect();
    let targets: Vec<String> = picked.iter().map(|one| one.target.clone()).collect();
    edit_targets(&args.editing, context, &targets, |index, target| {
        let (typed, now) = (index.address(target), output::plain(index.title(target)));
        if titles.get(typed.as_str()) != Some(&now.as_str()) {
            bail!(Hint::new(format!("{typed} is `{now}` now"), "the document changed: pick again"));
        }
        changes(index, target, true)
    })
}

pub(super) fn uncheck(args: &UncheckArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    tick(&args.targets, false, &args.editing, context)
}

fn tick(
    targets: &[String],
    done: bool,
    editing: &Editing,
    context: &mut Context,
) -> anyhow::Result<Outcome> {
    edit_targets(editing, context, targets, |index, target| changes(index, target, done))
}

/// The changes that tick or clear `target`: a task, or of an item all that are not so already.
fn changes(index: &Index<'_>, target: Target, done: bool) -> anyhow::Result<Vec<(usize, Change)>> {
    let state = if done { TaskState::Done } else { TaskState::Open };
    let one = |doc: usize, task: TaskRef| (doc, Change::Task { task, state });
    match target {
        Target::Task { doc, item, task } => Ok(vec![one(doc, TaskRef::Of(item, task))]),
        Target::Loose { doc, task } => Ok(vec![one(doc, TaskRef::Loose(task))]),
        Target::Item { doc, item } => {
            let its = &index.docs[doc].roadmap.items[item];
            let applies = |task: &Task| {
                if done { !task.state.is_closed() } else { task.state == TaskState::Done }
            };
            let own = its.tasks.iter().enumerate().filter(|(_, task)| applies(task));
            let own = own.map(|(task, _)| one(doc, TaskRef::Of(item, task)));
            let is_box = |task: &Task| matches!(task.mark, TaskMark::Box(_));
            let mark = its.mark.filter(is_box);
            if its.tasks.is_empty() && mark.is_none() {
                let what = index.address(target);
                let message =
                    format!("{what} `{}` has no tasks", output::title(index.title(target)));
                let what = quoted(&what);
                let hint = format!(
                    "to change its status: roadmap set {what} status={}",
                    if done { "done" } else { "todo" }
                );
                return Err(Hint::new(message, hint).into());
            }
            Ok(mark
                .map(|_| one(doc, TaskRef::Mark(Holder::Item(item).itself())))
                .into_iter()
                .chain(own)
                .collect())
        }
        Target::Section { doc, section } => Err(container(index, doc, section)),
    }
}

/// A part of the plan is not ticked as a whole: that would be a guess at what was meant.
fn container(index: &Index<'_>, doc: usize, section: usize) -> anyhow::Error {
    let own = &index.docs[doc];
    let span = own.roadmap.sections[section].span;
    let inside = own.roadmap.items.iter().enumerate().filter(|(_, item)| span.covers(item.head));
    let item = |item: usize| index.address(Target::Item { doc, item });
    let items: Vec<String> = inside.take(6).map(|(at, _)| quoted(&item(at)).into_owned()).collect();
    let title = output::title(own.slice(own.roadmap.sections[section].title));
    Hint::new(
        format!("`{title}` is a part of the plan, not an item"),
        format!("name its items: {}", items.join(" ")),
    )
    .into()
}

/// Whether a target is the path of something to be linted: a folder or a Markdown file that is
/// there. An id that happens to be a file's name as well stays an id.
fn is_file(target: &str) -> bool {
    let path = Path::new(target);
    let is_path = target.contains(['/', std::path::MAIN_SEPARATOR])
        || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
        || matches!(target, "." | "..");
    is_path && path.exists()
}
