//! Bullets that are items, and bullets that only look like some.

use super::reading::check_read;

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
fn counts_are_no_part_of_a_bullets_or_a_rows_title() {
    check_read(
        "
# Radio

## Planned

- The letter (1/2)
- The storm (50 ms)

| Play | Status |
|---|---|
| The trial (2/3 tasks) | Done |
| The duel (in Rome) | Done |
",
        r#"
bullet "The letter" todo/bucket
bullet "The storm (50 ms)" todo/bucket
row "The trial" done/row
row "The duel (in Rome)" done/row
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

#[test]
fn what_tells_success_or_asks_is_no_item_of_a_bucket() {
    check_read(
        "
# Bakery

## Mid term

Planned work:

- Rye bread

Success means that a guest can tell:

- What is in the bread
- Who baked it

We still ask ourselves:

- Do we need a second oven?
- Who cleans it?
",
        r#"
bullet "Rye bread" todo/bucket
"#,
    );
}

#[test]
fn successors_and_one_question_among_others_are_items_of_a_bucket() {
    check_read(
        "
# Bakery

## Mid term

Successors of the old oven:

- Brick oven
- Gas oven?
",
        r#"
bullet "Brick oven" todo/bucket
bullet "Gas oven?" todo/bucket
"#,
    );
}

#[test]
fn a_status_in_brackets_within_the_bold_words() {
    check_read(
        "
# Bakery

## In Progress

1. **Stage 2-A: Rye bread [done]**: every morning
2. **Stage 2-B: Oat bread [已完成]**：
   - with seeds
3. **Stage 2-C: Spelt bread [see below]**: soon
",
        r#"
bullet Stage 2-A "Rye bread" done/mark
bullet Stage 2-B "Oat bread" done/mark
bullet Stage 2-C "Spelt bread [see below]" active/bucket
"#,
    );
}
