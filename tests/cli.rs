//! The program as people call it: flags, exit codes, files and pipes. What can be tested lower down
//! is tested there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cli {
    mod check;
    mod completions;
    mod documents;
    mod errors;
    mod explain;
    mod help;
    mod list;
    mod pipes;
    mod place;
    mod reading;
    mod refusals;
    mod set;
    mod show;
    mod status;
    mod structure;
    mod validate;
}
