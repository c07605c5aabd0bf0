//! `add`, `rm`, `move`, `rename` and `renumber`.

use super::check::edit;
use super::place::{Place, fixture, fixtures};

/// The ids or lines of a fixture's items, as they are typed.
fn targets(place: &Place, name: &str) -> Vec<String> {
    let ran = place.run(&["list", "--format", "json", "-f", name]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_default();
    let items = json["data"]["items"].as_array().cloned().unwrap_or_default();
    items.iter().map(|item| format!(":{}", item["line"])).collect()
}

/// What an edit would change, without the file's name.
fn diff(place: &Place, name: &str, arguments: &[&str]) -> String {
    let ran = edit(place, name, &[arguments, &["-n"]].concat());
    format!("$ roadmap {}\n{}{}\n", arguments.join(" "), ran.out, ran.err)
}

/// What is added cannot be told from its neighbours: one for each dialect, to be looked at.
#[test]
fn what_is_added_is_written_like_its_neighbours() {
    for name in fixtures() {
        let place = Place::with_fixtures(&[&name]);
        let targets = targets(&place, &name);
        let Some(target) = targets.get(2.min(targets.len().saturating_sub(1))) else { continue };
        let mut all = String::new();
        all += &diff(&place, &name, &["add", "item", "Weigh the anchor", "--after", target]);
        all += &diff(
            &place,
            &name,
            &["add", "item", "Weigh it", "--after", target, "--task", "Look", "--task", "Haul"],
        );
        all += &diff(&place, &name, &["add", "task", target, "Haul it in"]);
        insta::assert_snapshot!(format!("added-{}", name.trim_end_matches(".md")), all);
        assert_eq!(place.bytes(&name), fixture(&name), "a dry run writes nothing");
    }
}

#[test]
fn an_item_comes_with_all_that_is_said_of_it() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let arguments = [
        "add",
        "item",
        "Spare mast",
        "--in",
        "Week 3-4",
        "--priority",
        "high",
        "--status",
        "in progress",
        "--task",
        "Measure",
        "--task",
        "Saw",
        "--diff",
    ];
    insta::assert_snapshot!(edit(&place, "archetype.md", &arguments).whole());
    let ran = edit(&place, "archetype.md", &["remove", "1.5"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
}

#[test]
fn a_task_comes_where_it_is_wanted() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let ran =
        edit(&place, "archetype.md", &["add", "task", "1.3", "Listen", "--at", "1", "--diff"]);
    insta::assert_snapshot!(ran.whole());
    let ran = edit(&place, "archetype.md", &["add", "task", "1.3", "Listen", "--at", "9"]);
    insta::assert_snapshot!(ran.err, @r"
    error: `Quiet Alarms` has 5 tasks
    hint: a new one can be number 1 to 6
    ");
    let ran = edit(&place, "archetype.md", &["rm", "1.3.1", "--expect", "sleep"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
    let ran = edit(&place, "archetype.md", &["rm", "1.3.1", "--expect", "listen"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
}

#[test]
fn what_names_an_item_again_goes_with_it() {
    let place = Place::with_fixtures(&["index-details.md", "quarters-summary.md"]);
    let ran = edit(&place, "quarters-summary.md", &["rm", "SK-3", "--diff"]);
    insta::assert_snapshot!("removed-quarters-summary", ran.whole());
    let ran = edit(&place, "index-details.md", &["rm", "phase-3", "--diff"]);
    insta::assert_snapshot!("removed-index-details", ran.whole());
}

#[test]
fn what_holds_others_stays() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let ran = edit(&place, "archetype.md", &["rm", "Week 3-4"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 2
    err:
    error: `Night Shift` holds 2 items
    hint: move or remove what is in it first
    ");
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
}

#[test]
fn a_title_changes_wherever_it_is_said() {
    let place = Place::with_fixtures(&["quarters-summary.md"]);
    let name = "quarters-summary.md";
    insta::assert_snapshot!(
        edit(&place, name, &["rename", "SK-2", "Bulb wheel", "--diff"]).whole()
    );
    let ran = edit(&place, name, &["rename", "SK-2", "Bulb wheel"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 0
    out:
    SK-2 Bulb wheel: already so
    nothing to change
    ");
    let ran = edit(&place, name, &["rename", "SK-2", "Bulb wheel (Done)"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
    edit(&place, name, &["rename", "SK-2", "Spare bulb changer"]);
    assert_eq!(place.bytes(name), fixture(name));
}

#[test]
fn a_thing_moves_as_it_is() {
    let place = Place::with_fixtures(&["archetype.md", "buckets.md"]);
    let ran = edit(&place, "archetype.md", &["move", "1.3", "--to", "Week 1-2", "--diff"]);
    insta::assert_snapshot!("moved-section", ran.whole());
    edit(&place, "archetype.md", &["move", "1.3", "--before", "1.4"]);
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
    let ran = edit(&place, "archetype.md", &["move", "1.3.4", "--before", "1.3.1", "--diff"]);
    insta::assert_snapshot!("moved-task", ran.whole());
    let ran = edit(&place, "archetype.md", &["move", "1.4.1", "--to", "2.1"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    let ran = edit(&place, "archetype.md", &["move", "1.4", "--status", "done"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 2
    err:
    error: the status of `Battery Forecast` is not that of the heading it stands under
    hint: change it with `roadmap set`, or name a place with `--to`
    ");
    let ran = edit(&place, "buckets.md", &["move", "Stickers", "--status", "active", "--diff"]);
    insta::assert_snapshot!("moved-bucket", ran.whole());
}

#[test]
fn ids_go_by_the_order_when_asked() {
    let place = Place::with(&[
        (
            "roadmap/plan.md",
            "# Plan\n\nSee [1.2 Beta](#12-beta), and 1.1.\n\n## Phase A: Core\n\n### 1.2 Beta\n- **Status:** Not Started\n- **Depends on:** 1.1\n\n### 1.1 Alpha\n- **Status:** Not Started\n",
        ),
        (
            "roadmap/more.md",
            "# More\n\n## Phase B: More\n\n### 2.1 Gamma\n- **Status:** Not Started\n- **Depends on:** [1.2 Beta](plan.md#12-beta)\n\n### 2.3 Delta\n- **Status:** Not Started\n- **Depends on:** plan.md:1.1, 2.1\n",
        ),
    ]);
    insta::assert_snapshot!(place.run(&["renumber", "--diff"]).whole());
    insta::assert_snapshot!(place.run(&["renumber"]).whole(), @"
    exit 0
    out:
    nothing to change
    ");
}

#[test]
fn parts_risks_and_measures_come_like_the_last() {
    let place = Place::with_fixtures(&["archetype.md", "index-details.md"]);
    let name = "archetype.md";
    insta::assert_snapshot!(
        [
            diff(&place, name, &["add", "phase", "Week 5-6: Ropes", "--after", "Week 3-4"]),
            diff(&place, name, &["add", "horizon", "2-Year Roadmap (Far Out)"]),
            diff(&place, name, &["add", "metric", "No buoy lost"]),
            diff(
                &place,
                name,
                &["add", "risk", "Barnacles", "--risk", "They stick", "--mitigation", "A scraper"]
            ),
            diff(&place, "index-details.md", &["add", "risk", "Damp paper"]),
        ]
        .concat()
    );
}

#[test]
fn an_answer_for_programs() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let arguments = ["add", "task", "1.3", "Listen", "--format", "json"];
    insta::assert_snapshot!(edit(&place, "archetype.md", &arguments).out);
}
