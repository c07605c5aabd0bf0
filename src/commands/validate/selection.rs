//! Which documents and which findings are reported.

use std::path::{Path, PathBuf};

use anyhow::bail;

use super::{Args, Found};
use crate::commands::Context;
use crate::commands::documents::Documents;
use crate::commands::rules::named;
use crate::commands::settings;
use crate::config::RuleLevel;
use crate::text::Lines;
use crate::workspace::{self, Hint, git, relative};

/// Opens the workspace, and the named documents too if they are none of it.
pub(super) fn open(args: &Args, context: &mut Context) -> anyhow::Result<Documents> {
    let select = args.select.iter().map(|name| named(name)).collect::<Result<Vec<_>, _>>()?;
    let ignore = args.ignore.iter().map(|name| named(name)).collect::<Result<Vec<_>, _>>()?;
    let missing = match context.workspace() {
        Ok(workspace) => {
            let there =
                |path: &PathBuf| workspace.found.documents.contains(&absolute(path, context));
            if args.paths.iter().all(there) { None } else { Some(workspace.found.documents) }
        }
        Err(error) if args.paths.is_empty() => return Err(error),
        Err(_) => Some(Vec::new()),
    };
    if let Some(known) = missing {
        context.search.files = known;
        context.search.files.extend(args.paths.iter().cloned());
    }
    let mut documents = Documents::open(context)?;
    for reading in &mut documents.readings {
        settings::check_rules(&reading.config, || {
            let (file, _) = workspace::settings(&context.search)?;
            let own = settings::of_document(reading).map(Ok);
            let file = file.map(|file| settings::of_file(&file, &context.search));
            own.into_iter().chain(file).collect()
        })?;
        if !select.is_empty() {
            reading.config.rules = select.iter().map(|rule| rule.name.to_owned()).collect();
        }
        for rule in &ignore {
            reading.config.severity.insert(rule.name.to_owned(), RuleLevel::Off);
        }
    }
    Ok(documents)
}

fn absolute(path: &Path, context: &Context) -> PathBuf {
    let path = context.search.start.join(path);
    path.canonicalize().unwrap_or(path)
}

/// The documents to report on: all, or those that were named.
pub(super) fn reported(args: &Args, documents: &Documents) -> anyhow::Result<Vec<usize>> {
    let readings = &documents.readings;
    if args.paths.is_empty() {
        return Ok((0..readings.len()).collect());
    }
    let start = &documents.workspace.start;
    let named: Vec<PathBuf> = args
        .paths
        .iter()
        .map(|path| start.join(path))
        .map(|path| path.canonicalize().unwrap_or(path))
        .collect();
    let is_named = |doc: &usize| {
        let path = &readings[*doc].path;
        let path = path.canonicalize().unwrap_or_else(|_| path.clone());
        named.iter().any(|named| path.starts_with(named))
    };
    let reported: Vec<usize> = (0..readings.len()).filter(is_named).collect();
    if reported.is_empty() {
        bail!(Hint::new("none of the named documents could be found", "name Markdown files"));
    }
    Ok(reported)
}

/// A document's path from the repository's root, with `/` between.
pub(super) fn from_root(documents: &Documents, doc: usize) -> String {
    let path = relative(&documents.readings[doc].path, &documents.workspace.found.root);
    path.to_string_lossy().replace('\\', "/")
}

/// Leaves out what stands on lines that are as they were in `revision`.
pub(super) fn since(
    revision: &str,
    documents: &Documents,
    found: &mut [Found],
) -> anyhow::Result<()> {
    let root = &documents.workspace.found.root;
    for (doc, found) in found {
        let reading = &documents.readings[*doc];
        let text = reading.document.source.text();
        let Some(changed) = git::changed_lines(root, revision, &reading.path, text)? else {
            continue;
        };
        let lines = Lines::new(text);
        found.retain(|one| {
            let (from, to) = (lines.line(one.span.start), lines.line(one.span.end));
            changed.iter().any(|range| *range.start() <= to && from <= *range.end())
        });
    }
    Ok(())
}
