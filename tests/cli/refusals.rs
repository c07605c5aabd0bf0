//! What is refused: the file is as it was, standard output is empty, and the reason is told.

use super::check::edit;
use super::place::{Place, fixture};

fn check_refused(name: &str, arguments: &[&str]) -> String {
    let place = Place::with_fixtures(&[name]);
    let ran = edit(&place, name, arguments);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
    assert_eq!(place.bytes(name), fixture(name), "{arguments:?}");
    ran.err
}

#[test]
fn words_that_fit_several_things_list_them() {
    insta::assert_snapshot!(check_refused("archetype.md", &["check", "tide"]), @"
    error: `tide` fits 2 things
    hint: did you mean
      3.1  Tide Model on the Buoy
      3.3  Public Tide Page
    ");
    insta::assert_snapshot!(check_refused("archetype.md", &["set", "frames", "owner=@dana"]), @"
    error: `frames` fits 2 things
    hint: did you mean
      1.1.3  Count dropped frames per buoy in gateway/radio.toml
      1.2.3  Refuse frames signed with a key older than 30 days
    ");
    insta::assert_snapshot!(check_refused("archetype.md", &["check", "1.4.9"]), @"
    error: there is no `1.4.9`: the item has 3 tasks
    hint: did you mean
      1.4.1  Log cell voltage with every tenth frame
      1.4.2  Fit a line through the last 14 days
      1.4.3  Order cells when a buoy has < 20 days left
    ");
    insta::assert_snapshot!(check_refused("archetype.md", &["check", "1.4.3-2"]), @"
    error: `1.4.3-2` ends before it begins
    hint: did you mean
      1.4.2  Fit a line through the last 14 days
      1.4.3  Order cells when a buoy has < 20 days left
    ");
    insta::assert_snapshot!(check_refused("archetype.md", &["check", "9.9", "--format", "json"]), @"
    error: nothing here is called `9.9`
    hint: `roadmap list` shows what there is
    ");
}

#[test]
fn where_a_part_is_wanted_parts_are_offered() {
    let elsewhere = ["add", "item", "Fog horn", "--in", "attic"];
    insta::assert_snapshot!(check_refused("archetype.md", &elsewhere), @"
    error: nothing here is called `attic`
    hint: the parts of the plan are
      30-day-roadmap  30-Day Roadmap (Dry Feet)
      week-1-2  Week 1-2: Readings & Radio
      week-3-4  Week 3-4: Night Shift
      90-day-roadmap  90-Day Roadmap (One Gateway)
      month-2  Month 2: Gateway & Charts
      1-year-roadmap  1-Year Roadmap (Tides on the Water)
      quarter-3  Quarter 3: Prediction
      quarter-4  Quarter 4: Open Harbour
    ");
    let misspelt = ["move", "1.4", "--to", "Nigth shift"];
    insta::assert_snapshot!(check_refused("archetype.md", &misspelt), @"
    error: nothing here is called `Nigth shift`
    hint: did you mean
      week-3-4  Week 3-4: Night Shift
    ");
}

#[test]
fn a_part_of_the_plan_is_not_ticked_as_a_whole() {
    insta::assert_snapshot!(check_refused("archetype.md", &["check", "week-3-4"]), @"
    error: `Night Shift` is a part of the plan, not an item
    hint: name its items: 1.3 1.4
    ");
}

#[test]
fn an_item_without_tasks_has_none_to_tick() {
    insta::assert_snapshot!(check_refused("status-table.md", &["check", "G-3"]), @"
    error: G-3 `Frost warning` has no tasks
    hint: to change its status: roadmap set G-3 status=done
    ");
}

#[cfg(unix)]
#[test]
fn a_file_that_its_mode_protects_is_not_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::with_fixtures(&["archetype.md"]);
    let path = place.path().join("archetype.md");
    let mode =
        |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    mode(0o444);
    for arguments in [&["check", "1.4.1"][..], &["uncheck", "1.1"], &["set", "1.4", "owner=@x"]] {
        let ran = edit(&place, "archetype.md", arguments);
        insta::allow_duplicates! {
            insta::assert_snapshot!(ran.whole(), @"
            exit 2
            err:
            error: cannot edit archetype.md: its permissions make it read-only
            hint: make it writable first
            ");
        }
    }
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    assert_eq!(place.run(&["status", "-f", "archetype.md"]).code, 0);
    mode(0o640);
    assert_eq!(edit(&place, "archetype.md", &["check", "1.4.1"]).code, 0);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_file_that_is_not_utf_8_is_read_and_not_written() {
    let bytes = b"# Caf\xe9\n\n## 1.1 Pump\n\n**Status:** Not Started\n\n- [ ] Lift\n";
    let place = Place::new();
    place.write("plan.md", bytes);
    insta::assert_snapshot!(place.run(&["status", "-f", "plan.md"]).whole(), @"
    exit 0
    out:
    Caf�  plan.md
    can be read, not edited: it is not valid UTF-8 (line 1)

    Whole plan    ░░░░░░░░░░  0/1  1 todo

    1 item, 1 task in 1 file
    ");
    for arguments in
        [&["check", "1.1"][..], &["check", "1.1", "--in-place"], &["set", "1.1", "status=done"]]
    {
        let ran = edit(&place, "plan.md", arguments);
        insta::allow_duplicates! {
            insta::assert_snapshot!(ran.whole(), @"
            exit 2
            err:
            error: cannot edit plan.md: it is not valid UTF-8 (line 1)
            hint: save it as UTF-8 first
            ");
        }
        assert_eq!(place.bytes("plan.md"), bytes);
    }
}

/// A dry run promises what the run would do.
#[test]
fn a_dry_run_is_refused_where_the_run_would_be() {
    let bytes = b"# Caf\xe9\n\n## 1.1 Pump\n\n- [ ] Lift\n";
    let place = Place::new();
    place.write("plan.md", bytes);
    let ran = edit(&place, "plan.md", &["check", "1.1", "--dry-run"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.starts_with("error: cannot edit plan.md: it is not valid UTF-8"),
        "{}",
        ran.err
    );
}

#[cfg(unix)]
#[test]
fn a_second_name_of_the_file_is_not_cut_off() {
    let place = Place::with_fixtures(&["archetype.md"]);
    std::fs::hard_link(place.path().join("archetype.md"), place.path().join("twin.md")).unwrap();
    let ran = edit(&place, "archetype.md", &["check", "1.4.1"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--in-place"), "{}", ran.err);
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    assert_eq!(edit(&place, "archetype.md", &["check", "1.4.1", "--in-place"]).code, 0);
    assert_eq!(place.bytes("archetype.md"), place.bytes("twin.md"));
}
