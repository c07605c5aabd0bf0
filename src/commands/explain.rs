//! `roadmap explain`: what was made of the documents, and why; what a rule is about.

use std::io::Write as _;
use std::path::PathBuf;

use clap_complete::engine::ArgValueCompleter;

use super::documents::Documents;
use super::reading::Format;
use super::rules::named;
use super::{Context, Outcome, completions};
use crate::output;
use crate::output::reading::{DocumentReading, ReadingView};
use crate::query::Index;
use crate::read;

const EXAMPLES: &str = "\
Examples:
  roadmap explain stale-status
  roadmap explain --reading
  roadmap explain --reading docs/plan.md
  roadmap explain --reading --format json | jq '.data.documents[].sections[] | select(.role == \"prose\")'";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// Explain how the documents were read
    #[arg(long)]
    pub(super) reading: bool,

    /// The rule; with --reading the documents, and without any those that every command works on
    #[arg(value_name = "RULE|FILE", required_unless_present = "reading", add = ArgValueCompleter::new(completions::complete_rules_or_files))]
    pub(super) what: Vec<PathBuf>,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    if !args.reading {
        return rules(args, context);
    }
    context.search.files.extend(args.what.iter().cloned());
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let index = Index::new(&docs);
    let readings = documents.readings.iter().enumerate();
    let explained = readings.map(|(doc, reading)| {
        let legend = read::legend(&reading.document, &reading.options);
        DocumentReading::new(&index, doc, &legend)
    });
    let view = ReadingView { documents: explained.collect() };
    let (look, quiet) = (context.look(), context.quiet);
    match args.format {
        Format::Json => output::envelope("reading", &view, &mut context.out)?,
        Format::Text => {
            output::reading::text(&view, look, quiet, &mut context.out)?;
        }
    }
    Ok(if documents.are_empty() { Outcome::Findings } else { Outcome::Fine })
}

/// Explains each of the named rules.
fn rules(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let named = args.what.iter().map(|typed| named(&typed.to_string_lossy()));
    let named = named.collect::<Result<Vec<_>, _>>()?;
    let look = context.look();
    for (at, rule) in named.into_iter().enumerate() {
        if at > 0 {
            writeln!(context.out)?;
        }
        output::rules::one(rule, look, &mut context.out)?;
    }
    Ok(Outcome::Fine)
}
