//! Links from one document of the workspace to a heading of another, when an edit moves its anchor.

use std::collections::BTreeMap;
use std::path::Path;

use super::step::following;
use crate::change::{self, Change, Following, Moved, Plan, Stale};
use crate::workspace::{self, Reading, Saving, linked, settled};

/// Documents of which nothing is asked, with links to headings that are about to change.
#[derive(Default)]
pub(super) struct Beside {
    /// Those that are edited with the others, in order.
    pub(super) linking: Vec<usize>,
    /// Those that cannot be, and why.
    pub(super) kept_out: BTreeMap<usize, String>,
}

/// Finds them before anything is locked. What cannot be planned is found out later, and told then.
pub(super) fn beside(
    only: bool,
    readings: &[&Reading],
    root: &Path,
    saving: Saving,
    asked: &BTreeMap<usize, Vec<Change>>,
) -> Beside {
    let mut beside = Beside::default();
    if readings.len() < 2 {
        return beside;
    }
    let plan = |(&doc, changes): (&usize, &Vec<Change>)| {
        let Reading { document, roadmap, options, .. } = readings[doc];
        let following = following(only, readings[doc]);
        Some((doc, change::plan(document, roadmap, options, changes, following).ok()?))
    };
    let moved = moved(readings, &asked.iter().filter_map(plan).collect());
    for (doc, reading) in readings.iter().enumerate() {
        if asked.contains_key(&doc) || all_stale(readings, root, &moved, doc).next().is_none() {
            continue;
        }
        let obstacle = || workspace::obstacle(&reading.path, saving);
        match reading.read_only.clone().or_else(obstacle) {
            Some(reason) => {
                beside.kept_out.insert(doc, reason);
            }
            None if following(only, reading) == Following::KeepTrue => beside.linking.push(doc),
            None => {}
        }
    }
    beside
}

/// The anchors that the plans move, by document.
pub(super) fn moved(
    readings: &[&Reading],
    plans: &BTreeMap<usize, Plan>,
) -> BTreeMap<usize, Moved> {
    let moved =
        plans.iter().map(|(&doc, plan)| (doc, change::moved(&readings[doc].document, &plan.edits)));
    moved.filter(|(_, moved)| !moved.is_empty()).collect()
}

/// What becomes of the links.
pub(super) struct Followed {
    /// The changes that make them lead to the same headings again, and the documents they are in.
    pub(super) changes: Vec<(usize, Change)>,
    /// What to say of the links that are left.
    pub(super) notes: Vec<String>,
}

/// Lets links between documents follow the anchors that are `moved`. `may` says whether a document
/// can be edited now, or, where that is known, why not.
pub(super) fn follow(
    only: bool,
    readings: &[&Reading],
    root: &Path,
    moved: &BTreeMap<usize, Moved>,
    may: impl Fn(usize) -> Result<(), Option<String>>,
) -> Followed {
    let mut followed = Followed { changes: Vec::new(), notes: Vec::new() };
    if moved.is_empty() {
        return followed;
    }
    for (doc, reading) in readings.iter().enumerate() {
        for (target, stale) in all_stale(readings, root, moved, doc) {
            let keeps = [reading, &readings[target]]
                .iter()
                .all(|reading| following(only, reading) == Following::KeepTrue);
            let Stale { words, span, from, to } = stale;
            let why = match (may(doc), span, to) {
                (Ok(()), Some(span), Some(to)) if keeps => {
                    followed.changes.push((doc, Change::Link { words, span, to }));
                    continue;
                }
                (Err(Some(reason)), ..) if keeps => format!("which cannot be edited: {reason}"),
                _ => "which the heading no longer has".to_owned(),
            };
            let note = format!("the links to `{from}` in {}, {why}", reading.name);
            if !followed.notes.contains(&note) {
                followed.notes.push(note);
            }
        }
    }
    followed
}

/// The links of document `doc` that name a document by its path, and an anchor there that is moved;
/// each with the document it leads to.
fn all_stale<'a>(
    readings: &'a [&Reading],
    root: &'a Path,
    moved: &'a BTreeMap<usize, Moved>,
    doc: usize,
) -> impl Iterator<Item = (usize, Stale)> + 'a {
    let Reading { path: from, document, .. } = readings[doc];
    moved.iter().flat_map(move |(&target, moved)| {
        let path = settled(&readings[target].path);
        let found = if names(document.source.text(), &path) {
            change::stale(document, |link| {
                (!link.is_empty() && linked(link, from, root) == path).then_some(moved)
            })
        } else {
            Vec::new()
        };
        found.into_iter().map(move |stale| (target, stale))
    })
}

/// Whether `text` can have a link to the file at `path`: it has its name, in whatever letters, and
/// a `#`.
fn names(text: &str, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    text.contains('#') && (text.contains(&*name) || text.contains('%'))
}
