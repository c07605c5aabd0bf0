//! What counts as a task of an item, and what a list of tasks says of it.

use super::reading::check_read;

#[test]
fn boxes_of_groups_and_nested_ones_are_the_items() {
    check_read(
        "
# Loom

## Phase 1: Warp

- [x] Wind
  - [x] red
  - [ ] blue

### Deliverables

- [ ] A warp

## Phase 2: Weft

- wind
  - red
",
        r#"
card Phase 1 "Warp" active/tasks 2/4
card Phase 2 "Weft" unknown
"#,
    );
}

#[test]
fn boxes_of_numbered_lists_count_and_brackets_in_words_do_not() {
    check_read(
        "
# Loom

## Phase 1: Warp

1. [x] Wind
2) [ ] Beam
+ [X] Tie

## Phase 2: Weft

- see [x] in the book
- [y] is no box
- [ ]nor this
",
        r#"
card Phase 1 "Warp" active/tasks 2/3
card Phase 2 "Weft" unknown
"#,
    );
}

#[test]
fn boxes_in_code_and_comments_count_for_nobody() {
    check_read(
        "
# Loom

## Phase 1: Warp

- [x] Wind

```
- [ ] An example
```

<!--
- [ ] A thought
-->

## Phase 2: Weft

    - [ ] Indented code
",
        r#"
card Phase 1 "Warp" done/tasks 1/1
card Phase 2 "Weft" unknown
"#,
    );
}

#[test]
fn emoji_bullets_are_tasks_below_a_card_and_nested_ones_too() {
    check_read(
        "
# Loom

## Phase 1: Warp

- ✅ Wind
  - ✅ red
  - ⏳ blue
- 🧵 thread

## Warehouse

- ✅ Wind
- ⏳ Beam
",
        r#"
card Phase 1 "Warp" active/tasks 2/3
bullet "Wind" done/mark
bullet "Beam" todo/mark
"#,
    );
}

#[test]
fn only_dropped_tasks_say_nothing() {
    check_read(
        "
# Loom

## Phase 1: Warp

- [-] Wind

## Phase 2: Weft

- [!] Wind
- [ ] Beam

## Phase 3: Cloth

- [/] Weave
",
        r#"
card Phase 1 "Warp" unknown 0/1
card Phase 2 "Weft" todo/tasks 0/2
card Phase 3 "Cloth" active/tasks 0/1
"#,
    );
}

#[test]
fn an_icon_before_criteria_or_a_checklist_is_no_status() {
    check_read(
        "
# Loom

## Phase 1: Warp

- [ ] Wind

### ✅ Success criteria

- [ ] It holds

## Phase 2: Weft

- [ ] Wind

## ✅ Verification checklist

- [ ] All looms stand

## ✅ Threads

- [ ] Buy red
",
        r#"
card Phase 1 "Warp" todo/tasks 0/2
card Phase 2 "Weft" todo/tasks 0/1
card "Threads" done/heading 0/1
"#,
    );
}
