//! A unified diff of a document and what becomes of it.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use similar::{ChangeTag, TextDiff};

use super::{shown, style};

/// Draws what changes from `old` to `new`, with three lines around it. The headers say `a/` and
/// `b/` so that `git apply` and `patch -p1` take it.
pub fn unified(name: &str, old: &str, new: &str, out: &mut dyn Write) -> io::Result<()> {
    let diff = TextDiff::from_lines(old, new);
    // Of an absolute path, what `patch -p1` has to find from the root.
    let name = shown(name.trim_start_matches('/'));
    writeln!(out, "{}", format!("--- a/{name}").style(style::heading()))?;
    writeln!(out, "{}", format!("+++ b/{name}").style(style::heading()))?;
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        writeln!(out, "{}", hunk.header().to_string().style(style::dim()))?;
        for change in hunk.iter_changes() {
            let line = change.value();
            let words = shown_line(line);
            match change.tag() {
                ChangeTag::Delete => {
                    writeln!(out, "{}", format!("-{words}").style(style::removed()))?;
                }
                ChangeTag::Insert => {
                    writeln!(out, "{}", format!("+{words}").style(style::added()))?;
                }
                ChangeTag::Equal => writeln!(out, " {words}")?,
            }
            if !line.ends_with('\n') {
                writeln!(out, "\\ No newline at end of file")?;
            }
        }
    }
    Ok(())
}

/// A line as it is, but for what would steer the terminal: a diff shows the file's own bytes, so
/// nothing is repaired here.
fn shown_line(line: &str) -> String {
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    let unsafe_char = |c: char| c != '\t' && c.is_control();
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if unsafe_char(c) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}
