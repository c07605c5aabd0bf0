//! What is put somewhere is what was asked for, and what goes is that alone: plans that are bent so
//! that their own effects say otherwise are stopped.

use super::plan;
use super::structure::task;
use crate::change::{
    Change, Effect, FieldKey, Following, Holder, NewItem, NewRisk, Place, TaskRef, Thing, verify,
};
use crate::markdown::Document;
use crate::model::{Key, Role, TaskState};
use crate::read::{self, Options};
use crate::text::{Edit, EditSet, Source};

pub(super) fn tick(item: usize, at: usize) -> Change {
    Change::Task { task: TaskRef::Of(item, at), state: TaskState::Done }
}

pub(super) fn set(item: usize, key: Key, value: &str) -> Change {
    Change::Field { of: Holder::Item(item), key: FieldKey::Known(key), value: value.to_owned() }
}

pub(super) const PLAN: &str = "\
# Plan

**Version:** 1.2
**Last Updated:** 2026-01-02

## Phase 1: Sails (Q1 2026)

### 1.1 Search
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

## Phase 3: Oars (1 of 2)
- [x] carve
- [ ] sand

## Resource Requirements

### Team
- **Sailor:** 1 FTE

## Risk Areas

### A storm
- **Risk:** a broken mast
- **Mitigation:** reef

## Success Metrics
- ninety of a hundred

## Conclusion

**Next Steps:**
1. Do five
";

pub(super) const REST: &str = "what the document says besides its items";

