//! One document in many bytes, and files that are hardly documents: those made here from
//! `fixtures/archetype.md`, and those of `gen_variants.py` in the folder that `ROADMAP_BENCH` names.
#![expect(clippy::unwrap_used, reason = "a failure is the answer here")]
#![allow(clippy::print_stderr, reason = "a skipped test says so aloud")]

mod variants {
    mod bad;
    mod bench;
    mod program;
    mod spelled;
}
