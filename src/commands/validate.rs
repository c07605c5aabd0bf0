//! `roadmap validate`: what is wrong with the documents, and edits that mend it.

mod baseline;
mod facts;
mod fixing;
mod selection;

use std::panic::resume_unwind;
use std::path::PathBuf;

use clap::ValueEnum;
use clap_complete::engine::ArgValueCompleter;

use super::documents::{Documents, docs};
use super::{Context, Outcome, completions};
use crate::output::findings::{self, Findings};
use crate::query::Index;
use crate::validate::{self, Diagnostic, Severity};
use crate::workspace::{Reading, threads};

const EXAMPLES: &str = "\
Examples:
  roadmap validate                      all documents of the workspace
  roadmap validate --fix --diff         mend what is safe, and show it
  roadmap validate --since main         only what this branch touched
  roadmap validate --format sarif       for code scanning
  roadmap validate -f - --fix < a.md    from standard input to standard output

In the document: <!-- roadmap: allow RULE, because … --> before a line allows a fault there.
Exit codes: 0 no error, 1 an error (with --strict a warning too), 2 failed or misused.";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that people type")]
pub(super) struct Args {
    /// The documents to report on; without them, all
    #[arg(value_name = "PATH", value_hint = clap::ValueHint::FilePath)]
    paths: Vec<PathBuf>,

    /// Mend what can be mended safely
    #[arg(long)]
    fix: bool,

    /// Mend also what may change what the document means
    #[arg(long)]
    unsafe_fixes: bool,

    /// Show what fixes would change, and write nothing (with --fix: write, and show it)
    #[arg(long)]
    diff: bool,

    /// Look for these rules only
    #[arg(long, value_name = "RULES", value_delimiter = ',', add = ArgValueCompleter::new(completions::complete_rules))]
    select: Vec<String>,

    /// Leave these rules out
    #[arg(long, value_name = "RULES", value_delimiter = ',', add = ArgValueCompleter::new(completions::complete_rules))]
    ignore: Vec<String>,

    /// Fail on warnings too
    #[arg(long)]
    strict: bool,

    /// Report only what stands on lines changed since this revision
    #[arg(long, value_name = "REV")]
    since: Option<String>,

    /// Leave out what this file lists as known
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    baseline: Option<PathBuf>,

    /// Write all that is found into the baseline, instead of reading it
    #[arg(long, requires = "baseline")]
    update_baseline: bool,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the source lines
    Text,
    /// One a line
    Concise,
    /// For programs, with a version
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub's workflows
    Github,
    /// XML of `JUnit`, for CI servers
    Junit,
    /// For reviewdog, with suggestions
    Rdjsonl,
}

impl From<Format> for findings::Format {
    fn from(format: Format) -> findings::Format {
        match format {
            Format::Text => findings::Format::Text,
            Format::Concise => findings::Format::Concise,
            Format::Json => findings::Format::Json,
            Format::Sarif => findings::Format::Sarif,
            Format::Github => findings::Format::Github,
            Format::Junit => findings::Format::Junit,
            Format::Rdjsonl => findings::Format::Rdjsonl,
        }
    }
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let mut documents = selection::open(args, context)?;
    let reported = selection::reported(args, &documents)?;
    if args.fix || args.unsafe_fixes || args.diff {
        let ended = fixing::run(args, &mut documents, &reported, context)?;
        if ended {
            return Ok(Outcome::Fine);
        }
    }
    let mut found = all(&documents, &reported, context)?;
    if let Some(revision) = &args.since {
        selection::since(revision, &documents, &mut found)?;
    }
    if let Some(file) = &args.baseline {
        if args.update_baseline {
            baseline::write(file, &documents, &found)?;
            for (_, known) in &mut found {
                known.clear();
            }
        } else {
            baseline::apply(file, &documents, &mut found)?;
        }
    }
    let paths: Vec<String> =
        found.iter().map(|&(doc, _)| selection::from_root(&documents, doc)).collect();
    let view: Vec<Findings<'_>> = found
        .iter()
        .zip(&paths)
        .map(|((doc, found), path)| {
            let reading = &documents.readings[*doc];
            Findings { name: &reading.name, path, source: &reading.document.source, found }
        })
        .collect();
    let (look, quiet) = (context.look(), context.quiet);
    findings::write(args.format.into(), &view, look, quiet, &mut context.out)?;
    let least = if args.strict { Severity::Warning } else { Severity::Error };
    let fails = found.iter().flat_map(|(_, found)| found).any(|one| one.severity >= least);
    Ok(if fails { Outcome::Findings } else { Outcome::Fine })
}

/// A document, by index, and what was found in it.
type Found = (usize, Vec<Diagnostic>);

/// What is wrong with each of `reported`, on as many threads as there are processors.
fn all(documents: &Documents, reported: &[usize], context: &Context) -> anyhow::Result<Vec<Found>> {
    let today = context.today()?;
    let facts = facts::gather(documents, reported);
    let threads = threads(reported.len().div_ceil(16));
    let share = reported.len().div_ceil(threads).max(1);
    let some = |share: &[usize]| {
        let docs = documents.docs();
        let index = Index::new(&docs);
        let one = |&doc: &usize| {
            let reading = &documents.readings[doc];
            let facts = &facts[&doc];
            (doc, validate::validate(&index, &checked(reading, facts, today), doc))
        };
        share.iter().map(one).collect::<Vec<Found>>()
    };
    if threads == 1 {
        return Ok(some(reported));
    }
    let found = std::thread::scope(|scope| {
        let shares = reported.chunks(share).map(|share| scope.spawn(move || some(share)));
        let shares: Vec<_> = shares.collect();
        shares
            .into_iter()
            .map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect::<Vec<_>>()
    });
    Ok(found.into_iter().flatten().collect())
}

/// A reading as the rules take it.
fn checked<'a>(
    reading: &'a Reading,
    facts: &'a validate::Facts,
    today: jiff::civil::Date,
) -> validate::Checked<'a> {
    validate::Checked {
        document: &reading.document,
        config: &reading.config,
        options: &reading.options,
        facts,
        today,
    }
}

/// What is wrong with a reading by itself, other documents left out.
fn alone(reading: &Reading, facts: &validate::Facts, today: jiff::civil::Date) -> Vec<Diagnostic> {
    let docs = docs(std::iter::once(reading));
    validate::validate(&Index::new(&docs), &checked(reading, facts, today), 0)
}
