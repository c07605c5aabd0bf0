//! How a failure is told: `error:` and what led to it, then a `hint:` where there is one.

use std::io::{self, Write as _};

use anstream::{AutoStream, ColorChoice};
use owo_colors::OwoColorize as _;

use crate::output::exactly;
use crate::workspace::Hint;

/// Writes the error to standard error.
pub(super) fn print(error: &anyhow::Error, color: ColorChoice) {
    let mut err = AutoStream::new(io::stderr().lock(), color);
    // Where standard error is closed, nobody is left to be told.
    let _ = writeln!(err, "{} {}", "error:".red().bold(), line(&format!("{error:#}")));
    if let Some(hint) = Hint::of(error) {
        // The lines of a hint are ours: a list of what can be typed.
        let hint: Vec<String> = hint.split('\n').map(line).collect();
        let _ = writeln!(err, "{} {}", "hint:".cyan().bold(), hint.join("\n"));
    }
}

/// Writes a remark to standard error.
pub(super) fn note(text: &str) {
    // Where standard error is closed, nobody is left to be told.
    let _ = writeln!(io::stderr().lock(), "{}", line(text));
}

/// Whether the reader of our output went away, as `head` does.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|cause| {
        // Windows has two names for it, and the library knows one.
        cause.kind() == io::ErrorKind::BrokenPipe || cause.raw_os_error() == Some(232)
    })
}

/// One line, without what a file, its name or an argument may have put there: neither a terminal nor
/// a program that reads line by line is to obey it.
pub(super) fn line(text: &str) -> String {
    exactly(text).replace('\t', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_not_sent() {
        assert_eq!(
            line("a\u{1b}[31mb\rc\u{9b}d\u{202e}é\n::f\t"),
            "a\\u{1b}[31mb\\u{d}c\\u{9b}d\\u{202e}é\\u{a}::f "
        );
    }

    #[test]
    fn a_closed_pipe_is_known_under_any_context() {
        let closed = anyhow::Error::new(io::Error::from(io::ErrorKind::BrokenPipe)).context("list");
        assert!(is_closed_pipe(&closed));
        assert!(!is_closed_pipe(&anyhow::anyhow!("broken pipe")));
    }
}
