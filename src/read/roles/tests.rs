//! What decides the roles, on the smallest documents that show it.

use std::collections::BTreeSet;

use crate::markdown::Document;
use crate::model::{Reason, Roadmap};
use crate::read::{Options, read};
use crate::text::Source;

/// Documents that are read without settings, and for each section its role and the reason's name.
#[rustfmt::skip]
const PLAIN: &[(&str, &str)] = &[
    ("# Plan\n## 1.1 Pump\n## Pipes\n**Status:** Done\n## Roof\n- [ ] Tile\n## Words\nOf no weight.\n",
     "document whole; Plan: document title; Pump: item own-id; Pipes: item known-fields; Roof: item own-boxes; Words: prose nothing"),
    ("# Plan\n## Pump (done)\n## Roof\n**Status:** Done\n## Gate\n### Latch (done)\n",
     "document whole; Plan: document title; Pump: item status-beside; Roof: item known-fields; Gate: prose nothing; Latch: prose lone-status"),
    ("# Plan\n## Phase 1: Pump\n**Status:** Done\n### Wheel\n- [ ] Turn\n## Phase 2: Roof\n### Deliverables\n- [ ] Tile\n### Notes\n",
     "document whole; Plan: document title; Pump: item says-how-far; Wheel: part of an item in-item; Roof: item parts-below; Deliverables: part of an item in-item; Notes: part of an item in-item"),
    ("# Plan\n## Ground\n### 1.1 Pump\n## Roof work\n### Tiles\n- [ ] Nail\n## Phase 3: Rows\n| Item | Status |\n|---|---|\n| A | Done |\n| B | Planned |\n",
     "document whole; Plan: document title; Ground: phase holds-items; Pump: item own-id; Roof work: phase holds-boxes; Tiles: item own-boxes; Rows: phase holds-rows"),
    ("# Plan\n## 30-Day Roadmap\n### 1.1 Pump\n## The works\n### Inside\n#### 2.1 Roof\n",
     "document whole; Plan: document title; 30-Day Roadmap: horizon says-when; Pump: item own-id; The works: horizon holds-phases; Inside: phase holds-items; Roof: item own-id"),
    ("# Plan\n## Completed\n- Pump\n### Indoors\n- Pipe\n## Later\n- Roof\n## Q3 2027\n- Gate\n",
     "document whole; Plan: document title; Completed: bucket status-name; Indoors: bucket in-bucket; Later: bucket time-name; Q3 2027: bucket bare-time"),
    ("# Plan\n## Risks\n### Rain\n- **Mitigation:** A roof\n## Background\n### Of the house\n## Version History\n### Of the well\n## 1.1 Pump\n",
     "document whole; Plan: document title; Risks: risks name; Rain: risks in-same; Background: prose text-name; Of the house: prose in-text; Version History: prose history; Of the well: prose in-closed; Pump: item own-id"),
    ("# Plan\n## 1. How we work\n## 2. Works\n### Phase 1: Pump\n- [ ] Lift\n### Week 1 Deliverables\n",
     "document whole; Plan: document title; How we work: prose part-number; Works: phase holds-items; Pump: item own-id; Deliverables: prose part-name"),
];

/// What the settings decide, in the same way.
const SET: &str = "# Plan\n## Ground\n### Pump\n## Roof\n## Appendix\n### Old pump\n";

fn roles(text: &str, options: &Options) -> (String, Vec<Reason>) {
    let document = Document::parse(Source::new(text.to_owned()));
    let roadmap: Roadmap = read(&document, options);
    let told = roadmap.sections.iter().map(|section| {
        let title = document.slice(section.title);
        let colon = if title.is_empty() { "" } else { ": " };
        format!("{title}{colon}{} {}", section.role.name(), section.reason.name())
    });
    let told: Vec<String> = told.collect();
    (told.join("; "), roadmap.sections.iter().map(|section| section.reason).collect())
}

fn settings() -> Options {
    Options { items: Some(3), ignore: vec!["Appendix".to_owned()], ..Options::default() }
}

#[test]
fn each_role_has_its_reason() {
    for &(text, expected) in PLAIN {
        assert_eq!(roles(text, &Options::default()).0.trim(), expected, "{text}");
    }
}

#[test]
fn the_settings_are_reasons() {
    assert_eq!(
        roles(SET, &settings()).0,
        "document whole; Plan: document title; Ground: phase above-level; Pump: item items-level; \
         Roof: prose off-level; Appendix: prose ignored; Old pump: prose in-closed"
    );
}

#[test]
fn every_reason_is_given_by_some_document() {
    let plain = PLAIN.iter().map(|&(text, _)| roles(text, &Options::default()).1);
    let found: BTreeSet<Reason> = plain.chain([roles(SET, &settings()).1]).flatten().collect();
    let missing: Vec<&Reason> =
        Reason::ALL.iter().filter(|reason| !found.contains(reason)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
