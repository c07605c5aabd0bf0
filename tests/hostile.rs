//! What strangers put into a document, a name, a setting or a repository, to have it run, obeyed by a
//! terminal or another program, or taken for something else. Each attack is a test.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stderr, reason = "a skipped test says so aloud")]

mod hostile {
    #[cfg(unix)]
    mod links;
    #[cfg(unix)]
    mod names;
    mod place;
    #[cfg(unix)]
    mod repository;
    mod settings;
    mod words;
}
