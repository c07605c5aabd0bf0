//! All the rules, by code. Codes of the hundreds are topics; a code that was used is never used
//! again.

mod stale_status;
mod suppressions;

use super::Rule;

/// Every rule, in the order of their codes.
pub static RULES: &[Rule] = &[
    // Meaning
    stale_status::RULE,
    // Suppressions
    suppressions::UNKNOWN,
    suppressions::UNUSED,
];
