//! `roadmap status`: where everything stands.

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::reading::Format;
use super::{Context, Outcome, completions};

const EXAMPLES: &str = "\
Examples:
  roadmap status
  roadmap status phase-2
  roadmap status --format json | jq .data.items.by_status";

/// Where everything stands: tasks done, items by status, what is late
///
/// One line per horizon and phase with a bar, its tasks and its dates, then the whole, then what
/// needs attention. The last line says what was read, and what was kept as prose.
#[derive(Debug, Default, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// A horizon, a phase or an item; without it, everything
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    pub(super) target: Option<String>,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

pub(super) fn run(_args: &Args, _context: &mut Context) -> anyhow::Result<Outcome> {
    bail!("not built yet")
}
