//! Headings that gather bullets by when or how far, and headings that only have such words.

use super::reading::check_read;

#[test]
fn a_product_and_its_version_gather_bullets() {
    check_read(
        "
# Chess roadmap

## Chess Clock 1.19

- Loud bell

## Chess Clock v2.0

- Two bells

## Board 7

- Wood
",
        r#"
bullet "Loud bell" unknown
bullet "Two bells" unknown
"#,
    );
}

#[test]
fn beside_ids_a_product_version_is_what_a_section_is_about() {
    check_read(
        "
# Chess roadmap

## Chess Clock 1.19

- Loud bell

## CC-1: Two bells

- [ ] Buy them
",
        r#"
card CC-1 "Two bells" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_number_before_a_status_is_no_id_of_an_item() {
    check_read(
        "
# Chess roadmap

## 1. Completed

- Loud bell

## 2. In Progress

- Two bells

## 3. Later this year: done button

- [ ] Draw it
",
        r#"
bullet "Loud bell" done/bucket
bullet "Two bells" active/bucket
card 3 "Later this year: done button" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_date_gathers_bullets_only_where_it_is_the_name() {
    check_read(
        "
# Chess roadmap

## Roadmap 2026

- Loud bell

## Q3 (July to September 2026)

- Two bells

## 2027 goals

- Wooden board

## Minutes of 2026-03-04

- Tea was served

## Berlin tournament 2026

- Tea will be served
",
        r#"
bullet "Loud bell" unknown
bullet "Two bells" unknown
bullet "Wooden board" unknown
"#,
    );
}

#[test]
fn a_group_in_a_bucket_is_in_the_bucket() {
    check_read(
        "
# Chess roadmap

## Completed

### Clocks

- Loud bell

### Boards

- Wooden board

## Ideas for the café

### Food

- Cake
",
        r#"
bullet "Loud bell" done/bucket
bullet "Wooden board" done/bucket
"#,
    );
}

#[test]
fn the_nearest_horizon_or_status_decides() {
    check_read(
        "
# Chess roadmap

## Future

### Completed

- Loud bell

### In progress

- Two bells

### Q3 2026

- Wooden board
",
        r#"
bullet "Loud bell" done/bucket
bullet "Two bells" active/bucket
bullet "Wooden board" todo/bucket
"#,
    );
}

#[test]
fn a_horizon_gives_its_status_to_cards_below() {
    check_read(
        "
# Chess roadmap

## Later

### CC-1: Two bells

### CC-2: Loud bell

**Status:** Done

## Q3 2026

### CC-3: Wooden board
",
        r#"
card CC-1 "Two bells" todo/bucket
card CC-2 "Loud bell" done/field
card CC-3 "Wooden board" unknown
"#,
    );
}

#[test]
fn a_word_of_a_bucket_beats_boxes_that_are_partly_ticked() {
    check_read(
        "
# Chess roadmap

## Backlog

### Bells

- [x] Buy
- [ ] Mount

## Bell tower

- [x] Buy
- [ ] Mount
",
        r#"
card "Bells" todo/bucket 1/2
card "Bell tower" active/tasks 1/2
"#,
    );
}

#[test]
fn a_horizon_with_boxes_of_its_own_is_computed() {
    check_read(
        "
# Chess roadmap

## Medium term

- [x] Buy
- [ ] Mount

## Long term

- Wooden board
",
        r#"
card "Medium term" active/tasks 1/2
bullet "Wooden board" todo/bucket
"#,
    );
}

#[test]
fn a_bare_version_with_a_status_gives_it() {
    check_read(
        "
# Chess roadmap

## v0.5 (released)

- Loud bell

## v0.6 planned

- Two bells

## v0.7 planned seats

- [x] Count them
",
        r#"
bullet "Loud bell" done/bucket
bullet "Two bells" todo/bucket
card v0.7 "planned seats" done/tasks 1/1
"#,
    );
}

#[test]
fn what_there_is_at_present_is_no_bucket() {
    check_read(
        "
# Chess roadmap

## Current capabilities

- Loud bell

## Current focus

- Two bells
",
        r#"
bullet "Two bells" active/bucket
"#,
    );
}

#[test]
fn a_bullet_with_a_goal_under_a_horizon_is_one_of_its_bullets() {
    check_read(
        "
# Chess roadmap

## Short term

- **Goal:** loud bells
- Wooden board

## Long term

**Owner:** Ada

Everything else.
",
        r#"
bullet "Goal:" todo/bucket
bullet "Wooden board" todo/bucket
card "Long term" unknown
"#,
    );
}
