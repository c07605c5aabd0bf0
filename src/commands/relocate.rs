//! `roadmap move`: put items and tasks elsewhere.

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::add::inside;
use super::documents::one;
use super::editing::{Asked, Editing, edit, expect};
use super::{Context, Outcome, completions};
use crate::change::{Change, Place};
use crate::query::{Index, Target};
use crate::workspace::Hint;

const EXAMPLES: &str = "\
Examples:
  roadmap move 1.4 --to \"Week 3-4\"
  roadmap move 1.4 --before 1.2
  roadmap move 1.4.3 --before 1.4.1        a task among its own
  roadmap move 1.4.3 --to 1.5              a task to another item
  roadmap move \"Dark mode\" --status done   to the heading that says so";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
#[command(group = clap::ArgGroup::new("place").required(true))]
pub(super) struct Args {
    /// An id, a line, or words of a title
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    target: String,

    #[command(flatten)]
    to: Goal,

    #[command(flatten)]
    editing: Editing,
}

// Where something is to stand: one of them.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct Goal {
    /// The part of the plan, or for a task the item, that it comes to the end of
    #[arg(
        long,
        value_name = "PART",
        group = "place",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(super) to: Option<String>,

    /// What it comes right before
    #[arg(
        long,
        value_name = "TARGET",
        group = "place",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(super) before: Option<String>,

    /// What it comes right behind
    #[arg(
        long,
        value_name = "TARGET",
        group = "place",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(super) after: Option<String>,

    /// The status whose heading it comes to, where headings say how far things are
    #[arg(long, group = "place")]
    pub(super) status: Option<String>,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    edit(&args.editing, context, |index| {
        let target = one(index, &args.target)?;
        expect(&args.editing, index, target)?;
        Ok(Asked::new(vec![asked(index, target, &args.to)?], vec![target]))
    })
}

/// What moves `target` there, and in which document.
pub(super) fn asked(
    index: &Index<'_>,
    target: Target,
    to: &Goal,
) -> anyhow::Result<(usize, Change)> {
    let (there, to) = place(index, to, target)?;
    if there.doc() != target.doc() {
        let file = index.docs[there.doc()].name;
        bail!(Hint::new(
            format!("that stands in another document, {file}"),
            "move it there in your editor"
        ));
    }
    Ok((target.doc(), Change::Move { what: target.into(), to }))
}

fn place(index: &Index<'_>, wanted: &Goal, target: Target) -> anyhow::Result<(Target, Place)> {
    let is_task = matches!(target, Target::Task { .. } | Target::Loose { .. });
    if let Some(to) = &wanted.to {
        if let (true, Target::Item { doc, item }) = (is_task, one(index, to)?) {
            return Ok((Target::Item { doc, item }, Place::Under(item)));
        }
        return inside(index, to);
    }
    if let Some(typed) = &wanted.before {
        let there = one(index, typed)?;
        return Ok((there, Place::Before(there.into())));
    }
    if let Some(typed) = &wanted.after {
        let there = one(index, typed)?;
        return Ok((there, Place::After(there.into())));
    }
    let status = wanted.status.clone().unwrap_or_default();
    Ok((target, Place::Status(status)))
}
