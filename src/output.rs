//! What is shown: views of what was asked, as text for a terminal and as JSON for programs.
//!
//! The only layer that writes, and only to a writer it is handed. Text is always styled: the writer
//! takes out what does not suit it. Titles come from files that strangers may have written, so
//! nothing reaches a terminal without `escape`.

pub mod config;
pub mod diff;
pub mod doctor;
pub mod edits;
mod escape;
pub mod findings;
mod item;
mod json;
mod layout;
pub mod list;
mod look;
pub mod next;
pub mod reading;
pub mod rules;
pub mod show;
pub mod status;
mod style;
mod teach;
pub mod undo;

pub use escape::{exactly, shown, title};
pub use item::{Fields, ItemView, Tally, plain};
pub use json::envelope;
pub use layout::cut;
pub use look::Look;

use std::io::{self, Write};

use owo_colors::OwoColorize as _;

/// Writes a sentence, in as many lines as it needs.
pub fn sentence(text: &str, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let lines = layout::wrap(&shown(text), look.width);
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// Writes what a document is called, and its path.
fn head(name: Option<&str>, file: &str, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let file = shown(file);
    let name = name.map(title).unwrap_or_default();
    let taken = layout::width(&file) + 2;
    let room = look.width.map_or(usize::MAX, |columns| columns.saturating_sub(taken));
    let name = layout::cut(&name, room, look);
    let gap = if name.is_empty() { "" } else { "  " };
    writeln!(out, "{}{gap}{}", name.style(style::heading()), file.style(style::dim()))
}

#[cfg(test)]
mod tests;
