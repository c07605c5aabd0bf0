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

#[test]
fn the_current_focus_and_the_next_stage_are_times_in_any_language() {
    for (now, next) in [
        ("Aktueller Fokus", "Nächste Phase: größere Öfen"),
        ("Priorité actuelle", "Prochaine étape"),
        ("Enfoque actual", "Siguiente fase: hornos"),
        ("Foco atual", "Próxima fase"),
        ("Текущий фокус", "Ближайший этап: печи"),
        ("目前重點", "下一階段：烤箱"),
        ("现阶段重点", "下个阶段"),
        ("現在の重点", "次の段階：窯"),
        ("현재 초점", "다음 단계: 오븐"),
        ("Fokus saat ini", "Tahap berikutnya"),
        ("Priorità attuali", "Prossima fase"),
        ("الأولويات الحالية", "لاحقا"),
    ] {
        check_read(
            &format!("\n# Bakery\n\n## {now}\n\n- Rye\n\n## {next}\n\n- Oat\n"),
            "\nbullet \"Rye\" active/bucket\nbullet \"Oat\" todo/bucket\n",
        );
    }
}
