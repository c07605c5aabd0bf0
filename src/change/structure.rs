//! What changes which things there are and where they stand: adding, removing, moving, renaming.
//!
//! What comes is written like its neighbours; what goes takes its whole lines along; what moves is
//! the very bytes that stood elsewhere. Each plan is read again before it is taken, so that what a
//! document has no room for is refused with what would go wrong.

mod body;
mod bullet;
mod card;
mod destination;
mod growing;
mod headline;
mod ids;
mod item;
mod models;
mod part;
mod relocate;
mod remove;
mod rename;
mod renumber;
mod reorder;
mod restyle;
mod row;
mod spot;
mod sums;
mod task;
mod units;

pub(super) use remove::Gone;
pub(super) use sums::follow;

use super::{Change, Draft, Effect, Plan, Planner, Refusal, TaskRef, verify};
use crate::model::Roadmap;
use crate::query::Target;
use crate::text::{Edit, EditSet};

/// Something that can be taken away, moved or renamed. The numbers are indices into the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// An item.
    Item(usize),
    /// A task.
    Task(TaskRef),
    /// A section: a part of the plan.
    Section(usize),
}

impl From<Target> for Thing {
    fn from(target: Target) -> Thing {
        match target {
            Target::Item { item, .. } => Thing::Item(item),
            Target::Task { item, task, .. } => Thing::Task(TaskRef::Of(item, task)),
            Target::Loose { task, .. } => Thing::Task(TaskRef::Loose(task)),
            Target::Section { section, .. } => Thing::Section(section),
        }
    }
}

/// Where something is to stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the end of a section.
    In(usize),
    /// At the end of an item's tasks.
    Under(usize),
    /// Right before something.
    Before(Thing),
    /// Right behind something.
    After(Thing),
    /// Under the heading that says this.
    Status(String),
}

/// An item that is to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// Its title.
    pub title: String,
    /// Where it is to stand.
    pub place: Place,
    /// Its id; the next free one without.
    pub id: Option<String>,
    /// How far it is, as the user typed it.
    pub status: Option<String>,
    /// How urgent it is, as the user typed it.
    pub priority: Option<String>,
    /// The words of its tasks.
    pub tasks: Vec<String>,
}

/// A risk that is to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRisk {
    /// What it is called.
    pub title: String,
    /// What can go wrong.
    pub risk: Option<String>,
    /// What is done about it.
    pub mitigation: Option<String>,
    /// How it is watched.
    pub tracking: Option<String>,
}

/// Plans one change of the structure.
pub(super) fn ask(
    planner: &Planner<'_>,
    change: &Change,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    match change {
        Change::AddTask { item, text, at } => task::add(planner, *item, text, *at, draft),
        Change::AddItem(new) => item::add(planner, new, draft),
        Change::AddPart { rank, title, after } => part::add(planner, *rank, title, *after, draft),
        Change::AddRisk(text) => part::add_risk(planner, text, draft),
        Change::AddMetric(text) => part::add_metric(planner, text, draft),
        Change::Remove(what) => remove::ask(planner, *what, draft),
        Change::Move { what, to } => relocate::ask(planner, *what, to, draft),
        Change::Rename { what, to } => rename::ask(planner, *what, to, draft),
        Change::Renumber { item, to } => {
            renumber::ask(planner, *item, to, draft);
            Ok(())
        }
        Change::Reword { what, span, to } => {
            rename::reword(planner, *what, *span, to, super::Cause::Asked, draft);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Turns what `draft` takes away into edits.
pub(super) fn settle(planner: &Planner<'_>, draft: &mut Draft) {
    remove::carry_out(planner, draft);
}

/// Words of one line, as they are to be written; `what` is what they are of.
fn line<'t>(what: &str, text: &'t str) -> Result<&'t str, Refusal> {
    let text = text.trim();
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    if text.is_empty() {
        return Err(Refusal::new(format!("{what} has no words")));
    }
    if text.contains(|c: char| c.is_control() || turns(c)) {
        return Err(Refusal::new(format!("{what} has a line break or a control character"))
            .hint("it is one line of text"));
    }
    Ok(text)
}

/// What else would change if `edits` and `effects` were all of a plan; nothing if just that would.
fn objection(planner: &Planner<'_>, edits: Vec<Edit>, effects: Vec<Effect>) -> Option<String> {
    let source = &planner.document.source;
    let Ok(edits) = EditSet::new(source, super::joined(edits)) else {
        return Some("the same place twice".to_owned());
    };
    let plan = Plan { edits, effects, left: Vec::new() };
    let verified = verify(planner.document, planner.roadmap, planner.options, &plan);
    verified.err().map(|error| error.what)
}

impl Thing {
    /// Where it begins.
    pub(super) fn start(self, roadmap: &Roadmap) -> usize {
        match self {
            Thing::Item(item) => roadmap.items[item].head.start,
            Thing::Task(TaskRef::Of(item, task)) => {
                roadmap.items[item].tasks[task].mark.span().start
            }
            Thing::Task(TaskRef::Loose(task)) => roadmap.loose_tasks[task].mark.span().start,
            Thing::Task(TaskRef::Mark(at)) => at.get(roadmap).head.start,
            Thing::Section(section) => roadmap.sections[section].head.start,
        }
    }
}
