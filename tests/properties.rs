//! What must hold for any text, tried on texts that chance puts together from what documents are
//! made of, on our fixtures with a piece of each cut out, and on what the fuzzer found.
#![allow(clippy::unwrap_used, reason = "a failure is the answer here")]

mod properties {
    pub(crate) mod checks;
    mod random;
}
