//! `roadmap fmt`: the document in the style that most of it has.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::documents::Documents;
use super::editing::refused;
use super::recording::Recorder;
use super::{Context, Outcome};
use crate::change::{self, Formatted};
use crate::output;
use crate::text::{EditSet, Source};
use crate::workspace::{self, Hint, Reading, STDIN, Saving};

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
    let recorder = Recorder::new(context);
    let (mut outcome, mut changed) = (Outcome::Fine, 0);
    for reading in &documents.readings {
        let old = reading.document.source.text();
        let new = formatted(reading, &reading.document.source)?;
        let is_input = reading.path.as_path() == Path::new(STDIN);
        if is_input && !args.check {
            write!(context.out, "{}", new.text)?;
            continue;
        }
        if new.text == old {
            continue;
        }
        changed += 1;
        let (old, new) = if args.check {
            outcome = Outcome::Findings;
            (old.to_owned(), new)
        } else {
            save(reading, &recorder)?
        };
        if !context.quiet {
            let would = if args.check { "would change " } else { "" };
            writeln!(context.out, "{}: {would}{}", output::shown(&reading.name), told(&new))?;
        }
        if args.diff {
            output::diff::unified(&reading.name, &old, &new.text, &mut context.out)?;
        }
    }
    let is_input = documents.readings.iter().any(|one| one.path.as_path() == Path::new(STDIN));
    if changed == 0 && !context.quiet && !is_input {
        writeln!(context.out, "nothing to do")?;
    }
    Ok(outcome)
}

fn formatted(reading: &Reading, source: &Source) -> anyhow::Result<Formatted> {
    change::format(source.text(), &reading.options)
        .map_err(|refusal| refused(refusal).context(format!("cannot format {}", reading.name)))
}

/// Formats the document under its lock, as its text is then: the text before, and what was made.
fn save(reading: &Reading, recorder: &Recorder) -> anyhow::Result<(String, Formatted)> {
    if let Some(reason) = &reading.read_only {
        let message = format!("cannot edit {}: {reason}", reading.name);
        bail!(Hint::new(message, "`roadmap fmt --check --diff` shows what would change"));
    }
    let (old, made) = (RefCell::new(String::new()), RefCell::new(String::new()));
    let paths = vec![reading.path.clone()];
    let plan = |sources: &[Source]| {
        let new = formatted(reading, &sources[0])?;
        old.replace(sources[0].text().to_owned());
        made.replace(new.text.clone());
        let changed = new.text != sources[0].text();
        Ok((vec![changed.then(|| new.text.clone())], new))
    };
    let back = |_| EditSet::between(&made.borrow(), &old.borrow());
    let saved = |saved| recorder.record(saved, back);
    let new = workspace::edit(&paths, Saving { in_place: false }, plan, saved)?;
    Ok((old.into_inner(), new))
}

/// What was made, and at how many places: `spelling (2), tables (4)`.
fn told(new: &Formatted) -> String {
    let made = new.made.iter().map(|(what, count)| format!("{what} ({count})"));
    made.collect::<Vec<_>>().join(", ")
}
