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
fn a_run_on_heading_of_deliverables_belongs_to_something_else() {
    check_read(
        "
# Ferry

## Week 1: Engine

- [x] Clean

## Week 1 Deliverables

A clean engine.

## Week 2: Deliverables

Paint.
",
        r#"
card Week 1 "Engine" done/tasks 1/1
card Week 2 "Deliverables" unknown
"#,
    );
}

#[test]
fn groups_that_name_work_are_the_items_below_an_id_alone() {
    check_read(
        "
# Ferry

## Phase 1: Refit

### Engine

- [x] Clean

### Hull

- [ ] Paint

## Phase 2: Sailing

**Status:** Not started

### Engine trials

- [x] Start

### Hull trials

- [ ] Float
",
        r#"
card "Engine" done/tasks 1/1
card "Hull" todo/tasks 0/1
card Phase 2 "Sailing" todo/field 1/2
"#,
    );
}

#[test]
fn groups_that_name_parts_belong_to_the_item_in_every_language() {
    check_read(
        "
# Fähre

## Phase 1: Motor

### Aufgaben

- [x] Putzen

## Phase 2: 引擎

### 主要成果

- [ ] 清洗

## Phase 3: Moteur

### Livrables

- [ ] Nettoyer

## Phase 4: Мотор

### Задачи

- [ ] Почистить

## Phase 5: Funk

### Antenne

- [ ] Kaufen
",
        r#"
card Phase 1 "Motor" done/tasks 1/1
card Phase 2 "引擎" todo/tasks 0/1
card Phase 3 "Moteur" todo/tasks 0/1
card Phase 4 "Мотор" todo/tasks 0/1
card "Antenne" todo/tasks 0/1
"#,
    );
}

#[test]
fn one_group_with_fields_is_a_part_of_what_has_an_id() {
    check_read(
        "
# Ferry

## Phase 1: Engine

### Clean running

**Target:** May

### Background

It smokes.

## Phase 2: Hull

### Port side

**Owner:** Ada

### Starboard side

**Owner:** Bo
",
        r#"
card Phase 1 "Engine" unknown
card "Port side" unknown
card "Starboard side" unknown
"#,
    );
}

#[test]
fn one_group_with_fields_and_boxes_is_the_work() {
    check_read(
        "
# Ferry

## Phase 1: Refit

### Engine

**Owner:** Ada

- [x] Clean
- [ ] Start
",
        r#"
card "Engine" active/tasks 1/2
"#,
    );
}

#[test]
fn a_table_of_items_is_what_a_heading_with_an_id_holds() {
    check_read(
        "
# Ferry

## Phase 1: Refit

| Part | Status |
|---|---|
| Engine | Done |
| Hull | Planned |

## Phase 2: Sailing

**Status:** Planned

| Part | Status |
|---|---|
| Sea trials | Planned |
| Harbour trials | Done |
",
        r#"
row "Engine" done/row
row "Hull" todo/row
card Phase 2 "Sailing" todo/field
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
