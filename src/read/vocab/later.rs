//! What says that something need not be done with the rest.

/// Whether words put something off, so that it need not be done with the rest.
pub(in crate::read) fn is_put_off(words: &str) -> bool {
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
    let words = words.to_lowercase();
    LATER.iter().any(|later| words.contains(later))
}
