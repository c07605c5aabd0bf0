//! What the words of a status come down to.

use super::reading::{check_read, check_statuses};

#[test]
fn what_follows_may_take_a_status_back() {
    check_statuses(&[
        ("Proposed; blocked on the mayor", "blocked"),
        ("In progress, waiting for wood", "blocked"),
        ("Done; blocked on nothing", "done"),
        ("Initial slice implemented, evolution deferred", "dropped"),
        ("Mostly done; the roof deferred", "dropped"),
        ("In progress; deferred twice", "active"),
    ]);
}

#[test]
fn where_the_first_words_say_nothing_the_next_may() {
    check_statuses(&[
        ("Wave 2 - in progress", "active"),
        ("2026-03-04: done", "done"),
        ("Somewhere, somehow", "unknown"),
    ]);
}

#[test]
fn a_part_that_is_done_is_not_the_whole() {
    check_statuses(&[
        ("Roof done", "partial"),
        ("All done", "done"),
        ("Phase complete", "done"),
        ("Successfully shipped", "done"),
        ("Not finished", "todo"),
        ("Noch nicht erledigt", "todo"),
        ("Пока не готово", "todo"),
        ("Design in progress", "active"),
    ]);
}

#[test]
fn percents_and_shares_count() {
    check_statuses(&[
        ("0%", "todo"),
        ("45 %", "partial"),
        ("100 %", "done"),
        ("Done 80%", "partial"),
        ("完成 80%", "partial"),
        ("2/5 done", "partial"),
        ("5/5 done", "done"),
        ("0/5 done", "todo"),
        ("70%ish", "unknown"),
    ]);
}

#[test]
fn struck_words_are_taken_back() {
    check_statuses(&[
        ("~~Planned~~ Active", "active"),
        ("~~In progress~~ **Done**", "done"),
        ("~~Planned~~", "todo"),
    ]);
}

#[test]
fn emphasis_code_and_strikes_around_a_status_are_marks() {
    check_statuses(&[
        ("**Done**", "done"),
        ("`in progress`", "active"),
        ("_Blocked_", "blocked"),
        ("*Deferred* (no wood)", "dropped"),
        ("**✅ Done**", "done"),
    ]);
}

#[test]
fn words_beat_the_emoji_beside_them() {
    check_statuses(&[
        ("✅ In progress", "active"),
        ("🔴 Done", "done"),
        ("In progress ✅", "active"),
        ("✅", "done"),
        ("whatever ✅", "done"),
        ("🎨", "unknown"),
    ]);
}

#[test]
fn scripts_without_spaces_may_end_or_begin_with_a_status() {
    check_statuses(&[
        ("2027年に延期", "dropped"),
        ("桥墩和桥面", "unknown"),
        ("已完成桥墩", "done"),
        ("等待市长批准", "blocked"),
        ("进行中，等待木材", "blocked"),
        ("基本完成", "partial"),
        ("木材采购进行中", "active"),
    ]);
}

#[test]
fn a_status_goes_with_its_short_code_or_mis_encoded_emoji() {
    check_statuses(&[
        (":white_check_mark: shipped", "done"),
        (":construction:", "active"),
        (":x: Cancelled", "dropped"),
        (":tangerine:", "unknown"),
        ("âœ…", "done"),
        ("âœ… In progress", "active"),
        ("Done â€” in May", "done"),
    ]);
}

#[test]
fn compound_statuses() {
    check_statuses(&[
        ("Assessment started, implementation not started", "active"),
        ("First slice completed", "partial"),
        ("Beta baseline complete", "partial"),
        ("Research", "todo"),
        ("Directional", "todo"),
        ("At risk", "todo"),
        ("Paused", "blocked"),
        ("Paused by choice; done by others", "blocked"),
    ]);
}

#[test]
fn a_typed_progress_is_a_status_where_there_is_none() {
    check_read(
        "
# Bridge

## B-1: Piers

**Progress:** 40%

## B-2: Deck

**Progress:** 4/4 plans complete

## B-3: Rails

**Progress:** 0/3

- [x] Buy

## B-4: Paint

**Status:** Blocked
**Progress:** 100%

## B-5: Party

**Progress:** good
",
        r#"
card B-1 "Piers" partial/tasks
card B-2 "Deck" done/tasks
card B-3 "Rails" todo/tasks 1/1
card B-4 "Paint" blocked/field
card B-5 "Party" unknown
"#,
    );
}
