//! Ticking: one byte, and what was true stays true.

use roadmap_md::change::{Change, Effect, Following, verify};
use roadmap_md::model::TaskState;
use roadmap_md::read::{self, Options};
use roadmap_md::text::Edit;

use super::support::{Reading, documents, reading, variants};

#[test]
fn every_box_toggles_by_one_byte_and_back() {
    for (name, text) in documents() {
        for text in variants(&text) {
            let reading = reading(&text);
            if reading.document.source.lone_cr().is_some() {
                continue;
            }
            for (task, state, at) in reading.boxes() {
                let state =
                    if state == TaskState::Done { TaskState::Open } else { TaskState::Done };
                let plan = reading.plan(&[Change::Task { task, state }], Following::Only);
                let after = plan.edits.apply(&text);
                let differing =
                    text.bytes().zip(after.bytes()).enumerate().filter(|(_, (a, b))| a != b);
                assert_eq!(differing.map(|(at, _)| at).collect::<Vec<_>>(), [at], "{name}");
                assert_eq!(text.len(), after.len(), "{name}");
                assert_eq!(plan.edits.inverse(&text).apply(&after), text, "{name}");
                verify(&reading.document, &reading.roadmap, &Options::default(), &plan)
                    .unwrap_or_else(|error| panic!("{name} at byte {at}: {error}"));
            }
        }
    }
}

#[test]
fn what_follows_a_tick_is_named_and_nothing_else_changes() {
    for (name, text) in documents() {
        let reading = reading(&text);
        if reading.document.source.lone_cr().is_some() {
            continue;
        }
        for (task, state, at) in reading.boxes() {
            let state = if state == TaskState::Done { TaskState::Open } else { TaskState::Done };
            let plan = reading.plan(&[Change::Task { task, state }], Following::KeepTrue);
            // Padding, and the sign before a heading that changes with its words.
            let is_wordless = |edit: &&Edit| {
                let text = reading.document.slice(edit.span);
                !edit.text.chars().chain(text.chars()).any(char::is_alphanumeric)
            };
            let wordless = plan.edits.edits().iter().filter(is_wordless).count();
            let named = plan.effects.len();
            assert!(
                (named..=named + wordless).contains(&plan.edits.edits().len()),
                "{name} at byte {at}"
            );
            verify(&reading.document, &reading.roadmap, &Options::default(), &plan)
                .unwrap_or_else(|error| panic!("{name} at byte {at}: {error}"));
            let after = plan.edits.apply(&text);
            assert_eq!(plan.edits.inverse(&text).apply(&after), text, "{name}");
        }
    }
}

/// Counts that were true before a box is toggled are true after, and those that were not are left.
#[test]
fn true_counts_stay_true() {
    let mut rewritten = 0;
    for (name, text) in documents() {
        let reading = reading(&text);
        let options = Options::default();
        let counts = read::counts(&reading.document, &reading.roadmap, &options);
        let before = reading.standing();
        let was_true: Vec<bool> =
            counts.iter().map(|count| before.measure(count).is_some()).collect();
        if !was_true.contains(&true) || reading.document.source.lone_cr().is_some() {
            continue;
        }
        for (task, state, at) in reading.boxes() {
            let state = if state == TaskState::Done { TaskState::Open } else { TaskState::Done };
            let plan = reading.plan(&[Change::Task { task, state }], Following::KeepTrue);
            rewritten +=
                plan.effects.iter().filter(|effect| matches!(effect, Effect::Count { .. })).count();
            let (document, roadmap) = verify(&reading.document, &reading.roadmap, &options, &plan)
                .unwrap_or_else(|error| panic!("{name} at byte {at}: {error}"));
            let after = Reading { document, roadmap };
            let again = read::counts(&after.document, &after.roadmap, &options);
            assert_eq!(counts.len(), again.len(), "{name} at byte {at}");
            for ((old, new), was_true) in counts.iter().zip(&again).zip(&was_true) {
                let (old, written) =
                    (reading.document.slice(old.span), after.document.slice(new.span));
                let says = after.standing().measure(new).is_some();
                assert!(says || !was_true, "{name} at byte {at}: {old} is {written}");
                assert!(*was_true || old == written, "{name} at byte {at}: {old} is {written}");
            }
        }
    }
    assert!(rewritten > 30, "only {rewritten} counts were rewritten");
}
