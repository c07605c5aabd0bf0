//! Changes of the structure: each is done and undone to the byte, or refused with a reason.

use std::collections::BTreeMap;

use roadmap_md::change::{Change, Effect, Following, NewItem, Place, TaskRef, Thing, plan, verify};
use roadmap_md::model::{Item, ItemKind};
use roadmap_md::query::{Doc, Index, On, Target, numbering, references, waits_for};
use roadmap_md::read::Options;

use super::support::{Reading, documents, reading, variants};

/// How often something was tried, and what came of it.
#[derive(Default, Debug)]
struct Tally {
    done: usize,
    refused: usize,
    /// Refused as the document would be read otherwise.
    otherwise: usize,
    /// Done, but not undone to the byte.
    not_back: usize,
    /// Stopped only when the result was read again.
    stopped: usize,
    examples: BTreeMap<String, Vec<String>>,
}

impl Tally {
    fn example(&mut self, what: &str, text: String) {
        let list = self.examples.entry(what.to_owned()).or_default();
        if list.len() < 40 {
            list.push(text);
        }
    }
}

enum Tried {
    Done(String, Vec<Effect>),
    Refused,
}

/// Makes a change alone; that it can be made with all that follows from it is seen to as well, as
/// what follows may be spelt otherwise on the way back.
fn make(reading: &Reading, name: &str, change: Change, tally: &mut Tally) -> Tried {
    let Tried::Done(..) = follow(reading, name, change.clone(), Following::KeepTrue, tally) else {
        return Tried::Refused;
    };
    follow(reading, name, change, Following::Only, tally)
}

fn follow(
    reading: &Reading,
    name: &str,
    change: Change,
    following: Following,
    tally: &mut Tally,
) -> Tried {
    let options = Options::default();
    let (document, roadmap) = (&reading.document, &reading.roadmap);
    let text = document.source.text();
    let changes = [change];
    let plan = match plan(document, roadmap, &options, &changes, following) {
        Ok(plan) => plan,
        Err(refusal) => {
            assert!(!refusal.message.is_empty());
            if refusal.message.contains("read otherwise") {
                tally.otherwise += 1;
                tally.example("otherwise", format!("{name}: {refusal}"));
            } else {
                tally.refused += 1;
                tally.example("refused", format!("{name}: {refusal}"));
            }
            return Tried::Refused;
        }
    };
    let after = plan.edits.apply(text);
    assert_eq!(plan.edits.inverse(text).apply(&after), text, "{name}");
    if !plan.edits.is_empty()
        && let Err(error) = verify(document, roadmap, &options, &plan)
    {
        tally.stopped += 1;
        tally.example("stopped", format!("{name}: {error}"));
        return Tried::Refused;
    }
    Tried::Done(after, plan.effects)
}

fn report(what: &str, tallies: &BTreeMap<String, Tally>) {
    let loud = std::env::var_os("ROADMAP_LOUD").is_some();
    for (kind, tally) in tallies {
        let Tally { done, refused, otherwise, not_back, stopped, .. } = tally;
        eprintln!(
            "{what} {kind}: {done} done, {refused} refused, {otherwise} would be read otherwise, {stopped} stopped by reading again, {not_back} not undone to the byte"
        );
        for (why, list) in &tally.examples {
            for text in list.iter().filter(|_| loud) {
                eprintln!("    {why}: {text}");
            }
        }
    }
}

