//! `roadmap show`: one item whole.

use clap_complete::engine::ArgValueCompleter;

use super::documents::{Documents, resolve};
use super::reading::Format;
use super::{Context, Outcome, completions};
use crate::output;
use crate::output::list::TaskLine;
use crate::output::show::{SectionView, ShowView};
use crate::query::{Index, Target};

const EXAMPLES: &str = "\
Examples:
  roadmap show 1.4
  roadmap show smoke tests         an item or task whose title has these words
  roadmap show ROADMAP.md:120      what stands on that line";

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

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    one(&args.target.join(" "), args.format, context)
}

/// Shows the one thing that `typed` means; of a part of the plan, its items.
pub(super) fn one(typed: &str, format: Format, context: &mut Context) -> anyhow::Result<Outcome> {
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let index = Index::new(&docs);
    let found = resolve(&index, typed)?;
    let look = context.look();
    // A task, or a range of them, is shown with the item it belongs to.
    let Some(&target) = found.first() else { return Ok(Outcome::Findings) };
    match target {
        Target::Item { doc, item } | Target::Task { doc, item, .. } => {
            let view = ShowView::new(&index, doc, item);
            match format {
                Format::Json => output::envelope("item", &view, &mut context.out)?,
                Format::Text => output::show::text(&view, look, &mut context.out)?,
            }
        }
        Target::Section { doc, section } => {
            let view = SectionView::new(&index, doc, section, context.today()?);
            match format {
                Format::Json => output::envelope("section", &view, &mut context.out)?,
                Format::Text => output::show::section(&view, look, &mut context.out)?,
            }
        }
        Target::Loose { doc, task } => {
            let view = TaskLine::loose(&index, doc, task);
            match format {
                Format::Json => output::envelope("task", &view, &mut context.out)?,
                Format::Text => output::list::tasks(&[view], look, &mut context.out)?,
            }
        }
    }
    Ok(Outcome::Fine)
}
