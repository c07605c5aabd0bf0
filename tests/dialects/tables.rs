//! Rows of tables that say how far they are.

use super::reading::check_read;

#[test]
fn a_table_with_a_status_column() {
    check_read(
        "
# Night bus

| Feature | Status | Owner |
|---------|--------|-------|
| Route map | Done | Ana |
| Live position | In Progress | Bo |
| **Seat count** | Not started | - |
| [Tickets](https://example.org/t) | Blocked: no printer | Cy |
| Lost property | Ongoing | Di |
| Wi-Fi | Cancelled | - |
| Stop names | Partially done | Ed |
",
        r#"
row "Route map" done/row
row "Live position" active/row
row "Seat count" todo/row
row "Tickets" blocked/row
row "Lost property" ongoing/row
row "Wi-Fi" dropped/row
row "Stop names" partial/row
"#,
    );
}

#[test]
fn ids_and_priorities_in_columns() {
    check_read(
        "
# Night bus

| ID | Task | Priority | Status |
|----|------|----------|--------|
| NB-1 | Route map | P0 | ✅ Done |
| NB-2 | Live position | High | 🚧 |
| NB-3 | Seat count | Medium | ⏳ Planned |
| NB-4 | Tickets | 🟢 Low | Deferred |

| # | What | Prio | State |
|---|------|------|-------|
| 1 | Wash the buses | must | open |
| 2 | Paint the buses | nice to have | on hold |
",
        r#"
row NB-1 "Route map" done/row critical
row NB-2 "Live position" active/row high
row NB-3 "Seat count" todo/row medium
row NB-4 "Tickets" dropped/row low
row 1 "Wash the buses" todo/row high
row 2 "Paint the buses" blocked/row low
"#,
    );
}

#[test]
fn ragged_rows() {
    check_read(
        "
# Night bus

| Feature | Status | Owner
|---|---|---
| Route map | Done
| Live position |
| Seat count | Planned | Bo | and more | than there are columns |
Tickets | In Progress
",
        r#"
row "Route map" done/row
row "Live position" unknown
row "Seat count" todo/row
row "Tickets" active/row
"#,
    );
}

#[test]
fn pipes_and_breaks_in_cells() {
    check_read(
        r"
# Shell

| Feature | Status | Notes |
|---|---|---|
| Pipes | Done | `x \| y \| z` |
| `or` \| `and` | In progress | either |
| Redirects<br>and here-documents | Planned<br>(v2) | |
",
        r#"
row "Pipes" done/row
row "or | and" active/row
row "Redirects and here-documents" todo/row
"#,
    );
}

#[test]
fn empty_first_cells() {
    check_read(
        "
# Allotment

| ID | Plant | Status |
|---|---|---|
| 1 | Beans | Done |
|   | Peas | Planned |
| 2 | Leeks | In progress |
",
        r#"
row 1 "Beans" done/row
row "Peas" todo/row
row 2 "Leeks" active/row
"#,
    );
}

#[test]
fn ticks_and_crosses() {
    check_read(
        "
# Allotment

| Tool | Done |
|---|:---:|
| Spade | ✅ |
| Rake | ❌ |
| Hose | 🚧 |

| Tool shed | ✅ |
|---|---|
| Door | ✓ |
| Lock | |
",
        r#"
row "Spade" done/row
row "Rake" todo/row
row "Hose" active/row
row "Door" done/row
row "Lock" unknown
"#,
    );
}

#[test]
fn yes_no_and_percents() {
    check_read(
        "
# Allotment

| Crop | Done? |
|---|---|
| Garlic | Yes |
| Onion | No |

| Path | Progress |
|---|---|
| North | 100% |
| South | 40% |
| East | 0% |
",
        r#"
row "Garlic" done/row
row "Onion" todo/row
row "North" done/row
row "South" partial/row
row "East" todo/row
"#,
    );
}

#[test]
fn a_row_that_names_a_card_is_its_mirror() {
    check_read(
        "
# Pottery

| Phase | Title | Status |
|---|---|---|
| Phase 1 | Wheel | Done |
| Phase 2 | Oven | In Progress |
| Phase 3 | Glaze | Planned |

## Phase 1: Wheel

**Status:** Done

- [x] Turn it

## Phase 2: Oven

**Status:** Paused
",
        r#"
row Phase 3 "Glaze" todo/row
card Phase 1 "Wheel" done/field 1/1
card Phase 2 "Oven" blocked/field
"#,
    );
}

#[test]
fn tables_without_a_status_and_legends_are_none() {
    check_read(
        "
# Pottery

| Status | Meaning |
|---|---|
| Done | Fired twice |
| Planned | Only drawn |

| Risk | Mitigation |
|---|---|
| Cracks | Dry slowly |

| Piece | Status |
|---|---|
| Bowl | Done |
",
        r#"
row "Bowl" done/row
"#,
    );
}

#[test]
fn a_table_under_a_priority_heading() {
    check_read(
        "
# Pottery

## High Priority

| Piece | Status |
|---|---|
| Bowl | Started |
| Jug | Pending |

## Low Priority

| Piece | Priority | Status |
|---|---|---|
| Vase | | Waiting for clay |
| Tile | P0 | Dropped |
",
        r#"
row "Bowl" active/row high
row "Jug" todo/row high
row "Vase" blocked/row low
row "Tile" dropped/row critical
"#,
    );
}
