//! What must hold for every document: our fixtures always, and real ones where the folder
//! `ROADMAP_CORPUS` and the file `ROADMAP_ARCHETYPE` name them.
#![expect(clippy::print_stderr, reason = "a skipped test says so aloud")]
#![expect(clippy::unwrap_used, reason = "a failure is the answer here")]

mod documents {
    mod agreement;
    mod boxes;
    mod explained;
    mod fixes;
    mod formatted;
    mod gate;
    mod reading;
    mod statuses;
    mod structure;
    mod support;
    mod undo;
}
