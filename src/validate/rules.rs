//! All the rules, by code. Codes of the hundreds are topics; a code that was used is never used
//! again.

mod accidental_setext;
mod bad_front_matter;
mod bidi_override;
mod broken_anchor;
mod broken_path;
mod conflict_markers;
mod control_character;
mod date_order;
mod dependency_cycle;
mod done_before_dependency;
mod duplicate_id;
mod duplicate_task;
mod duplicate_title;
mod empty_item;
mod empty_task;
mod heading_level_jump;
mod id_out_of_order;
mod invalid_date;
mod invisible_character;
mod majority;
mod malformed_checkbox;
mod mirror_mismatch;
mod missing_priority;
mod missing_status;
mod mixed_line_endings;
mod mojibake;
mod overview_mismatch;
mod parent_child_mismatch;
mod past_due;
mod past_horizon;
mod priority_emoji_mismatch;
mod progress_mismatch;
mod replacement_character;
mod stale_last_updated;
mod stale_status;
mod status_emoji_mismatch;
mod suppressions;
mod unclosed_fence;
mod unknown_dependency;
mod unknown_priority;
mod unknown_status;
mod words;

use super::Rule;

/// Every rule, in the order of their codes.
pub static RULES: &[Rule] = &[
    // Structure
    duplicate_id::RULE,
    id_out_of_order::RULE,
    heading_level_jump::RULE,
    empty_item::RULE,
    empty_task::RULE,
    malformed_checkbox::RULE,
    duplicate_task::RULE,
    unclosed_fence::RULE,
    conflict_markers::RULE,
    accidental_setext::RULE,
    mixed_line_endings::RULE,
    bad_front_matter::RULE,
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
    // Text
    mojibake::RULE,
    replacement_character::RULE,
    control_character::RULE,
    bidi_override::RULE,
    invisible_character::RULE,
    // Suppressions
    suppressions::UNKNOWN,
    suppressions::UNUSED,
];
