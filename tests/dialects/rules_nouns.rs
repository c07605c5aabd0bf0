//! Nouns that make an id together with what stands behind them.

use super::reading::check_read;

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
