//! A program that asks for no lock, and writes to the file while it is edited.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::place::{ITEMS, Place, Plan, TASKS, command, ended, target};
use super::traced::{may_not, traced};

/// Adds a line to the file that is there now.
fn append(place: &Place, line: &str) {
    let mut file = OpenOptions::new().append(true).open(&place.file).unwrap();
    file.write_all(line.as_bytes()).unwrap();
}

/// Up to the last comparison, which comes after the new text is on disk, a change is seen: here while
/// it is flushed, for which `strace` takes its time.
#[test]
fn what_is_written_while_the_new_text_is_flushed_is_kept() {
    let place = Place::new();
    let program = command(&place.file, &["check", "1.1.1"]);
    let delay = "inject=fsync:delay_enter=400000:when=1";
    let mut traced = traced(&program, &["-e", delay]);
    let Ok(child) = traced.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() else {
        eprintln!("skipped: a change while the text is flushed, as there is no strace");
        return;
    };
    let start = Instant::now();
    while place.names().len() < 2 && start.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(1));
    }
    append(&place, "\nSomebody's last word\n");
    let ran = ended(child, place.temp.path());
    if may_not(&ran.err) {
        eprintln!("skipped: a change while the text is flushed, as strace may not trace");
        return;
    }
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let mut plan = Plan::new();
    plan.toggle(0);
    assert_eq!(place.text(), plan.text() + "\nSomebody's last word\n");
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

/// How many lines the careless one adds; `ROADMAP_NOTES` asks for more.
fn notes() -> usize {
    std::env::var("ROADMAP_NOTES").ok().and_then(|notes| notes.parse().ok()).unwrap_or(100)
}

/// Tasks are ticked and cleared without a pause while lines are added every few milliseconds. What we
/// say is made is never lost, and nothing is torn. A line may be lost that comes between the last comparison and the
/// rename: how many are is printed, and how long that moment is then.
#[test]
fn edits_beside_a_program_without_locks_are_all_made() {
    let place = Place::new();
    let (over, edits) = (AtomicBool::new(false), AtomicUsize::new(0));
    let mut plan = Plan::new();
    let start = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for note in 0..notes() {
                append(&place, &format!("Note {note}\n"));
                // A time that has nothing to do with ours.
                let pause = note.wrapping_mul(2_654_435_761) % 8_000;
                std::thread::sleep(Duration::from_micros(4_000 + pause as u64));
            }
            over.store(true, Ordering::Relaxed);
        });
        while !over.load(Ordering::Relaxed) {
            let task = edits.load(Ordering::Relaxed) % (ITEMS * TASKS);
            let ran = place.run(&[plan.command(task), "--only", &target(task)]);
            // Planned again ten times, it gives up, and says so.
            if ran.err.starts_with("error: ROADMAP.md keeps changing") {
                assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
                continue;
            }
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
            plan.toggle_only(task);
            edits.fetch_add(1, Ordering::Relaxed);
        }
    });
    let (takes, edits) = (start.elapsed(), edits.into_inner());
    let text = place.text();
    let added = text.strip_prefix(&plan.text()).expect("all our edits, and nothing torn");
    let kept: Vec<usize> =
        added.lines().map(|line| line.strip_prefix("Note ").unwrap().parse().unwrap()).collect();
    assert!(kept.is_sorted_by(|one, next| one < next), "{kept:?}");
    let lost = notes() - kept.len();
    let moment = takes.as_micros() * lost as u128 / (notes() * edits.max(1)) as u128;
    eprintln!("{lost} of {} notes lost in {edits} edits: {moment} µs an edit", notes());
    assert!(lost * 4 < notes(), "{lost} of {} lost", notes());
    assert_eq!(place.names(), ["ROADMAP.md"]);
}