/// A task that is added and removed leaves the very bytes that were there.
#[test]
fn a_task_comes_and_goes() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, text) in documents() {
        for text in &variants(&text) {
            let own = reading(text);
            for (item, its) in some(&own.roadmap.items) {
                let has = if its.tasks.is_empty() { "without tasks" } else { "with tasks" };
                let tally = tallies.entry(format!("{} {has}", its.kind.name())).or_default();
                let change =
                    Change::AddTask { item, text: "Weigh the anchor".to_owned(), at: None };
                let title = own.document.slice(its.title);
                let name = format!("{name}: {title}");
                let Tried::Done(after, _) = make(&own, &name, change, tally) else { continue };
                let then = reading(&after);
                let added = then.roadmap.items[item]
                    .tasks
                    .iter()
                    .position(|task| then.document.slice(task.text) == "Weigh the anchor")
                    .unwrap();
                let what = Thing::Task(TaskRef::Of(item, added));
                match make(&then, &name, Change::Remove(what), tally) {
                    Tried::Done(back, _) if back == *text => tally.done += 1,
                    Tried::Done(back, _) => {
                        tally.not_back += 1;
                        tally.example("not back", format!("{name}\n{}", differ(text, &back)));
                    }
                    Tried::Refused => {}
                }
            }
        }
    }
    report("a task in a", &tallies);
    assert_sound(&tallies);
}

/// An item that is added and removed leaves the very bytes that were there.
#[test]
fn an_item_comes_and_goes() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, text) in documents() {
        for text in &variants(&text) {
            let own = reading(text);
            for (item, its) in some(&own.roadmap.items) {
                let tally = tallies.entry(its.kind.name().to_owned()).or_default();
                let title = own.document.slice(its.title);
                let name = format!("{name}: {title}");
                let mut change = NewItem {
                    title: "Weigh the anchor".to_owned(),
                    place: Place::After(Thing::Item(item)),
                    id: None,
                    status: None,
                    priority: None,
                    tasks: Vec::new(),
                };
                if its.kind == ItemKind::Card && !its.tasks.is_empty() {
                    change.tasks.push("Look below".to_owned());
                }
                let Tried::Done(after, _) = make(&own, &name, Change::AddItem(change), tally)
                else {
                    continue;
                };
                let then = reading(&after);
                let added = then
                    .roadmap
                    .items
                    .iter()
                    .position(|item| then.document.slice(item.title) == "Weigh the anchor")
                    .unwrap();
                match make(&then, &name, Change::Remove(Thing::Item(added)), tally) {
                    Tried::Done(back, _) if back == *text => tally.done += 1,
                    Tried::Done(back, _) => {
                        tally.not_back += 1;
                        tally.example("not back", format!("{name}\n{}", differ(text, &back)));
                    }
                    Tried::Refused => {}
                }
            }
        }
    }
    report("a", &tallies);
    assert_sound(&tallies);
}

/// Another title and the old one again leave the very bytes that were there.
#[test]
fn a_title_there_and_back() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, text) in documents() {
        for text in &variants(&text) {
            let own = reading(text);
            let items = some(&own.roadmap.items);
            let items = items.map(|(at, item)| (Thing::Item(at), item.title, item.kind.name()));
            let tasks = some(&own.roadmap.items).flat_map(|(at, item)| {
                let task = move |(n, task): (usize, &roadmap_md::model::Task)| {
                    (Thing::Task(TaskRef::Of(at, n)), task.text, "task")
                };
                item.tasks.iter().enumerate().take(1).map(task)
            });
            for (what, title, kind) in items.chain(tasks).collect::<Vec<_>>() {
                let tally = tallies.entry(kind.to_owned()).or_default();
                let old = own.document.slice(title).to_owned();
                let name = format!("{name}: {old}");
                let change = Change::Rename { what, to: "Weigh the anchor".to_owned() };
                let Tried::Done(after, _) = make(&own, &name, change, tally) else { continue };
                let then = reading(&after);
                let again = Change::Rename { what, to: "Weigh the anchor".to_owned() };
                let Tried::Done(same, effects) = make(&then, &name, again, tally) else { continue };
                assert!(same == after && effects.is_empty(), "{name}");
                match make(&then, &name, Change::Rename { what, to: old }, tally) {
                    Tried::Done(back, _) if back == *text => tally.done += 1,
                    Tried::Done(back, _) => {
                        tally.not_back += 1;
                        tally.example("not back", format!("{name}\n{}", differ(text, &back)));
                    }
                    Tried::Refused => {}
                }
            }
        }
    }
    report("the title of a", &tallies);
    assert_sound(&tallies);
}

