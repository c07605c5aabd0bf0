//! `roadmap add`: items, tasks and what else a plan has, written as their neighbours are.

pub(super) mod item;
pub(super) mod metric;
pub(super) mod part;
mod place;
pub(super) mod risk;
pub(super) mod task;

use clap::Subcommand;

use super::editing::{Asked, Editing, edit, expect};
use super::{Context, Outcome};
use crate::change::Change;
use crate::model::Role;
use crate::query::Index;

pub(super) use place::inside;

const EXAMPLES: &str = "\
Examples:
  roadmap add item \"Rate limits\" --in \"Week 1-2\" --priority high
  roadmap add task 1.4 \"Write the runbook\"
  roadmap add phase \"Week 5-6: Polish\" --after \"Week 3-4\"
  roadmap add risk \"The host goes away\" --mitigation \"Keep a copy\"
  roadmap add metric \"Pages load within a second\"";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Add an item: a section, a row or a bullet, as those beside it
    ///
    /// It gets the next free id of its neighbours, where those have ids, and is not begun yet unless
    /// `--status` says otherwise. Of the fields, those are written that are given.
    #[command(after_long_help = item::EXAMPLES)]
    Item(Adding<item::New>),
    /// Add an open task to an item, as its other tasks are written
    ///
    /// An item whose tasks were all done is in progress again, and counts that were true count it.
    #[command(after_long_help = task::EXAMPLES)]
    Task(Adding<task::New>),
    /// Add an empty phase, as the others are written
    ///
    /// Its heading is that of its neighbour, with the next id and another title; what goes in it is
    /// added by itself, with `roadmap add item --in`.
    Phase(Adding<part::New>),
    /// Add an empty horizon, as the others are written
    ///
    /// Its heading is that of its neighbour with another title; what goes in it is added by itself.
    Horizon(Adding<part::New>),
    /// Add a risk, as the others are written
    Risk(Adding<risk::New>),
    /// Add a measure of success, as the others are written
    Metric(Adding<metric::New>),
}

// What is wanted, and the flags of every editing command.
#[derive(Debug, clap::Args)]
struct Adding<N: clap::Args> {
    #[command(flatten)]
    new: N,

    #[command(flatten)]
    editing: Editing,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    match &args.what {
        What::Item(Adding { new, editing }) => edit(editing, context, |index| {
            let (target, change) = item::asked(index, new, None)?;
            expect(editing, index, target)?;
            Ok(Asked::new(vec![(target.doc(), change)], Vec::new()))
        }),
        What::Task(Adding { new, editing }) => edit(editing, context, |index| {
            let (target, change) = task::asked(index, new)?;
            expect(editing, index, target)?;
            Ok(Asked::new(vec![(target.doc(), change)], vec![target]))
        }),
        What::Phase(args) => {
            args.add(context, |index, new| part::asked(index, new, Role::Phase, None))
        }
        What::Horizon(args) => {
            args.add(context, |index, new| part::asked(index, new, Role::Horizon, None))
        }
        What::Risk(args) => args.add(context, |index, new| risk::asked(index, new, None)),
        What::Metric(args) => args.add(context, |index, new| metric::asked(index, new, None)),
    }
}

impl<N: clap::Args> Adding<N> {
    /// Adds what `asked` makes of it, in the document that it names.
    fn add(
        &self,
        context: &mut Context,
        asked: impl Fn(&Index<'_>, &N) -> anyhow::Result<(usize, Change)>,
    ) -> anyhow::Result<Outcome> {
        edit(&self.editing, context, |index| {
            Ok(Asked::new(vec![asked(index, &self.new)?], Vec::new()))
        })
    }
}
