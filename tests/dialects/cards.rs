//! Cards, and the ways their fields are written.

use super::reading::check_read;

#[test]
fn fields_in_lists() {
    check_read(
        "
# Harbour roadmap

## 1. Mooring

### 1.1 Berth planner

- **Status:** In Progress
- **Priority:** High
- **Owner:** @ines

- [x] Draw the berths
- [ ] Move a boat by hand
- [ ] Warn when two overlap

### 1.2 Tide tables

* **Status**: Blocked (waiting for the data licence)
* **Priority**: Critical
* **Depends on**: 1.1
",
        r#"
card 1.1 "Berth planner" active/field high 1/3
card 1.2 "Tide tables" blocked/field critical
"#,
    );
}

#[test]
fn fields_in_paragraphs() {
    check_read(
        "
# Bakery till

## Cash drawer

**Status:** Done
**Priority:** P1
**Owner:** Mira

Opens when a sale is rung up.

## Receipt printer

**Status**: Partial (prints, cuts not)\\
**Priority**: Medium\\
**Due**: 2026-03

## Loyalty cards

__Status:__ Proposed  
__Priority:__ Low
",
        r#"
card "Cash drawer" done/field high
card "Receipt printer" partial/field medium
card "Loyalty cards" todo/field low
"#,
    );
}

#[test]
fn fields_side_by_side() {
    check_read(
        "
# Weather desk

## RM-1: Radar tiles

**Status:** Active | **Priority:** Critical | **Owner:** @joon

- [x] Fetch
- [ ] Paint

## RM-2: Pollen

**Status:** On hold · **Priority:** Low · **Effort:** 3d

## RM-3: Frost alarm

Status: Cancelled | Priority: P3
",
        r#"
card RM-1 "Radar tiles" active/field critical 1/2
card RM-2 "Pollen" blocked/field low
card RM-3 "Frost alarm" dropped/field low
"#,
    );
}

#[test]
fn fields_in_quotes() {
    check_read(
        "
# Ferry API

## Rate limits

> Status: Done

Ten calls a second are enough for everybody.

## Webhooks

> **Status:** Not started
> **Priority:** P2

## Sandbox

> Status: Ongoing
> Owner: the platform team
",
        r#"
card "Rate limits" done/field
card "Webhooks" todo/field medium
card "Sandbox" ongoing/field
"#,
    );
}

#[test]
fn fields_in_italics_and_without_marks() {
    check_read(
        "
# Choir book

## Tuner

*Status:* Shipped
*Priority:* High

## Scores

_Status_: Deferred

## Rehearsal calendar

- Status: In review
- Priority: Medium
- Due: Q2 2027
",
        r#"
card "Tuner" done/field high
card "Scores" dropped/field
card "Rehearsal calendar" active/field medium
"#,
    );
}

#[test]
fn fields_behind_emoji() {
    check_read(
        "
# Orchard

## Task 1: Grafting log

- 📊 **Status:** 🚧 In Progress
- 🔥 **Priority:** 🔴 Critical
- 👤 **Owner:** Pavel

## Task 2: Frost map

- **📊 Status:** ✅ Complete
- **🔥 Priority:** 🟢 Low

## Task 3: Bee hotel

- **Status:** ⏸️ Paused
- **Priority:** 🟡
",
        r#"
card Task 1 "Grafting log" active/field critical
card Task 2 "Frost map" done/field low
card Task 3 "Bee hotel" blocked/field medium
"#,
    );
}

#[test]
fn a_status_of_the_whole_document_is_nobodys() {
    check_read(
        "
---
title: Lighthouse
status: in progress
priority: high
---

# Lighthouse roadmap

**Status:** Draft
**Last updated:** 2026-05-02

## Phase 1: Lamp

- [x] Wire it
- [x] Light it

## Phase 2: Foghorn

- [ ] Buy one
",
        r#"
card Phase 1 "Lamp" done/tasks 2/2
card Phase 2 "Foghorn" todo/tasks 0/1
"#,
    );
}

#[test]
fn an_own_status_beats_the_boxes() {
    check_read(
        "
# Museum guide

## M1 — Audio tracks

**Status:** Complete

- [x] Record
- [ ] Translate

## M2 — Floor plan

**Status:** Not Started

- [x] Measure the rooms
- [ ] Draw them
",
        r#"
card M1 "Audio tracks" done/field 1/2
card M2 "Floor plan" todo/field 1/2
"#,
    );
}

#[test]
fn bold_prose_is_no_field_and_its_section_no_card() {
    check_read(
        "
# Kiln

## Why

- **Speed:** firing takes a day
- **Heat:** nobody knows how hot it is

## 1. Thermometer

- **Reading:** every ten seconds
- **Status:** Started
- **Squad:** Clay

## 2. Log book

Kept by hand until now.
",
        r#"
card 1 "Thermometer" active/field
card 2 "Log book" unknown
"#,
    );
}
