//! What we write ourselves, our own gate lets through.

use std::collections::BTreeMap;

use roadmap_md::change::{Change, FieldKey, Following, Holder, TaskRef, plan, verify};
use roadmap_md::config::Config;
use roadmap_md::markdown::Document;
use roadmap_md::model::{Key, Roadmap, StatusKind, TaskState};
use roadmap_md::query::{Doc, Index};
use roadmap_md::read::Options;
use roadmap_md::validate::{Checked, Facts, Severity, validate};

use super::support::{Reading, documents, reading};

/// How many boxes, and how many items, of a document are tried.
const EACH: usize = 24;

/// How many errors and warnings each rule has.
fn found(document: &Document, roadmap: &Roadmap) -> BTreeMap<&'static str, usize> {
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap }];
    let index = Index::new(&docs);
    let checked = Checked {
        document,
        config: &Config::default(),
        options: &Options::default(),
        facts: &Facts::default(),
        today: jiff::civil::date(2026, 6, 15),
    };
    let mut found = BTreeMap::new();
    for one in validate(&index, &checked, 0) {
        if one.severity > Severity::Info {
            *found.entry(one.rule.name).or_default() += 1;
        }
    }
    found
}

/// What an edit is: the change that is asked for, and the item it is about.
fn edits(reading: &Reading) -> impl Iterator<Item = Change> {
    let roadmap = &reading.roadmap;
    let boxes = reading.boxes();
    let every = boxes.len() / EACH + 1;
    let ticks = boxes.into_iter().step_by(every).map(|(task, state, _)| {
        let open = state == TaskState::Open;
        Change::Task { task, state: if open { TaskState::Done } else { TaskState::Open } }
    });
    // Whoever says that something is done while its own tasks are open contradicts them.
    let stands_alone = |at: &usize| {
        let item = &roadmap.items[*at];
        item.tasks.is_empty() && roadmap.under(item).is_empty()
    };
    let items = (0..roadmap.items.len()).filter(stands_alone);
    let kinds = [StatusKind::Done, StatusKind::Active, StatusKind::Todo];
    let every = roadmap.items.len() / EACH + 1;
    let sets = items.step_by(every).flat_map(move |at| kinds.map(|kind| (at, kind)));
    ticks.chain(sets.map(|(at, kind)| Change::Field {
        of: Holder::Item(at),
        key: FieldKey::Known(Key::Status),
        value: kind.name().to_owned(),
    }))
}

/// What somebody says who takes back that something is done: others wait for it, its day is over,
/// and neither can follow.
fn is_taken_back(rule: &str, change: &Change) -> bool {
    let taken_back = match change {
        Change::Task { state, .. } => *state == TaskState::Open,
        Change::Field { value, .. } => value != StatusKind::Done.name(),
        _ => false,
    };
    match rule {
        // Work is open again in a time that is over.
        "past-due" | "past-horizon" => taken_back,
        // The item's own tasks are all ticked, and its box in an index is cleared.
        "stale-status" => {
            taken_back && matches!(change, Change::Task { task: TaskRef::Mark(_), .. })
        }
        // Or it is done before what it waits for.
        "done-before-dependency" => true,
        _ => false,
    }
}

#[test]
fn an_edit_of_ours_is_no_new_finding_or_says_what_is_left() {
    let options = Options::default();
    let (mut all, mut told, mut asked, mut faults) = (0, 0, 0, Vec::new());
    for (name, text) in documents() {
        let reading = reading(&text);
        let (document, roadmap) = (&reading.document, &reading.roadmap);
        let before = found(document, roadmap);
        for change in edits(&reading) {
            let changes = std::slice::from_ref(&change);
            let Ok(plan) = plan(document, roadmap, &options, changes, Following::KeepTrue) else {
                continue;
            };
            let Ok((document, roadmap)) = verify(document, roadmap, &options, &plan) else {
                continue;
            };
            all += 1;
            for (rule, count) in found(&document, &roadmap) {
                if count <= before.get(rule).copied().unwrap_or_default() {
                } else if is_taken_back(rule, &change) {
                    asked += 1;
                } else if !plan.left.is_empty() {
                    told += 1;
                } else {
                    faults.push(format!("{name}: {rule}, as {change:?}"));
                }
            }
        }
    }
    eprintln!(
        "{all} edits; {told} times what could not follow was told, {asked} times it was asked for"
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(all > 100 * told, "{told} of {all} edits leave something false");
}
