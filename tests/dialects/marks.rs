//! Bullets that open with emoji, boxes of every kind, legends, and text that was mis-encoded.

use super::reading::check_read;

#[test]
fn bullets_that_open_with_emoji_are_items() {
    check_read(
        "
# Radio play

## Scenes

- ✅ The letter
- 🚧 The storm
- ⏳ The trial
- ⏸️ The duel
- 🚫 The dream
- ⚠️ The chase

## Sounds

- ✅ **Rain** — on a tin roof
- Wind
",
        r#"
bullet "The letter" done/mark
bullet "The storm" active/mark
bullet "The trial" todo/mark
bullet "The duel" blocked/mark
bullet "The dream" dropped/mark
bullet "Rain" done/mark
"#,
    );
}

#[test]
fn bullets_that_open_with_emoji_are_tasks_of_a_card() {
    check_read(
        "
# Radio play

## Phase 1: Scenes

- ✅ The letter
- 🚧 The storm
- ⏳ The trial

## Phase 2: Sounds

**Status:** Not started

- ✅ Rain
  - ✅ on tin
- ⬜ Wind
",
        r#"
card Phase 1 "Scenes" active/tasks 1/3
card Phase 2 "Sounds" todo/field 2/3
"#,
    );
}

#[test]
fn a_legend_on_a_line_changes_what_emoji_mean() {
    check_read(
        "
# Knitting

Legend: 🟢 planned · 🔵 in progress · 🟣 done · 🔴 blocked

## Patterns

- 🟢 Socks
- 🔵 Gloves
- 🟣 Hat
- 🔴 Jumper
",
        r#"
bullet "Socks" todo/mark
bullet "Gloves" active/mark
bullet "Hat" done/mark
bullet "Jumper" blocked/mark
"#,
    );
}

#[test]
fn a_legend_as_a_list() {
    check_read(
        "
# Knitting

## Legend

- 🌱: not started
- 🧶: in progress
- 🧣: done

## Patterns

### 1. Socks 🧣

### 2. Gloves 🧶

### 3. Hat 🌱
",
        r#"
card 1 "Socks" done/heading
card 2 "Gloves" active/heading
card 3 "Hat" todo/heading
"#,
    );
}

#[test]
fn boxes_of_every_kind() {
    check_read(
        "
# Knitting

## Phase 1: Wool

- [x] Wash
- [X] Card
- [~] Spin
- [/] Dye
- [-] Bleach
- [!] Dry
- [ ] Wind
",
        r#"
card Phase 1 "Wool" active/tasks 2/7
"#,
    );
}

#[test]
fn dropped_boxes_are_set_aside() {
    check_read(
        "
# Knitting

## Phase 1: Wool

- [x] Wash
- [-] Bleach

## Phase 2: Yarn

- [-] Buy a mill
- [ ] Wind

## Phase 3: Cloth

- [~] Warp
- [ ] Weave
",
        r#"
card Phase 1 "Wool" done/tasks 1/2
card Phase 2 "Yarn" todo/tasks 0/2
card Phase 3 "Cloth" active/tasks 0/2
"#,
    );
}

#[test]
fn boxes_under_a_status_are_items_of_every_kind() {
    check_read(
        "
# Knitting

## Backlog

- [ ] Wash
- [~] Spin
- [-] Bleach
- [!] Dry
- [x] Card
",
        r#"
bullet "Wash" todo/bucket
bullet "Spin" active/mark
bullet "Bleach" dropped/mark
bullet "Dry" blocked/mark
bullet "Card" done/mark
"#,
    );
}

#[test]
fn mis_encoded_emoji() {
    check_read(
        "
# Kennel

## âœ… Phase 1: Fence

## Phase 2: Run (In Progress)

**Priority:** ðŸ”´ CRITICAL

## Phase 3: Hut

**Status:** ðŸŸ¡ In Progress
**Priority:** ðŸŸ¢ Low

### Tasks

- âœ… Saw
- ðŸš§ Nail
",
        r#"
card Phase 1 "Fence" done/heading
card Phase 2 "Run" active/heading critical
card Phase 3 "Hut" active/field low 1/2
"#,
    );
}

#[test]
fn mis_encoded_rows() {
    check_read(
        "
# Kennel

| Part | Status | Priority |
|---|---|---|
| Fence | âœ… Done | ðŸ”´ |
| Run | ðŸš§ | ðŸŸ\u{a0} High |
| Hut | ðŸ”´ Not started | Low |
",
        r#"
row "Fence" done/row critical
row "Run" active/row high
row "Hut" todo/row low
"#,
    );
}
