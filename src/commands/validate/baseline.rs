//! A list of faults that are known and not to be reported again, so that an old document can be
//! brought under the gate as it is.
//!
//! A fault is known by its rule, its document and the words of its line, so that it may move.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use super::Found;
use super::selection::from_root;
use crate::commands::documents::Documents;
use crate::validate::Diagnostic;
use crate::workspace::{Hint, Reading};

/// The file: how often each fault is known, by document, rule and line.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Baseline {
    version: u32,
    known: BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>,
}

/// Writes all of `found` into `file`.
pub(super) fn write(file: &Path, documents: &Documents, found: &[Found]) -> anyhow::Result<()> {
    let mut baseline = Baseline { version: 1, ..Baseline::default() };
    for (doc, found) in found {
        for one in found {
            let known = baseline.known.entry(from_root(documents, *doc)).or_default();
            let lines = known.entry(one.rule.name.to_owned()).or_default();
            *lines.entry(line(&documents.readings[*doc], one)).or_default() += 1;
        }
    }
    let text = serde_json::to_string_pretty(&baseline)?;
    fs::write(file, text + "\n").with_context(|| format!("cannot write {}", file.display()))
}

/// Leaves out of `found` what `file` lists.
pub(super) fn apply(file: &Path, documents: &Documents, found: &mut [Found]) -> anyhow::Result<()> {
    let name = file.display();
    let text = fs::read_to_string(file)
        .with_context(|| format!("cannot read the baseline {name}"))
        .map_err(|error| Hint::new(format!("{error:#}"), "`--update-baseline` writes it"))?;
    let baseline: Baseline = serde_json::from_str(&text)
        .with_context(|| format!("{name} is no baseline"))
        .map_err(|error| Hint::new(format!("{error:#}"), "`--update-baseline` writes it anew"))?;
    let mut known = baseline.known;
    for (doc, found) in found {
        let Some(rules) = known.get_mut(&from_root(documents, *doc)) else { continue };
        found.retain(|one| {
            let lines = rules.get_mut(one.rule.name);
            let left = lines.and_then(|lines| lines.get_mut(&line(&documents.readings[*doc], one)));
            match left {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    false
                }
                _ => true,
            }
        });
    }
    Ok(())
}

/// The words of the line that a fault begins on, without the space around them.
fn line(reading: &Reading, one: &Diagnostic) -> String {
    let source = &reading.document.source;
    source.slice(source.line_at(one.span.start)).trim().to_owned()
}
