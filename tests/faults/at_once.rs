//! Many processes that edit one file at the same time.

use std::fs;
use std::process::{Child, Stdio};

use super::place::{ITEMS, Place, Plan, Ran, TASKS, target};

const ALL: usize = ITEMS * TASKS;

fn start(place: &Place, arguments: &[&str]) -> Child {
    let mut command = place.command(arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn tick(place: &Place, tasks: std::ops::Range<usize>, more: &[&str]) -> Vec<Child> {
    let start = |task: usize| start(place, &[&["check", &target(task)], more].concat());
    tasks.map(start).collect()
}

fn all_ticked(place: &Place, children: Vec<Child>) {
    for child in children {
        let ran = Ran::new(&child.wait_with_output().unwrap(), place.temp.path());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.contains("open → done"), "{}", ran.out);
    }
}

fn check_ticked(place: &Place, plan: &Plan) {
    assert_eq!(place.text(), plan.text());
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn fifty_processes_tick_fifty_tasks_and_touch_nothing_else() {
    let place = Place::new();
    all_ticked(&place, tick(&place, 0..50, &["--only"]));
    let mut plan = Plan::new();
    (0..50).for_each(|task| plan.toggle_only(task));
    check_ticked(&place, &plan);
}

#[test]
fn two_hundred_processes_tick_two_hundred_tasks_and_the_statuses_follow() {
    let place = Place::new();
    all_ticked(&place, tick(&place, 0..ALL, &[]));
    let mut plan = Plan::new();
    (0..ALL).for_each(|task| plan.toggle(task));
    check_ticked(&place, &plan);
}

/// Half of the tasks are ticked, while others mend faults that stand between them, again and again.
#[test]
fn fixes_and_ticks_at_once_all_get_in() {
    const FAULTS: usize = 20;
    let place = Place::new();
    let fault = "-[ ] Fasten the chain\n";
    let text = place.text() + "\n## Notes\n\n" + &fault.repeat(FAULTS);
    fs::write(&place.file, text).unwrap();
    let fix = || start(&place, &["validate", "--fix", "--select", "malformed-checkbox"]);
    let mut fixing: Vec<Child> = (0..4).map(|_| fix()).collect();
    let children = tick(&place, 0..ALL / 2, &[]);
    fixing.extend((0..4).map(|_| fix()));
    all_ticked(&place, children);
    for child in fixing {
        let ran = Ran::new(&child.wait_with_output().unwrap(), place.temp.path());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    }
    let mut plan = Plan::new();
    (0..ALL / 2).for_each(|task| plan.toggle(task));
    let mended = "- [ ] Fasten the chain\n".repeat(FAULTS);
    assert_eq!(place.text(), plan.text() + "\n## Notes\n\n" + &mended);
    assert_eq!(place.names(), ["ROADMAP.md"]);
}