/// Something that moves behind its neighbour and back leaves the very bytes that were there.
#[test]
fn a_thing_there_and_back() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, text) in documents() {
        for text in &variants(&text) {
            let own = reading(text);
            let items = &own.roadmap.items;
            let home = |at: usize| match items[at].kind {
                ItemKind::Card => own.roadmap.sections[items[at].section].parent,
                _ => Some(items[at].section),
            };
            let beside = |&at: &usize| {
                // Nothing else stands between them: a section that is no item, another list's end.
                let together = |a: &Item, b: &Item| {
                    !text[a.span.end..b.head.start].contains(char::is_alphanumeric)
                };
                at > 0
                    && items[at].kind == items[at - 1].kind
                    && home(at) == home(at - 1)
                    && together(&items[at - 1], &items[at])
            };
            let pairs = some(items).map(|(at, _)| at).filter(beside).map(|at| {
                (Thing::Item(at - 1), Thing::Item(at), items[at].kind.name(), items[at - 1].title)
            });
            let tasks = some(items).map(|(at, _)| at).filter(|&at| items[at].tasks.len() > 1);
            let tasks = tasks.map(|at| {
                let task = |n| Thing::Task(TaskRef::Of(at, n));
                (task(0), task(1), "task", items[at].tasks[0].text)
            });
            for (first, second, kind, title) in pairs.chain(tasks).collect::<Vec<_>>() {
                let tally = tallies.entry(kind.to_owned()).or_default();
                let name = format!("{name}: {}", own.document.slice(title));
                let change = Change::Move { what: first, to: Place::After(second) };
                let Tried::Done(after, effects) = make(&own, &name, change, tally) else {
                    continue;
                };
                let moved = effects.iter().find_map(|effect| match effect {
                    Effect::Relocated { text, lines, .. } => Some((text.clone(), *lines)),
                    _ => None,
                });
                let Some((moved, lines)) = moved else { continue };
                let same = bare(&moved).eq(bare(&text[lines.start..lines.end]));
                assert!(same, "{name}: not the very bytes");
                let then = reading(&after);
                let at = |thing: Thing| match thing {
                    Thing::Item(_) => {
                        let wanted = own.document.slice(title);
                        let items = then.roadmap.items.iter();
                        let mut named = items
                            .clone()
                            .enumerate()
                            .filter(|(_, item)| then.document.slice(item.title) == wanted);
                        named.next().filter(|_| named.next().is_none()).map(|(at, _)| at)
                    }
                    _ => Some(0),
                };
                let change = match first {
                    Thing::Task(TaskRef::Of(item, _)) => {
                        let wanted = own.document.slice(title);
                        let tasks = &then.roadmap.items[item].tasks;
                        let moved = tasks
                            .iter()
                            .rposition(|task| then.document.slice(task.text) == wanted)
                            .unwrap();
                        let what = Thing::Task(TaskRef::Of(item, moved));
                        let to = Place::Before(Thing::Task(TaskRef::Of(item, 0)));
                        Change::Move { what, to }
                    }
                    Thing::Item(before) => {
                        let Some(at) = at(first).filter(|&at| at != before) else { continue };
                        let to = Place::Before(Thing::Item(before));
                        Change::Move { what: Thing::Item(at), to }
                    }
                    _ => continue,
                };
                match make(&then, &name, change, tally) {
                    Tried::Done(back, _) if back == *text => tally.done += 1,
                    Tried::Done(back, _) => {
                        tally.not_back += 1;
                        tally.example("not back", format!("{name}\n{}", differ(text, &back)));
                    }
                    Tried::Refused => {}
                }
            }
        }
    }
    report("a moved", &tallies);
    assert_sound(&tallies);
}

/// A few of the items, from all over the document.
fn some(items: &[Item]) -> impl Iterator<Item = (usize, &Item)> {
    items.iter().enumerate().step_by(items.len() / 5 + 1)
}

