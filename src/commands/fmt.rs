//! `roadmap fmt`: the document in the style that most of it has.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use super::documents::Documents;
use super::editing::{refuse_read_only, refused};
use super::recording::Recorder;
use super::{Context, Outcome};
use crate::change::{self, Formatted};
use crate::output;
use crate::text::{EditSet, Source};
use crate::workspace::{self, Reading, STDIN, Saving};

const EXAMPLES: &str = "\
Examples:
  roadmap fmt --check --diff    what would change; writes nothing
  roadmap fmt
  roadmap fmt docs/plan.md";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// The documents; without any those that every command works on
    #[arg(value_name = "PATH", value_hint = clap::ValueHint::AnyPath)]
    paths: Vec<PathBuf>,

    /// Write nothing; exit code 1 if something would change
    #[arg(long)]
    check: bool,

    /// Show the change as a diff
    #[arg(long)]
    diff: bool,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    context.search.files.extend(args.paths.iter().cloned());
    let documents = Documents::open(context)?;
    // Whatever is refused is refused before the first is written.
    let mut all = Vec::new();
    for reading in &documents.readings {
        all.push((reading, formatted(reading, &reading.document.source)?));
    }
    let is_input = |reading: &Reading| reading.path.as_path() == Path::new(STDIN);
    let (inputs, files): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(reading, _)| is_input(reading) && !args.check);
    let files: Vec<_> = files
        .into_iter()
        .filter(|(reading, new)| new.text != reading.document.source.text())
        .collect();
    let changed: Vec<&Reading> = files.iter().map(|(reading, _)| *reading).collect();
    let made = if args.check {
        let old = |reading: &Reading| reading.document.source.text().to_owned();
        files.into_iter().map(|(reading, new)| (old(reading), new)).collect()
    } else {
        save(&changed, &Recorder::new(context))?
    };
    for (_, new) in &inputs {
        write!(context.out, "{}", new.text)?;
    }
    for (reading, (old, new)) in changed.iter().zip(&made) {
        if !context.quiet {
            let would = if args.check { "would change " } else { "" };
            writeln!(context.out, "{}: {would}{}", output::shown(&reading.name), told(new))?;
        }
        if args.diff {
            output::diff::unified(&reading.name, old, &new.text, &mut context.out)?;
        }
    }
    let has_input = documents.readings.iter().any(is_input);
    if changed.is_empty() && !context.quiet && !has_input {
        writeln!(context.out, "nothing to do")?;
    }
    Ok(if args.check && !changed.is_empty() { Outcome::Findings } else { Outcome::Fine })
}

fn formatted(reading: &Reading, source: &Source) -> anyhow::Result<Formatted> {
    change::format(source.text(), &reading.options)
        .map_err(|refusal| refused(refusal).context(format!("cannot format {}", reading.name)))
}

/// Formats the documents under their locks, as their texts are then, all or none: of each the text
/// before, and what was made.
fn save(readings: &[&Reading], recorder: &Recorder) -> anyhow::Result<Vec<(String, Formatted)>> {
    let hint = "`roadmap fmt --check --diff` shows what would change";
    refuse_read_only(readings.iter().copied(), hint)?;
    let paths: Vec<PathBuf> = readings.iter().map(|reading| reading.path.clone()).collect();
    let backs = RefCell::new(Vec::<EditSet>::new());
    let plan = |sources: &[Source]| {
        let mut made = Vec::new();
        for (reading, source) in readings.iter().zip(sources) {
            made.push((source.text().to_owned(), formatted(reading, source)?));
        }
        let back = |(old, new): &(String, Formatted)| EditSet::between(&new.text, old);
        backs.replace(made.iter().map(back).collect());
        let text = |(old, new): &(String, Formatted)| (new.text != *old).then(|| new.text.clone());
        Ok((made.iter().map(text).collect(), made))
    };
    let saved = |saved| recorder.record(saved, |which| backs.borrow()[which].clone());
    workspace::edit(&paths, Saving { in_place: false }, plan, saved)
}

/// What was made, and at how many places: `spelling (2), tables (4)`.
fn told(new: &Formatted) -> String {
    let made = new.made.iter().map(|(what, count)| format!("{what} ({count})"));
    made.collect::<Vec<_>>().join(", ")
}
