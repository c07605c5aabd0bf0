//! What may change beside what was asked, and no more: each case that the verifier lets pass, with
//! the edit that needs it and one that looks like it and is stopped.

use super::put::{PLAN, bent, done, misput, set, tick};
use super::stopped::stopped;
use super::structure::{item, task};
use crate::change::{Change, Effect, NewRisk, Place, TaskRef, Thing};
use crate::model::{Key, Role, TaskState};
use crate::text::{Edit, Span};

/// Each of `cases` is what is written otherwise than the plan says, and what is said of that.
fn miswritten(before: &str, asked: &[Change], cases: &[(&str, &str, &str)]) {
    for &(from, to, what) in cases {
        let told = bent(before, asked, |_, edits| {
            let hits: Vec<_> = edits.iter_mut().filter(|edit| edit.text.contains(from)).collect();
            let [edit] = <[_; 1]>::try_from(hits).unwrap();
            edit.text = edit.text.replacen(from, to, 1);
        });
        assert_eq!(told, Err(what.to_owned()), "{from} -> {to}");
    }
}

fn rename(section: usize, to: &str) -> Change {
    Change::Rename { what: Thing::Section(section), to: to.to_owned() }
}

const WHEN: &str = "# T\n\n## Phase 1: A (Complete, March 2026)\n- [x] a\n\n## Phase 2: B (Planned, April 2026)\n- [ ] b\n\n## Phase 3: C (May 2026)\n\n### 3.1 D\n- **Status:** Done\n";

#[test]
fn what_a_heading_says_of_when_goes_with_its_status_or_its_words() {
    let left = WHEN.replace("Complete, March 2026", "In Progress");
    assert_eq!(done(WHEN, &[set(0, Key::Status, "active")]).unwrap(), left);
    let other = WHEN.replace("C (May", "E (June");
    assert_eq!(done(WHEN, &[rename(4, "E (June 2026)")]).unwrap(), other);
    for asked in [&[][..], &[set(0, Key::Status, "active")], &[set(2, Key::Status, "active")]] {
        stopped(
            WHEN,
            asked,
            &[
                ("April", "June", "the section `B`"),
                ("(Planned, April 2026)", "(Planned)", "the section `B`"),
            ],
        );
    }
}

#[test]
fn a_field_says_just_what_was_asked_for() {
    miswritten(
        PLAN,
        &[set(1, Key::Status, "done")],
        &[
            ("Done", "Blocked", "the status of `Export`"),
            ("Done", "Purple", "the status of `Export`"),
            ("Done", "Complete", "the field `status` of `Export` otherwise than asked"),
        ],
    );
    miswritten(
        PLAN,
        &[set(1, Key::Due, "May")],
        &[
            ("May", "June", "the field `due` of `Export` otherwise than asked"),
            ("- **Due:** May", "words", "the field `due` of `Export` otherwise than asked"),
        ],
    );
    // Where there was none before.
    let none =
        "# T\n\n## 1.1 A\n- **Status:** Done\n- [x] a\n\n## 1.2 B\n- **Owner:** k\n- [ ] b\n";
    miswritten(
        none,
        &[set(1, Key::Status, "active")],
        &[("In Progress", "Underway", "the field `status` of `B` otherwise than asked")],
    );
    let purple = bent(PLAN, &[set(1, Key::Status, "done")], |effects, edits| {
        for effect in effects {
            if let Effect::Field { to, kind, .. } = effect {
                (*to, *kind) = (Some("Purple".to_owned()), None);
            }
        }
        "Purple".clone_into(&mut edits[0].text);
    });
    assert_eq!(purple, Err("the status of `Export`".to_owned()));
}

#[test]
fn a_field_stays_where_it_stands() {
    let text = "# T\n\n## 1.1 A\n**Status:** Done | **Owner:** k\n\n- [x] a\n";
    stopped(text, &[], &[(" | **Owner", "\n**Owner", "the fields of `A`")]);
}

#[test]
fn a_mark_comes_where_it_was_asked_for() {
    let text = "# T\n\n## Now\n- 🚧 a\n- b\n\n## Later\n- c\n\n## 1.1 D\n- **Owner:** x\n- [ ] d\n";
    stopped(
        text,
        &[set(3, Key::Due, "May")],
        &[
            ("- b", "- ✅ b", "the mark of `b`"),
            ("- c", "- 🚧 c", "the mark of `c`"),
            ("- 🚧 a", "- a", "the mark of `a`"),
        ],
    );
}

