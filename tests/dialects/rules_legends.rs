//! Legends: a document that says itself what its emoji mean.

use super::reading::check_read;

#[test]
fn two_pairs_on_a_line_are_a_legend() {
    check_read(
        "
# Kites

🔴 done · 🟢 planned · 🟣 in progress

## 1. Dragon 🔴

## 2. Swan 🟢

## 3. Fish 🟣
",
        r#"
card 1 "Dragon" done/heading
card 2 "Swan" todo/heading
card 3 "Fish" active/heading
"#,
    );
}

#[test]
fn one_pair_in_a_sentence_is_no_legend() {
    check_read(
        "
# Kites

🔴 Phase 1 done, the wind was good.

## 1. Dragon 🔴

## 2. Swan 🟢
",
        r#"
card 1 "Dragon" todo/heading
card 2 "Swan" done/heading
"#,
    );
}

#[test]
fn a_legend_of_priorities_says_nothing_of_statuses() {
    check_read(
        "
# Kites

Priority key: 🔴 critical · 🟡 medium · 🟢 low

## 1. Dragon 🔴

## 2. Swan (🟡)

## 3. Fish

**Priority:** 🟢

- [ ] Glue
",
        r#"
card 1 "Dragon" unknown
card 2 "Swan" unknown medium
card 3 "Fish" todo/tasks low 0/1
"#,
    );
}

#[test]
fn priorities_side_by_side_are_a_legend_only_where_they_are_named() {
    check_read(
        "
# Kites

🔴 urgent · 🟢 low

## 1. Dragon 🔴

## 2. Swan 🟢
",
        r#"
card 1 "Dragon" todo/heading
card 2 "Swan" done/heading
"#,
    );
}

#[test]
fn a_list_of_marks_and_meanings_is_a_legend_and_holds_no_items() {
    check_read(
        "
# Kites

- 🔴: done
- 🟢: not started

## Tasks

- 🔴 Dragon
- 🟢 Swan
",
        r#"
bullet "Dragon" done/mark
bullet "Swan" todo/mark
"#,
    );
}

#[test]
fn boxes_of_a_legend_are_explained_in_a_list_of_pairs() {
    check_read(
        "
# Kites

## Legend

- [ ] : not started
- [x] : done

## Dragon

- [x] Paint
- [ ] Fly
",
        r#"
card "Dragon" active/tasks 1/2
"#,
    );
}

#[test]
fn a_list_in_which_one_bullet_explains_nothing_is_none() {
    check_read(
        "
# Kites

## Tasks

- 🔴: done
- 🟢 Swan
- 🔴 Dragon
",
        r#"
bullet ": done" todo/mark
bullet "Swan" done/mark
bullet "Dragon" todo/mark
"#,
    );
}

#[test]
fn a_sentence_behind_a_mark_in_a_list_tells_what_it_means() {
    check_read(
        "
# Kites

## Symbols

- 📝: The kite is in progress
- 🎏: This kite is done

## 1. Dragon 🎏

## 2. Swan 📝
",
        r#"
card 1 "Dragon" done/heading
card 2 "Swan" active/heading
"#,
    );
}

#[test]
fn legends_in_other_languages() {
    check_read(
        "
# Drachen

Legende: 🔴 erledigt | 🟢 geplant | 🟣 in Arbeit

## 1. Drache 🔴

## 2. Schwan 🟢

## 3. Fisch 🟣
",
        r#"
card 1 "Drache" done/heading
card 2 "Schwan" todo/heading
card 3 "Fisch" active/heading
"#,
    );
    check_read(
        "
# 风筝

图例：🔴 已完成、🟢 计划中、🟣 进行中

## 1. 龙 🔴

## 2. 天鹅 🟢

## 3. 鱼 🟣
",
        r#"
card 1 "龙" done/heading
card 2 "天鹅" todo/heading
card 3 "鱼" active/heading
"#,
    );
}
