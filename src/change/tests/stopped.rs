//! An edit that does more than its plan says is stopped, and told what that is: each test changes
//! something more behind the back of an honest plan.

use super::plan;
use crate::change::{Change, Following, Plan, verify};
use crate::markdown::Document;
use crate::read::{self, Options};
use crate::text::{Edit, Source, Span};

/// What is said of an edit that does what is asked and also writes `to` for `from`.
fn told(before: &str, asked: &[Change], from: &str, to: &str) -> Result<(), String> {
    let document = Document::parse(Source::new(before.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let honest = plan(&document, &roadmap, &options, asked, Following::KeepTrue).unwrap();
    verify(&document, &roadmap, &options, &honest).unwrap();
    assert_eq!(before.matches(from).count(), 1, "{from}");
    let at = before.find(from).unwrap();
    let also = Edit::replace(Span::new(at, at + from.len()), to);
    let edits = super::joined(honest.edits.edits().iter().cloned().chain([also]).collect());
    let edits = super::EditSet::new(&document.source, edits).unwrap();
    let more = Plan { edits, ..honest };
    verify(&document, &roadmap, &options, &more).map(drop).map_err(|error| error.what)
}

/// Each of `cases` is what is written along with `asked`, and what that would have changed.
fn stopped(before: &str, asked: &[Change], cases: &[(&str, &str, &str)]) {
    let mut faults = Vec::new();
    for &(from, to, what) in cases {
        let told = told(before, asked, from, to);
        if told != Err(what.to_owned()) {
            faults.push(format!("{from:?} -> {to:?}\n  wanted {what:?}\n  got    {told:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

const PLAN: &str = "\
# Plan

**Version:** 1.2
**Last Updated:** 2026-01-02

## Phase 1: Sails (Q1 2026)

### 1.1 Search (2 of 3)
- **Priority:** High
- **Status:** In Progress
- **Owner:** @kim
- **Tasks:**
  - [x] one
  - [x] two
    - [ ] three

Plain words.

### 1.2 Export
- **Priority:** Low
- **Status:** Planned (later)
- **Owner:** @lee
- [-] four
- [ ] five

### Notes

* a star
* a moon

## Phase 2: Ropes

### 2.1 Haul
- **Status:** Planned

#### Deep

Words.

## Risks

### A storm
- **Mitigation:** reef

## Success Metrics
- ninety of a hundred

## Next Steps
1. Do five
";

#[test]
fn nothing_else_is_changed_where_nothing_is_asked() {
    stopped(
        PLAN,
        &[],
        &[
            ("# Plan", "# Plot", "the section `Plan`"),
            ("1.2\n", "1.3\n", "the facts about the document"),
            ("**Version:**", "**Author:**", "the facts about the document"),
            ("**Version:** 1.2\n", "", "the facts about the document"),
            ("ninety", "eighty", "what the document says besides its items"),
            ("reef", "pray", "what the document says besides its items"),
            ("Do five", "Do six", "what the document says besides its items"),
            ("Phase 1: Sails", "Phase 1: Sheets", "the section `Sails (Q1 2026)`"),
            ("Phase 1: Sails", "Phase 3: Sails", "the section `Sails (Q1 2026)`"),
            ("(Q1 2026)", "(Q2 2026)", "the section `Sails (Q1 2026)`"),
            ("## Phase 2: Ropes", "## Later: Ropes", "the section `Ropes`"),
            ("### Notes", "#### Notes", "the shape of the document"),
            ("* a moon", "- a moon", "the shape of the document"),
            ("* a moon", "  * a moon", "the shape of the document"),
            ("Plain words.", "- Plain words.", "the shape of the document"),
            ("Plain words.", "> Plain words.", "the shape of the document"),
            ("1. Do five\n", "1. Do five\n\nThe end.\n", "the shape of the document"),
            ("\n\n## Next Steps\n1. Do five", "", "the shape of the document"),
            ("2.1 Haul", "2.1 Drag", "the section `Haul`"),
            ("2.1 Haul", "2.2 Haul", "the section `Haul`"),
            ("[x] one", "[ ] one", "the task `one`"),
            ("[x] one", "[x] won", "the task `one`"),
            ("** High", "** Low", "the priority of `Search`"),
            ("** In Progress", "** Planned", "the status of `Search`"),
            ("(later)", "(soon)", "the status of `Export`"),
            ("Planned (", "Not Started (", "the status of `Export`"),
            ("@kim", "@tom", "the fields of `Search`"),
            ("**Owner:** @kim", "**Effort:** @kim", "the fields of `Search`"),
            ("**Owner:** @kim", "Owner @kim", "the fields of `Search`"),
        ],
    );
}
