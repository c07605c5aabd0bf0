//! An edit that does more than its plan says is stopped, and told what that is: something else is
//! changed behind the back of an honest plan.

use super::put::{PLAN, REST, bent, set, tick};
use super::structure::{item, task};
use crate::change::{Change, Effect, Place, TaskRef, Thing};
use crate::model::{Key, Role, TaskState};
use crate::text::{Edit, Span};

/// Each of `cases` is what is written along with `asked`, and what that would have changed.
pub(super) fn stopped(before: &str, asked: &[Change], cases: &[(&str, &str, &str)]) {
    let mut faults = Vec::new();
    for &(from, to, what) in cases {
        assert_eq!(before.matches(from).count(), 1, "{from}");
        let at = before.find(from).unwrap();
        let also = Edit::replace(Span::new(at, at + from.len()), to);
        let told = bent(before, asked, |_, edits| edits.push(also.clone()));
        if told != Err(what.to_owned()) {
            faults.push(format!("{from:?} -> {to:?}\n  wanted {what:?}\n  got    {told:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_else_is_changed_where_nothing_is_asked() {
    stopped(
        PLAN,
        &[],
        &[
            ("# Plan", "# Plot", "the section `Plan`"),
            ("1.2\n", "1.3\n", "the facts about the document"),
            ("**Version:**", "**Author:**", "the facts about the document"),
            ("**Version:** 1.2\n", "", "the facts about the document"),
            ("1 FTE", "2 FTE", REST),
            ("**Sailor:**", "**Cook:**", REST),
            ("ninety", "eighty", REST),
            ("reef", "pray", REST),
            ("a broken mast", "a lost mast", REST),
            ("A storm", "A calm", "the section `A storm`"),
            ("Do five", "Do six", REST),
            ("1: Sails", "1: Sheets", "the section `Sails (Q1 2026)`"),
            ("Phase 1: Sails", "Phase 4: Sails", "the section `Sails (Q1 2026)`"),
            ("(Q1 2026)", "(Q2 2026)", "the section `Sails (Q1 2026)`"),
            ("## Phase 2: Ropes", "## Later: Ropes", "the section `Ropes`"),
            ("### Notes", "#### Notes", "the shape of the document"),
            ("* a moon", "- a moon", "the shape of the document"),
            ("* a moon", "  * a moon", "the shape of the document"),
            ("Plain words.", "- Plain words.", "the shape of the document"),
            ("Plain words.", "> Plain words.", "the shape of the document"),
            ("1. Do five\n", "1. Do five\n\nThe end.\n", "the shape of the document"),
            ("2.1 Haul", "2.1 Drag", "the section `Haul`"),
            ("2.1 Haul", "2.2 Haul", "the section `Haul`"),
            ("[x] one", "[ ] one", "the task `one`"),
            ("[x] one", "[x] won", "the task `one`"),
            ("** High", "** Low", "the priority of `Search`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("(later)", "(soon)", "the status of `Export`"),
            ("Planned (", "Not Started (", "the status of `Export`"),
            ("@kim", "@tom", "the fields of `Search`"),
            ("**Owner:** @kim", "**Effort:** @kim", "the fields of `Search`"),
            ("**Owner:** @kim", "Owner @kim", "the fields of `Search`"),
            ("- [x] carve", "- [ ] carve", "the task `carve`"),
            ("- [x] carve", "- carve", "the shape of the document"),
            ("[-] four", "four", "the shape of the document"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_a_tick() {
    stopped(
        PLAN,
        &[tick(1, 1)],
        &[
            ("[x] one", "[ ] one", "the task `one`"),
            ("[-] four", "[x] four", "the task `four`"),
            ("** High", "** Low", "the priority of `Search`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("@lee", "@tom", "the fields of `Export`"),
            ("Do five", "Do six", REST),
        ],
    );
    stopped(
        PLAN,
        &[Change::Task { task: TaskRef::Of(3, 0), state: TaskState::Open }],
        &[
            ("sand", "hand", "the task `sand`"),
            ("2.1 Haul", "2.1 Drag", "the section `Haul`"),
            ("- **Status:** Planned\n", "- **Status:** Done\n", "the status of `Haul`"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_a_field() {
    stopped(
        PLAN,
        &[set(0, Key::Due, "May")],
        &[
            ("### Notes", "#### Notes", "the section `Notes`"),
            ("#### Deep", "##### Deep", "the section `Deep`"),
            ("@lee", "@tom", "the fields of `Export`"),
            ("Priority:** High", "Priority:** Low", "the priority of `Search`"),
            ("[x] two", "[ ] two", "the task `two`"),
            ("- [x] carve", "- carve", "the number of tasks of `Oars`"),
            ("### Notes\n", "### Notes\n- [ ] b\n", "which boxes belong to no item"),
            ("  - [x] two\n", "", "the number of tasks of `Search`"),
            ("    - [ ] three", "  - [ ] three", "the task `three`"),
            ("### Notes\n", "", "which headings there are"),
        ],
    );
    stopped(
        PLAN,
        &[set(1, Key::Status, "done")],
        &[
            ("@lee", "@tom", "the fields of `Export`"),
            ("**Owner:** @lee", "**Effort:** @lee", "the fields of `Export`"),
            ("** Low", "** High", "the priority of `Export`"),
            ("[-] four", "[x] four", "the task `four`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("Sails (Q1", "Sails (Q2", "the section `Sails (Q1 2026)`"),
        ],
    );
    stopped(
        PLAN,
        &[set(0, Key::Priority, "low")],
        &[
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("@kim", "@tom", "the fields of `Search`"),
            ("** Low", "** High", "the priority of `Export`"),
            ("1.1 Search", "1.1 Sea", "the section `Search`"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_a_count() {
    let text = "# T\n\n1 of 3 done\n\n## 1. A (1/2)\n- **Owner:** @a\n- [x] a\n- [ ] b\n\n## 2. B (0/1)\n- [ ] c\n";
    stopped(
        text,
        &[tick(0, 1)],
        &[
            ("(0/1)", "(1/1)", "the count `0/1`"),
            ("done", "gone", "which numbers are counts"),
            ("2. B (0/1)", "2. B (0/1) (0/1)", "which numbers are counts"),
            ("@a", "@b", "the fields of `A`"),
            ("[ ] c", "[x] c", "the task `c`"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_a_mark() {
    let text = "# T\n\n## Plan\n- ✅ a\n- 🚧 b\n- ⏳ c\n\n## Next Steps\n- 🚧 b\n- 🚧 d\n";
    stopped(
        text,
        &[set(1, Key::Status, "done")],
        &[
            ("✅ a", "🚧 a", "the task `a`"),
            ("⏳ c", "⏳ f", "the item `c`"),
            ("⏳ c", "c", "which things are items"),
            ("🚧 d", "✅ d", "what the document says besides its items"),
            ("🚧 d", "🚧 e", "what the document says besides its items"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_a_status_in_a_heading() {
    let text = "# T\n\n## Phase 1: A (Done)\n- [x] a\n\n## Phase 2: B (Planned)\n- [ ] b\n";
    stopped(
        text,
        &[set(1, Key::Status, "active")],
        &[
            ("(Done)", "(Planned)", "the status of `A`"),
            ("Phase 1", "Phase 3", "the section `A`"),
            ("2: B", "2: C", "the section `B`"),
            ("Phase 2:", "Phase 4:", "the section `B`"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_a_new_task() {
    stopped(
        PLAN,
        &[task(1, "six", None)],
        &[
            ("[-] four", "[x] four", "the task `four`"),
            ("1.2 Export", "1.2 Port", "the section `Export`"),
            ("[x] one", "[ ] one", "the task `one`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("Plain words.", "> Plain words.", "the shape of the document"),
            ("## Phase 2: Ropes", "## Later: Ropes", "the section `Ropes`"),
            ("- [x] carve", "- [ ] carve", "the task `carve`"),
            ("Do five", "Do six", REST),
            ("@kim", "@tom", "the fields of `Search`"),
            ("@lee", "@tom", "the fields of `Export`"),
            ("1. Do five\n", "1. Do five\n\nThe end.\n", "the shape of the document"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_what_goes() {
    stopped(
        PLAN,
        &[Change::Remove(Thing::Item(1))],
        &[
            ("1.1 Search", "1.1 Sea", "the section `Search`"),
            ("* a moon\n", "", "the shape of the document"),
            ("[x] one", "[ ] one", "the task `one`"),
            ("@kim", "@tom", "the fields of `Search`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("Plain words.\n", "", "the shape of the document"),
            ("Do five", "Do six", REST),
            ("### 2.1 Haul", "#### 2.1 Haul", "the shape of the document"),
        ],
    );
    stopped(
        PLAN,
        &[Change::Remove(Thing::Task(TaskRef::Of(0, 0)))],
        &[
            ("[x] two", "[ ] two", "the task `two`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("[-] four", "[x] four", "the task `four`"),
        ],
    );
}

#[test]
fn nothing_is_changed_beside_what_comes_or_moves() {
    stopped(
        PLAN,
        &[item("New", Place::After(Thing::Item(1)))],
        &[
            ("1.1 Search", "1.1 Sea", "the section `Search`"),
            ("[x] one", "[ ] one", "the task `one`"),
            ("@kim", "@tom", "the fields of `Search`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("Do five", "Do six", REST),
        ],
    );
    stopped(
        PLAN,
        &[Change::Move { what: Thing::Item(0), to: Place::After(Thing::Item(1)) }],
        &[
            ("[-] four", "[x] four", "the task `four`"),
            ("@lee", "@tom", "the fields of `Export`"),
            ("1.2 Export", "1.2 Port", "the section `Export`"),
            ("Do five", "Do six", REST),
        ],
    );
    stopped(
        PLAN,
        &[Change::AddMetric("none of ten".to_owned())],
        &[("ninety", "eighty", REST), ("[x] one", "[ ] one", "the task `one`")],
    );
    stopped(
        PLAN,
        &[Change::AddPart { rank: Role::Phase, title: "Masts".to_owned(), after: None }],
        &[("3: Oars", "3: Ores", "the section `Oars`"), ("[x] one", "[ ] one", "the task `one`")],
    );
}

#[test]
fn no_item_changes_its_heading_or_what_it_is() {
    let text = "# T\n\n## Now\n- 🚧 a\n- 🚧 b\n\n## Later\n- 🚧 c\n\n## 1.1 D\n- **Owner:** x\n";
    stopped(
        text,
        &[set(3, Key::Due, "May")],
        &[("- 🚧 b\n\n## Later\n", "\n## Later\n- 🚧 b\n", "the item `b`")],
    );
    stopped(
        "# T\n\n## Plan\n- ✅ a\n- b\n- ⏳ c\n",
        &[],
        &[
            ("- b", "- ✅ b", "which things are items"),
            ("- ✅ a", "- a", "which things are items"),
            ("✅", "🚧", "the task `a`"),
        ],
    );
    stopped(
        "# T\n\n## Phase 1: A (Done, March 2026)\n- [x] a\n\n## Phase 2: B ✅ Done (March 2026)\n- [x] b\n",
        &[],
        &[
            ("(Done, March", "(Done, April", "the section `A`"),
            ("Done (March", "Done (April", "the section `B ✅ Done (March 2026)`"),
        ],
    );
}

#[test]
fn a_link_to_no_heading_is_stopped_though_the_plan_says_so() {
    let link = "# T\n\nSee [A](#phase-1-a-done).\n\n## Phase 1: A (Done)\n- [x] a\n";
    let told = bent(link, &[set(0, Key::Status, "active")], |effects, edits| {
        for effect in effects {
            if let Effect::Link { to, .. } = effect {
                edits.iter_mut().find(|e| e.text == *to).unwrap().text = "#nowhere".into();
                *to = "#nowhere".into();
            }
        }
    });
    assert_eq!(told, Err("where the link to `#phase-1-a-done` leads".to_owned()));
}
