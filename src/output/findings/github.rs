//! Commands that the runner of GitHub's workflows turns into annotations. How they are escaped is
//! what its toolkit does (`packages/core/src/command.ts`).

use std::io::{self, Write};

use super::{Findings, Places};
use crate::output::shown;
use crate::validate::Severity;

pub(super) fn write(documents: &[Findings<'_>], out: &mut dyn Write) -> io::Result<()> {
    for document in documents {
        let places = Places::new(document.source);
        let file = property(&shown(document.path));
        for one in document.found {
            let command = match one.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let at = places.of(one.span);
            let (line, end, column) = (at.line, at.end_line, at.column);
            let title = property(one.rule.name);
            let mut message = data(&shown(&one.message));
            if let Some(help) = &one.help {
                message.push_str("%0Ahelp: ");
                message.push_str(&data(&shown(help)));
            }
            writeln!(
                out,
                "::{command} file={file},line={line},endLine={end},col={column},title={title}::{message}"
            )?;
        }
    }
    Ok(())
}

/// What stands after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands between `=` and `,`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