/// What is done is undone to the byte.
fn assert_sound(tallies: &BTreeMap<String, Tally>) {
    let sum = |part: fn(&Tally) -> usize| tallies.values().map(part).sum::<usize>();
    let done = sum(|tally| tally.done);
    assert!(done > 0, "nothing was done");
    assert!(sum(|tally| tally.stopped) * 100 <= done, "too often stopped by reading again");
    assert_eq!(sum(|tally| tally.not_back), 0, "not undone to the byte");
}

/// The lines of a thing without what another place may give it: indent, bullet, rank, space between.
fn bare(text: &str) -> impl Iterator<Item = &str> {
    fn words(line: &str) -> &str {
        line.trim_start_matches(|c: char| c.is_ascii_digit() || "# \t-*+>.)".contains(c)).trim_end()
    }
    text.lines().map(words).filter(|line| !line.is_empty())
}

/// The first lines that differ.
fn differ(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    let from = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let some = |lines: &[&str]| {
        let lines = lines.iter().skip(from.saturating_sub(2)).take(6);
        lines.map(|line| format!("      {line:?}")).collect::<Vec<_>>().join("\n") + "\n"
    };
    format!("    was\n{}    is\n{}", some(&a), some(&b))
}

/// Ids in the order of the document: what waited for something waits for the same thing.
#[test]
fn ids_in_order_name_the_same_things() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, text) in documents() {
        let own = reading(&text);
        let docs = [doc(&own)];
        let index = Index::new(&docs);
        let mut changes = Vec::new();
        for renumbered in numbering(&index) {
            for (from, span) in references(&index, &renumbered) {
                let Target::Item { item, .. } = from else { continue };
                let what = Thing::Item(item);
                changes.push(Change::Reword { what, span, to: renumbered.to.clone() });
            }
            if let Target::Item { item, .. } = renumbered.target {
                changes.push(Change::Renumber { item, to: renumbered.to });
            }
        }
        if changes.is_empty() {
            continue;
        }
        let tally = tallies.entry("documents".to_owned()).or_default();
        let options = Options::default();
        let (document, roadmap) = (&own.document, &own.roadmap);
        let plan = match plan(document, roadmap, &options, &changes, Following::KeepTrue) {
            Ok(plan) => plan,
            Err(refusal) => {
                tally.refused += 1;
                tally.example("refused", format!("{name}: {refusal}"));
                continue;
            }
        };
        if let Err(error) = verify(document, roadmap, &options, &plan) {
            tally.stopped += 1;
            tally.example("stopped", format!("{name}: {error}"));
            continue;
        }
        let after = plan.edits.apply(&text);
        let then = reading(&after);
        let docs = [doc(&then)];
        let now = Index::new(&docs);
        for target in index.all().filter(|target| matches!(target, Target::Item { .. })) {
            let on = |index: &Index<'_>| -> Vec<Option<On>> {
                waits_for(index, target).iter().map(|waits| waits.on).collect()
            };
            let (before, after) = (on(&index), on(&now));
            let item =
                matches!(target, Target::Item { item, .. } if own.roadmap.items[item].id.is_some());
            assert!(before == after || !item, "{name}: {}", index.title(target));
        }
        let again = numbering(&now);
        if again.is_empty() {
            tally.done += 1;
        } else {
            tally.not_back += 1;
            tally.example("not settled", format!("{name}: {again:?}"));
        }
    }
    report("renumbered", &tallies);
    let sum = |part: fn(&Tally) -> usize| tallies.values().map(part).sum::<usize>();
    assert_eq!(sum(|tally| tally.not_back), 0, "ids in order are in order");
    assert!(sum(|tally| tally.stopped) * 10 <= sum(|tally| tally.done), "too often stopped");
}

fn doc(reading: &Reading) -> Doc<'_> {
    Doc { name: "ROADMAP.md", source: &reading.document.source, roadmap: &reading.roadmap }
}
