//! What is a priority, where it may stand, and what only looks like one.

use super::reading::check_read;

#[test]
fn a_code_at_the_start_of_a_title_is_a_priority() {
    check_read(
        "
# Fire watch

## P0 Siren

- [x] Mount

## P1: Hoses

- [ ] Buy

## 3. P2 - Boots

- [ ] Buy

## P3X radio

- [ ] Buy

## P0

### Ladders

- [ ] Buy
",
        r#"
card "Siren" done/tasks critical 1/1
card "Hoses" todo/tasks high 0/1
card 3 "Boots" todo/tasks medium 0/1
card "P3X radio" todo/tasks 0/1
card "Ladders" todo/tasks critical 0/1
"#,
    );
}

#[test]
fn a_priority_in_brackets_may_have_something_behind_it() {
    check_read(
        "
# Fire watch

## Siren (HIGH PRIORITY - Week 1)

- [x] Mount

## Hoses (P1, the mayor asks)

- [ ] Buy

## Boots [LOW]

- [ ] Buy

## Ladders (high ones)

- [ ] Buy

## Radio (low voltage)

- [ ] Buy
",
        r#"
card "Siren" done/tasks high 1/1
card "Hoses" todo/tasks high 0/1
card "Boots" todo/tasks low 0/1
card "Ladders (high ones)" todo/tasks 0/1
card "Radio (low voltage)" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_number_behind_the_word_counts_and_does_not_rank() {
    check_read(
        "
# Fire watch

## Priority 1: Siren

- [x] Mount

## Priority 2: Hoses

**Priority:** 2

- [ ] Buy
",
        r#"
card Priority 1 "Siren" done/tasks 1/1
card Priority 2 "Hoses" todo/tasks medium 0/1
"#,
    );
}

#[test]
fn headings_that_are_priorities_in_many_languages() {
    check_read(
        "
# Feuerwache

## Hohe Priorität

### 1. Sirene

## Priorité basse

### 2. Tuyaux

## Prioridad alta

### 3. Botas

## 优先级：高

### 4. 梯子

## 低優先度

### 5. 無線

## 高い塔

### 6. 鐘
",
        r#"
card 1 "Sirene" unknown high
card 2 "Tuyaux" unknown low
card 3 "Botas" unknown high
card 4 "梯子" unknown high
card 5 "無線" unknown low
card 6 "鐘" unknown
"#,
    );
}

#[test]
fn the_nearest_priority_heading_decides_and_an_own_one_beats_it() {
    check_read(
        "
# Fire watch

## High priority

### Low priority

#### 1. Siren

#### 2. Hoses (P0)

### 3. Boots

**Priority:** Medium

### 4. Ladders

## Rest

### 5. Radio
",
        r#"
card 1 "Siren" unknown low
card 2 "Hoses" unknown critical
card 3 "Boots" unknown medium
card 4 "Ladders" unknown high
card 5 "Radio" unknown
"#,
    );
}

#[test]
fn bullets_and_rows_take_the_priority_of_their_heading() {
    check_read(
        "
# Fire watch

## Planned

### Critical

- Siren

### Nice to have

- Boots

## High priority

| Thing | Status |
|---|---|
| Hoses | Done |
",
        r#"
bullet "Siren" todo/bucket critical
bullet "Boots" todo/bucket low
row "Hoses" done/row high
"#,
    );
}

#[test]
fn words_of_a_priority_field_come_before_its_emoji() {
    check_read(
        "
# Fire watch

## 1. Siren
**Priority:** 🟢 High

## 2. Hoses
**Priority:** 🟢

## 3. Boots
**Priority:** :red_circle:

## 4. Ladders
**Priority:** 🪜

## 5. Radio
**Priority:** must have for the parade
",
        r#"
card 1 "Siren" unknown high
card 2 "Hoses" unknown low
card 3 "Boots" unknown critical
card 4 "Ladders" unknown unknown
card 5 "Radio" unknown high
"#,
    );
}
