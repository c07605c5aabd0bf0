//! A text in a few bytes.

use std::hash::Hasher as _;

use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128 as _, SipHasher13};

/// What tells a text from all others: its length, and 128 bits of a hash that stays the same from
/// version to version. Against chance, not against somebody who wants two texts to have the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print(String);

impl Print {
    /// The print of `text`.
    pub fn of(text: &str) -> Print {
        let mut hasher = SipHasher13::new();
        hasher.write(text.as_bytes());
        Print(format!("{}-{:032x}", text.len(), hasher.finish128().as_u128()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written down, since records outlive the program that made them.
    #[test]
    fn a_print_is_the_same_for_ever() {
        insta::assert_snapshot!(Print::of("# Roadmap\n").0, @"10-f806eee052110324186c2806ea3d2154");
        assert_ne!(Print::of("a"), Print::of("b"));
    }
}
