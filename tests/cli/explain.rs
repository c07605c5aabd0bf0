//! `explain --reading`: what each heading was taken for, and how to change it.

use serde_json::{Value, json};

use super::place::{Place, fixtures};
use super::reading::{archetype, assert_fits, read};

const EXPLAIN: [&str; 2] = ["explain", "--reading"];

/// A document with everything that has a line of its own.
const MANY: &str = "# Mill Roadmap

✅ done · 🟡 partial

- [x] 1.1 Wheel
- [ ] 1.2 Stones

## 1.1 Wheel

**Status:** Done
**Owner:** @dana

## 1.2 Stones

- [ ] Dress
- [ ] Hang

## Sacks

| ID | Sack | State |
|---|---|---|
| 1.1 | Wheel | Done |
| S1 | Linen | Planned |
| S2 | Jute | Simmering |

## Ideas on the way

- ✅ Scale
- 🟡 Hoist

## Before we open

Boxes of nobody:

## Glossary

- [ ] Look it up

## Later

- Bread
";

#[test]
fn the_outline_fits_the_terminal() {
    for columns in [60, 80, 120] {
        let drawn = archetype(&EXPLAIN, columns);
        assert_fits(&drawn, columns, "archetype");
        insta::assert_snapshot!(format!("reading-{columns}"), drawn);
    }
}

#[test]
fn what_gives_items_has_a_line_of_its_own() {
    let place = Place::with(&[("mill.md", MANY)]);
    insta::assert_snapshot!(read(&place, "mill.md", &EXPLAIN, 100).whole(), @"
    exit 0
    out:
    Mill Roadmap  mill.md

     1  Mill Roadmap        document      stands above all others · 7 items, 2 tasks, 1 box of no item
     3    emoji             legend        ✅ done, 🟡 partial
     5    bullets           said again    1.1 (line 8), 1.2 (line 13)
     8    1.1 Wheel         item          has an id
    13    1.2 Stones        item          has an id · 2 tasks
    18    Sacks             prose         is no item itself
    20      rows            items         the column `State` says how far each is · 2 items
    22      row             said again    1.1 (line 8)
    26    Ideas on the way  prose         is no item itself
    28      bullets         items         each opens with an emoji that is a status · 2 items
    31    Before we open    prose         has nothing that an item has
    35    Glossary          prose         is named for what is no work · 1 box of no item
    39    Later             bucket: todo  is named for how soon · 1 item

    To change it, in roadmap.yaml, or in the front matter under `roadmap:`
      items: h2                      the headings that are items
      ignore: [Later]                sections that hold none
      statuses: {Simmering: active}  what a status means
    ");
}

#[test]
fn guesses_are_called_guesses() {
    let text = "# Roadmap\n\n## Search\nFast.\n\n## Maps\nWide.\n\n## Mail\nShort.\n\n## More\n- **Light** - at night\n- **Heat** - at day\n";
    let place = Place::with(&[("plan.md", text)]);
    insta::assert_snapshot!(read(&place, "plan.md", &["explain", "--reading", "-q"], 90).whole(), @"
    exit 0
    out:
    Roadmap  plan.md

     1  Roadmap           document  stands above all others · 5 items
     3    Search          theme     a guess, for want of anything firmer
     6    Maps            theme     a guess, for want of anything firmer
     9    Mail            theme     a guess, for want of anything firmer
    12    More            prose     is no item itself
    13      bold bullets  themes    a guess, for want of anything firmer · 2 items
    ");
}

#[test]
fn an_index_of_headings_that_are_no_items_is_one_of_items() {
    let text =
        "# Plan\n\n- [x] Wheel\n- [ ] Stones\n\n## Wheel\n\nOf oak.\n\n## Stones\n\nOf granite.\n";
    let place = Place::with(&[("plan.md", text)]);
    let out = read(&place, "plan.md", &EXPLAIN, 100).out;
    assert!(out.contains("each names a heading that is no item · 2 items\n"), "{out}");
}

#[test]
fn a_heading_that_says_an_item_again_says_which() {
    let text = "# Plan\n\n## M1: Wheel\n\n- [ ] Cut\n\n## All of it\n\n### M1: Wheel\n\n### M2: Stones\n\n- [ ] Hang\n";
    let place = Place::with(&[("plan.md", text)]);
    let out = read(&place, "plan.md", &EXPLAIN, 100).out;
    assert!(out.contains("has an id · says M1 (line 3) again\n"), "{out}");
}

fn explained(place: &Place, file: &str) -> Value {
    let ran = read(place, file, &["explain", "--reading", "--format", "json"], 60);
    assert_eq!(ran.err, "", "{file}");
    let mut json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&json["schema_version"], &json["kind"]), (&json!(1), &json!("reading")));
    json["data"]["documents"][0].take()
}

