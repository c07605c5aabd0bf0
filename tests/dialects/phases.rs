//! Phases and horizons: what holds items, and what is one.

use super::reading::check_read;

#[test]
fn phases_of_boxes_only() {
    check_read(
        "
# Clock tower

## Foundations

- [x] Dig
- [x] Pour

## Walls

- [x] Bricks
- [ ] Mortar
  - [ ] Mix
  - [ ] Carry

## Bells

- [ ] Cast
",
        r#"
card "Foundations" done/tasks 2/2
card "Walls" active/tasks 1/4
card "Bells" todo/tasks 0/1
"#,
    );
}

#[test]
fn an_index_mirrors_the_details() {
    check_read(
        "
# Clock tower

## Phases

- **Phase 1: Foundations** - what it stands on
- **Phase 2: Walls** - what holds the roof
- **Phase 3: Bells** - what one hears

## Phase Details

### Phase 1: Foundations

**Goal**: It stands
**Status**: Complete
**Depends on**: Nothing

### Phase 2: Walls

**Goal**: It is high
**Status**: On hold
**Depends on**: Phase 1

### Phase 3: Bells

**Goal**: It rings
**Status**: Not started
**Depends on**: Phase 2
",
        r#"
card Phase 1 "Foundations" done/field
card Phase 2 "Walls" blocked/field
card Phase 3 "Bells" todo/field
"#,
    );
}

#[test]
fn containers_are_no_items_and_horizons_neither() {
    check_read(
        "
# Clock tower

## 30-Day Roadmap

### Week 1-2: Ground

#### 1.1 Foundations

- **Status:** Done

#### 1.2 Drains

- **Status:** Partial
- **Priority:** High

### Week 3-4: Above

#### 1.3 Walls

- **Status:** Not Started

## 90-Day Roadmap

### Month 2: Sound

#### 2.1 Bells

- **Status:** Proposed
",
        r#"
card 1.1 "Foundations" done/field
card 1.2 "Drains" partial/field high
card 1.3 "Walls" todo/field
card 2.1 "Bells" todo/field
"#,
    );
}

#[test]
fn a_container_with_boxes_of_its_own_is_an_item_as_well() {
    check_read(
        "
# Clock tower

## Phase 1: Base

- [x] Ask the mayor

### 1.1 Foundations

- [x] Dig
- [ ] Pour

## Phase 2: Walls

### Background

Old walls are thick.
",
        r#"
card Phase 1 "Base" done/tasks 1/1
card 1.1 "Foundations" active/tasks 1/2
card Phase 2 "Walls" unknown
"#,
    );
}

#[test]
fn a_priority_with_a_number_is_an_id() {
    check_read(
        "
# Clock tower

## Priority 1: Foundations

- [x] Dig

## Priority 2: Walls

- [ ] Bricks
",
        r#"
card Priority 1 "Foundations" done/tasks 1/1
card Priority 2 "Walls" todo/tasks 0/1
"#,
    );
}

#[test]
fn loose_boxes_make_no_items() {
    check_read(
        "
# Clock tower

## Phase 1: Foundations

- [x] Dig

## Verification

- [ ] The tower stands
- [ ] The bells ring

## Success Criteria

- [ ] Nobody is late
",
        r#"
card Phase 1 "Foundations" done/tasks 1/1
"#,
    );
}

#[test]
fn groups_below_a_card_are_its_parts() {
    check_read(
        "
# Tram timetable

## Phase 1: Stops

**Status:** In Progress

### Deliverables

- [x] List of stops
- [ ] Map of stops

### Exit criteria

- [ ] Every stop has a name

## Phase 2: Lines

### 2.1 Day lines

- [x] Draw

### 2.2 Night lines

- [ ] Draw
",
        r#"
card Phase 1 "Stops" active/field 1/3
card 2.1 "Day lines" done/tasks 1/1
card 2.2 "Night lines" todo/tasks 0/1
"#,
    );
}
