//! Groups below a heading with an id: parts of it, or items themselves.

use super::reading::check_read;

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
