//! Fifty processes that edit one file at the same time.

use std::process::{Child, Stdio};

use super::place::{Place, Plan, Ran, target};

const WRITERS: usize = 50;

fn tick_all_at_once(place: &Place, more: &[&str]) {
    let start = |task: usize| -> Child {
        let mut command = place.command(&["check", &target(task)]);
        command.args(more).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<Child> = (0..WRITERS).map(start).collect();
    for child in children {
        let ran = Ran::new(&child.wait_with_output().unwrap(), place.temp.path());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.contains("open → done"), "{}", ran.out);
    }
}

#[test]
fn fifty_processes_tick_fifty_tasks_and_touch_nothing_else() {
    let place = Place::new();
    tick_all_at_once(&place, &["--only"]);
    let mut plan = Plan::new();
    (0..WRITERS).for_each(|task| plan.toggle_only(task));
    assert_eq!(place.text(), plan.text());
    assert_eq!(place.names(), ["ROADMAP.md"]);
}

#[test]
fn fifty_processes_tick_fifty_tasks_and_the_statuses_follow() {
    let place = Place::new();
    tick_all_at_once(&place, &[]);
    let mut plan = Plan::new();
    (0..WRITERS).for_each(|task| plan.toggle(task));
    assert_eq!(place.text(), plan.text());
    assert_eq!(place.names(), ["ROADMAP.md"]);
}
