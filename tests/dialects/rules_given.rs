//! The status that a heading gives to what stands under it.

use super::reading::check_read;

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

## v0.6.1 released in May

- Three bells

## v0.7 planned seats

- [x] Count them
",
        r#"
bullet "Loud bell" done/bucket
bullet "Two bells" todo/bucket
bullet "Three bells" done/bucket
card v0.7 "planned seats" done/tasks 1/1
"#,
    );
}
