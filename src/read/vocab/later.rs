//! What says that something need not be done with the rest.

const LATER: &[&str] = &[
    "deferred",
    "defer ",
    "postponed",
    "optional",
    "future",
    "later",
    "stretch",
    "nice to have",
    "nice-to-have",
    "out of scope",
    "moved to",
    "post-",
    "phase ",
    "backlog",
    "skipped",
    "n/a",
    "not needed",
    "not required",
    "pending",
    "~~",
    "if needed",
    "when needed",
    "ongoing",
    "recommended",
    "wontfix",
    "won't",
    "manual",
    "blocked",
];

/// The bytes that one of [`LATER`] begins with: most do not, and need no second look.
const FIRST: [bool; 256] = {
    let mut first = [false; 256];
    let mut at = 0;
    while at < LATER.len() {
        first[LATER[at].as_bytes()[0] as usize] = true;
        at += 1;
    }
    first
};

/// Whether words put something off, so that it need not be done with the rest.
pub(in crate::read) fn is_put_off(words: &str) -> bool {
    // All of these words are of ASCII, where letters' case is one bit.
    let begins = |rest: &[u8]| {
        let first = rest[0].to_ascii_lowercase();
        FIRST[usize::from(first)]
            && LATER.iter().any(|later| {
                let own = rest.get(..later.len());
                own.is_some_and(|own| own.eq_ignore_ascii_case(later.as_bytes()))
            })
    };
    let bytes = words.as_bytes();
    (0..bytes.len()).any(|at| begins(&bytes[at..]))
}