#[test]
fn what_is_explained_is_what_is_listed() {
    for name in fixtures() {
        let place = Place::with_fixtures(&[&name]);
        for columns in [60, 80, 120] {
            let ran = read(&place, &name, &EXPLAIN, columns);
            assert_eq!(ran.err, "", "{name}");
            assert_fits(&ran.out, columns, &name);
        }
        let document = explained(&place, &name);
        let sections = document["sections"].as_array().unwrap();
        let sum = |which: &str, key: &str| -> u64 {
            sections.iter().map(|section| section[which][key].as_u64().unwrap()).sum()
        };
        let list = read(&place, &name, &["list", "--format", "json"], 60).out;
        let list: Value = serde_json::from_str(&list).unwrap();
        let items = list["data"]["items"].as_array().unwrap();
        let tasks: u64 = items.iter().map(|item| item["tasks"]["total"].as_u64().unwrap()).sum();
        assert_eq!(
            (sum("own", "items"), sum("own", "tasks")),
            (items.len() as u64, tasks),
            "{name}"
        );
        assert_eq!(sections[0]["all"]["items"], items.len(), "{name}");
        let cards = items.iter().filter(|item| item["kind"] == "card");
        for card in cards {
            let section = sections.iter().find(|section| section["line"] == card["line"]).unwrap();
            assert!(section["role"] == "item" || section["also_item"] == true, "{name} {section}");
        }
    }
}

#[test]
fn programs_get_the_reading_whole() {
    let place = Place::with(&[("mill.md", MANY)]);
    let document = explained(&place, "mill.md");
    assert_eq!(
        (&document["file"], &document["title"]),
        (&json!("mill.md"), &json!("Mill Roadmap"))
    );
    let section = |line: u64| {
        let sections = document["sections"].as_array().unwrap();
        // The document itself begins on the line of its title.
        sections.iter().rfind(|section| section["line"] == line).unwrap().clone()
    };
    let wheel = section(8);
    assert_eq!(
        (&wheel["level"], &wheel["title"], &wheel["role"]),
        (&json!(2), &json!("1.1 Wheel"), &json!("item"))
    );
    assert_eq!((&wheel["reason"], &wheel["because"]), (&json!("own-id"), &json!("has an id")));
    assert_eq!(
        section(18)["found"],
        json!([
            { "kind": "table", "line": 20, "items": 2, "column": "State" },
            { "kind": "again", "line": 22, "shape": "row", "of": "1.1", "of_line": 8 },
        ])
    );
    assert_eq!(
        section(1)["found"][0],
        json!({ "kind": "legend", "line": 3, "signs": [["✅", "done"], ["🟡", "partial"]] })
    );
    let later = section(39);
    assert_eq!((&later["role"], &later["gives"]), (&json!("bucket"), &json!("todo")));
}

/// The settings that an answer names.
fn named(out: &str) -> Vec<String> {
    let lines = out.lines().skip_while(|line| !line.starts_with("To change it"));
    let named = lines.filter_map(|line| line.strip_prefix("  ")?.split("  ").next());
    named.map(str::to_owned).collect()
}

#[test]
fn each_setting_that_is_named_works() {
    let text =
        "# Plan\n\n## Pump\n\n**Status:** Simmering\n\n### Wheel\n\n## Extras\n\n- [ ] Look\n";
    let place = Place::with(&[("ROADMAP.md", text)]);
    let out = place.run(&EXPLAIN).out;
    let settings = named(&out);
    assert_eq!(settings, ["items: h2", "ignore: [Extras]", "statuses: {Simmering: active}"]);
    let with = |settings: &str| {
        place.write("roadmap.yaml", settings);
        let ran = place.run(&EXPLAIN);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{settings}");
        ran.out
    };
    let row = |out: &str, title: &str| {
        let mut rows =
            out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let row = rows.find_map(|row| Some(row.split_once(title)?.1.to_owned()));
        row.unwrap_or_else(|| panic!("{title} in {out}"))
    };
    assert_eq!(row(&out, "Extras"), " item has boxes of its own · 1 task");
    let set = with(&settings[0]);
    assert_eq!(row(&set, "Extras"), " item has the rank that `items` names · 1 task");
    let set = with("items: h3");
    assert_eq!(row(&set, "Wheel"), " item has the rank that `items` names");
    let set = with(&settings[1]);
    assert_eq!(row(&set, "Extras"), " prose is named by `ignore` · 1 box of no item");
    assert_eq!(named(&with(&settings[2])).len(), 2);
    // A document says it in its front matter.
    place.write("roadmap.yaml", "");
    place.write("ROADMAP.md", format!("---\nroadmap: {{items: h3}}\n---\n{text}"));
    let out = place.run(&EXPLAIN).out;
    assert_eq!(row(&out, "Wheel"), " item has the rank that `items` names");
}

