//! Adding, removing, moving and renaming: a text, what is asked, and the text after.

use super::*;
use crate::change::{NewItem, Place, Thing};

fn changed(before: &str, change: Change) -> Result<String, Refusal> {
    let document = Document::parse(Source::new(before.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let plan = plan(&document, &roadmap, &options, &[change], Following::KeepTrue)?;
    if let Err(error) = verify(&document, &roadmap, &options, &plan) {
        panic!("{error}\n{}", plan.edits.apply(before));
    }
    Ok(plan.edits.apply(before))
}

fn check(before: &str, change: Change, after: &str) {
    assert_eq!(changed(before, change).unwrap(), after);
}

pub(super) fn task(item: usize, text: &str, at: Option<usize>) -> Change {
    Change::AddTask { item, text: text.to_owned(), at }
}

pub(super) fn item(title: &str, place: Place) -> Change {
    let title = title.to_owned();
    Change::AddItem(NewItem { title, place, id: None, status: None, priority: None, tasks: vec![] })
}

const fn of(item: usize, task: usize) -> Thing {
    Thing::Task(TaskRef::Of(item, task))
}

#[test]
fn a_task_is_written_like_the_others() {
    check("## A\r\n* [X] a\r\n", task(0, "b", None), "## A\r\n* [X] a\r\n* [ ] b\r\n");
    check("## A\n1. [ ] a\n2. [ ] b", task(0, "c", None), "## A\n1. [ ] a\n2. [ ] b\n3. [ ] c");
    check(
        "## A\n- [ ] a\n\n- [ ] b\n",
        task(0, "c", None),
        "## A\n- [ ] a\n\n- [ ] b\n\n- [ ] c\n",
    );
    check("## A\n- [ ] a\n  - [x] b\n", task(0, "c", None), "## A\n- [ ] a\n  - [x] b\n- [ ] c\n");
    check("## A\n- [ ] a\n- [ ] b\n", task(0, "c", Some(1)), "## A\n- [ ] a\n- [ ] c\n- [ ] b\n");
    let words = changed("## A\n- [ ] a\n", task(0, "two\nlines", None)).unwrap_err().message;
    assert_eq!(words, "the task has a line break or a control character");
}

#[test]
fn a_done_item_with_a_new_task_is_not_done() {
    let done = "## 1. A\n**Status:** Done\n\n- [x] a\n\n## 2. B\n**Status:** In Progress\n";
    check(
        done,
        task(0, "b", None),
        "## 1. A\n**Status:** In Progress\n\n- [x] a\n- [ ] b\n\n## 2. B\n**Status:** In Progress\n",
    );
    let left =
        "## 1. A\n**Status:** In Progress\n\n- [x] a\n- [ ] b\n\n## 2. B\n**Status:** Done\n";
    check(
        left,
        Change::Remove(of(0, 1)),
        "## 1. A\n**Status:** Done\n\n- [x] a\n\n## 2. B\n**Status:** Done\n",
    );
}

#[test]
fn the_line_that_announces_tasks_comes_and_goes_with_them() {
    let with = "## 1. A\n- **Status:** Done\n- **Tasks:**\n  - [x] a\n\n## 2. B\n- **Status:** Planned\n- **Tasks:**\n  - [ ] b\n";
    let without =
        "## 1. A\n- **Status:** Done\n- **Tasks:**\n  - [x] a\n\n## 2. B\n- **Status:** Planned\n";
    check(with, Change::Remove(of(1, 0)), without);
    check(without, task(1, "b", None), with);
}

#[test]
fn ids_go_on_where_they_stop() {
    let before = "## M01: A\n**Status:** Planned\n\n## M02: B\n**Status:** Done\n";
    check(
        before,
        item("C", Place::After(Thing::Item(1))),
        "## M01: A\n**Status:** Planned\n\n## M02: B\n**Status:** Done\n\n## M03: C\n**Status:** Planned\n",
    );
}

#[test]
fn a_version_follows_the_last_one_that_begins_like_it() {
    let next = |ids: &[&str], after: usize| {
        let part = |id: &&str| format!("## {id}: A\n**Status:** Done\n");
        let before = ids.iter().map(part).collect::<Vec<_>>().join("\n");
        let change = item("B", Place::After(Thing::Item(after)));
        changed(&before, change).map(|after| {
            let heads = after.lines().filter(|line| line.ends_with(": B"));
            heads.collect::<String>()
        })
    };
    assert_eq!(next(&["v0.1", "v0.2", "v1.0"], 2).unwrap(), "## v1.1: B");
    assert_eq!(next(&["v0.1", "v0.2", "v1.0"], 0).unwrap(), "## v0.3: B");
    assert_eq!(next(&["v1.0.0", "v1.1.0", "v2.0.0"], 2).unwrap(), "## v2.1.0: B");
    assert_eq!(next(&["v1.0", "v2.0"], 1).unwrap(), "## v3.0: B");
}

#[test]
fn a_moved_bullet_keeps_what_is_nested_in_it() {
    let before = "## Now\n\n* a\n  * nested\n* b\n\n## Next\n\n1. c\n2. d\n";
    check(
        before,
        Change::Move { what: Thing::Item(0), to: Place::After(Thing::Item(1)) },
        "## Now\n\n* b\n* a\n  * nested\n\n## Next\n\n1. c\n2. d\n",
    );
}

#[test]
fn a_section_moves_to_another_part() {
    let before = "# P\n\n## Phase 1: X\n\n### 1.1 A\n**Status:** Done\n\n### 1.2 B\n**Status:** Done\n\n## Phase 2: Y\n\n### 2.1 C\n**Status:** Done\n";
    let after = "# P\n\n## Phase 1: X\n\n### 1.1 A\n**Status:** Done\n\n## Phase 2: Y\n\n### 2.1 C\n**Status:** Done\n\n### 1.2 B\n**Status:** Done\n";
    let roadmap = read::read(&Document::parse(Source::new(before.to_owned())), &Options::default());
    let second =
        roadmap.items.iter().position(|item| &before[item.title.start..item.title.end] == "B");
    let third =
        roadmap.items.iter().position(|item| &before[item.title.start..item.title.end] == "C");
    let (what, to) = (Thing::Item(second.unwrap()), Place::After(Thing::Item(third.unwrap())));
    check(before, Change::Move { what, to }, after);
}

#[test]
fn a_name_that_would_be_read_otherwise_is_refused() {
    let before = "## 1. A\n**Status:** Done\n";
    let rename = |to: &str| Change::Rename { what: Thing::Item(0), to: to.to_owned() };
    check(before, rename("Brand new"), "## 1. Brand new\n**Status:** Done\n");
    check(before, rename("A"), before);
    assert!(changed(before, rename("B (In Progress)")).is_err());
    assert!(changed(before, rename("  ")).is_err());
}
