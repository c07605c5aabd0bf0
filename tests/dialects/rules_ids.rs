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

#[test]
fn a_part_of_a_third_version_is_a_code_and_a_version_with_a_suffix_is_one() {
    check_read(
        "
# Scout camp

## V3-1: Tents

- [ ] Air them

## V3-2.5: Kitchen

- [ ] Count the pots

## V3-beta: Boats

- [ ] Tar them
",
        r#"
card V3-1 "Tents" todo/tasks 0/1
card V3-2.5 "Kitchen" todo/tasks 0/1
card V3-beta "Boats" todo/tasks 0/1
"#,
    );
}
