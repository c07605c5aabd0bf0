//! Setting the state of a task: one byte of a box, or the emoji that a bullet opens with.

use super::{Draft, Effect, Planner, Refusal, TaskRef};
use crate::model::{Task, TaskMark, TaskState};
use crate::read::words;
use crate::text::Edit;

pub(super) fn set(
    planner: &Planner<'_>,
    which: TaskRef,
    state: TaskState,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let task = planner.task(which);
    if draft.states.contains_key(&which) || task.state == state {
        return Ok(());
    }
    let text = match task.mark {
        TaskMark::Box(_) => planner.box_char(state)?.to_string(),
        TaskMark::Emoji(_) => planner.task_sign(state),
    };
    draft.edits.push(Edit::replace(task.mark.span(), text));
    draft.states.insert(which, state);
    draft.effects.push(Effect::Task { task: which, from: task.state, to: state });
    Ok(())
}

impl<'a> Planner<'a> {
    /// The task that `which` names.
    pub(super) fn task(&self, which: TaskRef) -> Task {
        let roadmap = self.roadmap;
        match which {
            TaskRef::Of(item, task) => roadmap.items[item].tasks[task],
            TaskRef::Loose(task) => roadmap.loose_tasks[task],
            // An item without a mark has no such task; whoever made the reference saw one.
            TaskRef::Mark(at) => at.get(roadmap).mark.unwrap_or(Task {
                state: TaskState::Open,
                mark: TaskMark::Box(crate::text::Span::at(0)),
                text: at.get(roadmap).title,
                depth: 0,
            }),
        }
    }

    /// Every task of the document.
    pub(super) fn tasks(&self) -> impl Iterator<Item = &'a Task> {
        let items = self.places().flat_map(|item| item.mark.iter().chain(&item.tasks));
        items.chain(&self.roadmap.loose_tasks)
    }

    /// The character that stands for `state` between the brackets, as this document writes it.
    pub(super) fn box_char(&self, state: TaskState) -> Result<char, Refusal> {
        let written = |task: &&Task| task.state == state && matches!(task.mark, TaskMark::Box(_));
        let own = self
            .tasks()
            .find(written)
            .and_then(|task| self.document.slice(task.mark.span()).chars().next());
        match (state, own) {
            (TaskState::Open, _) => Ok(' '),
            (_, Some(own)) => Ok(own),
            (TaskState::Done, None) => Ok('x'),
            (TaskState::Active | TaskState::Blocked | TaskState::Dropped, None) => {
                let name = state.name();
                Err(Refusal::new(format!("no box in this document is {name}, so there is no agreed way to write that"))
                    .hint("boxes are open or done; write `[~]` (active), `[!]` (blocked) or `[-]` (dropped) once by hand to use those"))
            }
        }
    }

    /// The emoji that stands for `state` before a bullet's words, as this document writes it.
    pub(super) fn task_sign(&self, state: TaskState) -> String {
        use crate::model::StatusKind;
        let written = |task: &&Task| task.state == state && matches!(task.mark, TaskMark::Emoji(_));
        let own =
            self.tasks().find(written).map(|task| self.document.slice(task.mark.span()).to_owned());
        own.unwrap_or_else(|| {
            let kind = match state {
                TaskState::Open => StatusKind::Todo,
                TaskState::Done => StatusKind::Done,
                TaskState::Active => StatusKind::Active,
                TaskState::Blocked => StatusKind::Blocked,
                TaskState::Dropped => StatusKind::Dropped,
            };
            words::sign(kind).to_owned()
        })
    }
}
