//! Which tables have rows that are items, and which column says what.

use super::reading::check_read;

#[test]
fn a_first_column_of_ids_is_one_whatever_it_is_called() {
    check_read(
        "
# Orchard

| Plot | Tree | Status |
|---|---|---|
| P1-1 | Apple | Done |
| **P1-2** | Pear | Planned |
| `P1-3` | Plum | Planned |
|  | Cherry | Done |

| Plot | Tree | Status |
|---|---|---|
| North | Apple hedge | Done |
| South | Pear hedge | Planned |
",
        r#"
row P1-1 "Apple" done/row
row P1-2 "Pear" todo/row
row P1-3 "Plum" todo/row
row "Cherry" done/row
row "North" done/row
row "South" todo/row
"#,
    );
}

#[test]
fn of_two_columns_the_first_is_the_title() {
    check_read(
        "
# Orchard

| Version | Status |
|---|---|
| v1.0 | Done |
| v1.1 | Planned |
",
        r#"
row v1.0 "v1.0" done/row
row v1.1 "v1.1" todo/row
"#,
    );
}

#[test]
fn columns_of_ids_and_titles_go_by_many_names() {
    check_read(
        "
# Orchard

| # | Owner | Task | State |
|---|---|---|---|
| 1 | Ada | Apple | open |
| 2 | Bo | Pear | closed |

| 编号 | 负责人 | 名称 | 状态 |
|---|---|---|---|
| 7 | 小林 | 苹果 | 已完成 |

| 번호 | 작업 | 상태 |
|---|---|---|
| 3 | 사과 | 완료 |
",
        r#"
row 1 "Apple" todo/row
row 2 "Pear" done/row
row 7 "苹果" done/row
row 3 "사과" done/row
"#,
    );
}

#[test]
fn a_status_column_may_stand_first() {
    check_read(
        "
# Orchard

| Status | Tree | Notes |
|---|---|---|
| ✅ | Apple | red |
| 🚧 | Pear | green |
",
        r#"
row "Apple" done/row
row "Pear" active/row
"#,
    );
}

#[test]
fn a_table_that_says_what_statuses_mean_is_a_legend() {
    check_read(
        "
# Garten

| Status | Bedeutung |
|---|---|
| Fertig | Geerntet |

| 状态 | 含义 |
|---|---|
| 已完成 | 收获 |

| Feature | Description | Status |
|---|---|---|
| Apple | red ones | Done |
",
        r#"
row "Apple" done/row
"#,
    );
}

#[test]
fn status_columns_of_many_languages() {
    check_read(
        "
# Garten

| Baum | Fortschritt |
|---|---|
| Apfel | 100 % |

| Arbre | Avancement |
|---|---|
| Poire | 40 % |

| Árbol | Situación |
|---|---|
| Ciruela | Pendiente |

| 木 | 進捗 |
|---|---|
| 桜 | 80% |

| Baum | Fortpflanzung |
|---|---|
| Birke | fertig |
",
        r#"
row "Apfel" done/row
row "Poire" partial/row
row "Ciruela" todo/row
row "桜" partial/row
"#,
    );
}

#[test]
fn tables_inside_a_card_or_beside_the_plan_have_no_items() {
    check_read(
        "
# Orchard

## 1. Apple

**Status:** Done

| Check | Status |
|---|---|
| Red | Done |

## Risks

| Risk | Status |
|---|---|
| Frost | Open |

## Success Metrics

| Metric | Status |
|---|---|
| Fifty jars | Open |

## Progress

| Tree | Status |
|---|---|
| Plum | Open |
",
        r#"
card 1 "Apple" done/field
row "Plum" todo/row
"#,
    );
}

#[test]
fn a_table_with_ticks_per_product_and_no_status_column_has_none() {
    check_read(
        "
# Orchard

| Feature | Ours | Theirs |
|---|---|---|
| Ladder | ✅ | ❌ |

| Feature | Implemented | Theirs |
|---|---|---|
| Basket | ✅ | ❌ |
",
        r#"
row "Basket" done/row
"#,
    );
}

#[test]
fn a_cell_is_read_without_marks_links_and_emoji() {
    check_read(
        "
# Orchard

| Feature | Status |
|---|---|
| 🍎 **Apple** | **Done** |
| [Pear](#pear) | `planned` |
| `prune` | ~~Planned~~ Done |
| 3.1 Plum | _blocked_ |
| | Done |
",
        r#"
row "Apple" done/row
row "Pear" todo/row
row "prune" done/row
row 3.1 "Plum" blocked/row
"#,
    );
}