#[test]
fn what_is_named_to_be_ignored_is_a_section_with_items() {
    for name in fixtures() {
        let place = Place::with_fixtures(&[&name]);
        let before = explained(&place, &name)["sections"].as_array().unwrap().clone();
        if before[0]["all"]["items"] == 0 {
            continue;
        }
        let ignore = named(&read(&place, &name, &EXPLAIN, 80).out).remove(1);
        place.write("roadmap.yaml", &ignore);
        let after = explained(&place, &name)["sections"].as_array().unwrap().clone();
        let at = after.iter().position(|section| section["reason"] == "ignored");
        let at = at.unwrap_or_else(|| panic!("{name}: {ignore}"));
        assert_ne!(before[at]["all"]["items"], 0, "{name}: {ignore}");
        assert_eq!(after[at]["all"]["items"], 0, "{name}: {ignore}");
    }
}

#[test]
fn documents_are_named_or_found() {
    let place =
        Place::with(&[("ROADMAP.md", "# A\n\n## 1.1 Pump\n"), ("b.md", "# B\n\n## 2.1 Roof\n")]);
    let files = |arguments: &[&str]| {
        let ran = place.run(&[&EXPLAIN[..], arguments].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
        let heads = ran
            .out
            .lines()
            .filter_map(|line| line.split_once("  ROADMAP.md").or(line.split_once("  b.md")));
        heads.map(|(title, _)| title.to_owned()).collect::<Vec<String>>()
    };
    assert_eq!(files(&[]), ["A"]);
    assert_eq!(files(&["b.md"]), ["B"]);
    assert_eq!(files(&["-f", "b.md"]), ["B"]);
    assert_eq!(files(&["ROADMAP.md", "b.md"]), ["A", "B"]);
}

#[test]
fn it_can_be_quiet_plain_or_coloured() {
    let whole = archetype(&EXPLAIN, 80);
    assert!(whole.contains("\nTo change it"));
    assert!(!archetype(&["explain", "--reading", "-q"], 80).contains("To change it"));
    assert!(archetype(&["explain", "--reading", "--color", "always"], 80).contains('\u{1b}'));
    assert!(!whole.contains('\u{1b}'));
    let ascii = archetype(&["explain", "--reading", "--ascii"], 60);
    assert!(ascii.is_ascii(), "{ascii}");
}

#[test]
fn what_a_file_says_never_steers_the_terminal() {
    let text = "# P\u{1b}[2J\n\n## 1.1 T\u{9b}m\u{202e}x\n\n**Status:** \u{7}odd\n\n## Rows\n\n| A | Status\u{1b} |\n|---|---|\n| x | Done |\n";
    let place = Place::with(&[("plan.md", text)]);
    for format in ["text", "json"] {
        let out = read(&place, "plan.md", &["explain", "--reading", "--format", format], 80).out;
        let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!out.contains(steers), "{out:?}");
    }
}

#[test]
fn nothing_that_was_recognised_is_no_success() {
    let place = Place::with_fixtures(&["prose.md"]);
    let ran = read(&place, "prose.md", &EXPLAIN, 80);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert!(ran.out.contains(" no items\n"), "{}", ran.out);
    let place = Place::with(&[("plan.md", "words\n")]);
    let ran = read(&place, "plan.md", &["explain", "--reading", "-q"], 80);
    assert_eq!((ran.code, ran.out.as_str()), (1, "plan.md\n\nno headings, no items\n"));
}

#[test]
fn without_a_subject_it_says_what_it_needs() {
    insta::assert_snapshot!(Place::new().run(&["explain"]).whole(), @"
    exit 2
    err:
    error: the following required arguments were not provided:
      <RULE|FILE>...

    Usage: roadmap explain <RULE|FILE>...

    For more information, try '--help'.
    ");
}
