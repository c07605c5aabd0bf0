//! `roadmap show`: one item whole.

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::reading::Format;
use super::{Context, Outcome, completions};

const EXAMPLES: &str = "\
Examples:
  roadmap show 1.4
  roadmap show smoke tests         an item or task whose title has these words
  roadmap show ROADMAP.md:120      what stands on that line";

/// One item whole: its fields, its tasks with their numbers, where it stands
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// An id, a line, or words of a title
    #[arg(
        required = true,
        value_name = "TARGET",
        add = ArgValueCompleter::new(completions::complete_targets)
    )]
    pub(super) target: Vec<String>,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

pub(super) fn run(_args: &Args, _context: &mut Context) -> anyhow::Result<Outcome> {
    bail!("not built yet")
}
