//! What was asked for, as a file of edits says it.

use super::told;
use crate::change::{Change, NewItem, NewRisk, Place, Thing};
use crate::output::edits::{ChangeView, EntryView};
use crate::output::plain;
use crate::query::{Index, Target};

/// The entries that ask for `changes`; what was there before is what `told` says of it.
pub(super) fn entries(
    index: &Index<'_>,
    changes: &[(usize, Change)],
    only: bool,
    told: &[ChangeView],
) -> Vec<EntryView> {
    let mut entries: Vec<EntryView> = Vec::new();
    for (doc, change) in changes {
        let Some(entry) = entry(index, *doc, change) else { continue };
        let entry = EntryView { old: old(&entry, told).or(entry.old.clone()), only, ..entry };
        // All that is renumbered is asked for in a word.
        if entry.renumber.is_none() || entries.last() != Some(&entry) {
            entries.push(entry);
        }
    }
    entries
}

/// What the field of `entry` said before; nothing where it does not change.
#[expect(clippy::option_option, reason = "not told, told as nothing, told as a text")]
fn old(entry: &EntryView, told: &[ChangeView]) -> Option<Option<String>> {
    let is_it = |change: &&ChangeView| {
        change.cause == "asked"
            && Some(&change.target) == entry.target.as_ref()
            && Some(&change.file) == entry.file.as_ref()
            && Some(&change.field) == entry.field.as_ref()
    };
    told.iter().find(is_it).map(|change| change.old.clone())
}

/// The entry that asks for `change`; nothing for what comes along with another.
fn entry(index: &Index<'_>, doc: usize, change: &Change) -> Option<EntryView> {
    let file = Some(index.docs[doc].name.to_owned());
    let base = EntryView { file, ..EntryView::default() };
    let named = |what: Thing| index.address(told::target(index, doc, what));
    let title = |what: Thing| plain(index.title(told::target(index, doc, what)));
    let section = |section: usize| index.address(Target::Section { doc, section });
    let add = |what: &'static str, title: &str| EntryView {
        add: Some(what),
        title: Some(title.to_owned()),
        ..base.clone()
    };
    Some(match change {
        Change::Task { task, state } => {
            let what = Thing::Task(*task);
            field(base, (named(what), title(what)), "task", state.name())
        }
        Change::Field { of, key, value } => {
            let target = told::target_of(index, doc, *of);
            let what = (index.address(target), plain(index.title(target)));
            field(base, what, key.name(), value)
        }
        Change::AddItem(new) => {
            let NewItem { title, place, id, status, priority, tasks } = new;
            let (id, status, priority) = (id.clone(), status.clone(), priority.clone());
            let entry =
                EntryView { id, status, priority, tasks: tasks.clone(), ..add("item", title) };
            match *place {
                Place::In(part) => EntryView { inside: Some(section(part)), ..entry },
                Place::Under(item) => EntryView { inside: Some(named(Thing::Item(item))), ..entry },
                Place::Before(there) => EntryView { before: Some(named(there)), ..entry },
                Place::After(there) => EntryView { after: Some(named(there)), ..entry },
                Place::Status(_) => entry,
            }
        }
        Change::AddTask { item, text, at } => EntryView {
            inside: Some(named(Thing::Item(*item))),
            at: at.map(|at| at + 1),
            ..add("task", text)
        },
        Change::AddPart { rank, title, after } => {
            EntryView { after: after.map(section), ..add(rank.name(), title) }
        }
        Change::AddRisk(NewRisk { title, risk, mitigation, tracking }) => EntryView {
            risk: risk.clone(),
            mitigation: mitigation.clone(),
            tracking: tracking.clone(),
            ..add("risk", title)
        },
        Change::AddMetric(text) => add("metric", text),
        Change::Remove(what) => {
            EntryView { remove: Some(named(*what)), title: Some(title(*what)), ..base }
        }
        Change::Move { what, to } => {
            let moves = Some(named(*what));
            let entry = EntryView { moves, title: Some(title(*what)), ..base };
            match to {
                Place::In(part) => EntryView { to: Some(section(*part)), ..entry },
                Place::Under(item) => EntryView { to: Some(named(Thing::Item(*item))), ..entry },
                Place::Before(there) => EntryView { before: Some(named(*there)), ..entry },
                Place::After(there) => EntryView { after: Some(named(*there)), ..entry },
                Place::Status(status) => EntryView { status: Some(status.clone()), ..entry },
            }
        }
        Change::Rename { what, to } => EntryView {
            rename: Some(named(*what)),
            old: Some(Some(title(*what))),
            new: Some(Some(to.clone())),
            ..base
        },
        Change::Renumber { .. } => EntryView { renumber: Some("all"), ..EntryView::default() },
        Change::Link { .. } | Change::Reword { .. } | Change::LastUpdated(_) => return None,
    })
}

fn field(base: EntryView, (target, title): (String, String), key: &str, value: &str) -> EntryView {
    let is_cleared = value.trim().is_empty();
    EntryView {
        target: Some(target),
        title: Some(title),
        field: Some(key.to_owned()),
        new: Some((!is_cleared).then(|| value.to_owned())),
        ..base
    }
}
