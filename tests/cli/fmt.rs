//! `fmt`: what it writes, shows and refuses.

use std::io::Write as _;
use std::process::Stdio;

use super::place::{Place, Ran};

const MIXED: &str = "\
# Plan

## 1.1 Search

- **Status:** In Progress
- **Owner:** @kim

Words stay   as they are.

## 1.2 Export

- **Status:** In Progress
- **Owner:** @lee


## 1.3 Import

- **Owner:** @ann
- **Status:** in progress

## 1.4 Print

- **Status:** WIP
";

#[test]
fn what_would_change_is_shown_and_not_written() {
    let place = Place::with(&[("ROADMAP.md", MIXED)]);
    insta::assert_snapshot!(place.run(&["fmt", "--check", "--diff"]).whole(), @"
    exit 1
    out:
    ROADMAP.md: would change spelling (1), order of fields (2), blank lines (1)
    --- a/ROADMAP.md
    +++ b/ROADMAP.md
    @@ -12,11 +12,10 @@
     - **Status:** In Progress
     - **Owner:** @lee
     
    -
     ## 1.3 Import
     
    +- **Status:** In Progress
     - **Owner:** @ann
    -- **Status:** in progress
     
     ## 1.4 Print
    ");
    assert_eq!(place.bytes("ROADMAP.md"), MIXED.as_bytes());
}

#[test]
fn it_is_written_once_and_then_there_is_nothing_to_do() {
    let place = Place::with(&[("ROADMAP.md", MIXED)]);
    let ran = place.run(&["fmt"]);
    assert_eq!(
        ran.whole(),
        "exit 0\nout:\nROADMAP.md: spelling (1), order of fields (2), blank lines (1)\n\n"
    );
    let wanted = MIXED.replace("@lee\n\n\n", "@lee\n\n").replace(
        "- **Owner:** @ann\n- **Status:** in progress",
        "- **Status:** In Progress\n- **Owner:** @ann",
    );
    assert_eq!(place.bytes("ROADMAP.md"), wanted.as_bytes());
    assert_eq!(place.run(&["fmt"]).whole(), "exit 0\nout:\nnothing to do\n\n");
    assert_eq!(place.run(&["fmt", "--check", "-q"]).whole(), "exit 0\n");
    assert_eq!(place.bytes("ROADMAP.md"), wanted.as_bytes());
}

#[test]
fn the_named_documents_are_meant_and_no_others() {
    let place = Place::with(&[("ROADMAP.md", MIXED), ("other.md", MIXED)]);
    assert_eq!(place.run(&["fmt", "other.md", "-q"]).whole(), "exit 0\n");
    assert_eq!(place.bytes("ROADMAP.md"), MIXED.as_bytes());
    assert_ne!(place.bytes("other.md"), MIXED.as_bytes());
}

#[test]
fn standard_input_goes_to_standard_output() {
    let place = Place::with(&[("ROADMAP.md", MIXED)]);
    place.run(&["fmt"]);
    let mut command = place.command();
    command.args(["fmt", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(MIXED.as_bytes()).unwrap();
    let ran = Ran::new(child.wait_with_output().unwrap(), place.path());
    assert_eq!((ran.code, ran.out.as_bytes()), (0, &*place.bytes("ROADMAP.md")), "{}", ran.err);
}

#[test]
fn what_cannot_be_saved_as_it_was_is_refused() {
    let place = Place::new();
    let bytes = [MIXED.as_bytes(), b"caf\xe9\n"].concat();
    place.write("ROADMAP.md", &bytes);
    let ran = place.run(&["fmt"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("not valid UTF-8"), "{}", ran.err);
    assert_eq!(place.bytes("ROADMAP.md"), bytes);
}

#[test]
fn where_one_document_is_refused_none_is_written() {
    let place = Place::with(&[("a.md", MIXED)]);
    place.write("b.md", [MIXED.as_bytes(), b"caf\xe9\n"].concat());
    let ran = place.run(&["fmt", "a.md", "b.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("b.md: it is not valid UTF-8"), "{}", ran.err);
    assert_eq!(place.bytes("a.md"), MIXED.as_bytes());
}
