//! All the rules, by code. Codes of the hundreds are topics; a code that was used is never used
//! again.

mod accidental_setext;
mod bad_front_matter;
mod bidi_override;
mod conflict_markers;
mod control_character;
mod duplicate_id;
mod duplicate_task;
mod empty_item;
mod empty_task;
mod heading_level_jump;
mod id_out_of_order;
mod invisible_character;
mod malformed_checkbox;
mod mixed_line_endings;
mod mojibake;
mod replacement_character;
mod stale_status;
mod suppressions;
mod unclosed_fence;

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
