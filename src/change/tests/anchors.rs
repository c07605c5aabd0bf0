//! Links to a heading follow it when its words change.

use super::{change, check};
use crate::change::{Change, Effect, Following, Holder, Plan, moved, plan, stale, verify};
use crate::markdown::Document;
use crate::read::{self, Options};
use crate::text::Source;

/// Checks that setting the status of item 0 to done puts the second word of each pair for the first.
fn check_done(before: &str, pairs: &[(&str, &str)]) {
    let after = pairs.iter().fold(before.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    check(before, "set 0 status=done", &after);
    let crlf = before.replace('\n', "\r\n");
    check(&crlf, "set 0 status=done", &after.replace('\n', "\r\n"));
}

#[test]
fn links_follow_a_status_in_a_heading() {
    let text = "\
# T

See [A](#phase-1-a-in-progress), [a *b*](<#phase-1-a-in-progress> \"t\"), [B][] and [C](#phase-2-b).
`[A](#phase-1-a-in-progress)` ![A](#phase-1-a-in-progress) <https://x.y/#phase-1-a-in-progress>

[B]: #phase-1-a-in-progress

## Phase 1: A (In Progress)
- [ ] x, see [above](#phase-1-a-in-progress)

## Phase 2: B
- [x] y

| Phase | See |
|-------|-----|
| one | [A](#phase-1-a-in-progress) |
";
    check_done(
        text,
        &[
            ("(In Progress)", "(Done)"),
            ("See [A](#phase-1-a-in-progress)", "See [A](#phase-1-a-done)"),
            ("<#phase-1-a-in-progress>", "<#phase-1-a-done>"),
            ("]: #phase-1-a-in-progress", "]: #phase-1-a-done"),
            ("[above](#phase-1-a-in-progress)", "[above](#phase-1-a-done)"),
            ("one | [A](#phase-1-a-in-progress)", "one | [A](#phase-1-a-done)"),
        ],
    );
    let (_, plan) = change(text, "set 0 status=done").unwrap();
    let links = plan.effects.iter().filter(|effect| matches!(effect, Effect::Link { .. }));
    assert_eq!(links.count(), 5);
    assert_eq!(plan.left, [""; 0]);
}

#[test]
fn links_in_titles_and_values_do_not_make_another_edit_of_it() {
    check_done(
        "\
# T

## Phase 1: A (In Progress)
**Owner:** [me](#phase-1-a-in-progress)
**Depends on:** [x](#other), [self](#phase-1-a-in-progress)
- [ ] one

## [Phase 2](#phase-1-a-in-progress): B
**Status:** [as before](#phase-1-a-in-progress)

- ✅ bullet [A](#phase-1-a-in-progress)
",
        &[("(In Progress)", "(Done)"), ("#phase-1-a-in-progress", "#phase-1-a-done")],
    );
}

const INDEX: &str = "\
# T

## Phases

- [ ] **Phase 1: Data** - see [below](#phase-1-data-in-progress)
- [ ] **Phase 2: Search** - see [below](#phase-2-search-planned)

## Details

### Phase 1: Data (In Progress)
- [x] tables

### Phase 2: Search (Planned)
- [ ] words
";

#[test]
fn a_link_in_an_index_follows_the_card_it_names() {
    check_done(
        INDEX,
        &[
            ("[ ] **Phase 1", "[x] **Phase 1"),
            ("(#phase-1-data-in-progress)", "(#phase-1-data-done)"),
            ("Data (In Progress)", "Data (Done)"),
        ],
    );
    // A line that is all link.
    let linked = INDEX
        .replace("**Phase 1: Data** - see [below]", "[Phase 1: Data]")
        .replace("**Phase 2: Search** - see [below]", "[Phase 2: Search]");
    let (after, _) = change(&linked, "set 1 status=done").unwrap();
    assert!(after.contains("[Phase 1: Data](#phase-1-data-done)\n"), "{after}");
}

#[test]
fn headings_of_the_same_words_are_told_apart() {
    let text = "\
# T

[1](#build-done) [2](#build-done-1) [3](#build-done-2) [4](#build-done-3)

## Build (Done)
- [x] a

## Build (Done)
- [x] b

## Build (Done)
- [x] c
";
    // The first one goes: those behind it move up.
    let after = text
        .replacen("(Done)", "(In Progress)", 1)
        .replace("#build-done)", "#build-in-progress)")
        .replace("#build-done-1)", "#build-done)")
        .replace("#build-done-2)", "#build-done-1)");
    check(text, "set 0 status=in progress", &after);
    let third = text.replace("b\n\n## Build (Done)", "b\n\n## Build (In Progress)");
    check(
        text,
        "set 2 status=in progress",
        &third.replace("#build-done-2)", "#build-in-progress)"),
    );
}

#[test]
fn letters_of_any_script_are_written_as_they_were() {
    check_done(
        "\
# 计划

[一](#阶段一数据进行中) [一](#%E9%98%B6%E6%AE%B5%E4%B8%80%E6%95%B0%E6%8D%AE%E8%BF%9B%E8%A1%8C%E4%B8%AD)

## 阶段一：数据（进行中）
- [x] 甲
",
        &[
            ("（进行中）", "（已完成）"),
            ("(#阶段一数据进行中)", "(#阶段一数据已完成)"),
            ("%E8%BF%9B%E8%A1%8C%E4%B8%AD)", "%E5%B7%B2%E5%AE%8C%E6%88%90)"),
        ],
    );
    check_done(
        "# T\n\n[a](#phase-1-a-)\n\n## Phase 1: A 🚧\n- [x] a\n\n## Phase 2: B ✅\n- [x] b\n",
        &[("🚧", "✅")],
    );
}

#[test]
fn what_does_not_follow_is_told() {
    let text = "# T\n\nSee [A](#phase-1-a-done).\n\n## Phase 1: A (Done)\n- [x] a\n";
    let left = ["the links to `#phase-1-a-done`, which the heading no longer has"];
    let (after, plan) = change(text, "only set 0 status=active").unwrap();
    assert_eq!(after, text.replace("(Done)", "(In Progress)"));
    assert_eq!(plan.left, left);
    let escaped = text.replace("(#phase-1-a-done)", "(#phase-1-a\\-done)");
    let (after, plan) = change(&escaped, "set 0 status=active").unwrap();
    assert_eq!(after, escaped.replace("(Done)", "(In Progress)"));
    assert_eq!(plan.left, left);
    // What was dead before is none of our business.
    let dead = text.replace("a-done", "a-planned");
    check(&dead, "set 0 status=active", &dead.replace("(Done)", "(In Progress)"));
}

#[test]
fn other_documents_are_told_what_has_moved() {
    let parse = |text: &str| Document::parse(Source::new(text.to_owned()));
    let there = parse("# T\n\n## Phase 1: A (Done)\n- [x] a\n");
    let options = Options::default();
    let set = Change::Field {
        of: Holder::Item(0),
        key: crate::change::FieldKey::Known(crate::model::Key::Status),
        value: "active".to_owned(),
    };
    let planned = |document: &Document, changes: &[Change]| -> Plan {
        let roadmap = read::read(document, &options);
        let plan = plan(document, &roadmap, &options, changes, Following::KeepTrue).unwrap();
        verify(document, &roadmap, &options, &plan).unwrap();
        plan
    };
    let moved = moved(&there, &planned(&there, &[set]).edits);
    let here = parse(
        "\
# U

## 1.1 B
- [ ] after [A](there.md#phase-1-a-done) and [C](other.md#phase-1-a-done), [D](#phase-1-a-done)
- [ ] [E](there.md?plain=1#phase-1-a-done), [F](there.md#phase-2), [G](there.md)
",
    );
    let stale = stale(&here, |path| path.starts_with("there.md").then_some(&moved));
    let change = |link: crate::change::Stale| Change::Link {
        words: link.words,
        span: link.span.unwrap(),
        to: link.to.unwrap(),
    };
    let changes: Vec<Change> = stale.into_iter().map(change).collect();
    let plan = planned(&here, &changes);
    let text = here.source.text();
    let after = text
        .replace("(there.md#phase-1-a-done)", "(there.md#phase-1-a-in-progress)")
        .replace("plain=1#phase-1-a-done", "plain=1#phase-1-a-in-progress");
    assert_eq!(plan.edits.apply(text), after);
    assert_eq!(plan.edits.inverse(text).apply(&after), text);
}

#[test]
fn a_heading_that_goes_elsewhere_is_known_again() {
    use crate::text::{Edit, EditSet, Span};
    let text = "## A\n\n## B\n\n## C\n";
    let document = Document::parse(Source::new(text.to_owned()));
    let moved_by = |edits: Vec<Edit>| {
        let edits = EditSet::new(&document.source, edits).unwrap();
        moved(&document, &edits).into_iter().collect::<Vec<(String, String)>>()
    };
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let cut = || Edit::replace(Span::new(0, 6), "");
    assert_eq!(moved_by(vec![cut(), Edit::insert(12, "## A\n\n")]), []);
    assert_eq!(moved_by(vec![cut(), Edit::insert(12, "## A 2\n\n")]), [pair("a", "a-2")]);
    assert_eq!(moved_by(vec![cut()]), []);
    assert_eq!(moved_by(vec![Edit::insert(6, "## B\n\n")]), [pair("b", "b-1")]);
}

#[test]
fn a_link_that_would_lead_elsewhere_than_promised_is_stopped() {
    let text = "# T\n\nSee [A](#phase-1-a-done).\n\n## Phase 1: A (Done)\n- [x] a\n";
    let document = Document::parse(Source::new(text.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let set = Change::Field {
        of: Holder::Item(0),
        key: crate::change::FieldKey::Known(crate::model::Key::Status),
        value: "active".to_owned(),
    };
    let good = plan(&document, &roadmap, &options, &[set], Following::KeepTrue).unwrap();
    verify(&document, &roadmap, &options, &good).unwrap();
    let at = text.find("#phase").unwrap();
    // The link as it was, to nothing, and no link at all.
    for instead in ["#phase-1-a-done", "#phase-9", "<broken"] {
        let edits = good.edits.edits().iter().map(|edit| {
            let text = if edit.span.start == at { instead } else { &edit.text };
            crate::text::Edit { span: edit.span, text: text.to_owned() }
        });
        let edits = crate::text::EditSet::new(&document.source, edits.collect()).unwrap();
        let bad = Plan { edits, ..good.clone() };
        let error = verify(&document, &roadmap, &options, &bad).unwrap_err();
        assert_eq!(error.what, "where the link to `#phase-1-a-done` leads", "{instead}");
    }
}
