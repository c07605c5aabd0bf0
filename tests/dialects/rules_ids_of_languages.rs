//! Ids that are made of words, in many languages.

use super::reading::check_read;

#[test]
fn nouns_of_european_languages_count() {
    check_read(
        "
# Garten

## Stufe 1: Beete

## Étape 2 : Haies

## Etapa 3: Árboles

## Tarefa 4 - Flores

## Этап 5. Теплица

## Passo 6: Il pozzo

## Langkah 7: Pagar

## Teilnehmer 8 einladen

- [ ] Anrufen
",
        r#"
card Stufe 1 "Beete" unknown
card Étape 2 "Haies" unknown
card Etapa 3 "Árboles" unknown
card Tarefa 4 "Flores" unknown
card Этап 5 "Теплица" unknown
card Passo 6 "Il pozzo" unknown
card Langkah 7 "Pagar" unknown
card "Teilnehmer 8 einladen" todo/tasks 0/1
"#,
    );
}

#[test]
fn ordinals_without_spaces_count() {
    check_read(
        "
# 花园

## 第1阶段：花坛

## 第二阶段 树木

## 第3期：水井

## 阶段四：围栏

## フェーズ5：温室

## 第6四半期：道具

## 7단계: 의자

## 第三方登录

- [ ] 选平台
",
        r#"
card 第1阶段 "花坛" unknown
card 第二阶段 "树木" unknown
card 第3期 "水井" unknown
card 阶段四 "围栏" unknown
card フェーズ5 "温室" unknown
card 第6四半期 "道具" unknown
card 7단계 "의자" unknown
card "第三方登录" todo/tasks 0/1
"#,
    );
}

#[test]
fn arabic_nouns_count() {
    check_read(
        "
# الحديقة

## المرحلة 1: الأحواض

## المهمة 2: البئر

## مرحلة الزهور

- [ ] شراء
",
        r#"
card المرحلة 1 "الأحواض" unknown
card المهمة 2 "البئر" unknown
card "مرحلة الزهور" todo/tasks 0/1
"#,
    );
}

#[test]
fn versions_are_ids_and_words_with_a_v_are_not() {
    check_read(
        "
# Garden app

## v0.4 — Beds

## V1.0: Trees

## v2.x Wells

## v3.0-beta — Fences

## v4.0-v4.2: Greenhouse

## V for vegetables

- [ ] Draw
",
        r#"
card v0.4 "Beds" unknown
card V1.0 "Trees" unknown
card v2.x "Wells" unknown
card v3.0-beta "Fences" unknown
card v4.0-v4.2 "Greenhouse" unknown
card "V for vegetables" todo/tasks 0/1
"#,
    );
}

#[test]
fn priorities_quarters_and_years_are_no_ids() {
    check_read(
        "
# Garden app

## P0 Beds

- [ ] Dig

## P0-3 Trees

- [ ] Plant

## Q3 Wells

- [ ] Dig

## 2026 harvest fair

- [ ] Invite
",
        r#"
card "Beds" todo/tasks critical 0/1
card P0-3 "Trees" todo/tasks 0/1
card "Q3 Wells" todo/tasks 0/1
card "2026 harvest fair" todo/tasks 0/1
"#,
    );
}
