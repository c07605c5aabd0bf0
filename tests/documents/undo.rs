//! What is recorded of an edit takes it back, to the byte, and makes it again.

use roadmap_md::change::{Change, FieldKey, Following, Holder, plan};
use roadmap_md::model::{Key, StatusKind, TaskState};
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

#[test]
fn what_is_recorded_takes_an_edit_back() {
    let mut all = 0;
    for (name, text) in documents() {
        for text in variants(&text) {
            let reading = reading(&text);
            for change in edits(&reading) {
                let asked = std::slice::from_ref(&change);
                let (document, roadmap) = (&reading.document, &reading.roadmap);
                let options = &Options::default();
                let Ok(plan) = plan(document, roadmap, options, asked, Following::KeepTrue) else {
                    continue;
                };
                if plan.edits.is_empty() {
                    continue;
                }
                all += 1;
                let after = plan.edits.apply(&text);
                let prints = (Print::of(&after), Print::of(&text));
                let back = Recorded::new("/R.md".into(), prints, &plan.edits.inverse(&text));
                let source = |text: &str| Source::new(text.to_owned());
                let (before, again) =
                    back.apply(&source(&after)).unwrap_or_else(|| panic!("{name}: {change:?}"));
                assert!(before == text, "{name}: {change:?}");
                let (made, turned) =
                    again.apply(&source(&before)).unwrap_or_else(|| panic!("{name}: {change:?}"));
                assert!(made == after && turned == back, "{name}: {change:?}");
                // Anything else than just that text is left alone.
                assert_eq!(back.apply(&source(&format!("{after}\n"))), None, "{name}");
            }
        }
    }
    eprintln!("{all} edits were taken back");
    assert!(all > 300, "{all}");
}
