//! Priorities: in fields, headings, cells, and of the heading above.

use super::reading::check_read;

#[test]
fn codes_and_words_in_fields() {
    check_read(
        "
# Fire station

## 1. Hoses

- **Priority:** P0 - nobody sleeps before this
- **Status:** Started

## 2. Ladders

- **Priority:** P1

## 3. Boots

- **Priority:** P2 (next winter)

## 4. Badges

- **Priority:** P3

## 5. Siren

- **Priority:** 🔴 CRITICAL

## 6. Pole

- **Priority:** Urgent

## 7. Kitchen

- **Priority:** Nice to have
",
        r#"
card 1 "Hoses" active/field critical
card 2 "Ladders" unknown high
card 3 "Boots" unknown medium
card 4 "Badges" unknown low
card 5 "Siren" unknown critical
card 6 "Pole" unknown critical
card 7 "Kitchen" unknown low
"#,
    );
}

#[test]
fn more_words_in_fields() {
    check_read(
        "
# Fire station

## 1. Hoses
**Priority:** Must have

## 2. Ladders
**Priority:** Should have

## 3. Boots
**Priority:** Could have

## 4. Badges
**Priority:** Blocker

## 5. Siren
**Priority:** Medium-High

## 6. Pole
**Priority:** Normal

## 7. Kitchen
**Priority:** Minor

## 8. Dog
**Priority:** Highest
",
        r#"
card 1 "Hoses" unknown high
card 2 "Ladders" unknown medium
card 3 "Boots" unknown low
card 4 "Badges" unknown critical
card 5 "Siren" unknown medium
card 6 "Pole" unknown medium
card 7 "Kitchen" unknown low
card 8 "Dog" unknown critical
"#,
    );
}

#[test]
fn in_headings() {
    check_read(
        "
# Fire station

### 1.1 Hoses (P0)

### 1.2 Ladders [HIGH]

### 1.3 Boots (Medium Priority)

### 1.4 Badges — P3

### 1.5 Siren (P1) — In Progress

### 1.6 Pole [CRITICAL] ✅
",
        r#"
card 1.1 "Hoses" unknown critical
card 1.2 "Ladders" unknown high
card 1.3 "Boots" unknown medium
card 1.4 "Badges" unknown low
card 1.5 "Siren" active/heading high
card 1.6 "Pole" done/heading critical
"#,
    );
}

#[test]
fn of_the_heading_above() {
    check_read(
        "
# Fire station

## Critical Priority

### RM-1: Hoses

**Status:** In progress

## High Priority

### RM-2: Ladders

**Status:** Not started

### RM-3: Boots

**Status:** Done
**Priority:** Low

## Medium priority (this year)

### RM-4: Badges

- [x] Draw
- [ ] Sew

## 🟢 Low Priority

### RM-5: Kitchen (Deferred)
",
        r#"
card RM-1 "Hoses" active/field critical
card RM-2 "Ladders" todo/field high
card RM-3 "Boots" done/field low
card RM-4 "Badges" active/tasks medium 1/2
card RM-5 "Kitchen" dropped/heading low
"#,
    );
}

#[test]
fn sections_p0_to_p3() {
    check_read(
        "
# Fire station

## P0

### FS-1 Hoses ✅

## P1: Soon

### FS-2 Ladders 🚧

## P2 — Later this year

### FS-3 Boots

- [ ] Measure feet

## P3 (someday)

### FS-4 Badges
",
        r#"
card FS-1 "Hoses" done/heading critical
card FS-2 "Ladders" active/heading high
card FS-3 "Boots" todo/tasks medium 0/1
card FS-4 "Badges" unknown low
"#,
    );
}

#[test]
fn must_should_could() {
    check_read(
        "
# Fire station

## Must have

### Hoses
- **Status:** Done

## Should have

### Ladders
- **Status:** Blocked

## Could have

### Boots
- **Status:** Not started

## Nice to have

### Kitchen
- **Status:** Proposed
",
        r#"
card "Hoses" done/field high
card "Ladders" blocked/field medium
card "Boots" todo/field low
card "Kitchen" todo/field low
"#,
    );
}

#[test]
fn numbers_and_horizons_in_cells() {
    check_read(
        "
# Fire station

| Item | Priority | Status |
|---|---|---|
| Hoses | 0 | Done |
| Ladders | 1 | Done |
| Boots | 2 | Open |
| Badges | 3 | Open |

| Item | Severity | Status |
|---|---|---|
| Siren | Important soon | Open |
| Pole | Important long term | Open |
| Dog | Backlog | Open |
",
        r#"
row "Hoses" done/row critical
row "Ladders" done/row high
row "Boots" todo/row medium
row "Badges" todo/row low
row "Siren" todo/row high
row "Pole" todo/row medium
row "Dog" todo/row low
"#,
    );
}
