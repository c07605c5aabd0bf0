//! What `undo` and `redo` did, and what they could do.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::{shown, style};

/// An edit that was taken back or made again, or would be.
#[derive(Clone, Debug, Serialize)]
pub struct UndoView {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// What was typed for the edit.
    pub command: String,
    /// When, in UTC.
    pub time: String,
    /// The documents.
    pub files: Vec<String>,
}

/// The edits that can be taken back or made again.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// Newest first.
    pub edits: Vec<ListedEdit>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct ListedEdit {
    /// What was typed for it.
    pub command: String,
    /// When, in UTC.
    pub time: String,
    /// When, by the user's clock.
    #[serde(skip)]
    pub when: String,
    /// The documents.
    pub files: Vec<String>,
    /// Whether these are as the edit left them, once the edits before this one here are taken back.
    pub ready: bool,
}

/// Says what was done; `when` is by the user's clock.
pub fn text(view: &UndoView, back: bool, when: &str, out: &mut dyn Write) -> io::Result<()> {
    let what = match (back, view.dry_run) {
        (true, false) => "took back",
        (true, true) => "would take back",
        (false, false) => "made again",
        (false, true) => "would make again",
    };
    let command = format!("roadmap {}", shown(&view.command));
    let place = format!("({}, {when})", files(&view.files));
    writeln!(out, "{what} `{}` {}", command.style(style::command()), place.style(style::dim()))?;
    if view.dry_run {
        writeln!(out, "{}", "nothing was written".style(style::dim()))?;
    }
    Ok(())
}

/// Draws one line an edit.
pub fn list(view: &ListView, out: &mut dyn Write) -> io::Result<()> {
    if view.edits.is_empty() {
        writeln!(out, "nothing is recorded here")?;
    }
    for edit in &view.edits {
        let command = format!("roadmap {}", shown(&edit.command));
        let changed = if edit.ready { "" } else { ", changed since" };
        let place = format!("({}{changed})", files(&edit.files));
        let when = edit.when.style(style::dim()).to_string();
        writeln!(
            out,
            "{when}  {}  {}",
            command.style(style::command()),
            place.style(style::dim())
        )?;
    }
    Ok(())
}

fn files(files: &[String]) -> String {
    files.iter().map(|file| shown(file).into_owned()).collect::<Vec<_>>().join(", ")
}
