//! `--fix`: the fixes of each document, made whole and saved, or not at all.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use super::{Args, alone};
use crate::commands::Context;
use crate::commands::documents::Documents;
use crate::commands::recording::Recorder;
use crate::output;
use crate::text::{EditSet, Source};
use crate::validate::{self, Applicability, Fixed};
use crate::workspace::{self, STDIN, Saving};

/// Makes the fixes, or shows what they would change. Whether that is all there is to say: a document
/// on standard input goes to standard output.
pub(super) fn run(
    args: &Args,
    documents: &mut Documents,
    reported: &[usize],
    context: &mut Context,
) -> anyhow::Result<bool> {
    let most = if args.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
    let writes = args.fix || args.unsafe_fixes;
    let today = context.today()?;
    let facts = super::facts::gather(documents, reported);
    let mended = |doc: usize, source: &Source| -> anyhow::Result<Fixed> {
        let (workspace, path) = (&documents.workspace, &documents.readings[doc].path);
        let settings = &documents.readings[doc].config;
        let check = |text: &str| {
            let reading = workspace.reading(path, Source::new(text.to_owned()));
            let Ok(mut reading) = reading else { return Vec::new() };
            reading.config.rules.clone_from(&settings.rules);
            reading.config.severity.clone_from(&settings.severity);
            alone(&reading, &facts[&doc], today)
        };
        let name = &documents.readings[doc].name;
        validate::fix(source.text(), most, check)
            .map_err(|error| anyhow::anyhow!("{name}: {error}"))
    };
    let recorder = Recorder::new(context);
    let mut ended = false;
    for &doc in reported {
        let reading = &documents.readings[doc];
        let before = mended(doc, &reading.document.source)?;
        let is_input = reading.path.as_path() == Path::new(STDIN);
        if is_input && writes && !args.diff {
            write!(context.out, "{}", before.text)?;
            ended = true;
            continue;
        }
        if before.text == reading.document.source.text() {
            continue;
        }
        let old = RefCell::new(reading.document.source.text().to_owned());
        let new = RefCell::new(before.text);
        if writes && !is_input {
            let paths: Vec<PathBuf> = vec![reading.path.clone()];
            // Planned again under the lock, on the text as it is then.
            let plan = |sources: &[Source]| {
                let fixed = mended(doc, &sources[0])?;
                old.replace(sources[0].text().to_owned());
                new.replace(fixed.text.clone());
                let changed = fixed.text != sources[0].text();
                Ok((vec![changed.then_some(fixed.text)], ()))
            };
            let back = |_| EditSet::between(&new.borrow(), &old.borrow());
            let saved = |saved| recorder.record(saved, back);
            workspace::edit(&paths, Saving { in_place: false }, plan, saved)?;
        }
        if args.diff {
            output::diff::unified(&reading.name, &old.borrow(), &new.borrow(), &mut context.out)?;
        }
    }
    if writes && !ended {
        let kept: Vec<_> =
            documents.readings.iter().map(|reading| reading.config.clone()).collect();
        documents.readings = documents.workspace.read_all()?;
        for (reading, config) in documents.readings.iter_mut().zip(kept) {
            reading.config.rules = config.rules;
            reading.config.severity = config.severity;
        }
    }
    Ok(ended)
}
