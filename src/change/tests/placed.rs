//! Statuses in headings, marks and cells: changed, put and cleared as their neighbours have them.

use super::{change, check, refused};

#[test]
fn a_heading_gets_its_status_as_its_siblings_have_it() {
    for (model, new) in [
        ("## Phase 1: A ✅", "## Phase 2: B 🚧"),
        ("## ✅ Phase 1: A", "## 🚧 Phase 2: B"),
        ("## **Phase 1: A** ✅", "## **Phase 2: B** 🚧"),
        ("## Phase 1: A (Complete)", "## Phase 2: B (In Progress)"),
        ("## Phase 1: A [DONE]", "## Phase 2: B [IN PROGRESS]"),
        ("## Phase 1: A — Done", "## Phase 2: B — In Progress"),
        ("## Phase 1: A ✅ COMPLETE", "## Phase 2: B 🚧 IN PROGRESS"),
        ("## 第一阶段：甲（已完成）", "## Phase 2: B（进行中）"),
        ("## Phase 1: A (abgeschlossen)", "## Phase 2: B (in arbeit)"),
        ("## Этап 1: А (завершено)", "## Phase 2: B (в работе)"),
        ("## Fase 1: A (completado)", "## Phase 2: B (en progreso)"),
    ] {
        let bold = model.contains("**");
        let old = if bold { "## **Phase 2: B**" } else { "## Phase 2: B" };
        let text = format!("# T\n\n{model}\n- [x] a\n\n{old}\n- [ ] b\n\n## Phase 3: C\n- [ ] c\n");
        check(&text, "set 1 status=active", &text.replace(old, new));
        // And it goes again, with what joined it.
        check(&text.replace(old, new), "set 1 status=", &text);
    }
}

#[test]
fn emoji_are_the_documents_own() {
    let legend = "# T\n\n✅ done · 🟡 partial · 🔴 todo\n\n## Phase 1: A ✅\n- [x] a\n\n## Phase 2: B ✅\n- [x] b\n";
    check(legend, "set 1 status=partial", &legend.replace("B ✅", "B 🟡"));
    let broken = "# T\n\n## âœ… Phase 1: A\n\n## 🚧 Phase 2: B\n";
    check(broken, "set 1 status=done", &broken.replace('🚧', "âœ…"));
    let plain = "# T\n\n## Phase 1: A ✅\n\n## Phase 2: B 🚧\n";
    refused(
        plain,
        "set 1 status=partial",
        "no emoji of this document says `partial`, and none is known to everybody",
    );
    refused(plain, "set 1 status=blocked (no key)", "an emoji in a heading has no room for a note");
    let both = "# T\n\n## ✅ Phase 1: A (Complete)\n\n## 🚧 Phase 2: B (In Progress)\n";
    check(both, "set 1 status=done", &both.replace("🚧", "✅").replace("In Progress", "Complete"));
}

#[test]
fn a_note_in_a_heading_stands_behind_a_colon_or_in_brackets() {
    for (old, new) in [
        ("## Phase 1: A (Complete)", "## Phase 1: A (Blocked: no key)"),
        ("## Phase 1: A [Complete]", "## Phase 1: A [Blocked: no key]"),
        ("## Phase 1: A — Done", "## Phase 1: A — Blocked (no key)"),
        ("## Phase 1: A (Complete: at last)", "## Phase 1: A (Blocked: no key)"),
        ("## 第一阶段：甲（已完成）", "## 第一阶段：甲（阻塞：no key）"),
    ] {
        let text = format!("# T\n\n{old}\n- [ ] a\n");
        check(&text, "set 0 status=blocked (no key)", &text.replace(old, new));
    }
    let long = "x".repeat(60);
    let asked = format!("set 0 status=blocked ({long})");
    let message = change("# T\n\n## Phase 1: A (done)\n", &asked).unwrap_err().message;
    assert!(message.ends_with("which would not be read as meant"), "{message}");
    check(
        "# T\n\n## Phase 1: A (Complete, May)\n",
        "set 0 status=active",
        "# T\n\n## Phase 1: A (In Progress)\n",
    );
}

