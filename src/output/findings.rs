//! What `validate` found, one a line.

use std::io::{self, Write};

use super::Look;
use crate::text::{Lines, Source};
use crate::validate::Diagnostic;

/// A document and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// The document's name, as it is shown.
    pub name: &'a str,
    /// Its path from the repository's root.
    pub path: &'a str,
    /// Its text.
    pub source: &'a Source,
    /// What was found.
    pub found: &'a [Diagnostic],
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// One a line.
    Concise,
    /// For programs.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Commands of GitHub's workflows.
    Github,
    /// XML of `JUnit`.
    Junit,
    /// For reviewdog.
    Rdjsonl,
}

/// Writes them.
pub fn write(
    _format: Format,
    documents: &[Findings<'_>],
    _look: Look,
    _quiet: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    for one in documents {
        for found in one.found {
            let at = Lines::new(one.source.text()).position(one.source.text(), found.span.start);
            writeln!(
                out,
                "{}:{}:{}: {} {} {}",
                one.name,
                at.line,
                at.column,
                found.severity.name(),
                found.rule.name,
                found.message
            )?;
        }
    }
    Ok(())
}
