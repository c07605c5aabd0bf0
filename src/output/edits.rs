//! What an edit did: one line a change, or JSON.

mod entry;

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;

pub use entry::EntryView;

use super::{Look, shown, style, title};

/// What an edit changed, or would change.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EditView {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// The changes, in the order they were asked for.
    pub changes: Vec<ChangeView>,
    /// What was asked for, as `apply` takes it.
    pub edits: Vec<EntryView>,
    /// What should have followed but has no place in the document.
    pub notes: Vec<String>,
    /// What was asked for and is so already.
    pub unchanged: Vec<UnchangedView>,
    /// What `validate` has against the document now and had not before.
    pub findings: Vec<FindingView>,
}

/// What an edit brought into contradiction.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    /// The document.
    pub file: String,
    /// The line, from 1, after the edit.
    pub line: usize,
    /// The rule that finds it.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// The document.
    pub file: String,
    /// The line it stands on, from 1.
    pub line: usize,
    /// What to type to name it.
    pub target: String,
    /// The title of the item, or the words of the task.
    pub title: String,
    /// Which field; `task` for a task, `link` for where a link leads, `count` for a typed count;
    /// `added`, `removed`, `place`, `title`, `id` and `reference` for what changes the structure.
    pub field: String,
    /// What it was.
    pub old: Option<String>,
    /// What it is.
    pub new: Option<String>,
    /// `asked`; `tasks` or `items` where it follows from them; `mirror` where it is stated again;
    /// `count` where it is counted; `anchor` where a link follows its heading; `settings` where those
    /// want it.
    pub cause: &'static str,
    /// The heading that the item moved to, where that is how far it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<String>,
}

/// Something that is as it was asked to be already.
#[derive(Clone, Debug, Serialize)]
pub struct UnchangedView {
    /// What to type to name it.
    pub target: String,
    /// Its title or words.
    pub title: String,
}

/// Draws one line a change.
pub fn text(view: &EditView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    for change in &view.changes {
        let words = title(&change.title);
        let target = shown(&change.target).into_owned();
        write!(out, "{} {words}: ", target.style(style::target()))?;
        let arrow = look.arrow();
        if change.field == "task" {
            write!(
                out,
                "{} {arrow} {}",
                state(change.old.as_deref()),
                state(change.new.as_deref())
            )?;
        } else if matches!(change.field.as_str(), "added" | "removed") {
            write!(out, "{}", change.field)?;
        } else if change.field == "place" && change.old == change.new {
            write!(out, "moved")?;
        } else {
            let value = |value: &Option<String>| {
                value
                    .as_deref()
                    .map_or_else(|| "nothing".to_owned(), |value| shown(value).into_owned())
            };
            let field = match change.cause {
                "anchor" => "link to".into(),
                _ => shown(&change.field),
            };
            write!(out, "{field} {} {arrow} {}", value(&change.old), value(&change.new))?;
        }
        if let Some(heading) = &change.moved_to {
            write!(out, ", moved to \"{}\"", title(heading))?;
        }
        let cause = match change.cause {
            "tasks" => ", as its tasks say",
            "items" => ", as the items in it say",
            "mirror" => ", where it is stated again",
            "count" => ", counted again",
            _ => "",
        };
        let place = format!("({}:{})", shown(&change.file), change.line);
        writeln!(out, "{cause} {}", place.style(style::dim()))?;
    }
    for note in &view.notes {
        writeln!(out, "left as it is: {}", shown(note))?;
    }
    for finding in &view.findings {
        let severity = "warning:".style(style::alarm());
        let place = format!("({}, {}:{})", finding.rule, shown(&finding.file), finding.line);
        writeln!(out, "{severity} {} {}", shown(&finding.message), place.style(style::dim()))?;
    }
    for same in &view.unchanged {
        let target = shown(&same.target);
        writeln!(out, "{} {}: already so", target.style(style::target()), title(&same.title))?;
    }
    if view.changes.is_empty() {
        writeln!(out, "nothing to change")?;
    } else if view.dry_run {
        writeln!(out, "{}", "nothing was written".style(style::dim()))?;
    }
    Ok(())
}

fn state(name: Option<&str>) -> &str {
    name.unwrap_or("open")
}
