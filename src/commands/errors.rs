//! How a failure is told: `error:` and what led to it, then a `hint:` where there is one.

use std::io::{self, Write as _};

use anstream::{AutoStream, ColorChoice};
use owo_colors::OwoColorize as _;

use crate::workspace::Hint;

/// Writes the error to standard error.
pub(super) fn print(error: &anyhow::Error, color: ColorChoice) {
    let mut err = AutoStream::new(io::stderr().lock(), color);
    // Where standard error is closed, nobody is left to be told.
    let _ = writeln!(err, "{} {}", "error:".red().bold(), escaped(&format!("{error:#}")));
    if let Some(hint) = Hint::of(error) {
        let _ = writeln!(err, "{} {}", "hint:".cyan().bold(), escaped(hint));
    }
}

/// Writes a remark to standard error.
pub(super) fn note(text: &str) {
    // Where standard error is closed, nobody is left to be told.
    let _ = writeln!(io::stderr().lock(), "{}", escaped(text));
}

/// Whether the reader of our output went away, as `head` does.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|cause| {
        // Windows has two names for it, and the library knows one.
        cause.kind() == io::ErrorKind::BrokenPipe || cause.raw_os_error() == Some(232)
    })
}

/// The text without the control characters that a file or an argument may have put there.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(c),
            // Those that turn the direction of writing hide as well as escapes do.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.extend(c.escape_unicode()),
            c if c.is_control() => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_not_sent() {
        assert_eq!(
            escaped("a\u{1b}[31mb\rc\u{9b}d\u{202e}é\n"),
            "a\\u{1b}[31mb\\rc\\u{9b}d\\u{202e}é\n"
        );
    }

    #[test]
    fn a_closed_pipe_is_known_under_any_context() {
        let closed = anyhow::Error::new(io::Error::from(io::ErrorKind::BrokenPipe)).context("list");
        assert!(is_closed_pipe(&closed));
        assert!(!is_closed_pipe(&anyhow::anyhow!("broken pipe")));
    }
}
