//! One item stated several times: an edit writes all of them, where they agreed.

use super::{change, check};

const PLAN: &str = "\
# Plan

## Phases

- [x] **Phase 1: Data** - tables and indexes
- [ ] **Phase 2: Search** - all of it

## Phase Details

### Phase 1: Data
**Goal**: Rows
- [x] tables

### Phase 2: Search
**Goal**: Words
- [x] index
- [ ] rank

## Progress

| Phase | Tasks | Status |
|-------|-------|--------|
| 1. Data | 1/1 | Complete |
| 2. Search | 1/2 | In Progress |
";

fn plan(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(PLAN.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

#[test]
fn the_last_tick_is_told_wherever_the_item_stands() {
    let after = plan(&[
        ("- [ ] rank", "- [x] rank"),
        ("- [ ] **Phase 2", "- [x] **Phase 2"),
        ("| 1/2 | In Progress |", "| 2/2 | Complete |"),
    ]);
    check(PLAN, "check 1.1", &after);
}

#[test]
fn a_status_is_set_wherever_it_stands() {
    let after = plan(&[
        ("- [x] **Phase 1", "- [ ] **Phase 1"),
        ("| 1/1 | Complete |", "| 1/1 | In Progress |"),
    ]);
    check(PLAN, "set 0 status=active", &after);
    // What disagreed before is left.
    let disagreeing = PLAN.replace("- [x] **Phase 1", "- [ ] **Phase 1");
    check(&disagreeing, "set 0 status=active", &after);
}

#[test]
fn only_means_only() {
    check(PLAN, "only check 1.1", &plan(&[("- [ ] rank", "- [x] rank")]));
    let after = plan(&[("| 1/1 | Complete |", "| 1/1 | In Progress |")]);
    check(PLAN, "only set 0 status=active", &after);
}

#[test]
fn other_fields_that_say_the_same_follow() {
    let before = "\
# Plan

| Id | Item | Owner | Status |
|----|------|-------|--------|
| A1 | Search | @kim | Done |

## A1 Search

- **Owner:** @kim
- **Status:** Done
";
    let after = before.replace("| @kim |", "| @lee |").replace("** @kim", "** @lee");
    check(before, "set 0 owner=@lee", &after);
    let (_, plan) = change(before, "set 0 status=todo").unwrap();
    assert_eq!(plan.effects.len(), 2, "{plan:?}");
}
