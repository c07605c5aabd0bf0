//! From what was asked to the edits that do it, and nothing else.
//!
//! `plan` turns changes into an [`EditSet`] and the list of what it will do; `verify` reads the
//! edited text again and makes sure that just this has happened. Nothing here touches a file.
//!
//! **Invariant:** an edit replaces spans that reading gave; text is never found by searching.

mod anchor;
mod asked;
mod bucket;
mod cell;
mod count;
mod effect;
mod field;
mod follow;
mod format;
mod heading;
mod last_updated;
mod lines;
mod mark;
mod mirror;
mod moved;
mod order;
mod padding;
mod refusal;
mod sign;
mod spelling;
mod status;
mod structure;
mod style;
mod tally;
mod task;
#[cfg(test)]
mod tests;
mod verify;

pub use anchor::{Moved, Stale, moved, stale};
pub use asked::{Change, FieldKey, Holder, Statement, TaskRef};
pub use effect::{Added, Cause, Effect, Plan};
pub use format::{Formatted, format};
pub use refusal::Refusal;
pub use structure::{NewItem, NewRisk, Place, Thing};
pub use verify::{Unfaithful, verify};

use std::collections::BTreeMap;

use crate::markdown::Document;
use crate::model::{Item, ItemField, ItemKind, Key, Roadmap, StatusSource, TaskState};
use crate::read::{self, Options};
use crate::text::{Edit, EditSet, Source};

/// Whether facts that follow from a changed one are changed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// They are, where they agreed before.
    KeepTrue,
    /// Only what was asked for is changed.
    Only,
}

/// Plans `changes` of `document`, of which `roadmap` was read.
pub fn plan(
    document: &Document,
    roadmap: &Roadmap,
    options: &Options,
    changes: &[Change],
    following: Following,
) -> Result<Plan, Refusal> {
    if let Some(at) = document.source.lone_cr() {
        return Err(Refusal::lone_cr(document, at));
    }
    let options = &read::words::with_legend(document, options);
    let planner = Planner { document, roadmap, options };
    let mut draft = Draft::default();
    // Fields that go, go first: a new one must not be written beside one of them.
    let clears =
        |change: &&Change| matches!(change, Change::Field { value, .. } if value.trim().is_empty());
    let rest = changes.iter().filter(|change| !clears(change));
    for change in changes.iter().filter(clears).chain(rest) {
        match change {
            Change::Task { task, state } => task::set(&planner, *task, *state, &mut draft)?,
            Change::Field { of, key, value } => {
                field::set(&planner, *of, key, value, &mut draft)?;
            }
            Change::Link { .. } | Change::LastUpdated(_) => {}
            _ => structure::ask(&planner, change, &mut draft)?,
        }
    }
    structure::settle(&planner, &mut draft);
    if following == Following::KeepTrue {
        count::find(&planner, &mut draft);
        follow::statuses(&planner, &mut draft);
        structure::follow(&planner, &mut draft);
        follow::parents(&planner, &mut draft);
        mirror::follow(&planner, &mut draft);
        count::write(&planner, &mut draft);
    }
    anchor::follow(&planner, following, &mut draft);
    for change in changes {
        if let Change::Link { words, span, to } = change {
            anchor::relink(&planner, *words, *span, to, &mut draft);
        }
    }
    for change in changes {
        if let Change::LastUpdated(today) = change {
            last_updated::touch(&planner, *today, &mut draft);
        }
    }
    let padding = padding::of(document, &draft.edits);
    draft.edits.extend(padding);
    moved::carry_out(&planner, &mut draft)?;
    let edits = EditSet::new(&document.source, joined(draft.edits))
        .map_err(|_| Refusal::contradiction())?;
    Ok(Plan { edits, effects: draft.effects, left: draft.left })
}

/// Edits of one plan that touch, as one: a value replaced and a line added behind it, or two lines
/// added at one place, in the order they were asked for. Those that overlap are left as they are.
fn joined(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| edit.span);
    let mut out: Vec<Edit> = Vec::new();
    for edit in edits {
        match out.last_mut() {
            Some(last) if last.span.end == edit.span.start => {
                last.span.end = edit.span.end;
                last.text.push_str(&edit.text);
            }
            _ => out.push(edit),
        }
    }
    out
}

/// Where `at` says what `key` is: the field, or for a status wherever it stands.
pub fn place(roadmap: &Roadmap, source: &Source, at: Statement, key: &FieldKey) -> Option<usize> {
    let item = at.get(roadmap);
    let field = item.fields.iter().find(|field| match key {
        FieldKey::Known(known) => field.key == *known,
        FieldKey::Named(name) => source.slice(field.name) == name,
    });
    let status = || {
        let own = item.status.source != StatusSource::Bucket;
        let words = item.status.words.filter(|_| own && *key == FieldKey::Known(Key::Status));
        words.map(|words| words.start)
    };
    // What a row's field is called stands at the head of the table.
    let place = |field: &ItemField| match item.kind {
        ItemKind::Row => field.value.start,
        _ => field.name.start,
    };
    field.map(place).or_else(status)
}

/// What planning reads.
struct Planner<'a> {
    document: &'a Document,
    roadmap: &'a Roadmap,
    options: &'a Options,
}

impl<'a> Planner<'a> {
    /// Every place that states something: items, parts of the plan, and what names them again.
    fn places(&self) -> impl Iterator<Item = &'a Item> {
        let roadmap = self.roadmap;
        let holders = roadmap.items.iter().chain(&roadmap.parts);
        holders.flat_map(|holder| std::iter::once(holder).chain(&holder.mirrors))
    }
}

/// What planning has decided so far.
#[derive(Default)]
struct Draft {
    edits: Vec<Edit>,
    effects: Vec<Effect>,
    left: Vec<String>,
    /// The items that move, to be carried out together.
    moves: Vec<moved::Move>,
    /// What is taken away, to be carried out together.
    gone: Vec<structure::Gone>,
    /// The tasks that change, for `follow` to look up.
    states: BTreeMap<TaskRef, TaskState>,
    /// The typed counts that were true before.
    counts: Vec<count::Known>,
}

impl Draft {
    /// Whether `field` of `wanted` is about to go.
    fn clears(&self, planner: &Planner<'_>, wanted: Holder, field: &ItemField) -> bool {
        self.effects.iter().any(|effect| match effect {
            Effect::Field { at, key, to: None, .. } if *at == wanted.itself() => {
                planner.find(wanted.get(planner.roadmap), key) == Some(field)
            }
            _ => false,
        })
    }

    /// Whether the status at this very place is to change already.
    fn states_at(&self, wanted: Statement) -> bool {
        let status = FieldKey::Known(Key::Status);
        self.states.contains_key(&TaskRef::Mark(wanted))
            || self.effects.iter().any(|effect| {
                matches!(effect, Effect::Field { at, key, .. } if *at == wanted && *key == status)
            })
    }

    /// Whether the field of `wanted` is to change already, there or where it is said again.
    fn sets(&self, wanted: Holder, wanted_key: &FieldKey) -> bool {
        self.effects.iter().any(|effect| {
            matches!(effect, Effect::Field { at, key, .. } if at.of == wanted && key == wanted_key)
        })
    }
}
