//! `roadmap add`: items, tasks and what else a plan has, written as their neighbours are.

pub(super) mod item;
pub(super) mod metric;
pub(super) mod part;
mod place;
pub(super) mod risk;
pub(super) mod task;

use clap::Subcommand;

use super::{Context, Outcome};
use crate::model::Role;

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
    Item(item::Args),
    Task(task::Args),
    Phase(part::Args),
    /// Add an empty horizon, as the others are written
    ///
    /// Its heading is that of its neighbour with another title; what goes in it is added by itself.
    Horizon(part::Args),
    Risk(risk::Args),
    /// Add a measure of success, as the others are written
    Metric(metric::Args),
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    match &args.what {
        What::Item(args) => item::run(args, context),
        What::Task(args) => task::run(args, context),
        What::Phase(args) => part::run(args, Role::Phase, context),
        What::Horizon(args) => part::run(args, Role::Horizon, context),
        What::Risk(args) => risk::run(args, context),
        What::Metric(args) => metric::run(args, context),
    }
}
