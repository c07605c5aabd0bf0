//! `roadmap next`: what to do now.

use anyhow::bail;

use super::reading::Format;
use super::{Context, Outcome};

const EXAMPLES: &str = "\
Examples:
  roadmap next
  roadmap next -n 1 --format json";

/// What to do now: open tasks of items that nothing blocks
///
/// Ordered by horizon, priority, status (active first) and place in the document, each with the
/// command that checks it off.
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// How many to show
    #[arg(short, long = "number", value_name = "N", default_value_t = 5)]
    pub(super) number: usize,

    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

pub(super) fn run(_args: &Args, _context: &mut Context) -> anyhow::Result<Outcome> {
    bail!("not built yet")
}
