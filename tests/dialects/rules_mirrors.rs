//! One thing said twice: which of the two is the item, and what it takes from the other.

use super::reading::check_read;

#[test]
fn boxes_of_an_index_line_are_no_items_and_lend_a_status() {
    check_read(
        "
# Bridge

## Phases

- [x] **Phase 1: Piers** - in the river
- [ ] **Phase 2: Deck** - on the piers

## Phase Details

### Phase 1: Piers

**Goal**: They stand

### Phase 2: Deck

**Goal**: One walks on it
",
        r#"
card Phase 1 "Piers" done/mark
card Phase 2 "Deck" todo/tasks
"#,
    );
}

#[test]
fn a_list_of_boxes_that_names_no_headings_is_work() {
    check_read(
        "
# Bridge

## Phases

- [x] **Phase 1: Piers**
- [ ] Buy a boat
- [ ] Buy rope

## Phase 1: Piers

**Goal**: They stand
",
        r#"
card "Phases" active/tasks 1/3
card Phase 1 "Piers" unknown
"#,
    );
}

#[test]
fn an_index_in_an_overview_may_name_one_thing_that_has_no_heading() {
    check_read(
        "
# Bridge

## Overview

- ✅ Phase 1: Piers
- ✅ Phase 2: Deck
- ✅ Phase 3: Rails
- ⏳ Phase 4: Paint
- ⏳ Phase 5: Party

## Phase 1: Piers

## Phase 2: Deck

## Phase 3: Rails

## Phase 4: Paint
",
        r#"
card Phase 1 "Piers" done/mark
card Phase 2 "Deck" done/mark
card Phase 3 "Rails" done/mark
card Phase 4 "Paint" todo/mark
"#,
    );
}

#[test]
fn a_row_lends_its_status_to_all_but_a_field() {
    check_read(
        "
# Bridge

| ID | Part | Priority | Status |
|---|---|---|---|
| B-1 | Piers | High | In progress |
| B-2 | Deck | Low | In progress |
| B-3 | Rails | Low | In progress |

## B-1: Piers

- [x] Dig

## B-2: Deck (done)

## B-3: Rails

**Status:** Blocked
**Priority:** Critical
",
        r#"
card B-1 "Piers" active/row high 1/1
card B-2 "Deck" active/row low
card B-3 "Rails" blocked/field critical
"#,
    );
}

#[test]
fn a_row_with_the_id_of_a_card_is_its_mirror_and_one_with_its_number_not() {
    check_read(
        "
# Bridge

| ID | Part | Status |
|---|---|---|
| B-1 | Stone feet | Done |
| 2 | Ropes | Done |

## B-1: Piers

- [ ] Dig

## 2. Deck

- [ ] Saw
",
        r#"
row 2 "Ropes" done/row
card B-1 "Piers" done/row 0/1
card 2 "Deck" todo/tasks 0/1
"#,
    );
}

#[test]
fn of_two_headings_for_one_thing_the_one_that_says_more_is_the_item() {
    check_read(
        "
# Bridge

## Phase 1: Piers

In the river.

## Phase 2: Deck

On the piers.

## Details

### Phase 1: Piers

- [x] Dig

### Phase 2: Deck

- [ ] Saw
",
        r#"
card Phase 1 "Piers" done/tasks 1/1
card Phase 2 "Deck" todo/tasks 0/1
"#,
    );
}

#[test]
fn two_headings_with_boxes_of_their_own_are_two_items() {
    check_read(
        "
# Bridge

## North

### 1. Piers

- [x] Dig

## South

### 1. Piers

- [ ] Dig
",
        r#"
card 1 "Piers" done/tasks 1/1
card 1 "Piers" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_part_of_the_plan_summed_up_elsewhere_is_no_item() {
    check_read(
        "
# Bridge

## Phase 1: Piers

### 1.1 North

- [x] Dig

### 1.2 South

- [ ] Dig

## Verification

### Phase 1: Piers

- [ ] They stand
",
        r#"
card 1.1 "North" done/tasks 1/1
card 1.2 "South" todo/tasks 0/1
"#,
    );
}

#[test]
fn two_bullets_of_the_same_words_are_two() {
    check_read(
        "
# Bridge

## Done

- Dig

## Planned

- Dig
- Saw
",
        r#"
bullet "Dig" done/bucket
bullet "Dig" todo/bucket
bullet "Saw" todo/bucket
"#,
    );
}

#[test]
fn a_bullet_that_names_a_card_is_its_mirror_and_one_that_begins_like_it_not() {
    check_read(
        "
# Bridge

## In Progress

- Piers
- Piers of the old bridge

## Piers

**Owner:** Ada
",
        r#"
bullet "Piers of the old bridge" active/bucket
card "Piers" active/bucket
"#,
    );
}

#[test]
fn rows_of_two_tables_with_one_title_are_one_item() {
    check_read(
        "
# Bridge

| Part | Status |
|---|---|
| Piers | Done |

| Part | Owner | State |
|---|---|---|
| Piers | Ada | Done |
| Deck | Bo | Planned |
",
        r#"
row "Piers" done/row
row "Deck" todo/row
"#,
    );
}
