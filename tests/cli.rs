//! The program as people call it: flags, exit codes, files and pipes. What can be tested lower down
//! is tested there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cli {
    mod apply;
    mod check;
    mod completions;
    mod config;
    mod doctor;
    mod documents;
    mod editor;
    mod errors;
    mod explain;
    mod fmt;
    mod help;
    mod init;
    mod interactive;
    mod list;
    mod pipes;
    mod place;
    mod reading;
    mod refusals;
    mod set;
    mod show;
    mod status;
    mod structure;
    mod undo;
    mod validate;
    mod verbs;
}
