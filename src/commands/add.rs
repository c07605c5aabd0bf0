//! `roadmap add`: items, tasks and what else a plan has, written as their neighbours are.

use anyhow::bail;
use clap::Subcommand;
use clap_complete::engine::ArgValueCompleter;

use super::documents::one;
use super::editing::{Asked, Editing, edit, edit_targets, expect};
use super::{Context, Outcome, completions};
use crate::change::{Change, NewItem, NewRisk, Place, Thing};
use crate::model::{ItemKind, Role};
use crate::output;
use crate::query::{Index, Target};
use crate::workspace::Hint;

const EXAMPLES: &str = "\
Examples:
  roadmap add item \"Rate limits\" --in \"Week 1-2\" --priority high
  roadmap add task 1.4 \"Write the runbook\"
  roadmap add phase \"Week 5-6: Polish\" --after \"Week 3-4\"
  roadmap add risk \"The host goes away\" --mitigation \"Keep a copy\"
  roadmap add metric \"Pages load within a second\"";

const ITEM_EXAMPLES: &str = "\
Examples:
  roadmap add item \"Rate limits\" --in \"Week 1-2\" --priority high
  roadmap add item \"Rate limits\" --after 1.4 --task \"Count\" --task \"Refuse\"
  roadmap add item \"Dark mode\" --in later            a bullet, among bullets
  roadmap add item \"Search\" --in phase-2 --id 2.9 -n";

const TASK_EXAMPLES: &str = "\
Examples:
  roadmap add task 1.4 \"Write the runbook\"
  roadmap add task 1.4 \"Write the runbook\" --at 1      before the others";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Item(ItemArgs),
    Task(TaskArgs),
    Phase(PartArgs),
    /// Add an empty horizon, as the others are written
    ///
    /// Its heading is that of its neighbour with another title; what goes in it is added by itself.
    Horizon(PartArgs),
    Risk(RiskArgs),
    /// Add a measure of success, as the others are written
    Metric(WordsArgs),
}

/// Add an empty phase, as the others are written
///
/// Its heading is that of its neighbour, with the next id and another title; what goes in it is
/// added by itself, with `roadmap add item --in`.
#[derive(Debug, clap::Args)]
struct PartArgs {
    /// The title, without an id
    title: String,

    /// The part that it comes right behind; the last of its kind without
    #[arg(
        long,
        value_name = "PART",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    after: Option<String>,

    #[command(flatten)]
    editing: Editing,
}

/// Add a risk, as the others are written
#[derive(Debug, clap::Args)]
struct RiskArgs {
    /// What it is called
    title: String,

    /// What can go wrong, where the others have a line for it
    #[arg(long, value_name = "TEXT")]
    risk: Option<String>,

    /// What is done about it, where the others have a line for it
    #[arg(long, value_name = "TEXT")]
    mitigation: Option<String>,

    /// How it is watched, where the others have a line for it
    #[arg(long, value_name = "TEXT")]
    tracking: Option<String>,

    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, clap::Args)]
struct WordsArgs {
    /// The words
    text: String,

    #[command(flatten)]
    editing: Editing,
}

/// Add an item: a section, a row or a bullet, as those beside it
///
/// It gets the next free id of its neighbours, where those have ids, and is not begun yet unless
/// `--status` says otherwise. Of the fields, those are written that are given.
#[derive(Debug, clap::Args)]
#[command(after_long_help = ITEM_EXAMPLES)]
pub(super) struct ItemArgs {
    /// The title
    title: String,

    /// The part of the plan that it comes to the end of
    #[arg(
        long = "in",
        value_name = "PART",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    part: Option<String>,

    /// The item that it comes right behind
    #[arg(
        long,
        value_name = "ITEM",
        conflicts_with_all = ["part", "before"],
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    after: Option<String>,

    /// The item that it comes right before
    #[arg(
        long,
        value_name = "ITEM",
        conflicts_with = "part",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    before: Option<String>,

    /// Its id, instead of the next free one
    #[arg(long)]
    id: Option<String>,

    /// How urgent it is
    #[arg(long)]
    priority: Option<String>,

    /// How far it is
    #[arg(long)]
    status: Option<String>,

    /// A task of it; once for each
    #[arg(long = "task", value_name = "TEXT")]
    tasks: Vec<String>,

    #[command(flatten)]
    editing: Editing,
}

/// Add an open task to an item, as its other tasks are written
///
/// An item whose tasks were all done is in progress again, and counts that were true count it.
#[derive(Debug, clap::Args)]
#[command(after_long_help = TASK_EXAMPLES)]
pub(super) struct TaskArgs {
    /// The item: an id, a line, or words of its title
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    target: String,

    /// The words of the task
    text: String,

    /// Which number it gets among the item's tasks; the last without
    #[arg(long, value_name = "N")]
    at: Option<usize>,

    #[command(flatten)]
    editing: Editing,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    match &args.what {
        What::Item(args) => item(args, context),
        What::Task(args) => task(args, context),
        What::Phase(args) => part(args, Role::Phase, context),
        What::Horizon(args) => part(args, Role::Horizon, context),
        What::Risk(args) => risk(args, context),
        What::Metric(args) => metric(args, context),
    }
}

fn part(args: &PartArgs, rank: Role, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| {
        let has = |doc: &usize| {
            index.docs[*doc].roadmap.sections.iter().any(|section| section.role == rank)
        };
        let (doc, after) = match &args.after {
            Some(typed) => match inside(index, typed)? {
                (target, Place::In(section)) => (target.doc(), Some(section)),
                (target, _) => (target.doc(), None),
            },
            None => (only_document(index, rank.name(), has)?, None),
        };
        let change = Change::AddPart { rank, title: args.title.clone(), after };
        Ok(Asked { changes: vec![(doc, change)], targets: Vec::new() })
    })
}

