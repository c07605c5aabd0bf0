//! Items whose status is the heading they stand under: they move.

use super::{change, check, refused};
use crate::change::Effect;

const PLAN: &str = "\
# Plan

## Completed

- Lock codes
- Pump finder

## In progress

- Spare part shelf
  - who took the last tube?

    Nobody knows.
  - a list by the door
- Repair evenings

## Planned

- A loan bike
- Trailer booking
";

fn plan(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(PLAN.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

const SHELF: &str = "\
- Spare part shelf
  - who took the last tube?

    Nobody knows.
  - a list by the door
";

#[test]
fn a_bullet_moves_with_all_that_is_nested_in_it() {
    let after = plan(&[(SHELF, ""), ("- Pump finder\n", &format!("- Pump finder\n{SHELF}"))]);
    check(PLAN, "set 2 status=done", &after);
    // And back: to the end of the list.
    let again =
        plan(&[(SHELF, ""), ("- Repair evenings\n", &format!("- Repair evenings\n{SHELF}"))]);
    check(&after, "set 2 status=active", &again);
    let (_, done) = change(PLAN, "set 2 status=done").unwrap();
    assert!(
        matches!(
            done.effects[..],
            [Effect::Field { .. }, Effect::Moved { item: 2, from: 3, to: 2, .. }]
        ),
        "{:?}",
        done.effects
    );
}

#[test]
fn what_stands_under_the_right_heading_stays() {
    for asked in [
        "set 2 status=active",
        "set 2 status=in progress",
        "set 0 status=done",
        "set 0 status=finished",
    ] {
        check(PLAN, asked, PLAN);
    }
}

#[test]
fn several_move_in_one_command() {
    let after = plan(&[
        ("- A loan bike\n- Trailer booking\n", ""),
        ("## Planned\n\n", "## Planned\n"),
        ("- Pump finder\n", "- Pump finder\n- Trailer booking\n- A loan bike\n"),
    ]);
    check(PLAN, "set 5 status=done; set 4 status=done", &after);
    let crossed = plan(&[
        ("- Lock codes\n", ""),
        ("- Trailer booking\n", "- Lock codes\n"),
        ("- Pump finder\n", "- Pump finder\n- Trailer booking\n"),
    ]);
    check(PLAN, "set 0 status=planned; set 5 status=done", &crossed);
}

#[test]
fn line_endings_and_the_missing_last_one_stay() {
    let lines = PLAN.replace('\n', "\r\n");
    let shelf = SHELF.replace('\n', "\r\n");
    let after = lines
        .replace(&shelf, "")
        .replace("- Pump finder\r\n", &format!("- Pump finder\r\n{shelf}"));
    check(&lines, "set 2 status=done", &after);
    let bare = PLAN.trim_end();
    let after = bare
        .replace("\n- Trailer booking", "")
        .replace("- Pump finder", "- Pump finder\n- Trailer booking");
    check(bare, "set 5 status=done", &after);
    let after = bare.replace("- Lock codes\n", "") + "\n- Lock codes";
    check(bare, "set 0 status=todo", &after);
    check(
        "## Done\n\n- a\n\n## Todo\n\n- b",
        "set 1 status=done",
        "## Done\n\n- a\n- b\n\n## Todo",
    );
}

#[test]
fn an_empty_list_is_begun_as_the_others_are() {
    let empty = "## Done\n\n## Next\n\n* a\n* b\n\n## Later\n";
    check(empty, "set 0 status=done", "## Done\n\n* a\n\n## Next\n\n* b\n\n## Later\n");
    let tight = "## Done\n## Todo\n- a\n- b\n";
    check(tight, "set 0 status=done", "## Done\n- a\n## Todo\n- b\n");
    let placeholder = "## Done\n\n_None yet_\n\n## Todo\n\n- a\n- b\n";
    check(placeholder, "set 0 status=done", "## Done\n\n_None yet_\n\n- a\n\n## Todo\n\n- b\n");
    // A bullet that only keeps the place stays as well, and that is said.
    let bullet = "## Done\n\n- (none yet)\n\n## Todo\n\n- a\n- b\n";
    let (text, plan) = change(bullet, "set 1 status=done").unwrap();
    assert_eq!(text, "## Done\n\n- (none yet)\n- a\n\n## Todo\n\n- b\n");
    assert_eq!(plan.left, ["the bullet `(none yet)` at line 3, which now stands beside another"]);
}

#[test]
fn the_list_it_comes_to_decides_how_it_is_written() {
    // Marker, indent and what is nested.
    let text = "## Done\n\n 1. a\n    more\n 2. b\n\n## Todo\n\n* c\n  - nested\n\n  words\n* d\n";
    check(
        text,
        "set 2 status=done",
        "## Done\n\n 1. a\n    more\n 2. b\n 3. c\n    - nested\n\n    words\n\n## Todo\n\n* d\n",
    );
    check(
        text,
        "set 0 status=todo",
        "## Done\n\n 2. b\n\n## Todo\n\n* c\n  - nested\n\n  words\n* d\n* a\n  more\n",
    );
    // Numbers that are all alike stay so.
    check(
        "## Done\n1. a\n1. b\n\n## Todo\n1. c\n1. d\n",
        "set 2 status=done",
        "## Done\n1. a\n1. b\n1. c\n\n## Todo\n1. d\n",
    );
    // Boxes.
    let boxes = "## Done\n- [X] a\n- [X] b\n\n## Todo\n- [ ] c\n- [ ] d\n  - [ ] e\n";
    check(
        boxes,
        "set 3 status=done",
        "## Done\n- [X] a\n- [X] b\n- [X] d\n  - [ ] e\n\n## Todo\n- [ ] c\n",
    );
    check(
        boxes,
        "set 0 status=todo",
        "## Done\n- [X] b\n\n## Todo\n- [ ] c\n- [ ] d\n  - [ ] e\n- [ ] a\n",
    );
    check(
        "## Done\n- a\n\n## Todo\n- [ ] b\n- [ ] c\n",
        "set 1 status=done",
        "## Done\n- a\n- b\n\n## Todo\n- [ ] c\n",
    );
    // Emoji.
    let signs = "## Done\n- ✅ a\n- ✅ b\n\n## Todo\n- ⏳ c\n- ⏳ d\n";
    check(signs, "set 2 status=done", "## Done\n- ✅ a\n- ✅ b\n- ✅ c\n\n## Todo\n- ⏳ d\n");
}

#[test]
fn loose_lists_stay_loose() {
    let text = "## Done\n\n- a\n\n- b\n\n## Todo\n\n- c\n\n- d\n\n- e\n\n## Notes\n\nWords.\n";
    let after = "## Done\n\n- a\n\n- b\n\n- d\n\n## Todo\n\n- c\n\n- e\n\n## Notes\n\nWords.\n";
    check(text, "set 3 status=done", after);
    let last = "## Done\n\n- a\n\n- b\n\n- e\n\n## Todo\n\n- c\n\n- d\n\n## Notes\n\nWords.\n";
    check(text, "set 4 status=done", last);
}

#[test]
fn headings_in_every_language_are_moved_to() {
    for (done, todo, active) in [
        ("已完成", "计划中", "进行中"),
        ("完了", "予定", "進行中"),
        ("Erledigt", "Geplant", "In Arbeit"),
        ("Terminé", "Prévu", "En cours"),
        ("Завершено", "Запланировано", "В работе"),
        ("Completado", "Pendiente", "En progreso"),
    ] {
        let text =
            format!("# T\n\n## {done}\n\n- a\n\n## {active}\n\n- b\n\n## {todo}\n\n- c\n- d\n");
        let after = text.replace("- c\n", "").replace("- a\n", "- a\n- c\n");
        check(&text, "set 2 status=done", &after);
    }
    let needs = |text: &str, asked: &str, heading: &str| {
        let message = change(text, asked).unwrap_err().message;
        assert!(message.ends_with(&format!("such as `{heading}`")), "{message}");
    };
    needs(PLAN, "set 2 status=blocked", "## Blocked");
    needs("# T\n\n### 已完成\n- a\n\n### 计划中\n- b\n", "set 0 status=blocked", "### 阻塞");
    needs("# T\n\n## Erledigt\n- a\n\n## Geplant\n- b\n", "set 0 status=active", "## In Arbeit");
}

#[test]
fn the_nearest_heading_is_taken() {
    let text = "# T\n\n## Done\n- a\n\n## Next\n- b\n\n## Later\n- c\n\n## Now\n- d\n\n## Done before\n- e\n";
    check(text, "set 0 status=todo", &text.replace("- a\n", "").replace("- b\n", "- b\n- a\n"));
    check(text, "set 3 status=todo", &text.replace("- d\n", "").replace("- b\n", "- b\n- d\n"));
    check(text, "set 3 status=later", &text.replace("- d\n", "").replace("- c\n", "- c\n- d\n"));
    // The same heading of another version is that version's.
    let versions = "# T\n\n## v1\n\n### Done\n- a\n\n### Todo\n- b\n\n## v2\n\n### Todo\n- c\n";
    refused(
        versions,
        "set 2 status=done",
        "no heading of this document says `done`; add one, such as `### Done`",
    );
    check(
        versions,
        "set 1 status=done",
        &versions.replace("- b\n", "").replace("- a\n", "- a\n- b\n"),
    );
}

#[test]
fn a_section_moves_as_a_whole() {
    let text = "\
# Plan

## Completed

### 1.1 Data
**Owner:** @kim

---

## In Progress

### 1.2 Search
**Owner:** @lee

- [ ] rank

### 1.3 Export
**Owner:** @kim

---

## Planned

### 1.4 Import
**Owner:** @noor
";
    let search = "### 1.2 Search\n**Owner:** @lee\n\n- [ ] rank\n\n";
    let after = text
        .replace(search, "")
        .replace("@kim\n\n---\n\n## In", &format!("@kim\n\n{search}---\n\n## In"));
    check(text, "set 1 status=done", &after);
    let export = "### 1.3 Export\n**Owner:** @kim\n\n";
    let after = text.replace(export, "") + "\n" + export.trim_end() + "\n";
    check(text, "set 2 status=todo", &after);
    // All that else changes in it changes on the way.
    let after =
        text.replace("@noor", "@ada").replace("\n### 1.4 Import\n**Owner:** @ada\n", "").replace(
            "@kim\n\n---\n\n## Planned",
            "@kim\n\n### 1.4 Import\n**Owner:** @ada\n\n---\n\n## Planned",
        );
    check(text, "set 3 status=active; set 3 owner=@ada", &after);
    check(
        &text.replace('\n', "\r\n"),
        "set 3 status=active; set 3 owner=@ada",
        &after.replace('\n', "\r\n"),
    );
}

#[test]
fn what_cannot_move_is_refused() {
    refused(
        PLAN,
        "set 2 status=done (at last)",
        "`Spare part shelf` stands under the heading that says how far it is, and that has no room for a note",
    );
    refused(
        PLAN,
        "set 2 status=",
        "the status `In progress` at line 8 is no field that could be cleared",
    );
}

#[test]
fn a_box_says_what_no_heading_does() {
    let text = "## In progress\n- [ ] a\n- [ ] b\n\n## Planned\n- [ ] c\n";
    let moved = "## In progress\n- [ ] b\n\n## Planned\n- [ ] c\n- [ ] a\n";
    check(text, "set 0 status=done", &text.replace("[ ] a", "[x] a"));
    check(text, "set 0 status=todo", moved);
    // A ticked box speaks against its heading; opened, it says no more than that.
    let ticked = text.replace("[ ] a", "[x] a");
    check(&ticked, "set 0 status=active", text);
    check(&ticked, "set 0 status=todo", moved);
}
