//! Sections that hold no items by their names, and work that has a name like theirs.

use super::reading::check_read;

#[test]
fn a_number_before_a_name_that_is_never_work_makes_no_item() {
    check_read(
        "
# Choir

## 1. Overview

We sing.

## 2. Concert hall

- [x] Rent it

## 3. Risks

- [ ] Hoarse voices

## 4. Documentation

- [ ] Write down the songs

## Phase 1 Success Criteria

- [ ] Nobody leaves
",
        r#"
card 2 "Concert hall" done/tasks 1/1
card 4 "Documentation" todo/tasks 0/1
"#,
    );
}

#[test]
fn names_that_are_never_work_in_many_languages() {
    check_read(
        "
# Chor

## 1. Ziele

- [ ] Singen

## 2. Saal

- [x] Mieten

## 3. Conclusion

- [ ] Chanter

## 4. 背景

- [ ] 唱歌

## 5. まとめ

- [ ] 歌う

## 6. Contexto

- [ ] Cantar

## 7. Bühne

- [ ] Bauen
",
        r#"
card 2 "Saal" done/tasks 1/1
card 7 "Bühne" todo/tasks 0/1
"#,
    );
}

#[test]
fn a_status_in_an_overview_is_the_documents() {
    check_read(
        "
# Choir

## Overview

**Status:** Draft

## Maintenance

**Status:** Ongoing

## Concert

**Status:** Planned
",
        r#"
card "Maintenance" ongoing/field
card "Concert" todo/field
"#,
    );
}

#[test]
fn what_stands_under_risks_and_next_steps_is_no_item() {
    check_read(
        "
# Choir

## Concert

- [ ] Rent the hall

## Risks

### R1: Hoarse voices

**Owner:** Ada

## Next Steps

### 1. Call the doctor

- [ ] Now

## Risk of rain plan

- [ ] Buy a tent
",
        r#"
card "Concert" todo/tasks 0/1
card "Risk of rain plan" todo/tasks 0/1
"#,
    );
}

#[test]
fn out_of_scope_is_no_bucket_and_not_doing_a_part_of_its_card() {
    check_read(
        "
# Choir

## Out of Scope

- Dancing

## C1: Ten new songs

- [x] Learn

### Not doing

- [ ] Operas

## Rejected

- Rap
",
        r#"
card C1 "Ten new songs" active/tasks 1/2
bullet "Rap" dropped/bucket
"#,
    );
}

#[test]
fn only_words_known_beside_a_name_keep_it_one() {
    check_read(
        "
# Choir

## Success Metrics for the Concert

- [ ] Full hall

## Resource Requirements

- [ ] Two pianos

## Resource sharing between choirs

- [ ] Write to them

## Goal posts

- [ ] Paint

## 风险与缓解

- [ ] 嗓子哑

## 风险评分引擎的实现与上线计划安排

- [ ] 写代码
",
        r#"
card "Resource sharing between choirs" todo/tasks 0/1
card "Goal posts" todo/tasks 0/1
card "风险评分引擎的实现与上线计划安排" todo/tasks 0/1
"#,
    );
}