#[test]
fn fields_win_where_more_siblings_have_those() {
    let text = "# T\n\n## 1.1 A (done)\n\n## 1.2 B\n**Status:** Done\n\n## 1.3 C\n**Status:** Done\n\n## 1.4 D\n- [ ] d\n";
    check(
        text,
        "set 3 status=active",
        &text.replace("1.4 D\n", "1.4 D\n**Status:** In Progress\n\n"),
    );
}

#[test]
fn a_bullet_gets_the_mark_that_its_neighbours_have() {
    let text = "# T\n\n## Q3 2026\n- ✅ a\n- ⏳ b\n- c\n  - nested\n";
    check(text, "set 2 status=done", &text.replace("- c", "- ✅ c"));
    check(text, "set 2 status=active", &text.replace("- c", "- 🚧 c"));
    let boxes = "# T\n\n## Planned\n1. [x] a\n2. [~] b\n3. c\n";
    check(boxes, "set 2 status=active", &boxes.replace("3. c", "3. [~] c"));
    check(boxes, "set 0 status=active", &boxes.replace("[x]", "[~]"));
    refused(
        &boxes.replace('~', " "),
        "set 0 status=active",
        "no box in this document is active, so there is no agreed way to write that",
    );
    refused(
        "# T\n\n## Q3 2026\n- a\n- b\n",
        "set 0 status=done",
        "no bullet beside `a` has a mark to say `done` with",
    );
}

#[test]
fn a_bullet_that_says_it_in_words_says_it_in_words() {
    let text = "# T\n\n## Q3 2026\n- Search (🟢 done)\n- Export (🟡 in progress)\n";
    check(text, "set 1 status=done", &text.replace("🟡 in progress", "🟢 done"));
}

#[test]
fn one_cell_changes_and_every_other_byte_stays() {
    let table = "\
| Item | Status | Owner |
|------|:------:|------:|
| `a|b` \\| c<br>d |  Done  |  @kim |
|  | Planned |  |
| B    | Planned|   @lee |
| 甲乙 | 进行中 | 你 |
| short
";
    check(table, "set 1 owner=@noor", &table.replace("   @lee |", "  @noor |"));
    check(table, "set 1 status=done", &table.replace("| Planned|   @lee", "| Done|   @lee"));
    refused(table, "set 3 status=done", "the row is too short: it has no cell for `Status`");
    let wide = "| 事项 | 状态   |\n|------|--------|\n| 甲   | 已完成 |\n| 乙   | 暂停   |\n";
    check(wide, "set 0 status=暂停", &wide.replace("甲   | 已完成 |", "甲   | 暂停   |"));
    check(wide, "set 1 status=done", &wide.replace("乙   | 暂停   |", "乙   | 已完成 |"));
    let note = "| Item | Status                |\n|------|-----------------------|\n| A    | Done                  |\n";
    check(
        note,
        "set 0 status=blocked (a | b)",
        &note.replace("| Done                  |", "| Blocked (a \\| b)      |"),
    );
}

#[test]
fn an_empty_cell_is_filled() {
    let table = "| Item | Status |\n|------|--------|\n| A    | ✅     |\n| B    |        |\n";
    check(table, "set 1 status=done", &table.replace("| B    |        |", "| B    | ✅     |"));
    let words = table.replace("✅  ", "Done");
    check(&words, "set 1 status=done", &words.replace("| B    |        |", "| B    | Done   |"));
}

#[test]
fn a_column_of_checks_and_crosses_cannot_say_more() {
    let table = "| Item | Status |\n|---|---|\n| A | ✅ |\n| B | ❌ |\n| C | ✅ |\n";
    check(table, "set 1 status=done", &table.replace('❌', "✅"));
    check(table, "set 0 status=todo", &table.replace("A | ✅", "A | ❌"));
    refused(
        table,
        "set 0 status=blocked",
        "the column `Status` says ✅ or ❌ and nothing else, which cannot say `blocked`",
    );
    let more = table.replace('❌', "🚧");
    check(&more, "set 0 status=blocked", &more.replace("A | ✅", "A | ⏸️"));
    refused(&more, "set 0 status=blocked (x)", "a cell with an emoji has no room for a note");
    let answers = "| Item | Done |\n|---|---|\n| A | Yes |\n| B | No |\n";
    refused(
        answers,
        "set 0 status=active",
        "the column `Done` says Yes or No and nothing else, which cannot say `active`",
    );
}
