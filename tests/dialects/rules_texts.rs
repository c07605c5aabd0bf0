//! Texts beside a plan: histories, decisions, the state of things.

use super::reading::check_read;

#[test]
fn a_history_holds_no_items_whatever_stands_in_it() {
    check_read(
        "
# Choir

## Concert

- [ ] Rent the hall

## Changelog

### v1.2 — Songs

- [x] Learn ten

## Version history

| Version | Status |
|---|---|
| 1.1 | Done |
",
        r#"
card "Concert" todo/tasks 0/1
"#,
    );
}

#[test]
fn history_as_a_subject_is_work() {
    check_read(
        "
# Choir

## Concert

- [ ] Rent the hall

## History of the choir on one page

- [x] Ask the elders
",
        r#"
card "Concert" todo/tasks 0/1
card "History of the choir on one page" done/tasks 1/1
"#,
    );
}

#[test]
fn decisions_and_summaries_are_no_items_beside_a_plan() {
    check_read(
        "
# Choir

## Summary

### S1: We sing

Every week.

## Key Decisions

### D1: No dogs

They howl.

## Songs

### C1: Ten new ones

- [x] Learn
",
        r#"
card C1 "Ten new ones" done/tasks 1/1
"#,
    );
}

#[test]
fn a_text_by_its_name_is_a_container_where_work_with_ids_stands_in_it() {
    check_read(
        "
# Choir

## Implementation Plan

### C1: Ten new songs

- [x] Learn

## Architecture

### How the hall is built

- [ ] A drawing
",
        r#"
card C1 "Ten new songs" done/tasks 1/1
"#,
    );
}

#[test]
fn lists_of_the_current_state_are_no_items() {
    check_read(
        "
# Choir roadmap

## Current State

- ✅ Ten singers
- ❌ No hall

## What works

- ✅ Tea

## Tasks

- ✅ Ten songs
- ⏳ Ten more
",
        r#"
bullet "Ten songs" done/mark
bullet "Ten more" todo/mark
"#,
    );
}

#[test]
fn numbers_that_begin_anew_in_texts_count_what_they_say() {
    check_read(
        "
# Choir

## Phase 1: Concert

- [ ] Rent the hall

## Why people will come

### 1. Old songs

They know them.

### 2. Warm rooms

They like them.

## What we are good at

### 1. Breath

We have it.
",
        r#"
card Phase 1 "Concert" todo/tasks 0/1
"#,
    );
}

#[test]
fn numbers_that_go_on_or_say_how_far_they_are_are_ids_beside_others() {
    check_read(
        "
# Choir

## Phase 1: Concert

- [ ] Rent the hall

## Songs

### 1. Old songs

We dig them out.

## Rooms

### 2. Warm rooms

We heat them.
",
        r#"
card Phase 1 "Concert" todo/tasks 0/1
card 1 "Old songs" unknown
card 2 "Warm rooms" unknown
"#,
    );
    check_read(
        "
# Choir

## Phase 1: Concert

- [ ] Rent the hall

## Songs

### 1. Old songs (done)

## Rooms

### 1. Warm rooms (planned)
",
        r#"
card Phase 1 "Concert" todo/tasks 0/1
card 1 "Old songs" done/heading
card 1 "Warm rooms" todo/heading
"#,
    );
}
