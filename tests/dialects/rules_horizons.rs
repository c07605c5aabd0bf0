//! Horizons, phases and the days that headings say.

use super::reading::check_sections;

#[test]
fn a_container_that_says_when_is_a_horizon_and_one_with_an_id_a_phase() {
    check_sections(
        "
# Vineyard

## Q3 2026 harvest

### 1.1 Grapes

## Cellar

### 2.1 Barrels

## Phase 3: Sale

### 3.1 Shop
",
        r#"
horizon "Q3 2026 harvest" 2026-07-01 to 2026-09-30
item "Grapes"
phase "Cellar"
item "Barrels"
phase "Sale"
item "Shop"
"#,
    );
}

#[test]
fn what_holds_phases_is_a_horizon_and_what_stands_in_one_a_phase() {
    check_sections(
        "
# Vineyard

## Red wine

### Next year

#### 1.1 Grapes

### Later

#### 1.2 Barrels
",
        r#"
horizon "Red wine"
phase "Next year"
item "Grapes"
phase "Later"
item "Barrels"
"#,
    );
}

#[test]
fn a_bucket_is_a_part_of_the_plan_and_prose_none() {
    check_sections(
        "
# Vineyard

## Why

Because of the wine.

## Completed

- Fence

## Grapes

- [x] Pick

### Notes

They are sweet.
",
        r#"
bucket "Completed"
item "Grapes"
part of an item "Notes"
"#,
    );
}

#[test]
fn written_dates_are_the_calendars_and_versions_none() {
    check_sections(
        "
# Vineyard

## 1. Grapes (Q3 2026)

## 2. Barrels (2026-04 to 2026-06)

## 3. Labels — July 2026

## 4. 架子（2026年7月）

## 5. Press H2 2026

## 6. Pump v2026

## 7. Hoses 1.2026
",
        r#"
item "Grapes (Q3 2026)" 2026-07-01 to 2026-09-30
item "Barrels (2026-04 to 2026-06)" 2026-04-01 to 2026-06-30
item "Labels — July 2026" 2026-07-01 to 2026-07-31
item "架子（2026年7月）" 2026-07-01 to 2026-07-31
item "Press H2 2026" 2026-07-01 to 2026-12-31
item "Pump v2026"
item "Hoses 1.2026"
"#,
    );
}

#[test]
fn relative_days_count_from_the_day_the_plan_was_made() {
    let plan = "
## 30-Day Roadmap

### Week 1-2: Ground

#### 1.1 Grapes

### Month 2

#### 1.2 Barrels
";
    check_sections(
        &format!("# Vineyard\n\n**Generated:** 2026-03-01\n{plan}"),
        r#"
horizon "30-Day Roadmap" 2026-03-01 to 2026-03-31
phase "Ground" 2026-03-01 to 2026-03-14
item "Grapes"
phase "Month 2" 2026-04-01 to 2026-04-30
item "Barrels"
"#,
    );
    check_sections(
        &format!("# Vineyard\n{plan}"),
        r#"
horizon "30-Day Roadmap"
phase "Ground"
item "Grapes"
phase "Month 2"
item "Barrels"
"#,
    );
}

#[test]
fn a_number_of_an_item_is_no_date() {
    check_sections(
        "
# Vineyard

**Generated:** 2026-03-01

## 12. Months of cellar work

## 2. Month 2 in the cellar
",
        r#"
item "Months of cellar work"
item "Month 2 in the cellar" 2026-04-01 to 2026-04-30
"#,
    );
}

/// The boxes below a bullet are its tasks; those of a list that has others are the heading's.
#[test]
fn bullets_under_a_time_may_have_boxes_below_them() {
    check_sections(
        "
# Vineyard

## Now

- **Grapes**: the red ones
  - [ ] Plant
  - [x] Water
- **Barrels**

## Next

- [ ] Shop
- Tasting
  - [ ] Ask a friend
",
        r#"
bucket "Now"
item "Next"
"#,
    );
}
