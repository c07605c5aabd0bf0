//! The archetype as other editors, systems and tools would write it.

use super::program::{Place, check_ideal, check_sturdy};

const ARCHETYPE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/archetype.md"));

/// The archetype with plain words and boxes in 1.4, as the ideal edits below begin with words.
fn archetype() -> String {
    ARCHETYPE.replace("\r\n", "\n").replace("â\u{8f}³ Not Started", "Not Started")
}

/// The edit by hand: the third box of 1.4, and the status that follows.
fn ideal(text: &str) -> String {
    let item = text.find("#### 1.4").unwrap();
    let status = item + text[item..].find("Not Started").unwrap();
    let task = item + text[item..].find("[ ] Order cells").unwrap();
    let (from, to) = (status + "Not Started".len(), task + 1);
    [&text[..status], "In Progress", &text[from..to], "x", &text[to + 1..]].concat()
}

/// The boxes marked by each of the three bullets in turn.
fn mixed_bullets(text: &str) -> String {
    let mut boxes = 0;
    let line = |line: &str| {
        if !line.starts_with("  - [") {
            return line.to_owned();
        }
        boxes += 1;
        line.replacen('-', ["-", "*", "+"][boxes / 5 % 3], 1)
    };
    text.split('\n').map(line).collect::<Vec<String>>().join("\n")
}

fn variants() -> Vec<(&'static str, String)> {
    let text = archetype();
    let sound = [("ðŸ”´", "🔴"), ("ðŸŸ¡", "🟡"), ("ðŸŸ¢", "🟢"), ("ðŸ”µ", "🔵")];
    let variants = vec![
        ("CRLF", text.replace('\n', "\r\n")),
        ("BOM", format!("\u{feff}{text}")),
        ("BOM and CRLF", format!("\u{feff}{text}").replace('\n', "\r\n")),
        ("no final newline", text.trim_end().to_owned()),
        ("tabs", text.replace("\n  - [", "\n\t- [")),
        ("mixed bullets", mixed_bullets(&text)),
        (
            "hard breaks",
            text.replace("\n**Impact:**", "  \n**Impact:**").replace("HIGH\n", "HIGH  \n"),
        ),
        ("mixed line endings", text.replacen('\n', "\r\n", 40)),
        ("sound emoji", sound.iter().fold(text.clone(), |text, (from, to)| text.replace(from, to))),
    ];
    assert!(variants.iter().all(|(_, variant)| *variant != text), "a variant is the plain text");
    [vec![("plain", text)], variants].concat()
}

#[test]
fn an_edit_is_the_same_in_every_spelling() {
    for (name, text) in variants() {
        check_ideal(name, text.as_bytes(), ideal(&text).as_bytes());
        check_sturdy(name, text.as_bytes());
    }
}

#[test]
fn every_spelling_says_the_same() {
    let said = |text: &str| Place::new(text.as_bytes()).run(&["list", "--format", "json"]).out;
    let plain = said(&archetype());
    assert!(plain.contains("Battery Forecast"));
    for (name, text) in variants() {
        // The words of a priority are told as they are written.
        if name != "sound emoji" {
            assert_eq!(said(&text), plain, "{name}");
        }
    }
}
