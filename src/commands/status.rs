//! `roadmap status`: where everything stands.

mod watch;

use std::path::PathBuf;

use clap_complete::engine::ArgValueCompleter;
use jiff::civil::Date;

use super::documents::Documents;
use super::reading::Format;
use super::{Context, Outcome, completions, show};
use crate::model::{Roadmap, Role};
use crate::output::status::{DocumentView, ItemsView, Notice, StatusView};
use crate::output::{self, Tally, plain};
use crate::query::{self, Index};
use crate::workspace::Reading;

const EXAMPLES: &str = "\
Examples:
  roadmap status
  roadmap status phase-2
  roadmap status --watch
  roadmap status --format json | jq .data.items.by_status";

#[derive(Debug, Default, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// A horizon, a phase or an item; without it, everything
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    pub(super) target: Option<String>,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: Format,

    /// Draw it again whenever a document changes, until Ctrl-C
    #[arg(long, conflicts_with = "format")]
    pub(super) watch: bool,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    if args.watch { watch::run(args, context) } else { once(args, context) }
}

fn once(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    if let Some(target) = &args.target {
        return show::one(target, args.format, context);
    }
    let documents = Documents::open(context)?;
    let view = view(&documents, context.today()?);
    match args.format {
        Format::Json => output::envelope("status", &view, &mut context.out)?,
        Format::Text if documents.are_empty() => {
            output::sentence(&documents.seen(), context.look(), &mut context.out)?;
        }
        Format::Text => {
            let (look, quiet) = (context.look(), context.quiet);
            output::status::text(&view, look, quiet, &mut context.out)?;
        }
    }
    Ok(if documents.are_empty() { Outcome::Findings } else { Outcome::Fine })
}

fn view(documents: &Documents, today: Date) -> StatusView {
    let docs = documents.docs();
    let index = Index::new(&docs);
    let mut whole = query::Sums::default();
    for doc in 0..docs.len() {
        whole.add(&index.progress(doc).whole);
    }
    let parts = (0..docs.len()).flat_map(|doc| output::status::parts(&index, doc, today));
    let count = |of: &dyn Fn(&Roadmap) -> usize| docs.iter().map(|doc| of(doc.roadmap)).sum();
    let prose = |roadmap: &Roadmap| {
        roadmap.sections.iter().filter(|section| section.role == Role::Prose).count()
    };
    let attention = query::attention(&index, today);
    let found = &documents.workspace.found;
    let shown = |paths: &[PathBuf]| {
        paths.iter().map(|path| documents.workspace.shown(path)).collect::<Vec<String>>()
    };
    let document = |(doc, reading): (usize, &Reading)| {
        let title = reading.roadmap.title.map(|title| plain(reading.document.slice(title)));
        let sums = index.progress(doc).whole;
        DocumentView::new(reading.name.clone(), title, sums, reading.read_only.clone())
    };
    StatusView {
        documents: documents.readings.iter().enumerate().map(document).collect(),
        items: ItemsView::new(whole),
        tasks: Tally { done: whole.done, total: whole.total },
        horizons: parts.collect(),
        risks: count(&|roadmap| roadmap.risks.len()),
        metrics: count(&|roadmap| roadmap.metrics.len()),
        resources: count(&|roadmap| roadmap.resources.len()),
        attention: attention.iter().map(|found| Notice::new(&index, found)).collect(),
        prose: count(&prose),
        loose_tasks: count(&|roadmap| roadmap.loose_tasks.len()),
        twins: shown(&found.twins),
        unread: shown(&found.later()),
    }
}
