//! `roadmap next`: what to do now.

use std::io::Write as _;

use super::documents::Documents;
use super::reading::Format;
use super::{Context, Outcome};
use crate::output;
use crate::output::next::NextView;
use crate::query::{self, Index};
use crate::text::quoted;

const EXAMPLES: &str = "\
Examples:
  roadmap next
  roadmap next -n 1 --format json";

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

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let index = Index::new(&docs);
    let steps = query::next(&index);
    let mut view = NextView::new(&index, steps.iter().take(args.number));
    // What is printed to be typed has to find the same documents.
    let files = context.search.files.iter().map(|file| file.to_string_lossy());
    let named: Vec<String> = files.map(|file| format!("-f {} ", quoted(&file))).collect();
    let program = format!("roadmap {}", named.concat());
    for step in &mut view.steps {
        step.command = step.command.replacen("roadmap ", &program, 1);
    }
    match args.format {
        Format::Json => output::envelope("next", &view, &mut context.out)?,
        Format::Text if documents.are_empty() => {
            output::sentence(&documents.seen(), context.look(), &mut context.out)?;
        }
        Format::Text if steps.is_empty() => {
            writeln!(context.out, "nothing is left to do, or all of it is blocked")?;
            waiting(&view, &program, context)?;
        }
        Format::Text => {
            let look = context.look();
            output::next::text(&view, look, &mut context.out)?;
            waiting(&view, &program, context)?;
        }
    }
    Ok(if documents.are_empty() { Outcome::Findings } else { Outcome::Fine })
}

/// What could be done but for what it waits for, apart from what can be done.
fn waiting(view: &NextView, program: &str, context: &mut Context) -> anyhow::Result<()> {
    if !view.waiting.is_empty() && !context.quiet {
        writeln!(context.out)?;
        output::next::waiting(view, program, context.look(), &mut context.out)?;
    }
    Ok(())
}
