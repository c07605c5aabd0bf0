//! What holds items, what is one, and what is a part of one.

use super::reading::check_read;

#[test]
fn a_status_behind_words_makes_an_item_beside_siblings_that_are_items() {
    check_read(
        "
# Ferry

## Engine

- [x] Clean

## Hull

- [ ] Paint

## Radio (done)

It was cheap.

## The harbour

It is small.
",
        r#"
card "Engine" done/tasks 1/1
card "Hull" todo/tasks 0/1
card "Radio" done/heading
"#,
    );
}

#[test]
fn a_status_behind_words_alone_makes_no_item() {
    check_read(
        "
# Ferry

## Radio (done)

It was cheap.

## Planned

- Hull
",
        r#"
bullet "Hull" todo/bucket
"#,
    );
}

#[test]
fn numbered_parts_of_a_document_are_no_items_where_the_work_has_ids() {
    check_read(
        "
# Ferry

## 1. Where we sail

To the island.

## 2. The work

### Phase 1: Engine

- [x] Clean

### Phase 2: Hull

## 3. Who sails

All of us.
",
        r#"
card Phase 1 "Engine" done/tasks 1/1
card Phase 2 "Hull" unknown
"#,
    );
}

#[test]
fn numbered_parts_are_items_where_nothing_below_has_an_id() {
    check_read(
        "
# Ferry

## 1. Engine

It smokes.

## 2. Hull

### Why

It leaks.
",
        r#"
card 1 "Engine" unknown
card 2 "Hull" unknown
"#,
    );
}

#[test]
fn a_number_before_a_phase_leaves_the_other_numbers_to_the_text() {
    check_read(
        "
# Ferry

## 1. Where we sail

To the island.

## 2. Phase 0: Engine

It smokes.

## 3. Phase 1: Hull

It leaks.

## 4. Who sails

All of us.
",
        r#"
card 2 "Phase 0: Engine" unknown
card 3 "Phase 1: Hull" unknown
"#,
    );
}

#[test]
fn a_noun_and_a_number_in_a_title_are_no_inner_id() {
    check_read(
        "
# Ferry

## 1. Engine

It smokes.

## 2. Level 2 lifeboats

They leak.
",
        r#"
card 1 "Engine" unknown
card 2 "Level 2 lifeboats" unknown
"#,
    );
}

#[test]
fn a_first_heading_is_the_title_unless_boxes_stand_under_it_alone() {
    check_read(
        "
# 1. Ferry

## Engine

- [x] Clean
",
        r#"
card "Engine" done/tasks 1/1
"#,
    );
    check_read(
        "
# Ferry

- [x] Clean the engine
- [ ] Paint the hull
",
        r#"
card "Ferry" active/tasks 1/2
"#,
    );
}