fn risk(args: &RiskArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| {
        let has = |doc: &usize| !index.docs[*doc].roadmap.risks.is_empty();
        let doc = only_document(index, "risk", has)?;
        let new = NewRisk {
            title: args.title.clone(),
            risk: args.risk.clone(),
            mitigation: args.mitigation.clone(),
            tracking: args.tracking.clone(),
        };
        Ok(Asked { changes: vec![(doc, Change::AddRisk(new))], targets: Vec::new() })
    })
}

fn metric(args: &WordsArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| {
        let has = |doc: &usize| !index.docs[*doc].roadmap.metrics.is_empty();
        let doc = only_document(index, "metric", has)?;
        let change = Change::AddMetric(args.text.clone());
        Ok(Asked { changes: vec![(doc, change)], targets: Vec::new() })
    })
}

/// The one document that has such a thing already.
fn only_document(
    index: &Index<'_>,
    name: &str,
    has: impl Fn(&usize) -> bool,
) -> anyhow::Result<usize> {
    let docs: Vec<usize> = (0..index.docs.len()).filter(has).collect();
    match docs[..] {
        [only] => Ok(only),
        [] => bail!(Hint::new(
            format!("there is no {name} yet that shows how another is written"),
            "write the first one in your editor; others can then follow its style"
        )),
        _ => {
            let names: Vec<&str> = docs.iter().map(|&doc| index.docs[doc].name).collect();
            bail!(Hint::new(
                format!("several documents have a {name}: {}", names.join(", ")),
                "name one with `--file`"
            ))
        }
    }
}

fn task(args: &TaskArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    if args.at == Some(0) {
        bail!(Hint::new("tasks are counted from 1", "`--at 1` puts it before the others"));
    }
    let named = std::slice::from_ref(&args.target);
    edit_targets(&args.editing, context, named, |index, target| {
        let Target::Item { doc, item } = target else {
            let title = output::title(index.title(target));
            bail!(Hint::new(
                format!("`{title}` is no item, and only items have tasks"),
                "name an item; `roadmap list` shows them"
            ));
        };
        let at = args.at.map(|at| at - 1);
        Ok(vec![(doc, Change::AddTask { item, text: args.text.clone(), at })])
    })
}

fn item(args: &ItemArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| {
        let (target, place) = place(index, args)?;
        expect(&args.editing, index, target)?;
        let new = NewItem {
            title: args.title.clone(),
            place,
            id: args.id.clone(),
            status: args.status.clone(),
            priority: args.priority.clone(),
            tasks: args.tasks.clone(),
        };
        Ok(Asked { changes: vec![(target.doc(), Change::AddItem(new))], targets: Vec::new() })
    })
}

/// Where the item comes to: what was named, and the place beside or in it.
fn place(index: &Index<'_>, args: &ItemArgs) -> anyhow::Result<(Target, Place)> {
    if let Some(part) = &args.part {
        return inside(index, part);
    }
    let beside = |typed: &str, place: fn(Thing) -> Place| {
        let target = one(index, typed)?;
        Ok((target, place(target.into())))
    };
    if let Some(after) = &args.after {
        return beside(after, Place::After);
    }
    if let Some(before) = &args.before {
        return beside(before, Place::Before);
    }
    only_part(index)
}

/// The one place where items stand, if there is just one.
fn only_part(index: &Index<'_>) -> anyhow::Result<(Target, Place)> {
    let homes = |doc: usize| {
        let roadmap = index.docs[doc].roadmap;
        roadmap.items.iter().filter_map(move |item| {
            let card = item.kind == ItemKind::Card;
            let home =
                if card { roadmap.sections[item.section].parent } else { Some(item.section) };
            home.map(|section| Target::Section { doc, section })
        })
    };
    let mut all: Vec<Target> = (0..index.docs.len()).flat_map(homes).collect();
    all.dedup();
    all.sort_unstable();
    all.dedup();
    match all[..] {
        [target @ Target::Section { section, .. }] => Ok((target, Place::In(section))),
        [] => bail!(Hint::new(
            "there is no item yet that shows how another is written",
            "write the first one in your editor"
        )),
        _ => {
            let part = |target: &&Target| {
                let Target::Section { doc, section } = **target else { return false };
                index.docs[doc].roadmap.sections[section].role.is_container()
            };
            let some: Vec<String> =
                all.iter().filter(part).take(6).map(|&target| index.address(target)).collect();
            let hint = if some.is_empty() {
                "name the item before it with `--after`".to_owned()
            } else {
                format!("name a part with `--in`: {}; or an item with `--after`", some.join(", "))
            };
            bail!(Hint::new("there are several places where the item could stand", hint))
        }
    }
}

/// What `typed` names, to stand in.
pub(super) fn inside(index: &Index<'_>, typed: &str) -> anyhow::Result<(Target, Place)> {
    let target = one(index, typed)?;
    let place = match target {
        Target::Section { section, .. } => Place::In(section),
        Target::Item { doc, item } => {
            let its = &index.docs[doc].roadmap.items[item];
            if its.kind != ItemKind::Card {
                let title = output::title(index.title(target));
                bail!(Hint::new(
                    format!("`{title}` is no part of the plan that items stand in"),
                    "`--after` puts it behind an item"
                ));
            }
            Place::In(its.section)
        }
        Target::Task { .. } | Target::Loose { .. } => {
            let title = output::title(index.title(target));
            bail!("`{title}` is a task, and no part of the plan");
        }
    };
    Ok((target, place))
}
