//! Tasks: boxes, and bullets that open with a status emoji where those count as tasks.

use memchr::memchr;

use super::{Reader, vocab};
use crate::markdown::Kind;
use crate::model::{StatusKind, Task, TaskMark, TaskState};
use crate::text::Span;

/// The boxes among the blocks `from..to`, nested ones too.
pub(super) fn boxes(reader: &Reader<'_>, from: usize, to: usize, found: &mut Vec<Task>) {
    for at in from..to {
        if let Some(task) = of_box(reader, at) {
            found.push(task);
        }
    }
}

/// The task that block `at` is, if it has a box.
pub(super) fn of_box(reader: &Reader<'_>, at: usize) -> Option<Task> {
    let state = reader.document.box_state(at)?;
    let mark = reader.document.slice(state).chars().next()?;
    let block = &reader.document.blocks[at];
    Some(Task {
        state: TaskState::of(mark)?,
        mark: TaskMark::Box(state),
        text: first_line(reader.text, block.text),
        depth: block.depth / 2,
    })
}

/// The task that block `at` is, if it is a bullet that opens with a status emoji.
pub(super) fn of_sign(reader: &Reader<'_>, at: usize) -> Option<Task> {
    let block = &reader.document.blocks[at];
    let Kind::Item(mark) = block.kind else { return None };
    if mark.state.is_some() {
        return None;
    }
    let sign = vocab::leading(reader.text, block.text)?;
    let state = match reader.options.sign(sign.emoji, true)? {
        StatusKind::Done => TaskState::Done,
        StatusKind::Todo => TaskState::Open,
        StatusKind::Blocked => TaskState::Blocked,
        StatusKind::Dropped => TaskState::Dropped,
        StatusKind::Active | StatusKind::Partial | StatusKind::Ongoing => TaskState::Active,
    };
    let rest = Span::new(sign.span.end, block.text.end).trim(reader.text);
    Some(Task {
        state,
        mark: TaskMark::Emoji(sign.span),
        text: first_line(reader.text, rest),
        depth: block.depth / 2,
    })
}

/// The first line of the text at `span`.
pub(super) fn first_line(text: &str, span: Span) -> Span {
    let len = memchr(b'\n', &text.as_bytes()[span.start..span.end]).unwrap_or(span.len());
    Span::new(span.start, span.start + len).trim(text)
}

/// What a list of tasks says of the thing they belong to: dropped ones set aside, none begun is
/// todo, all done is done, and all between is active.
pub(super) fn status_of(tasks: impl Iterator<Item = TaskState>) -> Option<StatusKind> {
    let counted = tasks.filter(|state| *state != TaskState::Dropped);
    let (mut all, mut done, mut begun) = (0, 0, 0);
    for state in counted {
        all += 1;
        done += usize::from(state == TaskState::Done);
        begun += usize::from(matches!(state, TaskState::Done | TaskState::Active));
    }
    match (all, done, begun) {
        (0, ..) => None,
        (all, done, _) if done == all => Some(StatusKind::Done),
        (_, _, 0) => Some(StatusKind::Todo),
        _ => Some(StatusKind::Active),
    }
}
