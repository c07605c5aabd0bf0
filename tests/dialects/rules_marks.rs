//! Bullets that open with a status emoji: items, tasks or ornaments.

use super::reading::check_read;

#[test]
fn marks_that_differ_are_how_far_things_are_under_any_heading() {
    check_read(
        "
# Radio

## What we like

- ✅ The letter
- ⏳ The storm

## People

- ✅ Ada
",
        r#"
bullet "The letter" done/mark
bullet "The storm" todo/mark
bullet "Ada" done/mark
"#,
    );
}

#[test]
fn marks_that_all_say_the_same_are_ornaments() {
    check_read(
        "
# Radio

## What we like

- ✅ The letter
- ✅ The storm

## Planned

- The trial
",
        r#"
bullet "The trial" todo/bucket
"#,
    );
}

#[test]
fn equal_marks_count_under_words_for_work_or_a_date() {
    check_read(
        "
# Radio

## Features

- ✅ The letter
- ✅ The storm

## Anything from Q3 2026

- ✅ The trial

## 主要功能

- ✅ 信

## Audience

- ✅ Children
",
        r#"
bullet "The letter" done/mark
bullet "The storm" done/mark
bullet "The trial" done/mark
bullet "信" done/mark
"#,
    );
}

#[test]
fn equal_marks_under_a_part_of_a_phase_are_no_items() {
    check_read(
        "
# Radio

## Phase 1: Letters

### 1.1 Write

- [x] Buy ink

### 1.2 Post

### Deliverables

- ✅ A letter
- ✅ A stamp
",
        r#"
card 1.1 "Write" done/tasks 1/1
card 1.2 "Post" unknown
"#,
    );
}

#[test]
fn equal_marks_count_where_a_legend_explains_them() {
    check_read(
        "
# Radio

✅ done · ⏳ planned

## What we like

- ✅ The letter
- ✅ The storm
",
        r#"
bullet "The letter" done/mark
bullet "The storm" done/mark
"#,
    );
}

#[test]
fn ticks_of_criteria_are_no_items() {
    check_read(
        "
# Radio

## Features

- ✅ The letter
- ⏳ The storm

Definition of Done

- ✅ Nobody sleeps
- ✅ Everybody laughs

And one more:

- ✅ The trial
",
        r#"
bullet "The letter" done/mark
bullet "The storm" todo/mark
bullet "The trial" done/mark
"#,
    );
}

#[test]
fn ticks_of_criteria_are_no_tasks_of_a_card() {
    check_read(
        "
# Radio

## Phase 1: The letter

- ✅ Write
- ⏳ Speak

### Success Criteria

- ✅ Nobody sleeps

### Deliverables

- ✅ A tape
",
        r#"
card Phase 1 "The letter" active/tasks 2/3
"#,
    );
}
