//! An edit that is killed at any moment is either made or not.

use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::place::{ITEMS, Place, Plan, TASKS, target};

/// How many edits are killed; `ROADMAP_KILLS` asks for more.
fn kills() -> u32 {
    std::env::var("ROADMAP_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(60)
}

/// How long an edit takes here, at the least of a few, on a plan that is of no use afterwards.
fn an_edit_takes() -> Duration {
    let place = Place::new();
    let edit = |command: &str| {
        let start = Instant::now();
        assert_eq!(place.run(&[command, "1.1.1"]).code, Some(0));
        start.elapsed()
    };
    (0..4).flat_map(|_| [edit("check"), edit("uncheck")]).min().unwrap()
}

#[test]
fn an_edit_that_is_killed_leaves_the_file_whole() {
    let takes = an_edit_takes();
    let place = Place::new();
    let mut plan = Plan::new();
    // Numbers that differ from run to run are of no use to whoever has to find a fault again.
    let mut random = 0x2545_f491_u32;
    let (mut killed, mut made, mut left) = (0, 0, 0);
    for turn in 0..kills() {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        // From somewhere in starting to somewhat behind the end.
        let moment = takes.mul_f64(0.1 + f64::from(random % 1000) / 1000.0);
        let task = turn as usize * 5 % (ITEMS * TASKS);
        let mut edit = place.command(&[plan.command(task), &target(task)]);
        let mut child = edit.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        killed += u32::from(child.wait().unwrap().signal() == Some(9));
        left += u32::from(place.names().len() > 1);
        let mut then = plan.clone();
        then.toggle(task);
        let now = place.text();
        if now == then.text() {
            plan = then;
            made += 1;
        } else {
            assert_eq!(now, plan.text(), "turn {turn}: neither before nor after");
        }
        // Every so often an edit is left in peace, and clears away what the killed ones left.
        if turn % 5 == 4 {
            let task = turn as usize % (ITEMS * TASKS);
            assert_eq!(place.run(&[plan.command(task), &target(task)]).code, Some(0));
            plan.toggle(task);
            assert_eq!(place.text(), plan.text(), "turn {turn}");
            assert_eq!(place.names(), ["ROADMAP.md"], "turn {turn}");
        }
    }
    eprintln!("{killed} of {} killed, {made} had made their edit, {left} left a file", kills());
    assert!(killed > 0, "every edit had ended before it could be killed");
}
