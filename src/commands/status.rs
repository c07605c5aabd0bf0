//! `roadmap status`: where everything stands.

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

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
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
    let progress: Vec<query::Progress> = docs.iter().map(query::progress).collect();
    let mut whole = query::Sums::default();
    for own in &progress {
        whole.add(&own.whole);
    }
    let parts =
        (0..docs.len()).flat_map(|doc| output::status::parts(&index, doc, &progress[doc], today));
    let count = |of: &dyn Fn(&Roadmap) -> usize| docs.iter().map(|doc| of(doc.roadmap)).sum();
    let prose = |roadmap: &Roadmap| {
        roadmap.sections.iter().filter(|section| section.role == Role::Prose).count()
    };
    let attention = query::attention(&index, &progress, today);
    let found = &documents.workspace.found;
    let later = found.later();
    let unread = found.twins.iter().chain(&later).map(|path| documents.workspace.shown(path));
    let document = |reading: &Reading| DocumentView {
        file: reading.name.clone(),
        title: reading.roadmap.title.map(|title| plain(reading.document.slice(title))),
        read_only: reading.read_only.clone(),
    };
    StatusView {
        documents: documents.readings.iter().map(document).collect(),
        items: ItemsView::new(whole),
        tasks: Tally { done: whole.done, total: whole.total },
        horizons: parts.collect(),
        risks: count(&|roadmap| roadmap.risks.len()),
        metrics: count(&|roadmap| roadmap.metrics.len()),
        resources: count(&|roadmap| roadmap.resources.len()),
        attention: attention.iter().map(|found| Notice::new(&index, found)).collect(),
        prose: count(&prose),
        loose_tasks: count(&|roadmap| roadmap.loose_tasks.len()),
        unread: unread.collect(),
    }
}