#[test]
fn an_emoji_keeps_its_meaning() {
    let text = "# T\n\n✅ done · 🟡 partial · 🔴 todo\n\n## Phase 1: A ✅\n- [x] a\n\n## Phase 2: B 🟡\n- [x] b\n- [ ] c\n";
    stopped(text, &[], &[("🟡 partial", "🟡 blocked", "the status of `B`")]);
    stopped(text, &[tick(1, 1)], &[("✅ done", "✅ dropped", "the status of `A`")]);
}

#[test]
fn a_part_is_as_far_as_its_own_boxes_and_those_where_it_is_stated_again() {
    let text = "# T\n\n## Phases\n\n### Phase 1: A\n- [x] p\n- [ ] q\n\n### Phase 2: B\n- [ ] r\n\n## Phase 1: A\n\n#### X\n- **Status:** Planned\n- [x] a\n\n## Phase 2: B\n\n#### Y\n- [ ] b\n";
    let loose = |at, state| Change::Task { task: TaskRef::Loose(at), state };
    let asked = [loose(0, TaskState::Open)];
    assert_eq!(done(text, &asked).unwrap(), text.replace("[x] p", "[ ] p"));
    let other = ("[ ] r", "[x] r", "the status of `B`");
    stopped(text, &[], &[("[x] p", "[ ] p", "the status of `A`"), other]);
    stopped(text, &asked, &[other]);
}

#[test]
fn an_item_without_a_status_is_as_far_as_its_tasks() {
    let dropped = "# T\n\n## 1. A\n- [-] s\n- [x] t\n\n## 2. B\n- [-] u\n- [ ] v\n";
    let drop = Change::Task { task: TaskRef::Of(1, 1), state: TaskState::Dropped };
    assert_eq!(done(dropped, &[drop]).unwrap(), dropped.replace("[ ] v", "[-] v"));
    let bullets =
        "# T\n\n## Q3 2026\n- Alpha\n  - [x] t\n  - [ ] u\n- Beta\n  - [ ] v\n  - [ ] w\n";
    let gone = Change::Remove(Thing::Task(TaskRef::Of(0, 0)));
    assert_eq!(done(bullets, &[gone]).unwrap(), bullets.replace("  - [x] t\n", ""));
    let grown = bullets.replace("  - [ ] u\n", "  - [ ] u\n  - [ ] x\n");
    assert_eq!(done(bullets, &[task(0, "x", None)]).unwrap(), grown);
    // At the very end of its text.
    let end = "# T\n\n## 1. A\n- [x] t";
    assert_eq!(done(end, &[task(0, "x", None)]).unwrap(), format!("{end}\n- [ ] x"));
    let typed = "# T\n\n## Phase 1: A\n\n**Plans:** 1/4 plans complete\n\n## Phase 2: B\n- [ ] x\n\n## Phase 3: C\n\n**Plans:** 0/4 plans complete\n";
    stopped(
        typed,
        &[task(1, "y", None)],
        &[("1/4", "4/4", "the status of `A`"), ("0/4", "4/4", "the status of `C`")],
    );
}

#[test]
fn a_part_is_touched_where_something_comes_or_goes_in_it() {
    let text = "# T\n\n## Phase 1: A\n\n### 1.1 X\n- [x] a\n\n## Phase 2: B\n\n### 2.1 Y\n- [ ] b\n- [x] c\n\n## Phase 3: C\n\nWords.\n";
    let new = [item("New", Place::After(Thing::Item(1)))];
    stopped(text, &new, &[("[ ] b", "[x] b", "the status of `B`")]);
    let when = "# T\n\n## Phase 1: A (Complete, March 2026)\n- [x] a\n\n## Phase 2: B (Planned, April 2026)\n- [ ] b\n";
    let gone = [Change::Remove(Thing::Item(1))];
    stopped(when, &gone, &[("March", "May", "the section `A`")]);
    // What gets its first item is a part of the plan from then on.
    let tight = "# T\n## Phase 1: A\n### 1.1 X\n- [x] a\n### 1.2 Z\n- [ ] z\n## Notes\nWords.\n";
    let moved = done(tight, &[Change::Move { what: Thing::Item(0), to: Place::In(5) }]);
    let after = "# T\n## Phase 1: A\n### 1.2 Z\n- [ ] z\n## Notes\nWords.\n\n### 1.1 X\n- [x] a\n";
    assert_eq!(moved.unwrap(), after);
}

