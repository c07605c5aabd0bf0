//! `roadmap check` and `uncheck`: tick tasks, and clear them.

use std::path::Path;

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::editing::Editing;
use super::{Context, Outcome, completions};
use crate::workspace::Hint;

const CHECK_EXAMPLES: &str = "\
Examples:
  roadmap check 1.4.2              the second task of item 1.4
  roadmap check 1.4.2-4 1.5.1      several at once, all or none
  roadmap check 1.4                all open tasks of the item
  roadmap check :120               the task on line 120
  roadmap check 1.4.2 --expect \"smoke tests\" --dry-run";

const UNCHECK_EXAMPLES: &str = "\
Examples:
  roadmap uncheck 1.4.2
  roadmap uncheck 1.4              all ticked tasks of the item";

/// Tick tasks
///
/// What follows from it is kept true in the same edit, and named: an item whose last task is ticked
/// is done, and counts that were right stay right. `--only` changes the box alone.
#[derive(Debug, clap::Args)]
#[command(after_long_help = CHECK_EXAMPLES)]
pub(super) struct CheckArgs {
    /// Tasks (`1.4.2`, `1.4.2-4`, `:120`, words), or items for all their open tasks
    #[arg(value_name = "TARGET", add = ArgValueCompleter::new(completions::complete_targets))]
    pub(super) targets: Vec<String>,

    #[command(flatten)]
    pub(super) editing: Editing,
}

/// Clear ticked tasks
///
/// What follows from it is kept true in the same edit, and named: an item that was done is in
/// progress again. `--only` changes the box alone.
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
    if args.targets.is_empty() || args.targets.iter().any(|target| is_file(target)) {
        bail!(Hint::new("`check` ticks tasks", "name one, such as `roadmap check 1.4.3`"));
    }
    tick(&args.targets, true, &args.editing, context)
}

pub(super) fn uncheck(args: &UncheckArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    tick(&args.targets, false, &args.editing, context)
}

fn tick(
    _targets: &[String],
    _done: bool,
    editing: &Editing,
    _context: &mut Context,
) -> anyhow::Result<Outcome> {
    let _ = editing.saving();
    bail!("not built yet")
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
