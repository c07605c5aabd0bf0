//! All the rules, by code. Codes of the hundreds are topics; a code that was used is never used
//! again.

mod broken_anchor;
mod broken_path;
mod date_order;
mod dependency_cycle;
mod done_before_dependency;
mod duplicate_title;
mod invalid_date;
mod mirror_mismatch;
mod missing_priority;
mod missing_status;
mod overview_mismatch;
mod parent_child_mismatch;
mod past_due;
mod past_horizon;
mod priority_emoji_mismatch;
mod progress_mismatch;
mod stale_last_updated;
mod stale_status;
mod status_emoji_mismatch;
mod suppressions;
mod unknown_dependency;
mod unknown_priority;
mod unknown_status;
mod words;

use super::Rule;

/// Every rule, in the order of their codes.
pub static RULES: &[Rule] = &[
    // Meaning
    stale_status::RULE,
    unknown_status::RULE,
    missing_status::RULE,
    missing_priority::RULE,
    unknown_priority::RULE,
    priority_emoji_mismatch::RULE,
    status_emoji_mismatch::RULE,
    parent_child_mismatch::RULE,
    progress_mismatch::RULE,
    mirror_mismatch::RULE,
    overview_mismatch::RULE,
    duplicate_title::RULE,
    // Time
    past_horizon::RULE,
    past_due::RULE,
    invalid_date::RULE,
    stale_last_updated::RULE,
    date_order::RULE,
    // References
    unknown_dependency::RULE,
    dependency_cycle::RULE,
    done_before_dependency::RULE,
    broken_path::RULE,
    broken_anchor::RULE,
    broken_path::IN_CODE,
    // Suppressions
    suppressions::UNKNOWN,
    suppressions::UNUSED,
];