/// What is said of the plan for `asked` once `bend` has made another one of it.
pub(super) fn bent(
    before: &str,
    asked: &[Change],
    bend: impl Fn(&mut Vec<Effect>, &mut Vec<Edit>),
) -> Result<(), String> {
    let document = Document::parse(Source::new(before.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let mut plan = plan(&document, &roadmap, &options, asked, Following::KeepTrue).unwrap();
    verify(&document, &roadmap, &options, &plan).unwrap();
    let mut edits = plan.edits.edits().to_vec();
    bend(&mut plan.effects, &mut edits);
    plan.edits = EditSet::new(&document.source, edits).unwrap();
    verify(&document, &roadmap, &options, &plan).map(drop).map_err(|error| error.what)
}

/// Each of `cases` is what the text that is put somewhere says otherwise, and what is said of that.
pub(super) fn misput(before: &str, asked: &[Change], cases: &[(&str, &str, &str)]) {
    let mut faults = Vec::new();
    for &(from, to, what) in cases {
        let told = bent(before, asked, |effects, edits| {
            let mut hits = 0;
            for effect in effects {
                if let Effect::Added { text, .. } | Effect::Relocated { text, .. } = effect {
                    for edit in edits.iter_mut().filter(|edit| edit.text.contains(text.as_str())) {
                        let new = text.replacen(from, to, 1);
                        hits += usize::from(new != *text);
                        edit.text = edit.text.replacen(text.as_str(), &new, 1);
                    }
                    *text = text.replacen(from, to, 1);
                }
            }
            assert_eq!(hits, 1, "{from} {edits:?}");
        });
        if told != Err(what.to_owned()) {
            faults.push(format!("{from:?} -> {to:?}\n  wanted {what:?}\n  got    {told:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_task_that_is_put_is_the_one_that_was_asked_for() {
    misput(
        PLAN,
        &[task(1, "six", None)],
        &[
            ("six", "sixty", "which tasks there are: `six` is not read as just one more"),
            ("[ ] six", "[x] six", "which tasks there are: `six` is not read as just one more"),
            ("[ ] six", "six", "which tasks there are: `six` is not read as just one more"),
            (
                "six",
                "six\n- [ ] seven",
                "which tasks there are: `six` is not read as just one more",
            ),
            (
                "six",
                "six\n- **Due:** May",
                "which tasks there are: `six` is not read as just one more",
            ),
            (
                "six",
                "six\n\n### 1.9 Nine\n",
                "which tasks there are: `six` is not read as just one more",
            ),
        ],
    );
}

#[test]
fn an_item_that_is_put_is_the_one_that_was_asked_for() {
    let mut new = NewItem {
        title: "New".to_owned(),
        place: Place::After(Thing::Item(1)),
        id: None,
        status: None,
        priority: None,
        tasks: vec!["six".to_owned()],
    };
    new.status = Some("planned".to_owned());
    new.priority = Some("high".to_owned());
    misput(
        PLAN,
        &[Change::AddItem(new)],
        &[
            ("New", "Newer", "what `New` is: it is not read as it was asked for"),
            ("1.3", "1.4", "what `New` is: it is not read as it was asked for"),
            ("###", "##", "the section `Notes`"),
            ("### ", "", "which items there are: `New` is not read as just one more"),
            ("Planned", "Done", "the status of `New`"),
            ("High", "Low", "the priority of `New`"),
            ("six", "sixty", "the tasks of `New`"),
            ("six", "six\n- [ ] seven", "the tasks of `New`"),
            ("six", "six\n\n#### Deep", "what `New` is: it is not read as it was asked for"),
            (
                "six",
                "six\n\n### 1.9 Nine\n- [ ] nine",
                "which items there are: `New` is not read as just one more",
            ),
        ],
    );
}

#[test]
fn a_measure_a_part_or_a_risk_that_is_put_is_the_one_that_was_asked_for() {
    misput(
        PLAN,
        &[Change::AddMetric("none of ten".to_owned())],
        &[
            (
                "none",
                "nine",
                "what the document says besides: `none of ten` is not read as just one more",
            ),
            (
                "ten",
                "ten\n- more",
                "what the document says besides: `none of ten` is not read as just one more",
            ),
            (
                "- none",
                "- [ ] none",
                "what the document says besides: `none of ten` is not read as just one more",
            ),
            (
                "of ten",
                "of ten\n- [ ] more",
                "what the document says besides: `none of ten` is not read as just one more",
            ),
        ],
    );
    misput(
        PLAN,
        &[Change::AddPart { rank: Role::Phase, title: "Masts".to_owned(), after: None }],
        &[
            ("Masts", "Mast", "which parts there are: `Masts` is not read as just one more"),
            (
                "Masts",
                "Masts\n- [ ] a",
                "which parts there are: `Masts` is not read as just one more",
            ),
            (
                "Masts",
                "Masts\n\n### 4.1 A\n- [ ] a",
                "which parts there are: `Masts` is not read as just one more",
            ),
            (
                "Masts",
                "Masts\n\n## Phase 9: More",
                "which parts there are: `Masts` is not read as just one more",
            ),
            ("## ", "### ", "which parts there are: `Masts` is not read as just one more"),
            ("Phase 4", "Phase 5", "which parts there are: `Masts` is not read as just one more"),
        ],
    );
    misput(
        PLAN,
        &[Change::AddRisk(NewRisk {
            title: "A calm".to_owned(),
            risk: Some("no wind".to_owned()),
            mitigation: Some("row".to_owned()),
            tracking: None,
        })],
        &[
            (
                "A calm",
                "A lull",
                "what the document says besides: `A calm` is not read as just one more",
            ),
            (
                "A calm",
                "A calm\n- [ ] a",
                "what the document says besides: `A calm` is not read as just one more",
            ),
            (
                "A calm",
                "A calm\n\n### A lull",
                "what the document says besides: `A calm` is not read as just one more",
            ),
        ],
    );
}

#[test]
fn what_is_moved_is_what_stood_there() {
    misput(
        PLAN,
        &[Change::Move { what: Thing::Item(0), to: Place::After(Thing::Item(1)) }],
        &[
            ("Search", "Sea", "what is moved"),
            ("@kim", "@tom", "what is moved"),
            ("[x] one", "[ ] one", "the tasks that are moved"),
            ("[x] one", "[x] won", "the tasks that are moved"),
            ("In Progress", "Planned", "what is moved"),
            ("In Progress", "Underway", "what is moved"),
            ("**Owner:** @kim", "Owner @kim", "what is moved"),
            ("Plain words.", "#### Plain", "the headings that are moved"),
            ("Plain words.", "- [ ] Plain", "the tasks that are moved"),
            ("1.1", "1.9", "what is moved"),
        ],
    );
    let elsewhere =
        bent(PLAN, &[Change::Move { what: Thing::Item(0), to: Place::In(6) }], |effects, _| {
            for effect in effects {
                if let Effect::Relocated { to, .. } = effect {
                    *to = 2;
                }
            }
        });
    assert_eq!(elsewhere, Err("where it stands".to_owned()));
}

#[test]
fn what_goes_is_one_item() {
    let text =
        "# T\n\n## 1.1 A\n- [ ] a\n\n## 1.2 B\n- [ ] b\n\n## 1.3 C\n- [ ] c\n\n## 1.4 D\n- [ ] d\n";
    let end = text.find("## 1.3").unwrap();
    let told = bent(text, &[Change::Remove(Thing::Item(0))], |effects, edits| {
        let Effect::Removed { lines, .. } = &mut effects[0] else { panic!() };
        lines.end = end;
        edits[0].span.end = end;
    });
    assert_eq!(told, Err("another item that stands in what goes".to_owned()));
}

#[test]
fn what_goes_and_what_changes_beside_it_are_one_edit() {
    let text =
        "# T\n\n## 1.1 A\n- [ ] a\n\n## 1.2 B\n- **Owner:** @b\n- [ ] b\n\n## 1.3 C\n- [ ] c\n";
    let gone = Change::Remove(Thing::Item(0));
    let left = text.replace("## 1.1 A\n- [ ] a\n\n", "");
    let both = |change: Change| done(text, &[gone.clone(), change]);
    assert_eq!(both(tick(1, 0)).unwrap(), left.replace("[ ] b", "[x] b"));
    assert_eq!(both(set(1, Key::Owner, "@c")).unwrap(), left.replace("@b", "@c"));
    assert_eq!(both(task(1, "n", None)).unwrap(), left.replace("[ ] b\n", "[ ] b\n- [ ] n\n"));
    let loose = "# T\n\n- [ ] x\n- [ ] y\n\n## 1.1 A\n- **Owner:** @a\n- [ ] a\n";
    let gone = Change::Remove(Thing::Task(TaskRef::Loose(0)));
    let ticked = Change::Task { task: TaskRef::Loose(1), state: TaskState::Done };
    assert_eq!(done(loose, &[gone, ticked]).unwrap(), loose.replace("- [ ] x\n- [ ] y", "- [x] y"));
}

#[test]
fn a_field_that_makes_an_item_of_its_heading_stays() {
    let text = "# T\n\n## A\n- **Owner:** kim\n\nWords.\n";
    let refused = done(text, &[set(0, Key::Owner, "")]).unwrap_err();
    let why = "without its `owner`, `A` would be read otherwise: it would change the section `A`";
    assert_eq!(refused, why);
}

/// The text after `asked`, or why it is refused.
pub(super) fn done(before: &str, asked: &[Change]) -> Result<String, String> {
    let document = Document::parse(Source::new(before.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let plan = plan(&document, &roadmap, &options, asked, Following::KeepTrue)
        .map_err(|refusal| refusal.message)?;
    verify(&document, &roadmap, &options, &plan).map_err(|error| error.what)?;
    Ok(plan.edits.apply(before))
}
