//! Styles, named by what they mean. Only the sixteen colours that every terminal theme defines, and
//! none that vanishes on a light or on a dark background.

use owo_colors::Style;

use crate::model::{Priority, StatusKind, TaskState};

/// The title of a document or of what is shown.
pub(super) const fn heading() -> Style {
    Style::new().bold()
}

/// An id or another target to type.
pub(super) const fn target() -> Style {
    Style::new().cyan()
}

/// What is there for those who look for it.
pub(super) const fn dim() -> Style {
    Style::new().dimmed()
}

/// Something that needs attention.
pub(super) const fn alarm() -> Style {
    Style::new().red().bold()
}

/// What a roadmap says besides its items: risks, metrics, resources.
pub(super) const fn extra() -> Style {
    Style::new().magenta()
}

/// The filled part of a bar.
pub(super) const fn bar() -> Style {
    Style::new().green()
}

/// A command to type.
pub(super) const fn command() -> Style {
    Style::new().cyan()
}

/// A line that goes, in a diff.
pub(super) const fn removed() -> Style {
    Style::new().red()
}

/// A line that comes, in a diff.
pub(super) const fn added() -> Style {
    Style::new().green()
}

/// A status.
pub(super) const fn status(kind: Option<StatusKind>) -> Style {
    match kind {
        Some(StatusKind::Done) => Style::new().green(),
        Some(StatusKind::Active) => Style::new().cyan().bold(),
        Some(StatusKind::Partial) => Style::new().cyan(),
        Some(StatusKind::Blocked) => Style::new().red(),
        Some(StatusKind::Ongoing) => Style::new().magenta(),
        Some(StatusKind::Dropped) => Style::new().dimmed().strikethrough(),
        Some(StatusKind::Todo) => Style::new(),
        None => Style::new().dimmed(),
    }
}

/// A priority.
pub(super) const fn priority(priority: Option<Priority>) -> Style {
    match priority {
        Some(Priority::Critical) => Style::new().red().bold(),
        Some(Priority::High) => Style::new().bold(),
        Some(Priority::Medium) => Style::new(),
        Some(Priority::Low) | None => Style::new().dimmed(),
    }
}

/// A task.
pub(super) const fn task(state: TaskState) -> Style {
    match state {
        TaskState::Done => Style::new().green(),
        TaskState::Active => Style::new().cyan().bold(),
        TaskState::Blocked => Style::new().red(),
        TaskState::Dropped => Style::new().dimmed(),
        TaskState::Open => Style::new(),
    }
}
