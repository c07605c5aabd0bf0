//! Writing into the file itself, `--in-place`, with each call failing and a kill at each: the text
//! before is in the file, or in another that is there then.

use std::fs;
use std::process::Output;

use super::place::{Place, Plan, Ran, TASKS, command};
use super::traced::ended;

/// A plan whose next edit makes its text shorter, in a file with two names.
fn linked() -> (Place, String, String) {
    let place = Place::new();
    let mut plan = Plan::new();
    for task in 0..TASKS - 1 {
        plan.toggle(task);
    }
    let old = plan.text();
    fs::write(&place.file, &old).unwrap();
    fs::hard_link(&place.file, place.temp.path().join("other.md")).unwrap();
    plan.toggle(TASKS - 1);
    (place, old, plan.text())
}

/// The edit, with `inject` done to the calls that are about the plan itself.
fn run(place: &Place, inject: &str) -> Option<Output> {
    let program = command(&place.file, &["check", "1.1.4", "--in-place"]);
    let file = place.file.canonicalize().unwrap();
    let inject = format!("inject={inject}");
    ended(&program, &["-P", file.to_str().unwrap(), "-e", &inject])
}

/// The text in the file that was left beside the plan, if one was.
fn copy(place: &Place) -> Option<String> {
    let name = place.names().into_iter().find(|name| name.ends_with(".roadmap-old"))?;
    Some(fs::read_to_string(place.temp.path().join(name)).unwrap())
}

#[test]
fn what_fails_in_place_is_undone_or_the_text_before_is_kept_and_named() {
    let mut kept = 0;
    for call in ["write:error=ENOSPC", "write:error=EIO", "ftruncate:error=EIO", "fsync:error=EIO"]
    {
        for when in ["1", "1+"] {
            let (place, old, _) = linked();
            let case = format!("{call}:when={when}");
            let Some(output) = run(&place, &case) else { return };
            let ran = Ran::new(&output, place.temp.path());
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{case}: {}", ran.err);
            match copy(&place) {
                None => {
                    let told = "error: cannot save ROADMAP.md (the file is as it was): ";
                    assert!(ran.err.starts_with(told), "{case}: {}", ran.err);
                    assert_eq!(place.text(), old, "{case}");
                }
                Some(copy) => {
                    let told = "error: ROADMAP.md may be damaged: its text before is in DIR/";
                    assert!(ran.err.starts_with(told), "{case}: {}", ran.err);
                    assert!(ran.err.contains(".roadmap-old: "), "{case}: {}", ran.err);
                    assert_eq!(copy, old, "{case}");
                    kept += 1;
                }
            }
            assert_eq!(copy(&place).is_some(), when == "1+", "{case}: {}", ran.err);
        }
    }
    assert_eq!(kept, 4);
}

#[test]
fn an_edit_in_place_that_is_killed_leaves_the_text_before() {
    let mut torn = 0;
    for call in ["lseek", "write", "ftruncate", "fsync"] {
        for nth in 1..=3 {
            let (place, old, new) = linked();
            let Some(output) = run(&place, &format!("{call}:signal=KILL:when={nth}")) else {
                return;
            };
            let (text, copy) = (place.text(), copy(&place));
            let case = format!("{call} {nth}: {:?}", output.status);
            if output.status.success() {
                assert_eq!((text, copy), (new, None), "{case}");
                continue;
            }
            torn += u32::from(text != old && text != new);
            assert!(text == old || copy.as_ref() == Some(&old), "{case}");
            // A later edit takes away what is of no use, and no text.
            if text == old {
                assert_eq!(place.run(&["check", "1.1.4", "--in-place"]).code, Some(0), "{case}");
                assert_eq!(super::in_place::copy(&place), copy, "{case}");
            }
        }
    }
    assert!(torn > 0, "no edit was killed with half of its text written");
}

#[test]
fn nothing_is_written_in_place_where_no_copy_can_be_kept() {
    let (place, old, _) = linked();
    let program = command(&place.file, &["check", "1.1.4", "--in-place"]);
    let failing = ["-e", "inject=fsync:error=EIO"];
    let Some(output) = ended(&program, &failing) else { return };
    let ran = Ran::new(&output, place.temp.path());
    insta::assert_snapshot!(ran.err, @"error: cannot save ROADMAP.md (the file is as it was): its text cannot be kept: Input/output error (os error 5)");
    assert_eq!((ran.code, place.text()), (Some(2), old));
    assert_eq!(copy(&place), None);
}
