//! Headings that say how far or when their bullets are.

use super::reading::check_read;

#[test]
fn statuses_above_bullets() {
    check_read(
        "
# Greenhouse

## ✅ Completed

- Watering by timer
- **Seed list** — all we have, by year

## In Progress

- Window motors

## Planned

- Compost scale

## On Hold

- Solar roof

## Ongoing

- Weeding

## Cancelled

- Robot snails
",
        r#"
bullet "Watering by timer" done/bucket
bullet "Seed list" done/bucket
bullet "Window motors" active/bucket
bullet "Compost scale" todo/bucket
bullet "Solar roof" blocked/bucket
bullet "Weeding" ongoing/bucket
bullet "Robot snails" dropped/bucket
"#,
    );
}

#[test]
fn statuses_above_boxes() {
    check_read(
        "
# Book club

## Done

- [x] Choose a room
- [x] Print invitations

## To do

- [ ] Order tea
  - [x] Ask who drinks it
  - [ ] Ask who pays
- [ ] Find a reader

## Blocked

- [ ] Borrow chairs
",
        r#"
bullet "Choose a room" done/mark
bullet "Print invitations" done/mark
bullet "Order tea" todo/bucket 1/2
bullet "Find a reader" todo/bucket
bullet "Borrow chairs" blocked/bucket
"#,
    );
}

#[test]
fn now_next_later() {
    check_read(
        "
# Sailing log

## Now

- Log by voice
- Harbour fees

## Next

- Photos

## Later

- Crew lists
  - with phone numbers
- Night mode
",
        r#"
bullet "Log by voice" active/bucket
bullet "Harbour fees" active/bucket
bullet "Photos" todo/bucket
bullet "Crew lists" todo/bucket
bullet "Night mode" todo/bucket
"#,
    );
}

#[test]
fn terms() {
    check_read(
        "
# Sailing log

## Short-term goals (next 3 months)

- Log by voice

## Medium term

- [x] Photos
- [ ] Films

## Long-term vision

- Crew lists
",
        r#"
bullet "Log by voice" todo/bucket
card "Medium term" active/tasks 1/2
bullet "Crew lists" todo/bucket
"#,
    );
}

#[test]
fn bare_quarters_and_years_give_no_status() {
    check_read(
        "
# Sailing log

## Q3 2026

- Log by voice
- Harbour fees

## Q4 2026

- ✅ Photos

## 2027

- Crew lists
",
        r#"
bullet "Log by voice" unknown
bullet "Harbour fees" unknown
bullet "Photos" done/mark
bullet "Crew lists" unknown
"#,
    );
}

#[test]
fn quarters_with_boxes_are_cards() {
    check_read(
        "
# Sailing log

## Q1 2026

- [x] Log by voice
- [x] Harbour fees

## Q2 2026: Pictures

- [x] Photos
- [ ] Films
",
        r#"
card "Q1 2026" done/tasks 2/2
card "Q2 2026: Pictures" active/tasks 1/2
"#,
    );
}

#[test]
fn versions_with_and_without_titles() {
    check_read(
        "
# Chess clock

## v0.4 ✅

- Two clocks

## v0.5

- Sound

## v1.0 — Tournament

- Pairings
- Results

## v1.1 — Spectators

- [x] Board on the wall
- [ ] Comments
",
        r#"
bullet "Two clocks" done/bucket
bullet "Sound" unknown
card v1.0 "Tournament" unknown
card v1.1 "Spectators" active/tasks 1/2
"#,
    );
}

#[test]
fn sections_that_are_no_items() {
    check_read(
        "
# Chess clock

## Goals

- ✅ Be fair
- Be quiet

## Risks

- **Battery** — dies in the endgame

## In Progress

- Sound

## Success Metrics

- [ ] Nobody complains

## Resources

- One soldering iron

## Out of Scope

- Draughts

## Changelog

- v0.4: two clocks
",
        r#"
bullet "Sound" active/bucket
"#,
    );
}

#[test]
fn a_bullet_has_its_own_id_and_status() {
    check_read(
        "
# Post office

## Backlog

- PO-7: Stamps by phone
- **PO-8: Parcels at night** — until ten
- Opening hours (done)

## Recently shipped

- Queue numbers
",
        r#"
bullet PO-7 "Stamps by phone" todo/bucket
bullet PO-8 "Parcels at night" todo/bucket
bullet "Opening hours" done/mark
bullet "Queue numbers" done/bucket
"#,
    );
}
