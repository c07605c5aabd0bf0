//! What is an id at the start of a heading, and what only looks like one.

use super::reading::check_read;

#[test]
fn a_digit_in_a_key_cap_is_an_id() {
    check_read(
        "
# Scout camp

## 1️⃣ Tents

- [x] Air them

## 2️⃣ Kitchen

- [ ] Count the pots

## 3 bridges

- [ ] Build them
",
        r#"
card 1 "Tents" done/tasks 1/1
card 2 "Kitchen" todo/tasks 0/1
card "3 bridges" todo/tasks 0/1
"#,
    );
}

#[test]
fn letters_and_numbers_are_ids_before_a_separator_only() {
    check_read(
        "
# Scout camp

## B.1 Tents

## B.2: Kitchen

## 5A — Bridges

## 5B: Towers

## 3D maps

- [ ] Print

## E. coli test of the well

- [ ] Send it in
",
        r#"
card B.1 "Tents" unknown
card B.2 "Kitchen" unknown
card 5A "Bridges" unknown
card 5B "Towers" unknown
card "3D maps" todo/tasks 0/1
card "E. coli test of the well" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_number_is_an_id_with_a_point_bracket_or_dash_behind_it() {
    check_read(
        "
# Scout camp

## 1. Tents

## 2) Kitchen

## 3 - Bridges

## 4: Towers

## 5、Flags

## 99.9% dry matches

- [ ] Buy wax

## 12 torches

- [ ] Buy wax
",
        r#"
card 1 "Tents" unknown
card 2 "Kitchen" unknown
card 3 "Bridges" unknown
card 4 "Towers" unknown
card 5 "Flags" unknown
card "99.9% dry matches" todo/tasks 0/1
card "12 torches" todo/tasks 0/1
"#,
    );
}

#[test]
fn an_id_may_stand_in_brackets_bold_or_code() {
    check_read(
        "
# Scout camp

## [SC-1] Tents

## **SC-2** Kitchen

## `SC-3` Bridges

## 【SC-4】 Towers

## [Optional] flags

- [ ] Sew

## `flag` command

- [ ] Write it
",
        r#"
card SC-1 "Tents" unknown
card SC-2 "Kitchen" unknown
card SC-3 "Bridges" unknown
card SC-4 "Towers" unknown
card "[Optional] flags" todo/tasks 0/1
card "flag command" todo/tasks 0/1
"#,
    );
}

#[test]
fn three_headings_that_count_a_word_on_have_ids() {
    check_read(
        "
# Scout camp

## Commit 1: Tents

## Commit 2: Kitchen

## Commit 3: Bridges
",
        r#"
card Commit 1 "Tents" unknown
card Commit 2 "Kitchen" unknown
card Commit 3 "Bridges" unknown
"#,
    );
}

#[test]
fn two_counted_words_and_parts_of_a_text_are_no_ids() {
    check_read(
        "
# Scout camp

## Commit 1: Tents

Old ones.

## Commit 2: Kitchen

In the rain.

## Scenario 1: Rain

We stay in.

## Scenario 2: Snow

We stay at home.

## Scenario 3: Sun

We go out.

## Done

- Flags
",
        r#"
bullet "Flags" done/bucket
"#,
    );
}

#[test]
fn two_nouns_before_a_number_are_one_id() {
    check_read(
        "
# Scout camp

## Track Milestone 1 (first slice)

- [x] Tents

## Track Milestone 2: Kitchen

- [ ] Pots

## Track Records

- [ ] Run
",
        r#"
card Track Milestone 1 "(first slice)" done/tasks 1/1
card Track Milestone 2 "Kitchen" todo/tasks 0/1
card "Track Records" todo/tasks 0/1
"#,
    );
}

#[test]
fn of_a_noun_and_a_code_the_code_is_the_id() {
    check_read(
        "
# Scout camp

## Milestone M1: Tents

- [x] Air them

## Release v0.4 — Kitchen

- [ ] Pots

## Milestone party

- [ ] Invite
",
        r#"
card M1 "Tents" done/tasks 1/1
card v0.4 "Kitchen" todo/tasks 0/1
card "Milestone party" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_range_is_one_id() {
    check_read(
        "
# Scout camp

## Phase 1-3: Tents

## Weeks 4–5: Kitchen

## Phase 6 & 7: Bridges

## Phase 8+: Towers

## Phase 3b: Flags

## Phase out the old stoves

- [ ] Sell them
",
        r#"
card Phase 1-3 "Tents" unknown
card Weeks 4–5 "Kitchen" unknown
card Phase 6 & 7 "Bridges" unknown
card Phase 8+ "Towers" unknown
card Phase 3b "Flags" unknown
card "Phase out the old stoves" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_letter_or_a_roman_number_counts_a_noun() {
    check_read(
        "
# Scout camp

## Track A: Tents

## Track B — Kitchen

## Phase II: Bridges

## Phase IV

## Track A Scout

- [ ] Follow the footprints
",
        r#"
card Track A "Tents" unknown
card Track B "Kitchen" unknown
card Phase II "Bridges" unknown
card Phase IV "Phase IV" unknown
card "Track A Scout" todo/tasks 0/1
"#,
    );
}

#[test]
fn codes_are_ids_and_names_of_things_are_not() {
    check_read(
        "
# Scout camp

## SC-1 Tents

## CAMP-FOOD-2: Kitchen

## B3 Bridges

## WS-4a Towers

## POP3 mail for the scouts

- [ ] Set up

## K8s for the scouts

- [ ] Set up

## GPS

- [ ] Borrow one
",
        r#"
card SC-1 "Tents" unknown
card CAMP-FOOD-2 "Kitchen" unknown
card B3 "Bridges" unknown
card WS-4a "Towers" unknown
card "POP3 mail for the scouts" todo/tasks 0/1
card "K8s for the scouts" todo/tasks 0/1
card "GPS" todo/tasks 0/1
"#,
    );
}
