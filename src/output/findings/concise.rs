//! One line a finding, as editors and `grep` take it.

use std::io::{self, Write};

use super::{Findings, Places};
use crate::output::shown;

pub(super) fn write(documents: &[Findings<'_>], out: &mut dyn Write) -> io::Result<()> {
    for document in documents {
        let places = Places::new(document.source);
        let name = shown(document.name);
        for one in document.found {
            let at = places.of(one.span);
            let (severity, rule) = (one.severity.name(), one.rule.name);
            let message = shown(&one.message);
            writeln!(out, "{name}:{}:{}: {severity} {rule} {message}", at.line, at.column)?;
        }
    }
    Ok(())
}
