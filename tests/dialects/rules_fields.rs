//! What is a field of an item, and what is prose that looks like one.

use super::reading::check_read;

#[test]
fn what_a_thematic_break_parts_from_the_section_is_not_its_field() {
    check_read(
        "
# Pier

## 1. Planks

- [x] Saw

---

**Status:** Draft

## 2. Rails

---

- **Status:** Blocked

## 3. Lamps

**Status:** Done
",
        r#"
card 1 "Planks" done/tasks 1/1
card 2 "Rails" blocked/field
card 3 "Lamps" done/field
"#,
    );
}

#[test]
fn fields_side_by_side_need_a_colon_each() {
    check_read(
        "
# Pier

## 1. Planks

Status: Done | Priority: High | Owner: Ada

## 2. Rails

Status: Blocked · Priority: Low

## 3. Lamps

**Status:** In progress | see below
",
        r#"
card 1 "Planks" done/field high
card 2 "Rails" blocked/field low
card 3 "Lamps" active/field
"#,
    );
}

#[test]
fn a_sentence_with_a_colon_is_no_field() {
    check_read(
        "
# Pier

## Planks

We asked about the status: nobody knows.

## Rails

- [ ] Status: ask

## Lamps

Status: Done
",
        r#"
card "Rails" todo/tasks 0/1
card "Lamps" done/field
"#,
    );
}

#[test]
fn markup_and_code_have_no_fields() {
    check_read(
        "
# Pier

## Planks

<Board
  status: 'done'
/>

## Rails

```yaml
status: done
```

## Lamps

> Status: Done
",
        r#"
card "Lamps" done/field
"#,
    );
}

#[test]
fn fields_of_nested_bullets_and_of_tables_are_not_the_headings() {
    check_read(
        "
# Pier

## 1. Planks

- Oak
  - **Status:** Done

## 2. Rails

- **Status:** Blocked
  - **Status:** Done
",
        r#"
card 1 "Planks" unknown
card 2 "Rails" blocked/field
"#,
    );
}

#[test]
fn fields_make_an_item_of_a_heading_and_facts_do_not() {
    check_read(
        "
# Pier

## Planks

**Owner:** Ada

## Rails

**Depends on:** Planks

## Lamps

**Colour:** white
**Height:** four metres
",
        r#"
card "Planks" unknown
card "Rails" unknown
"#,
    );
}

#[test]
fn an_empty_status_field_says_nothing() {
    check_read(
        "
# Pier

## 1. Planks (done)

**Status:**

## 2. Rails

**Status:**

- [x] Weld
",
        r#"
card 1 "Planks" done/heading
card 2 "Rails" done/tasks 1/1
"#,
    );
}

#[test]
fn the_first_line_of_a_value_decides() {
    check_read(
        "
# Pier

## 1. Planks

**Status:** Blocked
since the storm is done

## 2. Rails

**Status:** Done  
Blocked was yesterday.
",
        r#"
card 1 "Planks" blocked/field
card 2 "Rails" done/field
"#,
    );
}
