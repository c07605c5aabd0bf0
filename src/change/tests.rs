//! Each test is a text, what is asked, and the text after. Every plan is verified and inverted.

mod anchors;
mod beside;
mod counts;
mod mirrors;
mod moves;
mod placed;
mod put;
mod stopped;
mod structure;

use super::*;
use crate::read;
use crate::text::Source;

/// Carries out `asked` on `before`: `check 0.1` ticks the second task of the first item, `clear`
/// opens it, `check 0` ticks the item's own box, `set 0 due=May` sets a field, `set p0 …` one of a
/// part of the plan; `only` comes first.
fn change(before: &str, asked: &str) -> Result<(String, Plan), Refusal> {
    let document = Document::parse(Source::new(before.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let (following, asked) = match asked.strip_prefix("only ") {
        Some(rest) => (Following::Only, rest),
        None => (Following::KeepTrue, asked),
    };
    let changes: Vec<Change> = asked.split("; ").map(parse).collect();
    let plan = plan(&document, &roadmap, &options, &changes, following)?;
    let after = plan.edits.apply(before);
    assert_eq!(plan.edits.inverse(before).apply(&after), before);
    if let Err(error) = verify(&document, &roadmap, &options, &plan) {
        panic!("{error}\n{after}");
    }
    Ok((after, plan))
}

fn parse(asked: &str) -> Change {
    let mut words = asked.splitn(3, ' ');
    let (verb, target, rest) = (words.next().unwrap(), words.next().unwrap(), words.next());
    let number = |text: &str| text.parse::<usize>().unwrap();
    if verb == "set" {
        let (key, value) = rest.unwrap().split_once('=').unwrap();
        let key =
            read::words::key(key).map_or_else(|| FieldKey::Named(key.to_owned()), FieldKey::Known);
        let of = match target.strip_prefix('p') {
            Some(part) => Holder::Part(number(part)),
            None => Holder::Item(number(target)),
        };
        return Change::Field { of, key, value: value.to_owned() };
    }
    if verb == "touch" {
        return Change::LastUpdated(target.parse().unwrap());
    }
    let task = match target.split_once('.') {
        Some((item, task)) => TaskRef::Of(number(item), number(task)),
        None => TaskRef::Mark(Holder::Item(number(target)).itself()),
    };
    Change::Task { task, state: if verb == "check" { TaskState::Done } else { TaskState::Open } }
}

fn check(before: &str, asked: &str, after: &str) {
    let (text, _) = change(before, asked).unwrap();
    assert_eq!(text, after, "{asked}");
}

fn refused(before: &str, asked: &str, message: &str) {
    assert_eq!(change(before, asked).unwrap_err().message, message);
}

const CARD: &str = "\
# Plan

## 1.1 Search
- **Priority:** High
- **Status:** Not Started (needs an index)
- **Tasks:**
  - [ ] one
  - [ ] two

**Impact:** Faster

## 1.2 Export
- **Priority:** Low
- **Status:** In Progress
- **Owner:** @kim
- **Tasks:**
  - [x] one
  - [ ] two
";

fn card(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(CARD.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

#[test]
fn a_tick_is_one_byte() {
    check(CARD, "only check 0.1", &CARD.replacen("  - [ ] two", "  - [x] two", 1));
    check("## A\r\n1. [ ] a\r\n2. [X] b", "check 0.0", "## A\r\n1. [X] a\r\n2. [X] b");
}

#[test]
fn a_status_follows_its_tasks_and_keeps_its_note() {
    let begun = card(&[("  - [ ] one", "  - [x] one"), ("Not Started (", "In Progress (")]);
    check(CARD, "check 0.0", &begun);
    let done = CARD.replacen("[ ]", "[x]", 2).replace("Not Started (", "Done (");
    check(CARD, "check 0.0; check 0.1", &done);
    check(
        CARD,
        "check 1.1",
        &CARD
            .replace("[x] one\n  - [ ] two", "[x] one\n  - [x] two")
            .replace("In Progress", "Done"),
    );
    let finished = "## 1. A\n**Status:** ✅ Done\n- [x] a\n";
    check(finished, "clear 0.0", "## 1. A\n**Status:** 🚧 In Progress\n- [ ] a\n");
}

#[test]
fn a_status_that_lied_before_is_left() {
    let lied = "## 1.1 A\n- **Status:** Not Started\n- [x] a\n- [ ] b\n- [ ] c\n";
    check(lied, "check 0.1", &lied.replace("[ ] b", "[x] b"));
    for stays in ["Ongoing", "Deferred"] {
        let text = format!("## 1.1 A\n- **Status:** {stays}\n- [ ] a\n");
        check(&text, "check 0.0", &text.replace("[ ]", "[x]"));
    }
    for gives_way in ["Partial (x)", "Blocked"] {
        let text = format!("## 1.1 A\n- **Status:** {gives_way}\n- [ ] a\n- [ ] b\n");
        check(&text, "check 0.0", &text.replace("[ ] a", "[x] a"));
        let word = gives_way.split(' ').next().unwrap();
        check(&text, "check 0.0; check 0.1", &text.replace("[ ]", "[x]").replace(word, "Done"));
    }
}

#[test]
fn dropped_boxes_do_not_count() {
    let text = "## 1.1 A\n- **Status:** In Progress\n- [ ] a\n- [-] b\n";
    check(text, "check 0.0", "## 1.1 A\n- **Status:** Done\n- [x] a\n- [-] b\n");
}

#[test]
fn a_status_is_spelled_as_the_document_spells_it() {
    check(
        CARD,
        "set 0 status=in progress",
        &card(&[("Not Started (needs an index)", "In Progress")]),
    );
    check(CARD, "set 0 status=wip", &card(&[("Not Started (needs an index)", "In Progress")]));
    check(CARD, "set 1 status=todo", &card(&[("In Progress", "Not Started")]));
    check(CARD, "set 1 status=blocked", &card(&[("In Progress", "Blocked")]));
    check(
        CARD,
        "set 1 status=partial (schema exists)",
        &card(&[("In Progress", "Partial (schema exists)")]),
    );
    check(CARD, "set 0 status=not started (needs an index)", CARD);
    let chinese = "## 1.1 甲\n**状态**：进行中\n";
    check(chinese, "set 0 status=done", "## 1.1 甲\n**状态**：已完成\n");
    let bold = "## 1.1 A\n- Status: **Done** (old)\n";
    check(bold, "set 0 status=planned", "## 1.1 A\n- Status: **Planned**\n");
    let mojibake = "## 1.1 A\n- **Priority:** ðŸŸ¡ HIGH\n\n## 1.2 B\n- **Priority:** ðŸŸ¢ MEDIUM\n";
    check(mojibake, "set 1 priority=high", &mojibake.replace("ðŸŸ¢ MEDIUM", "ðŸŸ¡ HIGH"));
}

#[test]
fn a_status_is_written_where_it_stands() {
    check(
        "# T\n\n## Phase 1: A (Complete)\n\n## Phase 2: B (Planned)\n",
        "set 1 status=done",
        "# T\n\n## Phase 1: A (Complete)\n\n## Phase 2: B (Complete)\n",
    );
    check(
        "# T\n\n## Phase 1: A ✅\n\n## Phase 2: B 🚧\n",
        "set 1 status=done",
        "# T\n\n## Phase 1: A ✅\n\n## Phase 2: B ✅\n",
    );
    let loud =
        "# T\n\n## **Step 1: A** ✅ COMPLETE\n\n## **Step 2: B** ⏳ PLANNED\n- [ ] b\n- [ ] c\n";
    check(
        loud,
        "check 1.0; check 1.1",
        &loud.replace("[ ]", "[x]").replace("⏳ PLANNED", "✅ COMPLETE"),
    );
    check(
        loud,
        "check 1.0",
        &loud.replace("[ ] b", "[x] b").replace("⏳ PLANNED", "🚧 IN PROGRESS"),
    );
    let table = "| Item | Status      | Owner |\n|------|-------------|-------|\n| A    | In progress | me    |\n| B    | Done        |       |\n";
    check(table, "set 0 status=done", &table.replace("In progress |", "Done        |"));
    check(table, "set 1 status=active", &table.replace("Done        |", "In progress |"));
    check(table, "set 1 owner=you", &table.replace("|       |\n", "| you   |\n"));
    check("- ✅ a\n- ⏳ b\n", "set 1 status=done", "- ✅ a\n- ✅ b\n");
}

#[test]
fn a_field_is_set_inserted_and_cleared_in_the_items_own_style() {
    check(CARD, "set 1 owner=@lee", &card(&[("@kim", "@lee")]));
    check(
        CARD,
        "set 0 owner=@lee",
        &card(&[("(needs an index)\n", "(needs an index)\n- **Owner:** @lee\n")]),
    );
    check(
        CARD,
        "set 0 due=2025-02-01",
        &card(&[("(needs an index)\n", "(needs an index)\n- **Due:** 2025-02-01\n")]),
    );
    check(CARD, "set 1 owner=", &card(&[("- **Owner:** @kim\n", "")]));
    let inline = "## 1.1 A\n**Status:** Done | **Owner:** me\n";
    check(inline, "set 0 due=May", "## 1.1 A\n**Status:** Done | **Owner:** me | **Due:** May\n");
    check(inline, "set 0 owner=", "## 1.1 A\n**Status:** Done\n");
    let lines = "## 1.1 A\r\n**Status:** Done  \r\n**Effort:** 3d  \r\n**Goal:** x\r\n";
    check(lines, "set 0 effort=5d", &lines.replace("3d", "5d"));
    let bare = "## 1.1 A\n\n**Status:** Done\n\ntext\n\n## 1.2 B\n\n- [ ] b\n";
    check(bare, "set 0 owner=me", &bare.replace("Done\n", "Done\n\n**Owner:** me\n"));
    check(
        bare,
        "set 1 status=active",
        &bare.replace("## 1.2 B\n", "## 1.2 B\n\n**Status:** In Progress\n"),
    );
    check(
        CARD,
        "set 0 owner=@lee; set 1 owner=",
        &card(&[
            ("(needs an index)\n", "(needs an index)\n- **Owner:** @lee\n"),
            ("- **Owner:** @kim\n", ""),
        ]),
    );
}

#[test]
fn what_one_item_says_of_itself_is_no_spelling_for_another() {
    let text = "## 1.1 A\n**Status:** Todo\n- [ ] a\n\n## 2.1 B\n**Status:** Fully implemented and tested in v2\n";
    check(text, "check 0.0", &text.replace("Todo", "Done").replace("[ ]", "[x]"));
    check(text, "set 0 status=done", &text.replace("Todo", "Done"));
    let text = "## 1.1 A\n**Priority:** Low\n\n## 2.1 B\n**Priority:** High for beta\n";
    check(text, "set 0 priority=high", &text.replace("Low", "High"));
}

#[test]
fn a_value_of_several_lines_is_not_cut_in_two() {
    let text = "## 1.1 A\n**Status:** In progress, waiting for the\nreview of the user\n**Goal:** one\ntwo\n";
    check(text, "set 0 owner=me", &text.replace("one\ntwo\n", "one\ntwo\n**Owner:** me\n"));
    refused(text, "set 0 status=done", "the status at line 2 is more than one line of text");
    refused(text, "set 0 goal=", "`goal` at line 4 is more than one line of text");
    let bullet = "## 1.1 A\n- **Status:** Done\n- **Goal:** one\n  two\n";
    check(bullet, "set 0 owner=me", &format!("{bullet}- **Owner:** me\n"));
}

#[test]
fn what_says_more_than_a_status_is_not_written_over() {
    refused(
        "# T\n\n## Phase 1: A (2/3 complete)\n",
        "set 0 status=done",
        "the status at line 3 says `2/3 complete`, which another one would write over",
    );
    refused(
        "# T\n\n## Phase 1: A (done)\n",
        "set 0 status=",
        "the status `done` at line 3 is no field that could be cleared",
    );
    refused(
        CARD,
        "set 0 status=In Progress (a (b) c",
        "`In Progress (a (b) c` is more than a status and a note",
    );
    let both = card(&[("In Progress", "In Progress / Blocked")]);
    check(CARD, "set 1 status=In Progress / Blocked", &both);
    let needed = "# T\n\n## Phase 1: A (if needed)\n**Status:** Todo\n";
    check(needed, "set 0 status=done", &needed.replace("Todo", "Done"));
    check(CARD, "set 1 status=done in v1.2", &card(&[("In Progress", "done in v1.2")]));
}

#[test]
fn a_title_is_never_taken_for_a_status() {
    let text = "# T\n\n### Sitting 22: Foundation & Tech Debt 🎯 NEXT\n- [ ] a\n\n### 2. Search: Completed searches first\n- [ ] b\n";
    check(text, "check 0.0", &text.replace("[ ] a", "[x] a"));
    check(text, "check 1.0", &text.replace("[ ] b", "[x] b"));
}

#[test]
fn several_changes_side_by_side_are_one_edit() {
    check(
        CARD,
        "set 0 owner=@lee; set 0 status=done",
        &card(&[("Not Started (needs an index)\n", "Done\n- **Owner:** @lee\n")]),
    );
    check(
        CARD,
        "set 0 owner=@lee; set 0 due=May",
        &card(&[("(needs an index)\n", "(needs an index)\n- **Owner:** @lee\n- **Due:** May\n")]),
    );
    check(
        CARD,
        "set 1 owner=; set 1 due=May",
        &card(&[("- **Owner:** @kim\n", "- **Due:** May\n")]),
    );
}

#[test]
fn last_updated_is_touched_with_another_change_only() {
    let text = "# T\n\n**Last Updated:** 2024-12  \n**Updated:** 2024-12-01  \n**Stand:** gestern\n\n## A\n- [ ] a\n";
    let after = text
        .replace("2024-12  ", "2025-03  ")
        .replace("2024-12-01", "2025-03-02")
        .replace("[ ]", "[x]");
    check(text, "check 0.0; touch 2025-03-02", &after);
    check(text, "touch 2025-03-02", text);
}

#[test]
fn a_front_matter_changes_by_one_value_and_keeps_all_else() {
    let text = "---\n# ours\nz: 1   # last\nupdated: '2024-12-01'  # by hand\nowner: \"a # b\"\nlast_updated: 2024-12 # a month\n---\n\n## A\n- [ ] a\n";
    let after = text
        .replace("'2024-12-01'  #", "'2025-03-02'  #")
        .replace("2024-12 #", "2025-03 #")
        .replace("[ ]", "[x]");
    check(text, "check 0.0; touch 2025-03-02", &after);
    let crlf = |text: &str| text.replace('\n', "\r\n");
    check(&crlf(text), "check 0.0; touch 2025-03-02", &crlf(&after));
}

#[test]
fn a_last_updated_that_is_no_plain_date_is_left_and_told() {
    for value in
        ["|\n  2024-12-01", "&day 2024-12-01", "[2024-12-01]", "yesterday", "2024-12-01T10:00"]
    {
        let text = format!("---\nupdated: {value}\n---\n\n## A\n- [ ] a\n");
        let (after, plan) = change(&text, "check 0.0; touch 2025-03-02").unwrap();
        assert_eq!(after, text.replace("[ ]", "[x]"));
        let [left] = &plan.left[..] else { panic!("{:?}", plan.left) };
        assert!(left.ends_with("which is not a date such as 2025-03-02"), "{left}");
    }
}

#[test]
fn nothing_to_do_is_no_edit() {
    for asked in
        ["set 1 status=In Progress", "set 1 owner=@kim", "check 1.0", "clear 0.0", "set 0 due="]
    {
        check(CARD, asked, CARD);
    }
}

#[test]
fn what_has_no_place_is_refused() {
    refused(
        "## 1.1 A\n- [ ] a\n",
        "set 0 owner=me",
        "no item of this document has fields, so there is no place for `Owner`",
    );
    refused(
        "## Done\n\n- a\n",
        "set 0 status=active",
        "no heading of this document says `active`; add one, such as `## In Progress`",
    );
    refused(CARD, "set 0 status=purple", "`purple` is no status that is known");
    refused(
        CARD,
        "set 0 owner=a\nb",
        "the value of `owner` has a line break or a control character",
    );
    refused(CARD, "set 0 owner=a; set 0 owner=b", "two of the changes are about the same place");
    refused(
        "- [ ] a\rb\n",
        "check 0.0",
        "line 1 has a carriage return that ends no line, so nobody can say where lines end here",
    );
}
