//! `JUnit`'s XML: a suite a document, a failed test a finding, and one that passed where there is
//! none.

use std::io::{self, Write};

use super::{Findings, Places};
use crate::output::shown;

pub(super) fn write(documents: &[Findings<'_>], out: &mut dyn Write) -> io::Result<()> {
    let failures: usize = documents.iter().map(|one| one.found.len()).sum();
    let tests: usize = documents.iter().map(|one| one.found.len().max(1)).sum();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<testsuites name=\"roadmap\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
    )?;
    documents.iter().try_for_each(|document| suite(document, out))?;
    writeln!(out, "</testsuites>")
}

fn suite(document: &Findings<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (path, failures) = (escaped(document.path), document.found.len());
    let tests = failures.max(1);
    writeln!(
        out,
        "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">"
    )?;
    if document.found.is_empty() {
        writeln!(out, "    <testcase name=\"{path}\" classname=\"{path}\" file=\"{path}\"/>")?;
    }
    let places = Places::new(document.source);
    for one in document.found {
        let at = places.of(one.span);
        let (line, column, rule) = (at.line, at.column, escaped(one.rule.name));
        let (severity, message) = (one.severity.name(), escaped(&one.message));
        writeln!(
            out,
            "    <testcase name=\"{rule} ({line}:{column})\" classname=\"{path}\" file=\"{path}\" line=\"{line}\">"
        )?;
        write!(
            out,
            "      <failure type=\"{severity}\" message=\"{message}\">{path}:{line}:{column}: {severity} {rule} {message}"
        )?;
        if let Some(help) = &one.help {
            write!(out, "\nhelp: {}", escaped(help))?;
        }
        writeln!(out, "</failure>")?;
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>")
}

/// Text as an attribute and an element may have it. Most control characters are none of XML's, not
/// even as references.
fn escaped(text: &str) -> String {
    let kept = |c: &char| match c {
        '\t' | '\n' | '\r' => true,
        c => !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'),
    };
    let kept: String = text.chars().filter(kept).collect();
    let mut out = String::with_capacity(kept.len());
    for c in shown(&kept).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
    out
}
