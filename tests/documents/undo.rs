//! What is recorded of an edit takes it back, to the byte, and makes it again.

use std::collections::BTreeMap;

use roadmap_md::change::{
    Change, FieldKey, Following, Holder, NewItem, NewRisk, Place, TaskRef, Thing, plan,
};
use roadmap_md::model::{Key, Role, StatusKind, TaskState};
use roadmap_md::read::Options;
use roadmap_md::text::Source;
use roadmap_md::workspace::journal::{Change as Recorded, Print};

use super::support::{Reading, documents, reading, variants};

/// How many edits of a kind are tried in a document.
const EACH: usize = 6;

fn edits(reading: &Reading) -> Vec<Change> {
    let boxes = reading.boxes();
    let every = boxes.len() / EACH + 1;
    let ticks = boxes.into_iter().step_by(every).map(|(task, state, _)| {
        let open = state == TaskState::Open;
        Change::Task { task, state: if open { TaskState::Done } else { TaskState::Open } }
    });
    let items = reading.roadmap.items.len();
    let some = (0..items).step_by(items / EACH + 1);
    let sets = some.flat_map(|at| {
        let field = |key: Key, value: &str| Change::Field {
            of: Holder::Item(at),
            key: FieldKey::Known(key),
            value: value.to_owned(),
        };
        [
            field(Key::Status, StatusKind::Done.name()),
            field(Key::Status, "blocked (no mast)"),
            field(Key::Owner, "Ida"),
        ]
    });
    ticks.chain(sets).collect()
}

/// One or two changes of each kind that there is, all over the document.
fn structural(reading: &Reading) -> Vec<(&'static str, Change)> {
    let roadmap = &reading.roadmap;
    let title = || "Weigh the anchor".to_owned();
    let part = |rank| Change::AddPart { rank, title: title(), after: None };
    let mitigation = Some("we wait".to_owned());
    let risk = NewRisk { title: title(), risk: None, mitigation, tracking: None };
    let mut all = vec![
        ("add phase", part(Role::Phase)),
        ("add horizon", part(Role::Horizon)),
        ("add risk", Change::AddRisk(risk)),
        ("add metric", Change::AddMetric(title())),
    ];
    let count = roadmap.items.len();
    for item in (0..count).step_by(count / 2 + 1) {
        let new = NewItem {
            title: title(),
            place: Place::After(Thing::Item(item)),
            id: None,
            status: None,
            priority: None,
            tasks: Vec::new(),
        };
        let own = Thing::Item(item);
        all.extend([
            ("add item", Change::AddItem(new)),
            ("add task", Change::AddTask { item, text: title(), at: None }),
            ("remove an item", Change::Remove(own)),
            ("rename an item", Change::Rename { what: own, to: title() }),
        ]);
        if roadmap.items[item].id.is_some() {
            all.push(("renumber", Change::Renumber { item, to: "77.7".to_owned() }));
        }
        if item + 1 < count {
            let to = Place::After(Thing::Item(item + 1));
            all.push(("move an item", Change::Move { what: own, to }));
        }
        if roadmap.items[item].tasks.len() > 1 {
            let task = |n| Thing::Task(TaskRef::Of(item, n));
            let to = Place::After(task(1));
            all.push(("move a task", Change::Move { what: task(0), to }));
            all.push(("remove a task", Change::Remove(task(0))));
        }
    }
    all
}

#[test]
fn what_is_recorded_takes_an_edit_back() {
    let mut all = 0;
    for (name, text) in documents() {
        for text in variants(&text) {
            let reading = reading(&text);
            for change in edits(&reading) {
                all += usize::from(is_taken_back(&name, &text, &reading, &change));
            }
        }
    }
    eprintln!("{all} edits were taken back");
    assert!(all > 300, "{all}");
}

#[test]
fn what_is_recorded_takes_a_change_of_the_structure_back() {
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, text) in documents() {
        for text in variants(&text) {
            let reading = reading(&text);
            for (kind, change) in structural(&reading) {
                let done = is_taken_back(&name, &text, &reading, &change);
                *all.entry(kind).or_default() += usize::from(done);
            }
        }
    }
    eprintln!("changes of the structure that were taken back: {all:?}");
    assert_eq!(all.len(), 12, "{all:?}");
    assert!(all.values().all(|&done| done > 0), "{all:?}");
}

/// Makes one change, takes it back and makes it again by what is recorded of it; whether it could be
/// made.
fn is_taken_back(name: &str, text: &str, reading: &Reading, change: &Change) -> bool {
    let asked = std::slice::from_ref(change);
    let (document, roadmap) = (&reading.document, &reading.roadmap);
    let options = &Options::default();
    let Ok(plan) = plan(document, roadmap, options, asked, Following::KeepTrue) else {
        return false;
    };
    if plan.edits.is_empty() {
        return false;
    }
    let after = plan.edits.apply(text);
    let prints = (Print::of(&after), Print::of(text));
    let back = Recorded::new("/R.md".into(), prints, &plan.edits.inverse(text));
    let source = |text: &str| Source::new(text.to_owned());
    let (before, again) =
        back.apply(&source(&after)).unwrap_or_else(|| panic!("{name}: {change:?}"));
    assert!(before == text, "{name}: {change:?}");
    let (made, turned) =
        again.apply(&source(&before)).unwrap_or_else(|| panic!("{name}: {change:?}"));
    assert!(made == after && turned == back, "{name}: {change:?}");
    // Anything else than just that text is left alone.
    assert_eq!(back.apply(&source(&format!("{after}\n"))), None, "{name}");
    true
}
