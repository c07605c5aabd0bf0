//! What is taken from a heading as a status, and what stays in its title.

use super::reading::check_read;

#[test]
fn vague_words_are_a_status_only_in_brackets_and_with_a_capital() {
    check_read(
        "
# Mill

## 1. Wheel (Testing)

## 2. Stone (testing)

## 3. Sieve — Testing

## 4. Sack (Future / Optional)

## 5. Door (Draft)
",
        r#"
card 1 "Wheel" active/heading
card 2 "Stone (testing)" unknown
card 3 "Sieve — Testing" unknown
card 4 "Sack" todo/heading
card 5 "Door" todo/heading
"#,
    );
}

#[test]
fn a_tail_is_a_status_only_if_it_is_nothing_else() {
    check_read(
        "
# Mill

## 1. Wheel - In Progress

## 2. Stone: Done in May

## 3. Sieve — 80% complete

## 4. Sack - Completed sacks first

## 5. Door: Blocked doors

## 6. Roof — started with straw
",
        r#"
card 1 "Wheel" active/heading
card 2 "Stone" done/heading
card 3 "Sieve" partial/heading
card 4 "Sack - Completed sacks first" unknown
card 5 "Door: Blocked doors" unknown
card 6 "Roof" active/heading
"#,
    );
}

#[test]
fn a_long_sentence_in_brackets_is_no_status() {
    check_read(
        "
# Mill

## 1. Wheel (done, with all but the last of the forty paddles)

## 2. Stone (done in May)

## 3. 水车（已完成）

## 4. 石磨（完成第一批面粉生产和检验）
",
        r#"
card 1 "Wheel" done/heading
card 2 "Stone" done/heading
card 3 "水车" done/heading
card 4 "石磨（完成第一批面粉生产和检验）" unknown
"#,
    );
}

#[test]
fn loud_words_at_the_end_are_a_status_and_quiet_ones_the_title() {
    check_read(
        "
# Mill

## 1. Wheel IN PROGRESS

## 2. Stone ⏳ PLANNED

## 3. Sieve not done

## 4. Sack DONE

## 5. 磨坊 进行中
",
        r#"
card 1 "Wheel" active/heading
card 2 "Stone" todo/heading
card 3 "Sieve not done" unknown
card 4 "Sack" done/heading
card 5 "磨坊" active/heading
"#,
    );
}

#[test]
fn short_codes_stand_for_emoji_at_both_ends() {
    check_read(
        "
# Mill

## :white_check_mark: 1. Wheel

## 2. Stone :construction:

## 3. Sieve :wheat:
",
        r#"
card 1 "Wheel" done/heading
card 2 "Stone" active/heading
card 3 "Sieve" unknown
"#,
    );
}

#[test]
fn mis_encoded_dashes_are_dashes() {
    check_read(
        "
# Mill

## Phase 1 â€” Wheel â€” In Progress

## Phase 2 â€“ Stone

## Phase 3: Sieve â€œfineâ€
",
        r#"
card Phase 1 "Wheel" active/heading
card Phase 2 "Stone" unknown
card Phase 3 "Sieve â€œfineâ€" unknown
"#,
    );
}

#[test]
fn status_emoji_count_and_pictures_do_not() {
    check_read(
        "
# Mill

## ✅ Phase 1: Wheel

## 🚀 Phase 2: Stone

## Phase 3: Sieve 🔄

## Phase 4: Sack 🎉

## Phase 5: Door 🔒
",
        r#"
card Phase 1 "Wheel" done/heading
card Phase 2 "Stone" unknown
card Phase 3 "Sieve" active/heading
card Phase 4 "Sack" unknown
card Phase 5 "Door" unknown
"#,
    );
}

#[test]
fn counts_at_the_end_are_no_part_of_a_title() {
    check_read(
        "
# Mill

## Phase 1: Wheel (2/5)

## Phase 2: Stone ██░░ 50%

## Phase 3: Sieve — 3/7 tasks

## Phase 4: Sacks (5 kg)

## Phase 5: Open 24/7

## Phase 6 (0/3)

- [ ] Weigh
",
        r#"
card Phase 1 "Wheel" unknown
card Phase 2 "Stone" unknown
card Phase 3 "Sieve" unknown
card Phase 4 "Sacks (5 kg)" unknown
card Phase 5 "Open 24/7" unknown
card Phase 6 "Phase 6" todo/tasks 0/1
"#,
    );
}

#[test]
fn struck_and_bold_headings_are_read_without_their_marks() {
    check_read(
        "
# Mill

## **Phase 1: Wheel**

## ~~Phase 2: Stone~~ (Cancelled)

## [Phase 3: Sieve](sieve.md)

## [Phase 4](sack.md) Sack (done)

## Phase 5: [Door](door.md) lock

## Phase 6: the `sift` command
",
        r#"
card Phase 1 "Wheel" unknown
card Phase 2 "Stone" dropped/heading
card Phase 3 "Sieve" unknown
card Phase 4 "Sack" done/heading
card Phase 5 "Door lock" unknown
card Phase 6 "the sift command" unknown
"#,
    );
}

#[test]
fn two_values_in_brackets_are_both_taken() {
    check_read(
        "
# Mill

## Phase 1: Wheel (P1) ✅ (done)

## Phase 2: Stone [HIGH] — Planned

## Phase 3: Sieve (fine) (done)

## Phase 4: Sack (done) (linen)
",
        r#"
card Phase 1 "Wheel" done/heading high
card Phase 2 "Stone" todo/heading high
card Phase 3 "Sieve (fine)" done/heading
card Phase 4 "Sack (done) (linen)" unknown
"#,
    );
}

#[test]
fn a_status_in_bold_behind_the_title() {
    check_read(
        "
# Bakery

### 2.1 Rye bread ✅ **COMPLETED**

### 2.2 Oat bread **[IN PROGRESS]**

### 2.3 Spelt bread - **PLANNED**

### 2.4 Bread of the **future**
",
        r#"
card 2.1 "Rye bread" done/heading
card 2.2 "Oat bread" active/heading
card 2.3 "Spelt bread" todo/heading
card 2.4 "Bread of the future" unknown
"#,
    );
}
