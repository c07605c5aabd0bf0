//! The keys of fields, and the marks around them.

use super::reading::check_read;

#[test]
fn key_and_value_may_stand_in_one_pair_of_marks() {
    check_read(
        "
# Pier

## 1. Planks

**Status: Done**

## 2. Rails

*Status: In progress*

## 3. Lamps

**Status: Done** and so are the bulbs

## 4. Ropes

**Knots: forty**
",
        r#"
card 1 "Planks" done/field
card 2 "Rails" active/field
card 3 "Lamps" unknown
card 4 "Ropes" unknown
"#,
    );
}

#[test]
fn a_version_or_brackets_beside_a_key_change_nothing() {
    check_read(
        "
# Pier

## 1. Planks

**v3.5 status:** Done

## 2. Rails

**Status (2026-03):** Blocked

## 3. Lamps

**Victor's status:** Done
",
        r#"
card 1 "Planks" done/field
card 2 "Rails" blocked/field
card 3 "Lamps" unknown
"#,
    );
}

#[test]
fn keys_of_many_languages() {
    check_read(
        "
# Steg

## 1. Planken

**Zustand:** Fertig

## 2. Rails

**État :** Bloqué

## 3. 灯

**状态**：已完成

## 4. ランプ

**状況**：進行中

## 5. Фонари

**Состояние:** Готово

## 6. Lampen

**Zuschauer:** Fertig
",
        r#"
card 1 "Planken" done/field
card 2 "Rails" blocked/field
card 3 "灯" done/field
card 4 "ランプ" active/field
card 5 "Фонари" done/field
card 6 "Lampen" unknown
"#,
    );
}
