//! Bullets that are items, and bullets that only look like some.

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

#[test]
fn a_bold_lead_is_the_title_of_a_bullet() {
    check_read(
        "
# Radio

## Planned

- **The letter** — about love
- **The storm**: thunder
- The **trial** of the year
- **RP-4: The duel** - two shots
- **RP-5** — The dream
- `RP-6` The chase
- `tape` recorder
",
        r#"
bullet "The letter" todo/bucket
bullet "The storm" todo/bucket
bullet "The trial of the year" todo/bucket
bullet RP-4 "The duel" todo/bucket
bullet RP-5 "The dream" todo/bucket
bullet RP-6 "The chase" todo/bucket
bullet "tape recorder" todo/bucket
"#,
    );
}

#[test]
fn a_status_in_brackets_at_the_end_beats_the_bucket() {
    check_read(
        "
# Radio

## Planned

- The letter (done)
- The storm (🟡 in progress)
- The trial (by Kafka)
- The duel (someone should do it now)
",
        r#"
bullet "The letter" done/mark
bullet "The storm" active/mark
bullet "The trial (by Kafka)" todo/bucket
bullet "The duel (someone should do it now)" todo/bucket
"#,
    );
}

#[test]
fn a_tick_beats_the_bucket_and_an_empty_box_does_not() {
    check_read(
        "
# Radio

## In Progress

- [x] The letter
- [ ] The storm
- ✅ The trial
- The duel

## Next

- [x] The dream
",
        r#"
bullet "The letter" done/mark
bullet "The storm" active/bucket
bullet "The trial" done/mark
bullet "The duel" active/bucket
card "Next" done/tasks 1/1
"#,
    );
}

#[test]
fn nested_bullets_are_no_items_and_nested_boxes_tasks() {
    check_read(
        "
# Radio

## Planned

- The letter
  - [x] write
  - [ ] speak
  - ✅ post
- The storm
  - thunder
",
        r#"
bullet "The letter" todo/bucket 1/2
bullet "The storm" todo/bucket
"#,
    );
}
