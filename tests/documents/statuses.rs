//! Setting statuses, wherever they stand.

use std::collections::BTreeMap;

use roadmap_md::change::{Change, FieldKey, Following, Holder, plan, verify};
use roadmap_md::model::{Item, Key, StatusKind, TaskState};
use roadmap_md::read::Options;

use super::support::{documents, reading};

/// How often setting a status was tried, by where the status stands.
#[derive(Default)]
struct Tally {
    done: usize,
    refused: usize,
    unfaithful: usize,
}

/// Setting a status is done and verified, or refused with a reason; nothing else happens.
#[test]
fn every_status_is_set_or_refused() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let options = Options::default();
    for (name, text) in documents() {
        let reading = reading(&text);
        let (document, roadmap) = (&reading.document, &reading.roadmap);
        for (at, item) in roadmap.items.iter().enumerate() {
            let kinds = StatusKind::ALL.map(|kind| (kind.name(), Some(kind)));
            let others = [("blocked (waits)", Some(StatusKind::Blocked)), ("", None)];
            for (value, kind) in kinds.into_iter().chain(others) {
                let dialect = format!("{:?} of a {}", item.status.source, item.kind.name());
                let tally = tallies.entry(dialect).or_default();
                let key = FieldKey::Known(Key::Status);
                let change = Change::Field { of: Holder::Item(at), key, value: value.to_owned() };
                let planned = plan(document, roadmap, &options, &[change], Following::KeepTrue);
                let planned = planned.inspect_err(|why| assert!(!why.message.is_empty()));
                let Ok(plan) = planned else {
                    tally.refused += 1;
                    continue;
                };
                let after = plan.edits.apply(&text);
                assert_eq!(plan.edits.inverse(&text).apply(&after), text, "{name}");
                let title = document.slice(item.title);
                match verify(document, roadmap, &options, &plan) {
                    Ok((edited, read)) => {
                        tally.done += 1;
                        let same = |other: &&Item| {
                            edited.slice(other.title) == title && other.kind == item.kind
                        };
                        // A box that was opened says nothing, and that is what was asked.
                        let opened = |other: &Item| {
                            kind == Some(StatusKind::Todo)
                                && other.mark.is_some_and(|mark| mark.state == TaskState::Open)
                                && !other.status.is_stated()
                        };
                        let found = read.items.iter().filter(same).any(|other| {
                            let stated = other.status.kind == kind && other.status.is_stated();
                            kind.is_none() || stated || opened(other)
                        });
                        assert!(found, "{name}: {title} is not {value}");
                    }
                    Err(error) => {
                        tally.unfaithful += 1;
                        eprintln!("{name}: `{title}` set to `{value}`: {error}");
                    }
                }
            }
        }
    }
    for (dialect, Tally { done, refused, unfaithful }) in &tallies {
        eprintln!("{dialect}: {done} done, {refused} refused, {unfaithful} stopped by verify");
    }
    let done: usize = tallies.values().map(|tally| tally.done).sum();
    let unfaithful: usize = tallies.values().map(|tally| tally.unfaithful).sum();
    assert!(done > 100 * unfaithful, "only reading again tells that a plan is wrong: {unfaithful}");
}
