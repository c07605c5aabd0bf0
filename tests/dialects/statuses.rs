//! Statuses that say two things, or say it in other words.

use super::reading::{check_read, check_statuses};

#[test]
fn blocked() {
    check_statuses(&[
        ("Blocked", "blocked"),
        ("Paused", "blocked"),
        ("On hold until May", "blocked"),
        ("Waiting for review by legal", "blocked"),
        ("Proposed; blocked on legal", "blocked"),
        ("In progress, blocked by RM-4", "blocked"),
        ("Stalled", "blocked"),
        ("🔒 Blocked (licence)", "blocked"),
        ("Planned - blocked on hiring", "blocked"),
        ("Suspended since April", "blocked"),
    ]);
}

#[test]
fn partial() {
    check_statuses(&[
        ("80% complete", "partial"),
        ("~60%", "partial"),
        ("Backend complete, UI needed", "partial"),
        ("Mostly done", "partial"),
        ("Partial (schema exists)", "partial"),
        ("First slice completed", "partial"),
        ("Beta baseline complete", "partial"),
        ("Core done; polish pending", "partial"),
        ("Partially implemented", "partial"),
        ("Nearly complete", "partial"),
        ("✅ Backend done, 🚧 frontend", "partial"),
    ]);
}

#[test]
fn dropped() {
    check_statuses(&[
        ("Dropped", "dropped"),
        ("Deferred to v3", "dropped"),
        ("Won't do", "dropped"),
        ("Rejected: too costly", "dropped"),
        ("Superseded by L-1", "dropped"),
        ("Cancelled (2025-11)", "dropped"),
        ("Postponed indefinitely", "dropped"),
        ("❌ Cancelled", "dropped"),
        ("Out of scope", "dropped"),
    ]);
}

#[test]
fn ongoing() {
    check_statuses(&[
        ("Ongoing", "ongoing"),
        ("Continuous", "ongoing"),
        ("♾️ Ongoing", "ongoing"),
        ("On-going (every release)", "ongoing"),
        ("Recurring, each month", "ongoing"),
        ("Evergreen", "ongoing"),
    ]);
}

#[test]
fn active() {
    check_statuses(&[
        ("Assessment started, implementation not started", "active"),
        ("In review", "active"),
        ("WIP", "active"),
        ("Testing", "active"),
        ("Started in March", "active"),
        ("🚧 Under construction", "active"),
        ("In Progress — 3 of 7 done", "active"),
        ("in-progress", "active"),
        ("Actively developed", "active"),
    ]);
}

#[test]
fn todo() {
    check_statuses(&[
        ("Not started", "todo"),
        ("At risk", "todo"),
        ("Research", "todo"),
        ("Directional", "todo"),
        ("Planned (Q3)", "todo"),
        ("Pending approval", "todo"),
        ("Not yet started", "todo"),
        ("Proposed", "todo"),
        ("0%", "todo"),
        ("Backlog", "todo"),
        ("🔴 Not started", "todo"),
        ("Approved, not started", "todo"),
    ]);
}

#[test]
fn done() {
    check_statuses(&[
        ("Done", "done"),
        ("✅ Shipped in 2.1", "done"),
        ("100%", "done"),
        ("Completed 2025-03-01", "done"),
        ("Fully implemented", "done"),
        ("Merged (#41)", "done"),
        ("Live", "done"),
        ("`done`", "done"),
        ("**COMPLETE** — all tests pass", "done"),
    ]);
}

#[test]
fn compound_statuses_of_rows() {
    check_read(
        "
# Ledger

| Entry | Priority | Status |
|---|---|---|
| Income | High | Backend complete, UI needed |
| Expenses | High | Proposed; blocked on the bank |
| Balance | Medium | 80% complete |
| Taxes | Critical | Paused (new law) |
| Gifts | Low | Deferred — nobody gives any |
| Audit | Low | Ongoing, twice a year |
",
        r#"
row "Income" partial/row high
row "Expenses" blocked/row high
row "Balance" partial/row medium
row "Taxes" blocked/row critical
row "Gifts" dropped/row low
row "Audit" ongoing/row low
"#,
    );
}

#[test]
fn what_nobody_understands_is_unknown() {
    check_read(
        "
# Ledger

## L-1: Income

**Status:** somewhere over the rainbow

- [x] Count
",
        r#"
card L-1 "Income" unknown 1/1
"#,
    );
}