#[test]
fn a_part_stays_one_unless_something_moves() {
    let deeper = ("### 1.2 Export", "#### 1.2 Export", "the section `Sails (Q1 2026)`");
    stopped(PLAN, &[set(0, Key::Due, "May")], &[deeper]);
    // And where something does, it is one before and after.
    let text = "# T\n\n## Now\n- 🚧 a\n- b\n\n## Later\n- c\n\n## Done\n- ✅ d\n";
    let told = bent(text, &[set(0, Key::Status, "done")], |_, edits| {
        let end = edits[0].text.trim_end().len();
        edits[0].text.insert_str(end, "\n- **Due:** June");
    });
    assert_eq!(told, Err("the section `Now`".to_owned()));
}

#[test]
fn what_moves_by_its_status_moves_beside_what_goes() {
    let text = "# T\n\n## Now\n- 🚧 a\n- b\n\n## Later\n- c\n\n## Done\n- ✅ d\n";
    let asked = [Change::Remove(Thing::Item(0)), set(2, Key::Status, "done")];
    let after = "# T\n\n## Now\n- b\n\n## Later\n\n## Done\n- ✅ d\n- ✅ c\n";
    assert_eq!(done(text, &asked).unwrap(), after);
}

#[test]
fn what_moves_keeps_the_status_in_its_heading() {
    let text = "# T\n\n## Phase 1: P\n\n### 1.1 A (Done)\n- [x] a\n\n### 1.2 B (Planned)\n- [ ] b\n\n## Phase 2: Q\n\n### 2.1 C (Planned)\n- [ ] c\n";
    let asked = [Change::Move { what: Thing::Item(0), to: Place::After(Thing::Item(2)) }];
    misput(text, &asked, &[("(Done)", "(Planned)", "what is moved")]);
}

#[test]
fn counts_are_found_again_where_something_comes() {
    let text = "# T (1/3)\n\n## Phase 1: A (1/2)\n\n### 1.1 X (1/1)\n- [x] a\n\n### 1.2 Q\n- [ ] q\n\n## Phase 2: B (0/1)\n\n### 2.1 Y\n- notes (0/1)\n  - [ ] c\n";
    let asked = [task(0, "new", None)];
    stopped(text, &asked, &[("notes (0/1)", "notes (0/5)", "the count `0/1`")]);
    // Words that nothing reads are not compared.
    let both = bent(text, &asked, |_, edits| {
        let at = text.find("notes").unwrap();
        edits.push(Edit::replace(Span::new(at, at + "notes".len()), "Zed"));
    });
    assert_eq!(both, Ok(()));
}

#[test]
fn what_is_put_brings_nothing_else_along() {
    let rows =
        "# T\n\n**Version:** 1\n\n| Item | Status |\n|---|---|\n| A | Done |\n| B | Planned |\n";
    let new = "what `New` is: it is not read as it was asked for";
    misput(
        rows,
        &[item("New", Place::After(Thing::Item(1)))],
        &[("Planned |", "Planned |\n\n**Version:** 9", new)],
    );
    let part = |rank, title: &str| Change::AddPart { rank, title: title.to_owned(), after: None };
    let plain = "# T\n\n## In Progress\n\n### A\n- [ ] a\n\n## Done\n\n### B\n- [x] b\n";
    let masts = "which parts there are: `Masts` is not read as just one more";
    misput(plain, &[part(Role::Horizon, "Masts")], &[("Masts", "Mast", masts)]);
    // An id that was typed with the title is no other part.
    let quarters = "# T\n\n## Q3 2026\n- ✅ a\n\n## Q4 2026\n- ⏳ c\n";
    let typed = done(quarters, &[part(Role::Bucket, "v2.0: Foo")]);
    assert_eq!(typed.unwrap(), format!("{quarters}\n## v2.0: Foo\n"));
    let metric = Change::AddMetric("none of ten".to_owned());
    let ten = "what the document says besides: `none of ten` is not read as just one more";
    misput(
        PLAN,
        &[metric],
        &[
            ("of ten", "of ten\n\n## Whatever\n\nText", ten),
            ("of ten", "of ten\n\n## Team\n\n- **Cook:** 1 FTE", ten),
        ],
    );
    let calm = "what the document says besides: `A calm` is not read as just one more";
    let risk = |title: &str| NewRisk {
        title: title.to_owned(),
        risk: Some("no wind".to_owned()),
        mitigation: Some("row".to_owned()),
        tracking: None,
    };
    misput(
        PLAN,
        &[Change::AddRisk(risk("A calm"))],
        &[("row", "row\n\n## Whatever\n\nText", calm)],
    );
}
