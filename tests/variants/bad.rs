//! Files that nobody would call a roadmap, and some that were made to do harm.

use std::fmt::Write as _;

use super::program::{Place, check_sturdy};

const ARCHETYPE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/archetype.md"));

const ITEM: &str = "# R\n\n#### 1.1 Deep\n- **Status:** Not Started\n";

#[test]
fn deep_nesting_is_read_or_left() {
    let mut lists = ITEM.to_owned();
    for level in 0..2000 {
        writeln!(lists, "{:1$}- [ ] level {level}", "", 2 * level).unwrap();
    }
    check_sturdy("2,000 lists", lists.as_bytes());
    for (name, opening) in
        [("quotes", ">"), ("bullets", "- "), ("numbers", "1. "), ("both", "> - ")]
    {
        let line = opening.repeat(10_000);
        check_sturdy(name, format!("# R\n\n{line} - [ ] x\n").as_bytes());
        check_sturdy(name, format!("{ITEM}\n{line}[ ] x\n").as_bytes());
    }
    let quoted = format!("{}- [ ] x\n", "> ".repeat(300)).repeat(300);
    check_sturdy("300 lines of 300 quotes", format!("{ITEM}\n{quoted}").as_bytes());
}

#[test]
fn a_line_of_a_megabyte_is_read_in_time() {
    let with = |from: &str, long: &str| ARCHETYPE.replacen(from, &format!("{from} {long}"), 1);
    let inline = "Test *a_ [b](c `".repeat(60_000);
    check_sturdy("title", with("Keep Every Reading", &inline).as_bytes());
    check_sturdy("task", with("Write readings", &inline).as_bytes());
    let rest = ["30-Day Roadmap", "CRITICAL", "# Fenlight"];
    let long = &inline[..200_000];
    let all = rest.iter().fold(ARCHETYPE.to_owned(), |text, place| {
        text.replacen(place, &format!("{place} {long}"), 1)
    });
    check_sturdy("horizon, priority and document", all.as_bytes());
    // A value is looked up in the vocabulary: each of its beginnings must not be looked up whole.
    for part in ["a ", "50% ", "完成"] {
        let value = part.repeat(1_000_000 / part.len());
        check_sturdy(part, with("**Status:** Done", &value).as_bytes());
    }
    for part in ["*", "_a_ ", "[", "](", "`", "<", "|", "![", "&amp;", "\\", "🔴", "ðŸ"] {
        let words = part.repeat(200_000 / part.len());
        let text = with("Keep Every Reading", &words);
        check_sturdy(part, text.replacen("Write readings", &words, 1).as_bytes());
    }
}

#[test]
fn nothing_in_a_file_steers_the_terminal() {
    let evil = "\u{1b}[31mRED\u{1b}[0m \u{1b}]0;pwned\u{7}\u{1b}[2J\u{9b}31m\u{7f}\u{8}\0";
    let mut text = ARCHETYPE.to_owned();
    for place in [
        "# Fenlight",
        "2026-03",
        "30-Day Roadmap (",
        "Week 1-2",
        "Keep Every",
        "CRITICAL",
        "Status:** Done",
        "Write readings",
        "No hole",
    ] {
        assert!(text.contains(place), "{place}");
        let one = ARCHETYPE.replacen(place, &format!("{place} {evil}"), 1);
        check_sturdy(place, one.as_bytes());
        text = text.replacen(place, &format!("{place} {evil}"), 1);
    }
    check_sturdy("everywhere", text.as_bytes());
    let place = Place::new(text.as_bytes());
    let said = place.run(&["show", "1.1"]).out;
    assert!(said.contains("\\u{1b}[31mRED"), "it is shown for what it is: {said}");
}

#[test]
fn what_is_no_text_is_refused_and_what_is_no_utf8_is_not_written() {
    let bytes = |text: &str| text.as_bytes().to_vec();
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        ARCHETYPE.encode_utf16().flat_map(order).collect()
    };
    let [little, big] = [wide(u16::to_le_bytes), wide(u16::to_be_bytes)];
    let noise: Vec<u8> =
        (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let (head, tail) = ARCHETYPE.split_at(ARCHETYPE.find("Every Reading").unwrap());
    let invalid = [head.as_bytes(), b"\xff\xfe\xc3( ", tail.as_bytes()].concat();
    for (name, bytes, understood) in [
        ("empty", Vec::new(), false),
        ("one newline", bytes("\n"), false),
        ("a byte order mark", bytes("\u{feff}"), false),
        ("NUL", bytes(&ARCHETYPE.replacen("Every", "\0 Every", 1)), true),
        ("invalid UTF-8", invalid, true),
        ("cut in a letter", bytes(ARCHETYPE)[..=ARCHETYPE.find('ð').unwrap()].to_vec(), false),
        ("UTF-16 with a mark", [&[0xff, 0xfe][..], &little].concat(), false),
        ("UTF-16, big", [&[0xfe, 0xff][..], &big].concat(), false),
        ("UTF-16 without a mark", little, false),
        ("binary", noise, false),
    ] {
        check_sturdy(name, &bytes);
        let place = Place::new(&bytes);
        if understood {
            assert_eq!(place.run(&["list"]).code, 0, "{name}");
        } else if name.starts_with("UTF-16") || name == "binary" {
            let status = place.run(&["status"]);
            assert_eq!((status.code, status.out.as_str()), (2, ""), "{name}");
            assert!(status.err.contains(&name[..6]), "{name}: {}", status.err);
        }
    }
}
