//! What may go wrong while a file is edited: others who edit it too, a process that is killed, a
//! disk that is full, files that must not or cannot be written.
#![expect(clippy::unwrap_used, reason = "a failure is the answer here")]
#![allow(clippy::print_stderr, reason = "a skipped test says so aloud")]

mod faults {
    #[cfg(unix)]
    mod answers;
    mod at_once;
    #[cfg(unix)]
    mod careless;
    #[cfg(unix)]
    mod full;
    #[cfg(unix)]
    mod in_place;
    #[cfg(unix)]
    mod killed;
    #[cfg(unix)]
    mod limited;
    #[cfg(unix)]
    mod meanwhile;
    #[cfg_attr(not(unix), allow(dead_code, reason = "most faults are staged on Unix alone"))]
    mod place;
    #[cfg(unix)]
    mod refused;
    #[cfg(unix)]
    mod several;
    #[cfg(unix)]
    mod steps;
    #[cfg(unix)]
    mod traced;
}
