//! A status that a bullet's own box or emoji says: changed, or put there as its neighbours have it.

use super::status::push;
use super::style::state_of;
use super::{Cause, Draft, Planner, Refusal, Statement, TaskRef, sign, task};
use crate::model::{Item, ItemKind, StatusKind, StatusSource, Task, TaskMark, TaskState};
use crate::read::words;
use crate::text::{Edit, Span};

/// Changes the mark of a bullet that has one.
pub(super) fn set(
    planner: &Planner<'_>,
    at: Statement,
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let Some(mark) = item.mark else {
        return Err(Refusal::new("the status stands in the bullet's words")
            .hint("change it in your editor"));
    };
    match mark.mark {
        TaskMark::Box(_) => {
            task::set(planner, TaskRef::Mark(at), box_state(planner, item, kind)?, draft)
        }
        TaskMark::Emoji(span) => {
            let new = planner.sign_alone(kind, StatusSource::Mark);
            let new = new.ok_or_else(|| sign::missing(kind))?;
            let old = planner.document.slice(span).to_owned();
            draft.edits.push(Edit::replace(span, new.clone()));
            push(at, (Some(old), new), kind, cause, draft);
            Ok(())
        }
    }
}

/// Says by a mark what no heading says: by the bullet's own, or by one as its neighbours have.
/// Where that cannot be, `refusal` stands.
pub(super) fn instead(
    planner: &Planner<'_>,
    at: Statement,
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
    refusal: Refusal,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    if item.kind != ItemKind::Bullet {
        return Err(refusal);
    }
    let result = match item.mark {
        Some(_) => set(planner, at, kind, cause, draft),
        None => insert(planner, at, kind, cause, draft),
    };
    // What the document would need is a heading: that is how it says such things.
    result.map_err(|_| refusal)
}

/// Puts a mark before a bullet that has none, as the bullets beside it have theirs.
pub(super) fn insert(
    planner: &Planner<'_>,
    at: Statement,
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let text = planner.document.source.text();
    let blocks = &planner.document.blocks;
    let block = blocks.iter().find(|block| {
        block.span.start == item.head.start && matches!(block.kind, crate::markdown::Kind::Item(_))
    });
    let marks = planner.places().filter(|other| {
        other.kind == ItemKind::Bullet && other.section == item.section && other.head != item.head
    });
    let marks: Vec<Task> = marks.filter_map(|other| other.mark).collect();
    let (Some(block), Some(model)) = (block, marks.first()) else {
        let title = planner.document.slice(item.title);
        return Err(Refusal::new(format!("no bullet beside `{title}` has a mark to say `{}` with", kind.name()))
            .hint("put one, such as `✅`, before a bullet in your editor; the others can then follow its style"));
    };
    let (new, gap) = match model.mark {
        TaskMark::Emoji(span) => {
            let new = planner.sign_alone(kind, StatusSource::Mark);
            let behind = &text[span.end..model.text.start.max(span.end)];
            (new.ok_or_else(|| sign::missing(kind))?, behind.to_owned())
        }
        TaskMark::Box(_) => {
            let shown = planner.box_char(box_state(planner, item, kind)?)?;
            (format!("[{shown}]"), " ".to_owned())
        }
    };
    let start = block.text.start;
    if block.text.is_empty() || text[..start].ends_with('\n') {
        return Err(Refusal::new("the bullet has no words to put a mark before"));
    }
    draft.edits.push(Edit::insert(start, format!("{new}{gap}")));
    push(at, (None, new), kind, cause, draft);
    Ok(())
}

/// The state of a box that says `kind` of `item`. An open box says less than the heading above it.
fn box_state(planner: &Planner<'_>, item: &Item, kind: StatusKind) -> Result<TaskState, Refusal> {
    let cannot = || {
        let name = kind.name();
        Refusal::new(format!("a bullet's box cannot say {name}"))
            .hint("a box is open, done, active, blocked or dropped")
    };
    let open = match planner.gives(item) {
        Some(given) => given == kind,
        None => kind == StatusKind::Todo,
    };
    let state = state_of(kind);
    match kind {
        StatusKind::Todo | StatusKind::Partial | StatusKind::Ongoing if !open => Err(cannot()),
        StatusKind::Partial | StatusKind::Ongoing => Ok(TaskState::Open),
        _ if open && planner.box_char(state).is_err() => Ok(TaskState::Open),
        _ => Ok(state),
    }
}

/// Whether the status of `item` is that of its mark, and not of words behind it.
pub(super) fn says(item: &Item) -> bool {
    item.status.source != StatusSource::Mark
        || item.mark.is_some_and(|mark| Some(mark.mark.span()) == item.status.words)
}

impl Planner<'_> {
    /// The words of a bullet's status, without an emoji before them.
    pub(super) fn is_sign(&self, span: Span) -> bool {
        let text = self.document.source.text();
        words::leading_sign(text, span).is_some_and(|(sign, _)| sign.end == span.end)
    }
}
