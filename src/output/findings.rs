//! What is wrong with documents: drawn for people, and in the formats that other programs read.
//!
//! A format is a file. All of them keep the order they are given.

mod concise;
mod github;
mod json;
mod junit;
mod patch;
mod place;
mod rdjsonl;
mod sarif;
mod screen;
mod text;

use std::io::{self, Write};

use super::Look;
use crate::text::Source;
use crate::validate::Diagnostic;
use place::Places;

/// A document and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// The document, as it is shown.
    pub name: &'a str,
    /// Its path from the root of the repository, with `/` between the folders.
    pub path: &'a str,
    /// Its text.
    pub source: &'a Source,
    /// What was found, in the order it is shown.
    pub found: &'a [Diagnostic],
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The lines themselves, with what is wrong below.
    Text,
    /// One line a finding.
    Concise,
    /// Our own JSON.
    Json,
    /// SARIF 2.1.0, which code hosts show.
    Sarif,
    /// Commands that GitHub's runner turns into annotations.
    Github,
    /// `JUnit`'s XML, which build servers show as tests.
    Junit,
    /// Lines of JSON for reviewdog.
    Rdjsonl,
}

/// Writes what was found. `quiet` leaves out what text for people says besides.
pub fn write(
    format: Format,
    documents: &[Findings<'_>],
    look: Look,
    quiet: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Text => text::write(documents, look, quiet, out),
        Format::Concise => concise::write(documents, out),
        Format::Json => json::write(documents, out),
        Format::Sarif => sarif::write(documents, out),
        Format::Github => github::write(documents, out),
        Format::Junit => junit::write(documents, out),
        Format::Rdjsonl => rdjsonl::write(documents, out),
    }
}

#[cfg(test)]
mod tests;
