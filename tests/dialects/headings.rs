//! Statuses in headings: in words, as emoji, both.

use super::reading::check_read;

#[test]
fn words_in_brackets_and_behind_dashes() {
    check_read(
        "
# Seed bank

## Phase 1: Intake (Complete)

## Phase 2: Labels — In Progress

## Phase 3: Freezer [DONE]

## Phase 4: Loans - Planned

## Phase 5: Exchange (Deferred)

## Phase 6: Catalogue (80% complete)

## Phase 7: Export (Blocked on legal)

## Phase 8: Stocktaking: Ongoing

## Phase 9: Greenhouse (Week 3)
",
        r#"
card Phase 1 "Intake" done/heading
card Phase 2 "Labels" active/heading
card Phase 3 "Freezer" done/heading
card Phase 4 "Loans" todo/heading
card Phase 5 "Exchange" dropped/heading
card Phase 6 "Catalogue" partial/heading
card Phase 7 "Export" blocked/heading
card Phase 8 "Stocktaking" ongoing/heading
card Phase 9 "Greenhouse (Week 3)" unknown
"#,
    );
}

#[test]
fn emoji_in_front() {
    check_read(
        "
# Puppet theatre

## ✅ Phase 1: Stage

## 🚧 Phase 2: Curtain

## ⏳ Phase 3: Lights

## ⏸️ Phase 4: Music

## 🚫 Phase 5: Fog
",
        r#"
card Phase 1 "Stage" done/heading
card Phase 2 "Curtain" active/heading
card Phase 3 "Lights" todo/heading
card Phase 4 "Music" blocked/heading
card Phase 5 "Fog" dropped/heading
"#,
    );
}

#[test]
fn emoji_behind() {
    check_read(
        "
# Puppet theatre

### 1.1 Stage ✅

### 1.2 Curtain 🔄

### 1.3 Lights ⬜

### :white_check_mark: 1.4 Music

### 1.5 Fog — ❌ Cancelled
",
        r#"
card 1.1 "Stage" done/heading
card 1.2 "Curtain" active/heading
card 1.3 "Lights" todo/heading
card 1.4 "Music" done/heading
card 1.5 "Fog" dropped/heading
"#,
    );
}

#[test]
fn pictures_are_no_statuses() {
    check_read(
        "
# 🗺️ Bike map

## 🚀 Phase 1: Launch

- [x] Print it

## 🔧 Phase 2: Repair stands

- [ ] Find them

## 🎨 Phase 3: Colours
",
        r#"
card Phase 1 "Launch" done/tasks 1/1
card Phase 2 "Repair stands" todo/tasks 0/1
card Phase 3 "Colours" unknown
"#,
    );
}

#[test]
fn words_beat_emoji() {
    check_read(
        "
# Bus radio

## ✅ Phase 1: Voice (In Progress)

- [x] Speak
- [ ] Listen

## 🚧 Phase 2: Text — Done

- [x] Type
",
        r#"
card Phase 1 "Voice" active/heading 1/2
card Phase 2 "Text" done/heading 1/1
"#,
    );
}

#[test]
fn a_field_beats_the_heading() {
    check_read(
        "
# Bus radio

## Phase 1: Voice (Complete)

**Status:** In progress again

## ✅ Phase 2: Text

- **Status:** Paused
",
        r#"
card Phase 1 "Voice" active/field
card Phase 2 "Text" blocked/field
"#,
    );
}

#[test]
fn ids_of_many_shapes() {
    check_read(
        "
# Reading room

## 1. Lamps (done)

## Milestone 2 — Desks (in progress)

## RM-03: Silence (not started)

## M4 Chairs (partial)

## Track B: Windows (paused)

## Sprint 6 - Doors (won't do)

## v0.7.0 — Shelves (released)
",
        r#"
card 1 "Lamps" done/heading
card Milestone 2 "Desks" active/heading
card RM-03 "Silence" todo/heading
card M4 "Chairs" partial/heading
card Track B "Windows" blocked/heading
card Sprint 6 "Doors" dropped/heading
card v0.7.0 "Shelves" done/heading
"#,
    );
}

#[test]
fn setext_headings_count() {
    check_read(
        "
Reading room
============

Phase 1: Lamps (done)
---------------------

Phase 2: Desks
--------------

- [x] Saw
- [ ] Sand
",
        r#"
card Phase 1 "Lamps" done/heading
card Phase 2 "Desks" active/tasks 1/2
"#,
    );
}

#[test]
fn headings_in_code_are_none() {
    check_read(
        "
# Reading room

## Phase 1: Lamps

- [x] Wire

```markdown
## Phase 2: An example (Done)
- [ ] not ours
```

<!--
## Phase 3: Written down, not meant
- [ ] not ours either
-->
",
        r#"
card Phase 1 "Lamps" done/tasks 1/1
"#,
    );
}
