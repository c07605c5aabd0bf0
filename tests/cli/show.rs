//! `show` and `next`: one item, and what to do now.

use super::place::Place;
use super::reading::{archetype, read};

#[test]
fn one_item_is_shown_whole() {
    insta::assert_snapshot!(archetype(&["show", "1.2"], 60), @"
    1.2 Radio Key Rotation
    archetype.md:31

    status    active (In Progress)
    priority  critical (🔴 CRITICAL)
    horizon   30-Day Roadmap (Dry Feet)
    phase     Week 1-2: Readings & Radio
    impact    A stolen buoy is only a stolen buoy

    tasks 2/4
      1.2.1  [x] Give every buoy its own key (RADIO_KEY,
                 RADIO_SALT, etc.)
      1.2.2  [x] Rotate keys from the gateway without a boat
                 trip
      1.2.3  [ ] Refuse frames signed with a key older than 30
                 days
      1.2.4  [ ] Write the key ceremony down for the harbour
                 masters
    ");
    let wide = archetype(&["show", "1.2"], 80);
    assert!(
        wide.contains("  1.2.1  [x] Give every buoy its own key (RADIO_KEY, RADIO_SALT, etc.)\n")
    );
    assert_eq!(wide, archetype(&["show", "1.2"], 200));
    assert!(
        archetype(&["show", "1.2", "--ascii"], 60)
            .contains("[x] Give every buoy its own key (RADIO_KEY,\n")
    );
}

#[test]
fn what_is_to_be_done_now_comes_with_what_to_type() {
    insta::assert_snapshot!(archetype(&["next", "-n", "3"], 60), @"
    1.2.3  Refuse frames signed with a key older than 30 days
           Radio Key Rotation · active · critical
           roadmap -f archetype.md check 1.2.3
    1.2.4  Write the key ceremony down for the harbour masters
           Radio Key Rotation · active · critical
           roadmap -f archetype.md check 1.2.4
    1.3.2  Mute an alarm from the phone, with a reason
           Quiet Alarms · partial · high
           roadmap -f archetype.md check 1.3.2
    ");
    assert_eq!(archetype(&["next"], 80), archetype(&["next"], 200));
    // Neither what is blocked nor what was dropped, nor what is done.
    let all = archetype(&["next", "-n", "100"], 80);
    let ids = all.lines().filter(|line| !line.starts_with(' '));
    let ids: Vec<&str> = ids.filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(
        ids,
        [
            "1.2.3", "1.2.4", "1.3.2", "1.3.3", "1.3.4", "1.4.1", "1.4.2", "1.4.3", "2.2.2",
            "2.2.3", "3.1.1", "3.1.2", "3.1.3", "3.3.1", "3.3.2", "3.3.3"
        ]
    );
}

/// The commands that `next` prints do what they say.
#[test]
fn what_next_says_to_type_works() {
    let place = Place::with_fixtures(&["archetype.md"]);
    for _ in 0..16 {
        let json = read(&place, "archetype.md", &["next", "-n", "1", "--format", "json"], 80).out;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let step = &json["data"]["steps"][0];
        let mut typed = step["command"].as_str().unwrap().split(' ').skip(1).collect::<Vec<_>>();
        let words = step["text"].as_str().unwrap();
        typed.extend(["--expect", words]);
        let ran = read(&place, "archetype.md", &typed, 80);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{typed:?}");
    }
    insta::assert_snapshot!(read(&place, "archetype.md", &["next"], 80).whole(), @"
    exit 0
    out:
    nothing is left to do, or all of it is blocked
    ");
}

#[test]
fn a_document_may_come_through_a_pipe() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let piped = |arguments: &[&str]| {
        let file = std::fs::File::open(place.path().join("archetype.md")).unwrap();
        let mut command = place.command();
        command.args(arguments).args(["-f", "-", "--today", "2026-11-24"]).stdin(file);
        super::place::Ran::new(command.output().unwrap(), place.path())
    };
    let named = read(&place, "archetype.md", &["list"], 80).out;
    assert_eq!(piped(&["list"]).out, named);
    assert_eq!(piped(&["show", "1.2"]).code, 0);
    let status = piped(&["status"]);
    assert_eq!(status.code, 0);
    assert!(status.out.contains("9 items, 28 tasks"), "{}", status.out);
    for arguments in [&["check", "1.4.1"][..], &["uncheck", "1.1"], &["set", "1.4", "owner=@x"]] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(piped(arguments).whole(), @"
            exit 2
            err:
            error: standard input cannot be edited
            hint: name a file with `-f PATH`
            ");
        }
    }
}
